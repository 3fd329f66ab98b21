import { limits } from '../../../shared/limits.ts';
import { OfferPlan } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import { readList } from './cell-list.ts';

type Plan = z.infer<typeof OfferPlan>;

const ownPlans = z.array(OfferPlan).max(1_000);
const listedPlans = z.array(z.looseObject({})).max(1_000);

/**
 * The plans in one cell: as the desk writes them, as a listing in JSON has them, or a list of their names.
 * `undefined`: nothing of it could be understood.
 */
export function readPlans(cell: string, separators: readonly string[]): Plan[] | undefined {
  const text = cell.trim();
  if (!text.startsWith('[')) {
    const names = readList(text, separators);
    return names.every(isShort) ? names.map((name) => planOf(name, name)) : undefined;
  }
  const value = parse(text);
  const own = ownPlans.safeParse(value);
  if (own.success) return own.data;
  const listed = listedPlans.safeParse(value);
  if (!listed.success) return undefined;
  const plans = listed.data.map((it) => readListedPlan(new Map(Object.entries(it))));
  return plans.some((plan) => plan === undefined)
    ? undefined
    : plans.filter((it) => it !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that only begins like JSON says nothing that could be understood.
    return undefined;
  }
}

/** A plan under the names that listings use; some keep its texts in a part of their own. */
function readListedPlan(members: ReadonlyMap<string, unknown>): Plan | undefined {
  const listing = z
    .looseObject({})
    .safeParse(members.get('plan_listing') ?? members.get('listing'));
  const inner = new Map(Object.entries(listing.success ? listing.data : {}));
  const title = firstText(members, titleNames) ?? firstText(inner, titleNames);
  const planId = firstText(members, idNames) ?? title;
  if (planId === undefined) return undefined;
  return {
    ...planOf(planId, title ?? planId),
    term: firstText(members, ['term', 'billingTerm']) ?? null,
    billing: firstText(members, ['billing', 'billingModel']) ?? null,
    hasTrial: readTrial(members),
  };
}

const idNames = ['planId', 'plan_id', 'skuId', 'id', 'externalId'];
const titleNames = ['title', 'displayName', 'name', 'skuTitle', 'planName'];

/** Listings put what a name belongs to before it, with a dot. */
function firstText(members: ReadonlyMap<string, unknown>, names: readonly string[]) {
  for (const wanted of names) {
    for (const [name, value] of members) {
      const isWanted = name === wanted || name.endsWith(`.${wanted}`);
      if (isWanted && typeof value === 'string' && value !== '' && isShort(value)) return value;
    }
  }
  return undefined;
}

function readTrial(members: ReadonlyMap<string, unknown>): boolean | null {
  const said = members.get('hasTrial') ?? members.get('hasFreeTrial') ?? members.get('trial');
  return typeof said === 'boolean' ? said : null;
}

function planOf(planId: string, title: string): Plan {
  return { planId, title, term: null, billing: null, hasTrial: null };
}

function isShort(text: string): boolean {
  return text.length <= limits.singleLine;
}
