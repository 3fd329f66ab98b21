import { CaseDetails } from '../../../shared/model/case-details.ts';
import { z } from '../../../shared/zod.ts';
import type { CaseRow } from './case-row.ts';

/** What of a case is searched. */
export type SearchedRow = Pick<
  CaseRow,
  | 'reference'
  | 'customer'
  | 'offer_name'
  | 'publisher_name'
  | 'publisher_id'
  | 'offer_id'
  | 'tenant_id'
  | 'subscription_id'
  | 'order_id'
  | 'question'
  | 'details_json'
>;

export const searchedColumns = `reference, customer, offer_name, publisher_name, publisher_id, offer_id, tenant_id,
  subscription_id, order_id, question, details_json`;

/** The ids and codes among the details: what somebody reads out on the phone. */
const searchedDetails = [
  'customerEmail',
  'publisherAccount',
  'providerCustomerNumber',
  'providerOrderNumber',
  'productId',
  'planId',
  'errorCode',
  'correlationId',
  'invoiceNumber',
  'theirReference',
] as const;

/** Made once: a search reads the details of thousands of cases. What is not searched is not looked at. */
const SearchedDetails = z.object(
  Object.fromEntries(searchedDetails.map((name) => [name, CaseDetails.shape[name].optional()])),
);

/** The texts that find a case. */
export function searchedParts(row: SearchedRow): (string | null)[] {
  const details = SearchedDetails.safeParse(JSON.parse(row.details_json)).data ?? {};
  return [
    row.reference,
    row.customer,
    row.offer_name,
    row.publisher_name,
    row.publisher_id,
    row.offer_id,
    row.tenant_id,
    row.subscription_id,
    row.order_id,
    ...searchedDetails.map((name) => details[name] ?? null),
    row.question,
  ];
}
