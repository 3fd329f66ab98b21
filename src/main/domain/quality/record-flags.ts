import type { ImportFlag } from '../../../shared/model/catalogue-import.ts';
import { mergeFields } from '../../../shared/model/offer-merge.ts';
import type { Offer } from '../../../shared/model/offer.ts';
import type { QualityRecord } from '../../../shared/model/quality.ts';
import { foldName } from './fold-name.ts';
import { mostFlagRecords, type RaisedFlag } from './raised-flag.ts';

/** What was put right once one of these fields was written by hand. */
const endedBy: Partial<Record<ImportFlag, readonly string[]>> = {
  'link-not-https': ['links'],
  'email-as-url': ['links'],
  'no-support-link': ['links'],
  'surrounding-space': ['name', 'publisherName', 'summary'],
  'invisible-character': ['name', 'publisherName', 'summary'],
  'unpaired-surrogate': ['name', 'publisherName', 'summary'],
  'tier-publisher-disagree': ['publisherKind'],
};

/** What the import found odd about an offer, but for what was put right by hand since. */
export function importFlagsOf(
  flags: readonly ImportFlag[],
  offer: QualityRecord & { readonly tier: string | null; readonly contentHash: string },
  changedByHand: readonly string[],
): RaisedFlag[] {
  const open = flags.filter(
    (flag) => !endedBy[flag]?.some((field) => changedByHand.includes(field)),
  );
  const { publisherId, offerId, name, tier, contentHash } = offer;
  return open.map((flag) => {
    const value = flag.startsWith('tier-') ? (tier ?? '') : '';
    return {
      kind: flag,
      subject: JSON.stringify([publisherId, offerId]),
      raisedBy: value === '' ? contentHash : value,
      title: name,
      values: {},
      records: [{ publisherId, offerId, name, value }],
      weight: 0,
    };
  });
}

/** The same name under several publishers. `offers` may hold others whose names only hash alike. */
export function sameNameFlags(offers: readonly QualityRecord[]): RaisedFlag[] {
  const byName = Map.groupBy(offers, ({ name }) => foldName(name));
  return [...byName].flatMap(([folded, group]) => {
    const publishers = [...new Set(group.map(({ publisherId }) => publisherId))].toSorted();
    const [first] = group;
    if (!first || publishers.length < 2) return [];
    return {
      kind: 'same-name' as const,
      subject: folded,
      raisedBy: publishers.join('\n'),
      title: first.name,
      values: { offers: group.length, publishers: publishers.length },
      records: group.slice(0, mostFlagRecords),
      weight: group.length,
    };
  });
}

type SourceView = { readonly sourceName: string; readonly offer: Omit<Offer, 'publisherKind'> };

/** The record that was set aside for `kept` says something else by now. */
export function mergedChangedFlag(
  away: QualityRecord & { readonly contentHash: string },
  kept: QualityRecord,
): RaisedFlag {
  const { contentHash, publisherId, offerId, name, value } = away;
  return {
    kind: 'merged-changed',
    subject: JSON.stringify([publisherId, offerId]),
    raisedBy: contentHash,
    title: kept.name,
    values: { name, publisherId, offerId: offerId ?? '' },
    records: [kept, { publisherId, offerId, name, value }],
    weight: 0,
  };
}

/**
 * An offer of which several sources say something, and not the same; null: they agree, but for what was settled by hand.
 */
export function sourcesDifferFlag(
  views: readonly SourceView[],
  changedByHand: readonly string[],
): RaisedFlag | null {
  const fields = mergeFields.filter((field) => {
    if (changedByHand.includes(field)) return false;
    const said = views.map(({ offer }) => JSON.stringify(offer[field]));
    return new Set(said.filter((it) => it !== 'null' && it !== '[]' && it !== '""')).size > 1;
  });
  const [first] = views;
  if (!first || fields.length === 0) return null;
  const { publisherId, offerId, name } = first.offer;
  return {
    kind: 'sources-differ',
    subject: JSON.stringify([publisherId, offerId]),
    raisedBy: JSON.stringify(views.map(({ offer }) => fields.map((field) => offer[field]))),
    title: name,
    values: { sources: views.length, fields: fields.length },
    records: views.map((view) => ({
      publisherId,
      offerId,
      name: view.offer.name,
      value: view.sourceName,
    })),
    weight: fields.length,
  };
}
