import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import { CaseAttachment } from '../../../shared/model/outgoing.ts';

type AttachmentRow = {
  readonly id: string;
  readonly file_name: string;
  readonly original_name: string | null;
  readonly size_bytes: number;
  readonly media_type: string;
  readonly sha256: string;
  readonly added_at: string;
  readonly added_by: string;
};

const columns = `id, file_name, original_name, size_bytes, media_type, sha256, added_at, added_by`;

const listQuery = `
  SELECT ${columns} FROM case_attachment WHERE case_number = ? ORDER BY added_at, id`;

/** What is added beside those that the case has by now: one of them when it is there already. */
type Choose = (others: readonly CaseAttachment[]) => CaseAttachment;

export type AttachmentRepository = ReturnType<typeof createAttachmentRepository>;

/**
 * Which files belong to which case. Their bytes lie in a folder: what is done to them there is done while the
 * desk file is locked, so that two desks never keep and remove the same bytes at once.
 */
export function createAttachmentRepository(db: Database) {
  const selectNumber = db
    .prepare<[string], number>(`SELECT number FROM support_case WHERE reference = ?`)
    .pluck();
  const selectList = db.prepare<[number], AttachmentRow>(listQuery);
  const insertRow = db.prepare<AttachmentRow & { case_number: number }>(`
    INSERT INTO case_attachment (case_number, ${columns})
    VALUES (@case_number, @id, @file_name, @original_name, @size_bytes, @media_type, @sha256, @added_at, @added_by)`);
  const deleteRow = db.prepare<[number, string], AttachmentRow>(
    `DELETE FROM case_attachment WHERE case_number = ? AND id = ? RETURNING ${columns}`,
  );
  const countUses = db
    .prepare<[string], number>(`SELECT count(*) FROM case_attachment WHERE sha256 = ?`)
    .pluck();

  const numberOf = (reference: string): number => {
    const number = selectNumber.get(reference);
    if (number === undefined) throw new AppError('CASE_NOT_FOUND', { reference });
    return number;
  };
  const isUsed = (sha256: string): boolean => countUses.get(sha256) !== 0;
  const add = db.transaction((reference: string, choose: Choose, keepBytes: () => void) => {
    const number = numberOf(reference);
    const others = selectList.all(number).map(fromRow);
    const chosen = choose(others);
    if (others.some(({ id }) => id === chosen.id)) return chosen;
    insertRow.run({ case_number: number, ...toRow(chosen) });
    keepBytes();
    return chosen;
  });
  const remove = db.transaction((reference: string, id: string) => {
    const row = deleteRow.get(numberOf(reference), id);
    if (!row) throw new AppError('ATTACHMENT_NOT_FOUND');
    return fromRow(row);
  });
  const removeUnused = db.transaction(
    (hashes: readonly string[], removeBytes: (sha256: string) => void) => {
      hashes.filter((it) => !isUsed(it)).forEach((it) => removeBytes(it));
    },
  );

  return {
    /** In the order in which they came. @throws AppError CASE_NOT_FOUND */
    list: (reference: string): readonly CaseAttachment[] =>
      selectList.all(numberOf(reference)).map(fromRow),

    /** When `choose` or `keepBytes` throws, nothing is added. @throws AppError CASE_NOT_FOUND */
    add: (reference: string, choose: Choose, keepBytes: () => void): CaseAttachment =>
      add.immediate(reference, choose, keepBytes),

    /** Its bytes stay where they are. @throws AppError CASE_NOT_FOUND, ATTACHMENT_NOT_FOUND */
    remove: (reference: string, id: string): CaseAttachment => remove.immediate(reference, id),

    /** Calls `removeBytes` for each of these that no case has. */
    removeUnused(hashes: readonly string[], removeBytes: (sha256: string) => void): void {
      const unused = hashes.filter((it) => !isUsed(it));
      if (unused.length > 0) removeUnused.immediate(unused, removeBytes);
    },
  };
}

function toRow(it: CaseAttachment): AttachmentRow {
  return {
    id: it.id,
    file_name: it.fileName,
    original_name: it.originalName,
    size_bytes: it.sizeBytes,
    media_type: it.mediaType,
    sha256: it.sha256,
    added_at: it.addedAt,
    added_by: it.addedBy,
  };
}

function fromRow(row: AttachmentRow): CaseAttachment {
  return CaseAttachment.parse({
    id: row.id,
    fileName: row.file_name,
    originalName: row.original_name,
    sizeBytes: row.size_bytes,
    mediaType: row.media_type,
    sha256: row.sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
  });
}
