import { useTranslation } from 'react-i18next';

import type { CaseOverride } from '../../shared/model/support-case.ts';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';

/** Every override of the case and every one taken back, newest first. */
export function OverrideLog({ overrides }: { readonly overrides: readonly CaseOverride[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (overrides.length === 0) return null;
  return (
    <section>
      <h2 className="label">{t('cases.override.log')}</h2>
      <ul className="export-list">
        {overrides.toReversed().map(({ at, by, reason, outcome, rule }) => {
          const owner = outcome && t(`decision.owner.${outcome.owner}`);
          const ago = formatAgo(at, now, locale);
          return (
            <li key={at + reason}>
              <span>
                {owner === null
                  ? t('cases.override.logTakenBack')
                  : rule === null
                    ? t('cases.override.logSetOpen', { owner })
                    : t('cases.override.logSet', { owner, rule })}
              </span>
              <span className="break">{reason}</span>
              <span className="dim" title={formatDateTime(at, locale)}>
                {by === '' ? ago : t('cases.override.logBy', { ago, by })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
