import { useTranslation } from 'react-i18next';

import type { ContactChainStep } from '../../shared/model/contact.ts';
import type { Outcome } from '../../shared/model/decision.ts';
import { OwnerMark, ownerTone } from '../parts/owner-mark.tsx';
import { HopBlock } from './hop-block.tsx';

type Props = {
  readonly outcome: Outcome;
  readonly contactChain: readonly ContactChainStep[];
  readonly escalateChain: readonly ContactChainStep[];
  /** The spans that the outcome rests on; null: an operator's own decision rests on none. */
  readonly cites: readonly string[] | null;
};

/** Who handles it now, whom to write to, and what comes after. */
export function OutcomeHops({ outcome, contactChain, escalateChain, cites }: Props) {
  const { t } = useTranslation();
  const { firstContact, contact, escalateTo } = outcome;
  return (
    <div className="card-hops">
      <section>
        <h3 className="label">{t('decision.card.firstContact')}</h3>
        <span className={`owner-name owner-tone-${ownerTone(firstContact)}`}>
          <OwnerMark owner={firstContact} />
          {t(`decision.firstContact.${firstContact}`)}
        </span>
      </section>
      <HopBlock
        title={t('decision.card.writeTo')}
        hop={contact}
        cites={cites}
        chain={contactChain}
      />
      <HopBlock
        title={t('decision.card.nextHop')}
        hop={escalateTo}
        cites={cites}
        chain={escalateChain}
      />
    </div>
  );
}
