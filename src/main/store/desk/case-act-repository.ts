import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { CaseProgress } from '../../../shared/model/case-progress.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import { z } from '../../../shared/zod.ts';
import type { createCaseLinks } from './case-links.ts';
import type { CaseRepository } from './case-repository.ts';
import type { NewEntry, TimelineRepository } from './timeline-repository.ts';

/** What an act writes into one case, and perhaps into a second one, which is then linked with it. */
export type CaseStep = {
  readonly reference: string;
  readonly entry: NewEntry;
  /** How it stood until now. */
  readonly before: CaseProgress;
  /** How it stands afterwards. */
  readonly progress: CaseProgress;
  readonly linkTo?: string;
};

/** A case that an act changed: enough to put it back. */
const UndoneCase = z.strictObject({
  reference: z.string(),
  /** Of the entry that the act added. */
  entryId: z.string(),
  sequence: z.number().int(),
  before: CaseProgress,
  /** The case that it was linked with by the act; absent: none, or it was before. */
  linkedTo: z.string().optional(),
});
const undoneCases = z.array(UndoneCase);

/** So many acts can be taken back, the latest ones. */
const mostUndos = 500;

type ActDeps = {
  readonly cases: Pick<CaseRepository, 'get'>;
  readonly timeline: Pick<TimelineRepository, 'append' | 'length'>;
  readonly links: ReturnType<typeof createCaseLinks>;
};

export type CaseActRepository = ReturnType<typeof createCaseActRepository>;

/** Acts on cases, all of them or none, and the way back. */
export function createCaseActRepository(db: Database, { cases, timeline, links }: ActDeps) {
  const insertUndo = db.prepare<[string, string, string]>(
    `INSERT INTO case_undo (id, at, cases_json) VALUES (?, ?, ?)`,
  );
  const prune = db.prepare<[number]>(
    `DELETE FROM case_undo WHERE number <= (SELECT max(number) FROM case_undo) - ?`,
  );
  const selectUndo = db
    .prepare<[string], string>(`SELECT cases_json FROM case_undo WHERE id = ?`)
    .pluck();

  const act = db.transaction(
    (
      references: readonly string[],
      stepsOf: (standing: SupportCase) => readonly CaseStep[],
      undo: { readonly id: string; readonly at: string },
    ): boolean => {
      const undone = references
        .flatMap((reference) => stepsOf(cases.get(reference)))
        .map((step) => write(step));
      if (undone.length === 0) return false;
      insertUndo.run(undo.id, undo.at, JSON.stringify(undone));
      prune.run(mostUndos);
      return true;
    },
  );
  const write = ({
    reference,
    entry,
    before,
    progress,
    linkTo,
  }: CaseStep): z.infer<typeof UndoneCase> => {
    const [added] = timeline.append(reference, [entry], progress);
    const isLinked = linkTo !== undefined && links.join(reference, linkTo);
    return {
      reference,
      entryId: entry.id,
      sequence: added?.sequence ?? 0,
      before,
      ...(isLinked ? { linkedTo: linkTo } : {}),
    };
  };
  const undo = db.transaction((id: string, toEntry: (entryId: string) => NewEntry): string[] => {
    const json = selectUndo.get(id);
    if (json === undefined) throw new AppError('UNDO_GONE');
    const undone = undoneCases.parse(JSON.parse(json));
    // A case that one act wrote into twice stands at its last entry.
    const ends = new Map(undone.map(({ reference, sequence }) => [reference, sequence]));
    for (const [reference, sequence] of ends) {
      if (timeline.length(reference) !== sequence) {
        throw new AppError('UNDO_TOO_LATE', { reference });
      }
    }
    for (const { reference, entryId, before, linkedTo } of undone.toReversed()) {
      timeline.append(reference, [toEntry(entryId)], before);
      if (linkedTo !== undefined) links.part(reference, linkedTo);
    }
    return [...ends.keys()];
  });

  return {
    /**
     * Reads each case, asks `stepsOf` what to write and writes it, in one transaction; `undo` names the way back.
     * False: there was nothing to write.
     * @throws AppError CASE_NOT_FOUND, and what `stepsOf` throws
     */
    act: (
      references: readonly string[],
      stepsOf: (standing: SupportCase) => readonly CaseStep[],
      undoAs: { readonly id: string; readonly at: string },
    ): boolean => act.immediate(references, stepsOf, undoAs),

    /**
     * Adds the entries that take an act back and puts its cases back; answers with their references.
     * @throws AppError UNDO_TOO_LATE, UNDO_GONE
     */
    undo: (id: string, toEntry: (entryId: string) => NewEntry): string[] =>
      undo.immediate(id, toEntry),
  };
}
