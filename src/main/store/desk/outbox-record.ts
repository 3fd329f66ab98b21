import type { Database } from 'better-sqlite3';

import type { NewEntry, TimelineRepository } from './timeline-repository.ts';

/** The entry of a draft that waits in the outbox: there when its file is, else neither. */
export function createOutboxRecord(db: Database, timeline: Pick<TimelineRepository, 'append'>) {
  const append = db.transaction((reference: string, entry: NewEntry, putFile: () => void): void => {
    timeline.append(reference, [entry]);
    putFile();
  });
  return {
    /** `putFile` comes after the entry; when it throws, there is none. @throws AppError CASE_NOT_FOUND */
    append: (reference: string, entry: NewEntry, putFile: () => void): void =>
      append.immediate(reference, entry, putFile),
  };
}

export type OutboxRecord = ReturnType<typeof createOutboxRecord>;
