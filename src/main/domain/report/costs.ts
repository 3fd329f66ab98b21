import type { ContactHop } from '../../../shared/model/decision.ts';
import { mostReportRows, type Report, type RuleCost } from '../../../shared/model/report.ts';
import { byCount, countWhere, cut, groupBy } from './grouped.ts';
import { hoursWaited, type ReportCase, roundHours } from './report-case.ts';

/** Whether somebody stands on record for a hop of a case about this offer, wherever the chain finds him. */
export type HasRecord = (
  hop: ContactHop,
  offer: { readonly publisherId: string; readonly offerId: string } | null,
) => boolean;

/** Every rule that decided a case, the costliest first; null: a fact is still missing. */
export function ruleCosts(cases: readonly ReportCase[], now: number): RuleCost[] {
  const rows = [...groupBy(cases, ({ rule }) => rule)].map(([rule, group]) => ({
    rule,
    cases: group.length,
    hoursWaited: sumWaited(group, now),
    bounced: countWhere(group, (it) => it.isBounced),
    overridden: countWhere(group, (it) => it.isOverridden),
  }));
  return byCount(rows, ({ rule }) => rule ?? '');
}

/** Cases whose way to a contact ends without a record today, by publisher and contact. */
export function missingContacts(
  cases: readonly ReportCase[],
  hasRecord: HasRecord,
  now: number,
): NonNullable<Report['missingContacts']> {
  const needing = cases.filter(needsContact);
  const offers = groupBy(needing, ({ contact, publisherId, offerId }) =>
    [contact, publisherId, offerId].join('\n'),
  );
  const missing = [...offers.values()].flatMap((group) =>
    group[0] && !isOnRecord(group[0], hasRecord) ? group : [],
  );
  const groups = groupBy(missing, (it) => [it.contact, publisherOf(it)].join('\n'));
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const publisherId = publisherOf(first);
    const hours = sumWaited(group, now);
    const { contact } = first;
    return [{ publisherId, contact, publisherName: null, cases: group.length, hoursWaited: hours }];
  });
  const sorted = byCount(rows, ({ publisherId, contact }) => `${publisherId ?? ''} ${contact}`);
  return {
    ...cut(sorted, mostReportRows, (row) => row.cases),
    share: { count: missing.length, of: needing.length },
  };
}

type NeedingCase = ReportCase & { readonly contact: ContactHop };

/** The desk itself, and what is still to be asked, need no record. */
function needsContact(it: ReportCase): it is NeedingCase {
  return it.contact !== null && it.contact !== 'own-desk' && it.contact !== 'ask-for-facts';
}

function isOnRecord({ contact, publisherId, offerId }: NeedingCase, hasRecord: HasRecord): boolean {
  const offer = publisherId === null || offerId === null ? null : { publisherId, offerId };
  return hasRecord(contact, offer);
}

/** The provider’s and Microsoft’s contacts are the desk’s own records, whatever the offer. */
function publisherOf({ contact, publisherId }: NeedingCase): string | null {
  const isOfPublisher = contact.startsWith('publisher-') || contact === 'offer-resources';
  return isOfPublisher ? publisherId : null;
}

function sumWaited(cases: readonly ReportCase[], now: number): number {
  return roundHours(cases.reduce((sum, it) => sum + hoursWaited(it, now), 0));
}
