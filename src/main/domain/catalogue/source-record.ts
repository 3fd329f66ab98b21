import type { ImportFlag } from '../../../shared/model/catalogue-import.ts';
import type { CatalogueRecord } from './catalogue-record.ts';

/** An offer as one source has it. */
export type SourceRecord = {
  readonly sourceId: string;
  readonly record: CatalogueRecord;
  /** UTC, ISO 8601: since when the files of the source do not hold it, where that was to be marked; else null. */
  readonly missingSince: string | null;
  /** The oddities of its row, each once. */
  readonly flags: readonly ImportFlag[];
};
