import {
  mostFaults,
  type TimelineFault,
  type TimelineVerdict,
} from '../../../shared/model/case-timeline.ts';
import { verifyStanding, type StatedCase, type StatedOverride } from './verify-standing.ts';
import { verifyTimeline, type StoredEntry } from './verify-timeline.ts';

/** A stretch of running numbers, each with its case and its entries as the file holds them at one moment. */
export type TimelineStretch = {
  /** Minus infinity: from the beginning, also where no case can be. */
  readonly after: number;
  /** The last number looked at; infinity: there is nothing past it. */
  readonly until: number;
  readonly cases: readonly (StatedCase & { readonly number: number })[];
  /** By case and sequence; also those of no case. */
  readonly entries: readonly (StoredEntry & { readonly caseNumber: number })[];
  /** By case, in the order they were written; also those of no case. */
  readonly overrides: readonly (StatedOverride & { readonly caseNumber: number })[];
  /** The last number that this desk has given. */
  readonly lastNumber: number;
};

/** What is wrong with the timeline of a case; where nothing is, with what the case says beside it. */
export function verifyCase(
  it: StatedCase,
  entries: readonly StoredEntry[],
  overrides: readonly StatedOverride[],
): TimelineFault[] {
  const faults = verifyTimeline(it, entries);
  return faults.length > 0 ? faults : verifyStanding(it, entries, overrides);
}

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
      const overridesByCase = Map.groupBy(stretch.overrides, ({ caseNumber }) => caseNumber);
      let next = Math.max(stretch.after + 1, 1);
      for (const it of stretch.cases) {
        add(missingCases(next, it.number - 1));
        add(verifyCase(it, byCase.get(it.number) ?? [], overridesByCase.get(it.number) ?? []));
        byCase.delete(it.number);
        overridesByCase.delete(it.number);
        next = it.number + 1;
      }
      add(missingCases(next, Math.min(stretch.until, stretch.lastNumber)));
      for (const [number, strays] of byCase) add(strays.map((it) => stray(number, it)));
      for (const number of overridesByCase.keys()) {
        add([{ reference: endOfReference(number), sequence: null, kind: 'override' }]);
      }
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
