import { hash } from 'node:crypto';

import { blankCaseDetails } from '../../../shared/model/case-details.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import { toSortedText } from './entry-hash.ts';

/** What operators type into a case; the decision follows from it, and has entries of its own. */
type Record = Pick<
  SupportCase,
  | 'question'
  | 'facts'
  | 'offer'
  | 'customer'
  | 'tenantId'
  | 'subscriptionId'
  | 'orderId'
  | 'severity'
  | 'impact'
  | 'tried'
  | 'ask'
  | 'answerBy'
  | 'details'
>;

/** SHA-256, lower-case hex, over what was typed into a case; a field that is not known counts as one that is not there. */
export function hashRecord(record: Record): string {
  const { question, facts, offer, customer, tenantId, subscriptionId, orderId } = record;
  const { severity, impact, tried, ask, answerBy, details } = record;
  const ids = { customer, tenantId, subscriptionId, orderId };
  const texts = { severity, impact, tried, ask, answerBy, details };
  return hash('sha256', toSortedText(known({ question, facts, offer, ...ids, ...texts })), 'hex');
}

/** The fields and details that stand otherwise in the other one, in the order in which a case is read. */
export function differingFields(one: Record, other: Record): string[] {
  const names = ['question', 'offer', 'facts', 'customer', 'tenantId', 'subscriptionId', 'orderId'];
  const texts = ['severity', 'impact', 'tried', 'ask', 'answerBy'];
  const details = Object.keys(blankCaseDetails);
  return [
    ...[...names, ...texts].filter((name) => isOtherwise(name, one, other)),
    ...details.filter((name) => isOtherwise(name, one.details, other.details)),
  ];
}

function isOtherwise(name: string, one: object, other: object): boolean {
  const [here, there] = [one, other].map((it) =>
    toSortedText(known({ value: Reflect.get(it, name) ?? null })),
  );
  return here !== there;
}

function known(part: object): object {
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
      if (value === null) return [];
      // The file of the desk cannot hold half of a surrogate pair.
      if (typeof value === 'string') return [[name, value.toWellFormed()]];
      return [[name, typeof value === 'object' && value !== undefined ? known(value) : value]];
    }),
  );
}
