import { randomUUID } from 'node:crypto';

import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openReportStore } from '../../../../../src/main/store/desk/report-store.ts';
import type { NewEntry } from '../../../../../src/main/store/desk/timeline-repository.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { newCase } from './new-case.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-11-02T08:00:00.000Z');

const happening = fc.record({
  kind: fc.constantFrom('escalate', 'transfer', 'mail-out', 'answer', 'decision', 'bounce', 'note'),
  party: fc.constantFrom('publisher', 'indirect-provider', 'microsoft', 'customer'),
  owner: fc.constantFrom('partner', 'publisher'),
  at: fc.integer({ min: start, max: start + dayMs }),
  isTakenBack: fc.boolean(),
});

test('whatever happened and was taken back, the report sees the first of what still holds', () => {
  const folder = temporaryFolder();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  const reports = openReportStore(folder);
  onTestFinished(() => reports.close());
  let day = 0;

  fc.assert(
    fc.property(fc.array(happening, { maxLength: 8 }), (happened) => {
      day += 1;
      const opened = start + day * dayMs;
      const createdAt = new Date(opened).toISOString();
      const { reference } = desk.cases.create(newCase({ id: randomUUID(), createdAt }), 'FP');
      for (const { kind, party, owner, at, isTakenBack } of happened) {
        const entry = toEntry(kind, at, kind === 'decision' ? { owner } : { party });
        desk.timeline.append(reference, [entry]);
        if (!isTakenBack) continue;
        desk.timeline.append(reference, [toEntry('undone', at, { entryId: entry.id })]);
      }

      const [seen] = reports.reads.openedBetween(opened, opened + 1);

      const first = (counts: (it: (typeof happened)[number]) => boolean): number | null => {
        const times = happened.filter((it) => !it.isTakenBack && counts(it)).map(({ at }) => at);
        return times.length === 0 ? null : Math.min(...times);
      };
      const firstAsked = (wanted: string): number | null =>
        first(
          ({ kind, party }) =>
            ['escalate', 'transfer', 'mail-out'].includes(kind) && party === wanted,
        );
      expect(seen).toMatchObject({
        createdAt: opened,
        publisherAsked: firstAsked('publisher'),
        providerAsked: firstAsked('indirect-provider'),
        microsoftAsked: firstAsked('microsoft'),
        publisherAnswered: first(({ kind, party }) => kind === 'answer' && party === 'publisher'),
        deskDecided: first(({ kind, owner }) => kind === 'decision' && owner === 'partner'),
        isBounced: happened.some(({ kind, isTakenBack }) => kind === 'bounce' && !isTakenBack),
      });
    }),
  );
});

function toEntry(kind: NewEntry['kind'], at: number, details: NewEntry['details']): NewEntry {
  const id = randomUUID();
  return {
    id,
    kind,
    at: new Date(at).toISOString(),
    by: 'Ines',
    desk: 'FPAAAA',
    text: '',
    details,
  };
}
