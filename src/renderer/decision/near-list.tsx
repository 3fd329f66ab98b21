import { useTranslation } from 'react-i18next';

import { factValueName } from '../i18n/fact-value-text.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import type { NearOutcome } from '../triage/find-near-outcomes.ts';

/** What would change the owner. */
export function NearList({ near }: { readonly near: readonly NearOutcome[] }) {
  const { t } = useTranslation();
  if (near.length === 0) return null;
  return (
    <section className="card-near">
      <h3 className="label">{t('decision.card.near')}</h3>
      <ul>
        {near.map(({ fact, value, owner }) => (
          <li key={owner}>
            <OwnerName owner={owner} />
            <span>
              {t('decision.card.nearIf', {
                fact: t(`facts.${fact}.label`),
                value: factValueName(t, fact, value),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
