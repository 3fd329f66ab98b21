import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { readMicrosoftPublishers } from '../../../../src/main/store/catalogue/microsoft-publishers-file.ts';
import type { ImportFlag, ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { catalogueDesk, resourcesFolder } from './catalogue-desk.ts';

const path = resolve(import.meta.dirname, '../../../../../shared/data/sentinel_solutions.csv');
const isThere = existsSync(path);
if (!isThere) console.log(`skipped: the real list is not there (${path})`);

async function importRealList(desk: ReturnType<typeof catalogueDesk>): Promise<ImportReport> {
  const report = await desk.importFile(path, {
    fileName: 'sentinel_solutions.csv',
    microsoftPublishers: readMicrosoftPublishers(resourcesFolder),
  });
  if (typeof report === 'string') throw new Error(report);
  return report;
}

/** What was flagged so in the latest import: a report carries the first rows of all only. */
function valuesOf(desk: ReturnType<typeof catalogueDesk>, flag: ImportFlag): string[] {
  const jobId = desk.jobs.currentImport()?.jobId ?? '';
  const { rows } = desk.jobs.planPage(jobId, 'flagged', { offset: 0, limit: 10_000 });
  return rows.flatMap((row) => (row.kind === 'flagged' && row.flag === flag ? [row.value] : []));
}

test.skipIf(!isThere)('all 544 rows of the real list are accounted for', async () => {
  const desk = catalogueDesk();

  const report = await importRealList(desk);

  const { added, changed, unchanged, rejected } = report;
  expect(added + changed + unchanged + rejected.length).toBe(544);
  expect(added).toBe(527);
  expect(rejected.filter((row) => row.reason === 'missing-key')).toHaveLength(15);
  expect(rejected.filter((row) => row.reason === 'duplicate-key')).toHaveLength(2);
  expect(await importRealList(desk)).toMatchObject({ added: 0, changed: 0, unchanged: 527 });
});

test.skipIf(!isThere)('the oddities of the real list are told', async () => {
  const desk = catalogueDesk();
  await importRealList(desk);

  expect(valuesOf(desk, 'email-as-url')).toEqual(['https://support@slashnext.com']);
  expect(valuesOf(desk, 'tier-unknown-to-policy')).toHaveLength(12);
  expect(valuesOf(desk, 'tier-publisher-disagree')).toEqual(
    expect.arrayContaining([
      'Microsoft, defendlimited1682894612656',
      'Partner, azuresentinel',
      'Microsoft, ironnetcybersecurity1585849518753',
    ]),
  );
  expect(valuesOf(desk, 'microsoft-flag-not-trusted')).not.toContain('true, azuresentinel');
  expect(valuesOf(desk, 'microsoft-flag-not-trusted').length).toBeGreaterThan(200);
  expect(valuesOf(desk, 'no-support-link')).toHaveLength(6);
  expect(valuesOf(desk, 'invisible-character')).toEqual(['U+200B']);
  expect(valuesOf(desk, 'email-in-free-text')).toContain('42Crunch - plugins@42crunch.com');
  expect(valuesOf(desk, 'surrounding-space')).toContain('Blink Ops ');
});

test.skipIf(!isThere)(
  'each rejected line of the real list is where its record starts',
  async () => {
    const { rejected } = await importRealList(catalogueDesk());
    const lines = readFileSync(path, 'utf8').split(/\r\n|\r|\n/);

    for (const { line } of rejected) expect(lines[line - 1]).toMatch(/^"[^"]+","[^"]+","https:/);
    const groupIb = lines.findIndex((text) => text.startsWith('"Group-IB",')) + 1;
    expect(rejected).toContainEqual({ line: groupIb, reason: 'missing-key' });
  },
);

test.skipIf(!isThere)('the products of the real list are found', async () => {
  const desk = catalogueDesk();
  await importRealList(desk);

  const titles = (text: string): string[] =>
    desk.catalogue.searchOffers(text, 10).map((hit) => hit.title);
  expect(titles('forti')[0]).toMatch(/^Fortinet/);
  expect(titles('fortnet')[0]).toMatch(/^Fortinet/);
  expect(titles('palo alt')[0]).toMatch(/^Palo Alto/);
  expect(desk.catalogue.searchPublishers('forti', 5).map((hit) => hit.title)).toContain('Fortinet');
});
