import type { Database } from 'better-sqlite3';

import type { TopicGroup } from '../../../shared/model/facts.ts';
import { SplitAgreement, topicGroupNames } from '../../../shared/model/local-agreement.ts';

export type SplitAgreementRepository = ReturnType<typeof createSplitAgreementRepository>;

/** What reseller and provider agreed, one entry for a group of topics at most. */
export function createSplitAgreementRepository(db: Database) {
  const selectOne = db.prepare<[string]>(`
    SELECT topic_group AS "group", answers, counterpart, agreed_on AS agreedOn, note,
      saved_at AS savedAt, saved_by AS savedBy
    FROM split_agreement WHERE topic_group = ?`);
  const upsert = db.prepare<SplitAgreement>(`
    INSERT INTO split_agreement (topic_group, answers, counterpart, agreed_on, note, saved_at, saved_by)
    VALUES (@group, @answers, @counterpart, @agreedOn, @note, @savedAt, @savedBy)
    ON CONFLICT (topic_group) DO UPDATE SET answers = excluded.answers,
      counterpart = excluded.counterpart, agreed_on = excluded.agreed_on, note = excluded.note,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by`);
  const remove = db.prepare<[string]>(`DELETE FROM split_agreement WHERE topic_group = ?`);

  /** Null: there is one, and it cannot be read. */
  const find = (group: TopicGroup): SplitAgreement | null | undefined => {
    const row = selectOne.get(group);
    return row === undefined ? undefined : (SplitAgreement.safeParse(row).data ?? null);
  };

  return {
    /** In the order in which the groups are shown. What cannot be read is left out. */
    list: (): SplitAgreement[] => topicGroupNames.flatMap((group) => find(group) ?? []),

    /** The groups whose agreement cannot be read. */
    unreadable: (): TopicGroup[] => topicGroupNames.filter((group) => find(group) === null),

    save(agreement: SplitAgreement): void {
      upsert.run(agreement);
    },

    remove(group: TopicGroup): void {
      remove.run(group);
    },
  };
}
