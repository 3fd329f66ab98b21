import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Owner } from '../../shared/model/decision.ts';
import { OwnerMark, ownerTone } from '../parts/owner-mark.tsx';
import type { AnswerEffect } from './answer-effect.ts';

type Props = {
  readonly effect: AnswerEffect;
  /** Who owns it as things stand; null while that is open. */
  readonly now: Owner | null;
};

/** What an answer would do to the owner, beside the answer. */
export function EffectMark({ effect, now }: Props) {
  const { t } = useTranslation();
  if (effect.kind === 'same') return <span>{t('triage.effect.same')}</span>;
  if (effect.kind === 'other-way') return <span>{t('triage.effect.otherWay')}</span>;
  if (effect.kind === 'open') {
    return (
      <span className="effect">
        {effect.owners.map((owner) => (
          <OwnerMark key={owner} owner={owner} />
        ))}
        {openText(t, effect.owners, now)}
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

function openText(t: TFunction, owners: readonly Owner[], now: Owner | null): string {
  const [only] = owners;
  if (only === undefined || owners.length > 1) return t('triage.effect.open');
  if (only === now) return t('triage.effect.openSameOwner');
  return t('triage.effect.openOtherOwner', { owner: t(`decision.owner.${only}`) });
}
