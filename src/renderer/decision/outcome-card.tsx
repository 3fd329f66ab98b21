import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ContactChainStep } from '../../shared/model/contact.ts';
import type { RoutedDecision } from '../../shared/model/decision.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { isLocalRule } from '../../shared/model/local-agreement.ts';
import { lookUp } from '../i18n/look-up.ts';
import { ownerTone } from '../parts/owner-mark.tsx';
import { OwnerName } from '../parts/owner-name.tsx';
import { NearList } from './near-list.tsx';
import { OutcomeHops } from './outcome-hops.tsx';
import { SplitOffer } from './split-offer.tsx';
import { VectorLine } from './vector-line.tsx';
import { WhyList } from './why-list.tsx';

export type OutcomeCardProps = {
  readonly decision: RoutedDecision;
  readonly facts: Facts;
  readonly policyVersion: string;
  /** Null: it cannot be told. */
  readonly explanation: Explanation | null;
  /** True: the desk does not have the version that decided. */
  readonly isVersionUnknown?: boolean;
  /** The records behind the hops, as they are now; empty where they are not known. */
  readonly contactChain: readonly ContactChainStep[];
  readonly escalateChain: readonly ContactChainStep[];
  readonly publisherName: string | null;
  /** What to say to the customer now. */
  readonly sayNow?: ReactNode;
  /** True: an operator decided otherwise, and this recedes behind it. */
  readonly isOverridden?: boolean;
};

/** The owner, biggest; then who handles it now, whom to write to, what comes after, and why. */
export function OutcomeCard(props: OutcomeCardProps) {
  const { t } = useTranslation();
  const { decision, facts, policyVersion, explanation, publisherName, isOverridden } = props;
  const { owner, firstContact } = decision;
  const publisher =
    publisherName === null
      ? t('decision.thePublisher')
      : t('decision.namedPublisher', { name: publisherName });
  return (
    <article className="card" data-overridden={isOverridden || undefined}>
      <div className={`card-top owner-edge-${ownerTone(owner)}`}>
        <p className="label">
          {t(isOverridden ? 'cases.override.policySays' : 'decision.card.owner')}
        </p>
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
      <OutcomeHops
        outcome={decision}
        contactChain={props.contactChain}
        escalateChain={props.escalateChain}
        cites={decision.cites}
      />
      {props.sayNow}
      <SplitOffer owner={owner} facts={facts} explanation={explanation} />
      <WhyList
        decision={decision}
        facts={facts}
        policyVersion={policyVersion}
        explanation={explanation}
        isVersionUnknown={props.isVersionUnknown ?? false}
      />
      {explanation ? (
        <>
          <NearList nearMisses={explanation.nearMisses} mightChange={explanation.mightChange} />
          <VectorLine
            vector={explanation.vector}
            isLocal={explanation.possible.some(isLocalRule)}
          />
        </>
      ) : null}
    </article>
  );
}
