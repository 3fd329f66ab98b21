import type { Encoding, ImportFlag, tableFormats } from '../../../shared/model/catalogue-import.ts';
import type { ByteSource } from './detect-encoding.ts';

/** A file of the operator's, as the readers of lists see it. */
export type ListSource = {
  /** Reads the bytes of the file from its start, each time it is called. */
  readonly bytes: ByteSource;
  readonly sizeBytes: number;
  /** The bytes from `start`; fewer than `length` only where the file ends. */
  readonly slice: (start: number, length: number) => Uint8Array;
  /** As the operator knows it, for messages. */
  readonly fileName: string;
  /** Absent: it is found out. */
  readonly encoding?: Encoding | undefined;
  /** Of a CSV file. Absent: it is found out. */
  readonly delimiter?: string | undefined;
  /** Of a workbook. Absent: the first that is not hidden. */
  readonly sheet?: string | undefined;
  /** Told of each oddity of the file's form, as it is read. */
  readonly tell: (oddity: Oddity) => void;
};

/** Something in the form of a file that a reader got over, and the operator should know. */
export type Oddity = { readonly line: number; readonly flag: ImportFlag; readonly value: string };

/** One record of a file. */
export type ListRecord = {
  /** By the columns of the header; a record may have more or fewer. */
  readonly fields: readonly string[];
  /** The physical line where it starts, the row of the sheet, or the number of the record in a JSON list. */
  readonly line: number;
  /** True for what stands among the records of a JSON file and is none. */
  readonly isNoRecord?: boolean;
};

export type SheetName = { readonly name: string; readonly isHidden: boolean };

/** A list of records, whatever file it came in. */
export type RecordFile = {
  readonly format: (typeof tableFormats)[number];
  /** Null: a file of this format has none. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Of a workbook, in its order; else empty. */
  readonly sheets: readonly SheetName[];
  /** The sheet that is read. */
  readonly sheet: string | null;
  readonly header: readonly string[];
  /** The records after the header, some at a time. Can be read once. */
  readonly batches: Iterable<readonly ListRecord[]>;
};

/** A record of more characters is refused: no offer is that long, and a parser would take long over it. */
export const mostRecordCharacters = 1024 * 1024;
export const mostRecordShown = '1 MiB';
/** As many as a spreadsheet has. */
export const mostColumns = 16_384;
