import {
  mostFaults,
  type TimelineFault,
  type TimelineVerdict,
} from '../../../shared/model/case-timeline.ts';
import { verifyTimeline, type StoredEntry, type VerifiedCase } from './verify-timeline.ts';

/** A stretch of running numbers, each with its case and its entries as the file holds them at one moment. */
export type TimelineStretch = {
  /** Minus infinity: from the beginning, also where no case can be. */
  readonly after: number;
  /** The last number looked at; infinity: there is nothing past it. */
  readonly until: number;
  readonly cases: readonly (VerifiedCase & { readonly number: number })[];
  /** By case and sequence; also those of no case. */
  readonly entries: readonly (StoredEntry & { readonly caseNumber: number })[];
  /** The last number that this desk has given. */
  readonly lastNumber: number;
};

/** Looks at a whole desk, stretch by stretch. Numbers are given one by one: where one is left out, a case is gone. */
export function createDeskVerifier() {
  const faults: TimelineFault[] = [];
  let faultCount = 0;
  let cases = 0;
  let entries = 0;
  const add = (found: readonly TimelineFault[]): void => {
    faultCount += found.length;
    faults.push(...found.slice(0, mostFaults - faults.length));
  };

  return {
    add(stretch: TimelineStretch): void {
      const byCase = Map.groupBy(stretch.entries, ({ caseNumber }) => caseNumber);
      let next = Math.max(stretch.after + 1, 1);
      for (const it of stretch.cases) {
        add(missingCases(next, it.number - 1));
        add(verifyTimeline(it, byCase.get(it.number) ?? []));
        byCase.delete(it.number);
        next = it.number + 1;
      }
      add(missingCases(next, Math.min(stretch.until, stretch.lastNumber)));
      for (const [number, strays] of byCase) add(strays.map((it) => stray(number, it)));
      cases += stretch.cases.length;
      entries += stretch.entries.length;
      const unknown = stretch.cases.filter(({ number }) => number > stretch.lastNumber);
      add(unknown.map(({ reference }) => ({ reference, sequence: null, kind: 'moved' })));
    },

    verdict: (): TimelineVerdict => ({ cases, entries, faults, faultCount }),
  };
}

/** Without its row a case has no reference any more: only the end of it is known. */
function missingCases(first: number, last: number): TimelineFault[] {
  const count = Math.min(Math.max(last - first + 1, 0), mostFaults);
  return Array.from({ length: count }, (_, index) => ({
    reference: endOfReference(first + index),
    sequence: null,
    kind: 'missing',
  }));
}

function stray(number: number, { sequence }: StoredEntry): TimelineFault {
  return { reference: endOfReference(number), sequence, kind: 'moved' };
}

function endOfReference(number: number): string {
  return `…-${String(number).padStart(6, '0')}`;
}
