import { useTranslation } from 'react-i18next';

import { keyGroups } from './key-rows.ts';

/** The keys of the desk, by where they act. */
export function KeyTable() {
  const { t } = useTranslation();
  return (
    <section className="stack-tight">
      <h2 className="section-heading">{t('settings.keys.heading')}</h2>
      {keyGroups(t).map(({ id, title, rows }) => (
        <section key={id}>
          <h3 className="label">{title}</h3>
          <dl className="key-table">
            {rows.map((row) => (
              <div key={row.id}>
                <dt>{row.text}</dt>
                <dd>
                  {row.keys.map((it) => (
                    <kbd key={it} className="key-hint">
                      {it}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
