import type { ImportFlag } from '../../shared/model/catalogue-import.ts';
import type { PlanRow } from '../../shared/model/import-plan.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { CatalogueRecord } from '../domain/catalogue/catalogue-record.ts';
import { describeChange } from '../domain/catalogue/describe-change.ts';
import { findConflicts } from '../domain/catalogue/hand-conflict.ts';
import type { SourceRecord } from '../domain/catalogue/source-record.ts';
import type { HandKeptOffer } from '../domain/offers/merged-offer.ts';
import type { IncomingOffer } from '../store/catalogue/catalogue-builder.ts';
import type { HeldOffer } from '../store/catalogue/held-records.ts';
import type { TakenFields } from '../store/desk/taken-back-repository.ts';
import type { ImportJob } from './catalogue-job.ts';
import { type CatalogueChange, mergeHeld } from './change-catalogue.ts';
import type { ReportTally } from './report-tally.ts';

type IntakeDeps = {
  readonly job: Pick<ImportJob, 'isDryRun' | 'conflicts'>;
  readonly change: CatalogueChange;
  readonly sourceId: string;
  /** The ids of all sources, the first to be heard first. */
  readonly order: readonly string[];
  readonly nameOfSource: (sourceId: string) => string;
  readonly handKept: (key: OfferKey) => HandKeptOffer | undefined;
  readonly tally: ReportTally;
  readonly keep: (row: PlanRow) => void;
};

/** A record of the file that can be taken in. */
export type IncomingRow = {
  readonly record: CatalogueRecord;
  readonly flags: readonly ImportFlag[];
  readonly line: number;
};

/** Takes the records of one source in: over what it held before, beside what other sources hold. */
export function createImportIntake(deps: IntakeDeps) {
  const { change, sourceId, order, tally, keep, job } = deps;
  const { present } = change;
  const except = new Set(job.conflicts.except.map(keyText));
  const takenBack: TakenFields[] = [];
  let heldBefore = 0;

  const othersOf = (key: OfferKey, old: HeldOffer | undefined): SourceRecord[] =>
    old && present && (old.isShared || old.sourceId !== sourceId)
      ? present.held(key).filter((it) => it.sourceId !== sourceId)
      : [];

  const isHeld = (key: OfferKey, old: HeldOffer): boolean =>
    old.isShared ? present?.holdersOf(key).includes(sourceId) === true : old.sourceId === sourceId;

  function compare({ line }: IncomingRow, old: HeldOffer | undefined, next: IncomingOffer): void {
    const { key, name } = titleOf(next.merged);
    if (!old || !present) {
      tally.count('added');
      if (job.isDryRun) keep({ kind: 'added', key, name, line });
    } else if (old.contentHash === next.contentHash) {
      tally.count('unchanged');
    } else {
      tally.count('changed');
      if (!job.isDryRun) return;
      const before = mergeHeld(present.held(key), order);
      const fields = describeChange(before, next, deps.nameOfSource);
      keep({ kind: 'changed', key, name, line, fields });
    }
  }

  function askHand(line: number, row: SourceRecord, next: IncomingOffer): void {
    const { key, name } = titleOf(next.merged);
    const handKept = deps.handKept(key);
    if (!handKept) return;
    const fields = findConflicts(handKept, { row, ...next });
    if (fields.length === 0) return;
    tally.countConflict();
    const { savedAt, savedBy } = handKept;
    keep({ kind: 'conflict', key, name, line, fields, savedAt, savedBy });
    const isException = except.has(keyText(key));
    if ((job.conflicts.default === 'file') !== isException) {
      takenBack.push({ key, fields: fields.map(({ field }) => field) });
    }
  }

  return {
    take(row: IncomingRow): void {
      const { publisherId, offerId } = row.record.offer;
      const key = { publisherId, offerId };
      if (!change.claim(key)) return tally.reject(row.line, 'duplicate-key');
      const old = present?.find(key);
      if (old && isHeld(key, old)) heldBefore += 1;
      const { record, flags } = row;
      const incoming: SourceRecord = { sourceId, record, missingSince: null, flags };
      const next = mergeHeld([...othersOf(key, old), incoming], order);
      compare(row, old, next);
      askHand(row.line, incoming, next);
      change.put(next);
    },

    /** How many of those that were taken the source held before. */
    heldBefore: (): number => heldBefore,

    /** The fields written by hand that the file wins over. */
    takenBack: (): readonly TakenFields[] => takenBack,
  };
}

function titleOf({ record: { offer } }: SourceRecord): { key: OfferKey; name: string } {
  const { publisherId, offerId, name } = offer;
  return { key: { publisherId, offerId }, name };
}

function keyText({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}
