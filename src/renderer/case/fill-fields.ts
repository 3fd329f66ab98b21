import { blankCaseDetails, CaseDetails } from '../../shared/model/case-details.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { FilledFields } from '../../shared/model/recognised.ts';
import type { CaseOffer } from '../../shared/model/support-case.ts';
import type { CaseFields } from './case-fields.ts';
import type { CaseWork } from './case-work.ts';

const textNames = ['customer', 'tenantId', 'subscriptionId', 'orderId'] as const;

/** The fields with what was taken over from a pasted text; the others stay. */
export function withFilled(
  { fields, details }: Pick<CaseWork, 'fields' | 'details'>,
  filled: Omit<FilledFields, 'offer'>,
): { readonly fields: CaseFields; readonly details: CaseDetails } {
  const texts = textNames.flatMap((name) => {
    const text = filled[name];
    return text === undefined ? [] : [[name, text] as const];
  });
  const ofDetails = Object.entries(filled).filter(([name]) =>
    Object.hasOwn(blankCaseDetails, name),
  );
  return {
    fields: { ...fields, ...Object.fromEntries(texts) },
    details: CaseDetails.parse({ ...details, ...Object.fromEntries(ofDetails) }),
  };
}

/** An offer of which only the keys are known yet; the desk adds its names when the case is saved. */
export function asTyped(key: OfferKey): CaseOffer {
  return { ...key, name: null, publisherName: null, isInCatalogue: false };
}

/** What the fields hold, as text to be shown beside what was recognised. */
export function shownFields({
  fields,
  details,
  supportCase: { offer },
}: Pick<CaseWork, 'fields' | 'details' | 'supportCase'>): Readonly<Record<string, string>> {
  const shown = Object.entries(details).map(([name, value]) => {
    if (value === null || typeof value === 'boolean') return [name, ''] as const;
    return [name, typeof value === 'string' ? value : `${value.local} ${value.timeZone}`] as const;
  });
  const { customer, tenantId, subscriptionId, orderId } = fields;
  return {
    ...Object.fromEntries(shown),
    customer,
    tenantId,
    subscriptionId,
    orderId,
    offer: offer === null ? '' : (offer.name ?? `${offer.publisherId}/${offer.offerId}`),
  };
}
