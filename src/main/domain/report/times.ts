import { owners, type Owner } from '../../../shared/model/decision.ts';
import type { Report } from '../../../shared/model/report.ts';
import { summariseHours } from './durations.ts';
import { made } from './grouped.ts';
import { hoursBetween, type ReportCase } from './report-case.ts';

/** Owners whose case must leave the desk, or stays with it: the others name nobody. */
type RealOwner = Exclude<Owner, 'undetermined' | 'outside-policy'>;

/**
 * When a case was first put with its owner. The desk’s own case is there once that is decided. A reseller
 * reaches publisher and Microsoft through its provider, which counts. Null: it never was.
 */
const arrivals: Readonly<Record<RealOwner, (it: ReportCase) => number | null>> = {
  partner: (it) => it.deskDecided,
  publisher: (it) => earliest(it.publisherAsked, it.providerAsked),
  microsoft: (it) => earliest(it.microsoftAsked, it.providerAsked),
  'indirect-provider': (it) => it.providerAsked,
  'shared-indirect': (it) => it.providerAsked,
};

export function timeToOwner(cases: readonly ReportCase[]): Report['timeToOwner'] {
  const placed = new Map<RealOwner, number[]>();
  const apart = { pending: 0, never: 0, ownerless: 0 };
  for (const it of cases) {
    const { owner } = it;
    if (owner === null || !isReal(owner)) {
      apart.ownerless += 1;
      continue;
    }
    const arrivedAt = arrivals[owner](it);
    if (arrivedAt === null) apart[isOver(it) ? 'never' : 'pending'] += 1;
    else made(placed, owner, () => []).push(hoursBetween(it.createdAt, arrivedAt));
  }
  const others = [...placed].flatMap(([owner, hours]) => (owner === 'partner' ? [] : hours));
  return {
    all: summariseHours(others),
    byOwner: owners.filter(isReal).flatMap((owner) => {
      const hours = placed.get(owner);
      return hours ? [{ owner, ...summariseHours(hours) }] : [];
    }),
    ...apart,
  };
}

export function timeToAnswer(cases: readonly ReportCase[]): Report['timeToAnswer'] {
  const groups = new Map<Owner | null, Answers>();
  for (const it of cases) {
    const group = made(groups, it.owner, () => ({ hours: [], pending: 0, never: 0 }));
    if (it.answeredAt !== null) group.hours.push(hoursBetween(it.createdAt, it.answeredAt));
    else group[it.closedAt === null ? 'pending' : 'never'] += 1;
  }
  const all = [...groups.values()];
  return {
    all: summariseHours(all.flatMap(({ hours }) => hours)),
    pending: all.reduce((sum, { pending }) => sum + pending, 0),
    never: all.reduce((sum, { never }) => sum + never, 0),
    byOwner: [...owners, null].flatMap((owner) => {
      const group = groups.get(owner);
      if (!group) return [];
      const { hours, ...apart } = group;
      return [{ owner, ...summariseHours(hours), ...apart }];
    }),
  };
}

type Answers = { readonly hours: number[]; pending: number; never: number };

function isOver({ answeredAt, closedAt }: ReportCase): boolean {
  return answeredAt !== null || closedAt !== null;
}

function isReal(owner: Owner): owner is RealOwner {
  return owner !== 'undetermined' && owner !== 'outside-policy';
}

function earliest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
