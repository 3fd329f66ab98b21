import { useTranslation } from 'react-i18next';

import type { RoutedDecision } from '../../shared/model/decision.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { TriageStep } from '../../shared/model/triage.ts';
import { lookUp } from '../i18n/look-up.ts';
import { OwnerMark, ownerTone } from '../parts/owner-mark.tsx';
import { OwnerName } from '../parts/owner-name.tsx';
import type { NearOutcome } from '../triage/find-near-outcomes.ts';
import { HopBlock } from './hop-block.tsx';
import { NearList } from './near-list.tsx';
import { WhyList } from './why-list.tsx';

export type OutcomeCardProps = {
  readonly decision: RoutedDecision;
  /** The records behind the hops, as they are now. */
  readonly step: Pick<TriageStep, 'contactChain' | 'escalateChain'>;
  readonly publisherName: string | null;
  /** Null while it is being read. */
  readonly policy: Policy | null;
  readonly near: readonly NearOutcome[];
};

/** The owner, biggest; then who handles it now, whom to write to, what comes after, and why. */
export function OutcomeCard(props: OutcomeCardProps) {
  const { t } = useTranslation();
  const { decision, step, publisherName, policy, near } = props;
  const { owner, firstContact } = decision;
  const publisher = publisherName ?? t('decision.thePublisher');
  return (
    <article className="card">
      <div className={`card-top owner-edge-${ownerTone(owner)}`}>
        <p className="label">{t('decision.card.owner')}</p>
        <p className="card-owner">
          <OwnerName
            owner={owner}
            detail={owner === 'publisher' ? (publisherName ?? undefined) : undefined}
          />
        </p>
        <p className="muted">
          {lookUp(t, `decision.summary.${owner}.${firstContact}`, { publisher })}
        </p>
      </div>
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
          hop={decision.contact}
          cites={decision.cites}
          chain={step.contactChain}
        />
        <HopBlock
          title={t('decision.card.nextHop')}
          hop={decision.escalateTo}
          cites={decision.cites}
          chain={step.escalateChain}
        />
      </div>
      <WhyList decision={decision} policy={policy} />
      <NearList near={near} />
    </article>
  );
}
