import { findColumns } from '../../src/main/domain/catalogue/columns.ts';
import { guessMapping } from '../../src/main/domain/catalogue/guess-mapping.ts';
import { previewRecords } from '../../src/main/domain/catalogue/preview-record.ts';
import { readRecords } from '../../src/main/domain/catalogue/read-records.ts';
import { AppError } from '../../src/shared/errors.ts';
import { sourceOf } from '../unit/main/domain/catalogue/list-source.ts';

/**
 * Reads all of a file, and maps each record as a guess would: the number of records, or the code of a
 * refusal of ours. Anything else that is thrown is a bug.
 */
export function readWholeList(content: Uint8Array): number | string {
  const source = sourceOf(content, { fileName: 'list' });
  try {
    const file = readRecords(source);
    const mapping = guessMapping(file.header);
    const rowSource = {
      mapping,
      columns: findColumns(mapping, file.header),
      isMicrosofts: () => false,
      file: 'list',
      capturedAt: '2026-11-23T10:00:00.000Z',
      capturedBy: '',
    };
    let count = 0;
    for (const batch of file.batches) {
      const preview = {
        source: rowSource,
        columnCount: file.header.length,
        format: file.format,
        oddities: source.oddities,
      };
      count += previewRecords(batch, preview).length;
    }
    return count;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
