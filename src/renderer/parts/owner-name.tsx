import { useTranslation } from 'react-i18next';

import type { Owner } from '../../shared/model/decision.ts';
import { OwnerMark, ownerTone } from './owner-mark.tsx';

export type OwnerNameProps = {
  readonly owner: Owner;
  /** Stands after the word, such as the publisher's name. */
  readonly detail?: string | undefined;
  readonly isOut?: boolean;
};

/** An owner, as mark and word. */
export function OwnerName({ owner, detail, isOut = false }: OwnerNameProps) {
  const { t } = useTranslation();
  const tone = isOut ? 'out' : ownerTone(owner);
  return (
    <span className={`owner-name owner-tone-${tone}`}>
      <OwnerMark owner={owner} />
      <span className="owner-word">
        {detail === undefined
          ? t(`decision.owner.${owner}`)
          : t('decision.ownerNamed', { owner: t(`decision.owner.${owner}`), name: detail })}
      </span>
    </span>
  );
}
