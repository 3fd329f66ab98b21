import { useTranslation } from 'react-i18next';

const rows = [
  { act: 'search', keys: ['Ctrl K', '/'] },
  { act: 'triage', keys: ['N'] },
  { act: 'today', keys: ['T'] },
  { act: 'cases', keys: ['C'] },
  { act: 'offers', keys: ['O'] },
  { act: 'policy', keys: ['P'] },
  { act: 'agreements', keys: ['A'] },
  { act: 'report', keys: ['F'] },
  { act: 'outbox', keys: ['X'] },
  { act: 'settings', keys: [','] },
  { act: 'answer', keys: ['1', '9'] },
  { act: 'dontKnow', keys: ['0'] },
  { act: 'filter', keys: ['/'] },
  { act: 'back', keys: ['⌫', 'Alt ←'] },
  { act: 'save', keys: ['S'] },
  { act: 'escalate', keys: ['E'] },
  { act: 'export', keys: ['Ctrl ↵'] },
] as const;

/** Every key of the desk. */
export function KeyTable() {
  const { t } = useTranslation();
  return (
    <section className="stack-tight">
      <h2 className="section-heading">{t('settings.keys.heading')}</h2>
      <dl className="key-table">
        {rows.map(({ act, keys }) => (
          <div key={act}>
            <dt>{t(`settings.keys.${act}`)}</dt>
            <dd>
              {keys.map((it) => (
                <kbd key={it} className="key-hint">
                  {it}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
