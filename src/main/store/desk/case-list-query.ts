import type { CaseFilter, CaseOrder } from '../../../shared/model/case-list.ts';

/** What the clock says while a list is read. UTC, ISO 8601. */
export type ListTimes = {
  readonly now: string;
  /** The next midnight where the desk is. */
  readonly midnight: string;
  /** Who has been waited for since this moment or before has been waited for too long. */
  readonly longSince: string;
};

export type ListQuery = { readonly sql: string; readonly values: readonly string[] };

/** The index and the order of each way to sort; each index holds everything that filters, too. */
const orders = {
  newest: ['support_case_newest', 'number DESC'],
  updated: ['support_case_updated', 'updated_at DESC, number DESC'],
  'next-action': ['support_case_next_action', `coalesce(next_action_at, '~'), number`],
  waiting: ['support_case_waiting', `coalesce(waiting_since, '~'), number`],
} as const satisfies Record<CaseOrder, readonly [string, string]>;

const dueConditions = {
  overdue: `status = 'open' AND next_action_at IS NOT NULL AND next_action_at < ?`,
  today: `status = 'open' AND next_action_at IS NOT NULL AND next_action_at >= ? AND next_action_at < ?`,
  'waiting-long': `status = 'open' AND waiting_on <> 'nobody' AND waiting_since <= ? AND handling = 'kept'
    AND next_action_at IS NULL`,
} as const;

/** The numbers of the cases of a list, in its order: read off one index, as far as the caller goes. */
export function toListQuery(
  filter: CaseFilter,
  order: CaseOrder,
  match: string | null,
  times: ListTimes,
): ListQuery {
  const conditions = [...filterConditions(filter, times), ...textConditions(match)];
  const where = conditions.map(([sql]) => sql).join(' AND ');
  const [index, by] = orders[order];
  return {
    sql: `SELECT number FROM support_case INDEXED BY ${index}${where && ` WHERE ${where}`} ORDER BY ${by}`,
    values: conditions.flatMap(([, ...values]) => values),
  };
}

type Condition = readonly [sql: string, ...values: string[]];

function filterConditions(filter: CaseFilter, times: ListTimes): Condition[] {
  const { status, waitingOn, owner, publisherId, offer, due } = filter;
  return [
    ...is('status', status),
    ...is('waiting_on', waitingOn),
    ...is('effective_owner', owner),
    ...is('publisher_id', publisherId),
    ...is('publisher_id', offer?.publisherId),
    ...is('offer_id', offer?.offerId),
    ...dueCondition(due, times),
  ];
}

function is(column: string, value: string | undefined): Condition[] {
  return value === undefined ? [] : [[`${column} = ?`, value]];
}

function dueCondition(due: CaseFilter['due'], times: ListTimes): Condition[] {
  if (due === undefined) return [];
  const values = {
    overdue: [times.now],
    today: [times.now, times.midnight],
    'waiting-long': [times.longSince],
  };
  return [[dueConditions[due], ...values[due]]];
}

function textConditions(match: string | null): Condition[] {
  if (match === null) return [];
  return [
    [`number IN (SELECT rowid FROM support_case_text WHERE support_case_text MATCH ?)`, match],
  ];
}
