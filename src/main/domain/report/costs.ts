import type { ContactHop } from '../../../shared/model/decision.ts';
import { mostReportRows, type Report, type RuleCost } from '../../../shared/model/report.ts';
import { byCount, cut, made } from './grouped.ts';
import { hoursWaited, type ReportCase, roundHours } from './report-case.ts';

/** Whether somebody stands on record for a hop of a case about this offer, wherever the chain finds him. */
export type HasRecord = (
  hop: ContactHop,
  offer: { readonly publisherId: string; readonly offerId: string } | null,
) => boolean;

type Growing<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** Every rule that decided a case, the costliest first; null: a fact is still missing. */
export function ruleCosts(cases: readonly ReportCase[], now: number): RuleCost[] {
  const rows = new Map<string | null, Growing<RuleCost>>();
  for (const it of cases) {
    const { rule } = it;
    const row = made(rows, rule, () => ({
      rule,
      cases: 0,
      hoursWaited: 0,
      bounced: 0,
      overridden: 0,
    }));
    row.cases += 1;
    row.hoursWaited += hoursWaited(it, now);
    if (it.isBounced) row.bounced += 1;
    if (it.isOverridden) row.overridden += 1;
  }
  return byCount(rounded(rows.values()), ({ rule }) => rule ?? '');
}

/** Cases whose way to a contact ends without a record today, by publisher and contact. */
export function missingContacts(
  cases: readonly ReportCase[],
  hasRecord: HasRecord,
  now: number,
): NonNullable<Report['missingContacts']> {
  const isOnRecord = recordsOnce(hasRecord);
  const rows = new Map<string, Growing<MissingContact>>();
  const share = { count: 0, of: 0 };
  for (const it of cases) {
    if (!needsContact(it)) continue;
    share.of += 1;
    if (isOnRecord(it)) continue;
    share.count += 1;
    const { contact } = it;
    const publisherId = publisherOf(it);
    const row = made(rows, `${publisherId ?? ''}\n${contact}`, () => ({
      publisherId,
      contact,
      publisherName: null,
      cases: 0,
      hoursWaited: 0,
    }));
    row.cases += 1;
    row.hoursWaited += hoursWaited(it, now);
  }
  const sorted = byCount(
    rounded(rows.values()),
    ({ publisherId, contact }) => `${publisherId ?? ''} ${contact}`,
  );
  return { ...cut(sorted, mostReportRows, (row) => row.cases), share };
}

type MissingContact = NonNullable<Report['missingContacts']>['rows'][number];
type NeedingCase = ReportCase & { readonly contact: ContactHop };

/** The desk itself, and what is still to be asked, need no record. */
function needsContact(it: ReportCase): it is NeedingCase {
  return it.contact !== null && it.contact !== 'own-desk' && it.contact !== 'ask-for-facts';
}

/** Asks once for each contact of an offer. */
function recordsOnce(hasRecord: HasRecord): (it: NeedingCase) => boolean {
  const known = new Map<ContactHop, Map<string | null, Map<string | null, boolean>>>();
  return ({ contact, publisherId, offerId }) => {
    const ofContact = made(known, contact, () => new Map());
    const ofPublisher = made(ofContact, publisherId, () => new Map());
    return made(ofPublisher, offerId, () =>
      hasRecord(
        contact,
        publisherId === null || offerId === null ? null : { publisherId, offerId },
      ),
    );
  };
}

/** The provider’s and Microsoft’s contacts are the desk’s own records, whatever the offer. */
function publisherOf({ contact, publisherId }: NeedingCase): string | null {
  const isOfPublisher = contact.startsWith('publisher-') || contact === 'offer-resources';
  return isOfPublisher ? publisherId : null;
}

function rounded<Row extends { readonly hoursWaited: number }>(rows: Iterable<Row>): Row[] {
  return [...rows].map((row) => ({ ...row, hoursWaited: roundHours(row.hoursWaited) }));
}
