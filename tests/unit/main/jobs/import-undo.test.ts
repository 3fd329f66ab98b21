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

const oneOffer = (name: string): string => toCsv([{ publisherId: 'p', offerId: 'a', name }]);

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
    { numRuns: 20 },
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
    { numRuns: 20 },
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

test('another order of the sources, and a source taken out, can be undone as well', async () => {
  const lab = catalogueLab();
  await lab.importText(oneOffer('A'), { source: { name: 'One' } });
  await lab.importText(oneOffer('B'), { source: { name: 'Two' } });
  const ids = lab.read((catalogue) => catalogue.sources().map(({ id }) => id));
  const state = lab.everything();

  await lab.change({ kind: 'order-sources', ids: ids.toReversed(), by: 'Li' });
  expect(findUndo(lab.dataFolder)).toMatchObject({ kind: 'sources-ordered', by: 'Li' });
  undoCatalogue(lab.dataFolder);
  expect(lab.everything()).toBe(state);
  await lab.change({ kind: 'remove-source', id: ids[0] ?? '', by: 'Li' });
  expect(findUndo(lab.dataFolder)).toMatchObject({ kind: 'source-removed', sourceName: 'One' });
  undoCatalogue(lab.dataFolder);

  expect(lab.everything()).toBe(state);
});

test('an import can be undone until a source gets another name', async () => {
  const lab = catalogueLab();
  await lab.importText(oneOffer('A'), { source: { name: 'One' } });
  const [id = ''] = lab.read((catalogue) => catalogue.sources().map((source) => source.id));

  await lab.change({ kind: 'rename-source', id, name: 'Two' });

  expect(findUndo(lab.dataFolder)).toBeNull();
  expect(() => undoCatalogue(lab.dataFolder)).toThrow(
    expect.objectContaining({ code: 'NOTHING_TO_UNDO' }),
  );
  expect(existsSync(join(lab.dataFolder, 'catalogue.before.sqlite'))).toBe(false);
});

test('a file that only bears the name of the catalogue before is never put in its place', async () => {
  const lab = catalogueLab();
  const other = catalogueLab();
  await lab.importText(oneOffer('A'));
  await lab.importText(oneOffer('B'));
  await other.importText(oneOffer('X'));
  copyFileSync(
    join(other.dataFolder, 'catalogue.sqlite'),
    join(lab.dataFolder, 'catalogue.before.sqlite'),
  );

  expect(findUndo(lab.dataFolder)).toBeNull();
});

test('a job that is ended at any of its steps leaves the catalogue as it was', async () => {
  const lab = catalogueLab();
  const rows = Array.from({ length: 100 }, (_, at) => ({
    publisherId: 'p',
    offerId: `${at}`,
    name: `Name ${at}`,
  }));
  await lab.importText(toCsv(rows.slice(0, 60)));
  const state = lab.everything();
  const steps = await lab.countSteps(toCsv(rows));

  expect(steps).toBeGreaterThan(100);
  for (let step = 0; step < steps; step += 1 + Math.floor(steps / 25)) {
    await expect(lab.importText(toCsv(rows), { endAtStep: step })).rejects.toMatchObject({
      code: 'IMPORT_CANCELLED',
    });
    expect(lab.everything()).toBe(state);
    expect(lab.leftovers()).toEqual([]);
  }
});
