import type { Database, Statement } from 'better-sqlite3';

import type { CaseFilter, CaseOrder } from '../../../shared/model/case-list.ts';
import type { CaseSummary } from '../../../shared/model/support-case.ts';
import {
  canBeTornApart,
  holdsHanRuns,
  toMatchQuery,
  toQueryTerms,
} from '../../domain/search/segment.ts';
import { toListQuery, type ListTimes } from './case-list-query.ts';
import { toCaseSummary, type SummaryRow } from './case-row.ts';
import { searchedColumns, searchedParts, type SearchedRow } from './searched-parts.ts';
import { joinParts } from './text-index.ts';

export const caseListQueries = {
  /** Enough of a question to make its title. */
  summary: `
    SELECT reference, id, created_at, updated_at, customer, severity, decision_json,
      substr(question, 1, 2000) AS question, offer_name, status, handling, waiting_on, waiting_since,
      next_action, next_action_at, closed_as, closed_at, merged_into, bounces, (
        SELECT outcome_json FROM case_override WHERE case_number = support_case.number
        ORDER BY case_override.number DESC LIMIT 1) AS override_json
    FROM support_case WHERE number = ?`,
  newestFound: `
    SELECT rowid FROM support_case_text WHERE support_case_text MATCH ? ORDER BY rowid DESC`,
  overdue: `
    SELECT number FROM support_case INDEXED BY support_case_by_next_action
    WHERE status = 'open' AND next_action_at < ?
    ORDER BY next_action_at LIMIT ?`,
  due: `
    SELECT number FROM support_case INDEXED BY support_case_by_next_action
    WHERE status = 'open' AND next_action_at >= ? AND next_action_at < ?
    ORDER BY next_action_at LIMIT ?`,
  waitingTooLong: `
    SELECT number FROM support_case INDEXED BY support_case_by_waiting
    WHERE status = 'open' AND waiting_on <> 'nobody' AND waiting_since <= ?
      AND handling = 'kept' AND next_action_at IS NULL
    ORDER BY waiting_since LIMIT ?`,
  unplanned: `
    SELECT number FROM support_case INDEXED BY support_case_unplanned
    WHERE status = 'open' AND waiting_on = 'nobody' AND next_action IS NULL AND next_action_at IS NULL
    ORDER BY updated_at LIMIT ?`,
  answeredAfterClose: `
    SELECT number FROM support_case INDEXED BY support_case_replied
    WHERE status = 'closed' AND replied_after_close_at IS NOT NULL
    ORDER BY replied_after_close_at LIMIT ?`,
} as const;

type Wanted = {
  readonly text: string;
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
  readonly offset: number;
  readonly limit: number;
};
type CaseGroup = { readonly cases: CaseSummary[]; readonly count: number };

export type CaseListRepository = ReturnType<typeof createCaseListRepository>;

/** The lists of cases: filtered, searched and sorted, and what is to be done today. */
export function createCaseListRepository(db: Database) {
  const selectSummary = db.prepare<[number], SummaryRow>(caseListQueries.summary);
  const selectSearched = db.prepare<[number], SearchedRow>(
    `SELECT ${searchedColumns} FROM support_case WHERE number = ?`,
  );
  const prepared = new Map<string, Statement<(string | number)[], number>>();
  const statementOf = (sql: string): Statement<(string | number)[], number> => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare<(string | number)[], number>(sql).pluck();
    prepared.set(sql, statement);
    return statement;
  };
  const summaries = (numbers: readonly number[]): CaseSummary[] =>
    numbers.flatMap((number) => {
      const row = selectSummary.get(number);
      return row ? [toCaseSummary(row)] : [];
    });

  const group = (sql: string) => {
    const select = db.prepare<(string | number)[], number>(sql).pluck();
    const counted = sql.replace('SELECT number', 'SELECT count(*)').replace(/ORDER BY[^]*$/, '');
    const count = db.prepare<string[], number>(counted).pluck();
    return (values: readonly string[], limit: number): CaseGroup => ({
      cases: summaries(select.all(...values, limit)),
      count: count.get(...values) ?? 0,
    });
  };
  const overdue = group(caseListQueries.overdue);
  const due = group(caseListQueries.due);
  const waitingTooLong = group(caseListQueries.waitingTooLong);
  const unplanned = group(caseListQueries.unplanned);
  const answeredAfterClose = group(caseListQueries.answeredAfterClose);
  const countOpen = db
    .prepare<[], number>(`SELECT count(*) FROM support_case WHERE status = 'open'`)
    .pluck();

  return {
    /** Finds references, customers, offers, ids and words of the question; no text finds all. */
    page({ text, filter, order, offset, limit }: Wanted, times: ListTimes): CaseSummary[] {
      const match = toMatchQuery(text);
      if (match === null && text.trim() !== '') return [];
      const isNewest = order === 'newest' && Object.keys(filter).length === 0;
      // The index of the words knows the order of the numbers: it is read only as far as the page.
      const { sql, values } =
        isNewest && match !== null
          ? { sql: caseListQueries.newestFound, values: [match] }
          : toListQuery(filter, order, match, times);
      const terms = toQueryTerms(text);
      // Bigrams also match Chinese that is torn apart: such cases are dropped before anything is counted.
      const isFound = (number: number): boolean => {
        const row = selectSearched.get(number);
        return row !== undefined && holdsHanRuns(joinParts(searchedParts(row)), terms);
      };
      if (!terms.some(canBeTornApart)) {
        return summaries(statementOf(`${sql} LIMIT ? OFFSET ?`).all(...values, limit, offset));
      }
      return summaries(pageOf(statementOf(sql).iterate(...values), isFound, offset, limit));
    },

    /** What needs somebody: each group with its first cases, the most urgent first. */
    today: (times: ListTimes, limit: number) => ({
      overdue: overdue([times.now], limit),
      due: due([times.now, times.midnight], limit),
      waitingTooLong: waitingTooLong([times.longSince], limit),
      unplanned: unplanned([], limit),
      answeredAfterClose: answeredAfterClose([], limit),
      openCount: countOpen.get() ?? 0,
    }),
  };
}

function pageOf(
  numbers: Iterable<number>,
  isFound: (number: number) => boolean,
  offset: number,
  limit: number,
): number[] {
  const page: number[] = [];
  let found = 0;
  for (const number of numbers) {
    if (page.length >= limit) break;
    if (!isFound(number)) continue;
    found += 1;
    if (found > offset) page.push(number);
  }
  return page;
}
