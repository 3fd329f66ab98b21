import type { Database } from 'better-sqlite3';

/** So many of the latest cases are looked at: older customers have newer cases, or are customers no more. */
const mostCases = 5_000;

/** Who the customers of this desk are, as its cases call them. */
export function createCustomerNames(db: Database) {
  const selectNames = db
    .prepare<[number], string>(`
      SELECT customer FROM support_case WHERE customer IS NOT NULL ORDER BY number DESC LIMIT ?`)
    .pluck();

  return {
    /** Each name once, that of the latest case first. */
    ofLatestCases: (): string[] => [
      ...new Set(selectNames.all(mostCases).map((name) => name.trim())),
    ],
  };
}
