import type { FlagValues, QualityKind, QualityRecord } from '../../../shared/model/quality.ts';

/** A flag before it is kept. */
export type RaisedFlag = {
  readonly kind: QualityKind;
  /** What it is about; with `raisedBy` it tells one flag of its kind from all others. */
  readonly subject: string;
  /** The value that raised it: while it stays the same, so does a dismissal. */
  readonly raisedBy: string;
  readonly title: string;
  readonly values: FlagValues;
  readonly records: readonly QualityRecord[];
  /** The heaviest come first. */
  readonly weight: number;
};

/** More records of one flag are not kept; how many there are stands in its values. */
export const mostFlagRecords = 20;
