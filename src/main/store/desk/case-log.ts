import type { Database } from 'better-sqlite3';

import { Decision } from '../../../shared/model/decision.ts';
import { Facts } from '../../../shared/model/facts.ts';
import { titleOf } from './case-row.ts';

/** What of a case is decided again; null for facts or a decision that cannot be read. */
export type LoggedCase = {
  readonly number: number;
  readonly reference: string;
  readonly title: string;
  readonly customer: string | null;
  readonly createdAt: string;
  readonly policyVersion: string;
  readonly facts: Facts | null;
  readonly decision: Decision | null;
};

type LogRow = Omit<LoggedCase, 'title' | 'facts' | 'decision'> & {
  readonly question: string;
  readonly facts: string;
  readonly decision: string;
};
type Count = { readonly name: string; readonly cases: number };

export const caseLogQueries = {
  page: `
    SELECT number, reference, substr(question, 1, 2000) AS question, customer,
      created_at AS createdAt, policy_version AS policyVersion, facts_json AS facts,
      decision_json AS decision
    FROM support_case WHERE number > ? ORDER BY number LIMIT ?`,
} as const;

/** Each is answered from an index alone. */
export const caseCountQueries = {
  byVersion: `SELECT policy_version AS name, count(*) AS cases FROM support_case GROUP BY policy_version`,
  byRule: `
    SELECT json_extract(decision_json, '$.rule') AS name, count(*) AS cases FROM support_case
    WHERE json_extract(decision_json, '$.rule') IS NOT NULL
    GROUP BY json_extract(decision_json, '$.rule')`,
  overriddenByRule: `
    SELECT rule AS name, count(DISTINCT case_number) AS cases FROM case_override
    WHERE outcome_json IS NOT NULL AND rule IS NOT NULL GROUP BY rule`,
} as const;

export type CaseLog = ReturnType<typeof createCaseLog>;

/** All cases, for what looks at every one of them. */
export function createCaseLog(db: Database) {
  const selectPage = db.prepare<[number, number], LogRow>(caseLogQueries.page);
  const count = (sql: string) => {
    const statement = db.prepare<[], Count>(sql);
    return (): Record<string, number> =>
      Object.fromEntries(statement.all().map(({ name, cases }) => [name, cases]));
  };

  return {
    /** The cases after the one of running number `after`, oldest first. */
    page: (after: number, limit: number): LoggedCase[] =>
      selectPage.all(after, limit).map(toLoggedCase),

    countByVersion: count(caseCountQueries.byVersion),
    /** By the rule that decided; cases that wait for a fact are in none. */
    countByRule: count(caseCountQueries.byRule),
    /** Cases whose decision was ever overridden, by the rule that had decided. */
    countOverriddenByRule: count(caseCountQueries.overriddenByRule),
  };
}

function toLoggedCase({ question, facts, decision, ...row }: LogRow): LoggedCase {
  return {
    ...row,
    title: titleOf(question),
    facts: Facts.safeParse(JSON.parse(facts)).data ?? null,
    decision: Decision.safeParse(JSON.parse(decision)).data ?? null,
  };
}
