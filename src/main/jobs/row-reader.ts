import type { RejectReason } from '../../shared/model/catalogue-import.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { isOwnTable } from '../domain/catalogue/export/own-table.ts';
import { createOwnTableReader } from '../domain/catalogue/export/read-own-table.ts';
import { flagRow } from '../domain/catalogue/flag-row.ts';
import { mapRow } from '../domain/catalogue/map-row.ts';
import { readOwnRecord } from '../domain/catalogue/own-record.ts';
import type { ListRecord, RecordFile } from '../domain/catalogue/record-file.ts';
import type { RowSource } from '../domain/catalogue/row-cells.ts';
import type { IncomingRow } from './import-intake.ts';
import { flagsOf, type Oddities } from './oddities.ts';
import type { ReportTally } from './report-tally.ts';

/** What a record of a file brings. */
export type ReadRow =
  | (IncomingRow & { readonly kind: 'offer' })
  | { readonly kind: 'publisher-contact'; readonly contact: Contact };

/**
 * Makes of a record what can be taken in; undefined: it was rejected. The oddities of a row are told
 * whether it is taken or not.
 */
export function createRowReader(
  { format, header }: Pick<RecordFile, 'format' | 'header'>,
  source: RowSource,
  tally: ReportTally,
  oddities: Oddities,
) {
  const columnCount = header.length;
  const readTable = isOwnTable(header) ? createOwnTableReader(header, format === 'csv') : undefined;

  function reject(line: number, reason: RejectReason): undefined {
    tally.reject(line, reason);
  }

  function readOwn({ fields, line }: ListRecord): ReadRow | undefined {
    const own = readOwnRecord(fields, line, source);
    if (own.kind === 'rejected') return reject(line, own.reason);
    if (own.kind === 'publisher-contact') return own;
    return { kind: 'offer', record: own.record, flags: [], line };
  }

  return (record: ListRecord): ReadRow | undefined => {
    const { fields, line, isNoRecord } = record;
    const ofForm = oddities.upTo(line);
    for (const oddity of ofForm) tally.flag(oddity);
    if (isNoRecord) return reject(line, 'not-a-record');
    if (format === 'fingerpost') return readOwn(record);
    if (fields.length > columnCount) return reject(line, 'too-many-fields');
    if (fields.length < columnCount) return reject(line, 'too-few-fields');
    const own = readTable?.(fields, line, source);
    if (own?.kind === 'publisher-contact') return own;
    const typed = own?.kind === 'fields' ? own.fields : fields;
    const flagged = flagRow(typed, line, source);
    for (const flag of flagged) tally.flag(flag);
    const mapped = own?.kind === 'record' ? own : mapRow(typed, line, source);
    if (mapped.kind === 'rejected') return reject(line, mapped.reason);
    return { kind: 'offer', record: mapped.record, flags: flagsOf([...ofForm, ...flagged]), line };
  };
}
