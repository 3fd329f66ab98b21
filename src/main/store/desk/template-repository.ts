import type { Database } from 'better-sqlite3';

import type { TemplateKey } from '../../../shared/model/escalation.ts';

type TemplateRow = {
  readonly text: string;
  readonly savedAt: string;
  readonly savedBy: string;
};

export type TemplateRepository = ReturnType<typeof createTemplateRepository>;

/** The templates that were written at this desk instead of the shipped ones. */
export function createTemplateRepository(db: Database) {
  const selectOne = db.prepare<TemplateKey, TemplateRow>(`
    SELECT text, saved_at AS savedAt, saved_by AS savedBy FROM message_template
    WHERE recipient = @recipient AND purpose = @purpose AND language = @language`);
  const upsert = db.prepare<TemplateKey & TemplateRow>(`
    INSERT INTO message_template (recipient, purpose, language, text, saved_at, saved_by)
    VALUES (@recipient, @purpose, @language, @text, @savedAt, @savedBy)
    ON CONFLICT (recipient, purpose, language) DO UPDATE SET text = excluded.text,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by`);
  const remove = db.prepare<TemplateKey>(`
    DELETE FROM message_template
    WHERE recipient = @recipient AND purpose = @purpose AND language = @language`);

  return {
    /** Undefined: the shipped text holds. */
    find: (key: TemplateKey): TemplateRow | undefined => selectOne.get(keyOf(key)),

    save(key: TemplateKey, row: TemplateRow): void {
      upsert.run({ ...keyOf(key), ...row });
    },

    remove(key: TemplateKey): void {
      remove.run(keyOf(key));
    },
  };
}

function keyOf({ recipient, purpose, language }: TemplateKey): TemplateKey {
  return { recipient, purpose, language };
}
