import { useTranslation } from 'react-i18next';

import type { Decision } from '../../shared/model/decision.ts';
import { ActButton } from '../parts/act-button.tsx';
import { OwnerName } from '../parts/owner-name.tsx';

type Props = {
  readonly decision: Extract<Decision, { status: 'needs-fact' }>;
  readonly onAnswer: () => void;
};

/** A case whose owner is not decided: what is missing, and who can still own it. */
export function OpenDecision({ decision, onAnswer }: Props) {
  const { t } = useTranslation();
  return (
    <article className="card">
      <div className="card-top owner-edge-undetermined">
        <p className="label">{t('decision.card.owner')}</p>
        <p className="card-owner">{t('decision.open')}</p>
        <p className="muted">
          {t('cases.openDecision', { fact: t(`facts.${decision.ask}.label`) })}
        </p>
      </div>
      <section className="card-near">
        <h3 className="label">{t('triage.owners.label')}</h3>
        <ul>
          {decision.owners.map((owner) => (
            <li key={owner}>
              <OwnerName owner={owner} />
            </li>
          ))}
        </ul>
        <div className="acts">
          <ActButton onPress={onAnswer}>{t('cases.answerNow')}</ActButton>
        </div>
      </section>
    </article>
  );
}
