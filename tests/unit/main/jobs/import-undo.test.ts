import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { findUndo, undoCatalogue } from '../../../../src/main/store/catalogue/undo-catalogue.ts';
import { catalogueLab, toCsv } from './catalogue-lab.ts';

const row = fc.record({
  publisherId: fc.constantFrom('p', 'q'),
  offerId: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.constantFrom('', 'One', 'Two', '云防火墙'),
  summary: fc.constantFrom('', 'short', 'long'),
  supportUrl: fc.constantFrom('', 'https://help.example', 'mail@help.example'),
});
const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  source: fc.record({ name: fc.constantFrom('A', 'B') }),
  missing: fc.constantFrom('keep' as const, 'mark' as const, 'remove' as const),
});

test('an import that is undone leaves the catalogue as it was, whatever was imported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 3 }), file, async (before, latest) => {
      const lab = catalogueLab();
      for (const { rows, ...choices } of before) await lab.importText(toCsv(rows), choices);
      const state = lab.everything();

      await lab.importText(toCsv(latest.rows), latest);
      expect(findUndo(lab.dataFolder)).toMatchObject({ sourceName: latest.source.name });
      undoCatalogue(lab.dataFolder);

      expect(lab.everything()).toBe(state);
      expect(findUndo(lab.dataFolder)).toBeNull();
    }),
    { numRuns: 30 },
  );
});

test('the plan of a dry run counts what the import then does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 3 }), file, async (before, latest) => {
      const lab = catalogueLab();
      for (const { rows, ...choices } of before) await lab.importText(toCsv(rows), choices);
      const state = lab.everything();
      const text = toCsv(latest.rows);

      const trial = await lab.importText(text, { ...latest, isDryRun: true });
      expect(lab.everything()).toBe(state);
      const done = await lab.importText(text, latest);

      expect({ ...done.report, isDryRun: true }).toEqual(trial.report);
      expect(trial.plan('added').total).toBe(done.report.added);
      expect(trial.plan('changed').total).toBe(done.report.changed);
      expect(trial.plan('missing').total).toBe(done.report.missing);
      expect(trial.plan('rejected').total).toBe(done.report.rejected.length);
      expect(trial.plan('flagged').total).toBe(done.report.flagged.length);
      const changes = trial.plan('changed').rows;
      expect(changes.every((it) => it.kind === 'changed' && it.fields.length > 0)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a change is told field by field, with the source that the old value came from', async () => {
  const lab = catalogueLab();
  const key = { publisherId: 'p', offerId: 'a' };
  const listing = toCsv([{ ...key, name: 'A', summary: 'old', documentationUrl: '' }]);
  await lab.importText(listing, { source: { name: 'Listing' } });
  await lab.importText(toCsv([{ ...key, name: 'A', supportTier: 'Partner' }]), {
    source: { name: 'Price list' },
  });

  const { plan } = await lab.importText(
    toCsv([{ ...key, name: 'A', summary: 'new', documentationUrl: 'https://docs.example' }]),
    { source: { name: 'Listing' }, isDryRun: true },
  );

  expect(plan('changed').rows).toEqual([
    {
      kind: 'changed',
      key,
      name: 'A',
      line: 2,
      fields: [
        { field: 'summary', before: 'old', after: 'new', beforeSource: 'Listing' },
        {
          field: 'link:documentation',
          before: [],
          after: ['https://docs.example'],
          beforeSource: null,
        },
      ],
    },
  ]);
});

test('what a better source hides is no change', async () => {
  const lab = catalogueLab();
  const key = { publisherId: 'p', offerId: 'a' };
  await lab.importText(toCsv([{ ...key, name: 'A' }]), { source: { name: 'First' } });
  await lab.importText(toCsv([{ ...key, name: 'B' }]), { source: { name: 'Second' } });

  const { report } = await lab.importText(toCsv([{ ...key, name: 'C' }]), {
    source: { name: 'Second' },
  });

  expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
});

test('an import can be undone until the sources are changed', async () => {
  const lab = catalogueLab();
  const text = toCsv([{ publisherId: 'p', offerId: 'a', name: 'A' }]);
  await lab.importText(text, { source: { name: 'One' } });
  await lab.importText(text, { source: { name: 'Two' } });
  const ids = lab.read((catalogue) => catalogue.sources().map(({ id }) => id));

  await lab.change({ kind: 'order-sources', ids: ids.toReversed() });

  expect(findUndo(lab.dataFolder)).toBeNull();
  expect(() => undoCatalogue(lab.dataFolder)).toThrow(
    expect.objectContaining({ code: 'NOTHING_TO_UNDO' }),
  );
  expect(existsSync(join(lab.dataFolder, 'catalogue.before.sqlite'))).toBe(false);
});

test('a file that only bears the name of the catalogue before is never put in its place', async () => {
  const lab = catalogueLab();
  const other = catalogueLab();
  const text = (name: string) => toCsv([{ publisherId: 'p', offerId: 'a', name }]);
  await lab.importText(text('A'));
  await lab.importText(text('B'));
  await other.importText(text('X'));
  copyFileSync(
    join(other.dataFolder, 'catalogue.sqlite'),
    join(lab.dataFolder, 'catalogue.before.sqlite'),
  );

  expect(findUndo(lab.dataFolder)).toBeNull();
});
