import { useTranslation } from 'react-i18next';

import { OwnerMark, ownerTone } from '../parts/owner-mark.tsx';
import type { AnswerEffect } from './answer-effect.ts';

/** What an answer would do to the owner, beside the answer. */
export function EffectMark({ effect }: { readonly effect: AnswerEffect }) {
  const { t } = useTranslation();
  if (effect.kind === 'same') return <span>{t('triage.effect.same')}</span>;
  if (effect.kind === 'other-way') return <span>{t('triage.effect.otherWay')}</span>;
  if (effect.kind === 'open') {
    return (
      <span className="effect">
        {effect.owners.map((owner) => (
          <OwnerMark key={owner} owner={owner} />
        ))}
        {t('triage.effect.open')}
      </span>
    );
  }
  return (
    <span className={`effect owner-tone-${ownerTone(effect.owner)}`}>
      <OwnerMark owner={effect.owner} />
      {t('triage.effect.otherOwner', { owner: t(`decision.owner.${effect.owner}`) })}
    </span>
  );
}
