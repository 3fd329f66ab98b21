import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { TopicGroup } from '../../../shared/model/facts.ts';
import { SplitAgreement, topicGroupNames } from '../../../shared/model/local-agreement.ts';

/** An agreement as it stood in the file, whether anybody can read it or not. */
export type RemovedSplit = Readonly<
  Record<'topic_group' | 'answers' | 'counterpart' | 'agreed_on' | 'saved_at' | 'saved_by', string>
> & { readonly note: string | null };

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
  const columns = `topic_group, answers, counterpart, agreed_on, note, saved_at, saved_by`;
  const remove = db.prepare<[string], RemovedSplit>(
    `DELETE FROM split_agreement WHERE topic_group = ? RETURNING ${columns}`,
  );
  const insertBack = db.prepare<RemovedSplit>(`
    INSERT INTO split_agreement (${columns})
    VALUES (@topic_group, @answers, @counterpart, @agreed_on, @note, @saved_at, @saved_by)
    ON CONFLICT (topic_group) DO NOTHING`);

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

    /** What it takes to put it back; undefined: there was none. */
    remove: (group: TopicGroup): RemovedSplit | undefined => remove.get(group),

    /** With its time and author, readable or not. @throws AppError REMOVAL_REPLACED */
    putBack(removed: RemovedSplit): void {
      if (insertBack.run(removed).changes === 0) throw new AppError('REMOVAL_REPLACED');
    },
  };
}
