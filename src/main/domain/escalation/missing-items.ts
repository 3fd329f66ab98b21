import type { MissingItem } from '../../../shared/model/escalation.ts';
import {
  outcomeInForce,
  type Recipient,
  type SupportCase,
} from '../../../shared/model/support-case.ts';

type Completeness = {
  readonly recipient: Recipient;
  readonly supportCase: SupportCase;
  readonly hasAddress: boolean;
  readonly hasOurContact: boolean;
};

type Need = { readonly item: MissingItem; readonly isRequired: boolean };

/**
 * What this recipient needs and the case lacks. Required is what a stranger cannot work without: who
 * is responsible, what it costs whom, something to look up, somebody to answer to.
 */
export function findMissingItems(completeness: Completeness): Need[] {
  const { recipient, supportCase, hasAddress, hasOurContact } = completeness;
  const hasId =
    isGiven(supportCase.subscriptionId) ||
    isGiven(supportCase.orderId) ||
    isGiven(supportCase.tenantId);
  const hasOffer = supportCase.offer !== null;
  const isOutside = recipient !== 'partner' && recipient !== 'customer';
  const canBeLookedUp = hasId || hasOffer;
  const checks: readonly (Need & { isThere: boolean; isAsked: boolean })[] = [
    need('answer-by', isGiven(supportCase.answerBy), { isAsked: true, isRequired: false }),
    need('impact', isGiven(supportCase.impact), { isAsked: true, isRequired: isOutside }),
    need('severity', supportCase.severity !== null, { isAsked: true, isRequired: false }),
    need('customer', isGiven(supportCase.customer), {
      isAsked: recipient !== 'customer',
      isRequired: false,
    }),
    need('subscription-id', isGiven(supportCase.subscriptionId), {
      isAsked: true,
      isRequired: isOutside && !canBeLookedUp,
    }),
    need('offer', hasOffer, { isAsked: true, isRequired: isOutside && !canBeLookedUp }),
    need('tried', isGiven(supportCase.tried), { isAsked: true, isRequired: false }),
    need('decision', outcomeInForce(supportCase) !== null, {
      isAsked: true,
      isRequired: recipient !== 'partner',
    }),
    need('our-contact', hasOurContact, { isAsked: true, isRequired: isOutside }),
    // The desk keeps no address of a customer or a colleague: nothing that could be filled in.
    need('recipient-address', hasAddress, { isAsked: isOutside, isRequired: false }),
  ];
  return checks
    .filter((it) => it.isAsked && !it.isThere)
    .map(({ item, isRequired }) => ({ item, isRequired }));
}

function need(
  item: MissingItem,
  isThere: boolean,
  rule: { readonly isAsked: boolean; readonly isRequired: boolean },
) {
  return { item, isThere, ...rule };
}

function isGiven(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
