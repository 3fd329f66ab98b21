import { owners, type Owner } from '../../../shared/model/decision.ts';
import type { Durations, Report } from '../../../shared/model/report.ts';
import { summariseHours } from './durations.ts';
import { groupBy } from './grouped.ts';
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
  const placed: { readonly owner: RealOwner; readonly hours: number }[] = [];
  const apart = { pending: 0, never: 0, ownerless: 0 };
  for (const it of cases) {
    const { owner } = it;
    if (owner === null || !isReal(owner)) {
      apart.ownerless += 1;
      continue;
    }
    const arrivedAt = arrivals[owner](it);
    if (arrivedAt === null) apart[isOver(it) ? 'never' : 'pending'] += 1;
    else placed.push({ owner, hours: hoursBetween(it.createdAt, arrivedAt) });
  }
  const groups = groupBy(placed, ({ owner }) => owner);
  return {
    all: summarise(placed.filter(({ owner }) => owner !== 'partner')),
    byOwner: owners.filter(isReal).flatMap((owner) => {
      const group = groups.get(owner);
      return group ? [{ owner, ...summarise(group) }] : [];
    }),
    ...apart,
  };
}

export function timeToAnswer(cases: readonly ReportCase[]): Report['timeToAnswer'] {
  const groups = groupBy(cases, ({ owner }) => owner);
  return {
    ...answers(cases),
    byOwner: [...owners, null].flatMap((owner) => {
      const group = groups.get(owner);
      if (!group) return [];
      const { all, ...apart } = answers(group);
      return [{ owner, ...all, ...apart }];
    }),
  };
}

function answers(cases: readonly ReportCase[]) {
  const hours: number[] = [];
  const apart = { pending: 0, never: 0 };
  for (const it of cases) {
    if (it.answeredAt !== null) hours.push(hoursBetween(it.createdAt, it.answeredAt));
    else apart[it.closedAt === null ? 'pending' : 'never'] += 1;
  }
  return { all: summariseHours(hours), ...apart };
}

function summarise(placed: readonly { readonly hours: number }[]): Durations {
  return summariseHours(placed.map(({ hours }) => hours));
}

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
