import { expect, onTestFinished, test } from 'vitest';

import { runQualityJob } from '../../../../src/main/jobs/quality-job.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import { openQualityStore } from '../../../../src/main/store/quality/quality-store.ts';
import type { QualityKind } from '../../../../src/shared/model/quality.ts';
import { catalogueLab, toCsv } from './catalogue-lab.ts';

const row = { publisherId: 'contoso', offerId: 'backup', name: 'Backup', publisherName: 'Contoso' };

function qualityLab() {
  const lab = catalogueLab();
  const desk = openDeskStore(lab.dataFolder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  const store = openQualityStore(lab.dataFolder);
  return {
    ...lab,
    desk,
    store,
    look: (now = new Date('2026-11-23T12:00:00Z')) =>
      runQualityJob({ dataFolder: lab.dataFolder, basis: 'any', now }),
    flags: (kind: QualityKind, dismissedIds: readonly string[] = []) =>
      store.page({ kind, dismissedIds, isDismissed: false, offset: 0, limit: 100 }),
  };
}

test('the same name under two publishers is one flag with both offers', async () => {
  const lab = qualityLab();
  await lab.importText(
    toCsv([row, { ...row, publisherId: 'fabrikam', publisherName: 'Fabrikam', name: 'BACK-UP' }]),
  );
  lab.look();
  const [flag, ...others] = lab.flags('same-name');
  expect(others).toEqual([]);
  expect(flag?.records.map(({ publisherId }) => publisherId).toSorted()).toEqual([
    'contoso',
    'fabrikam',
  ]);
});

test('two offers of one publisher may have one name', async () => {
  const lab = qualityLab();
  await lab.importText(toCsv([row, { ...row, offerId: 'backup-2' }]));
  lab.look();
  expect(lab.flags('same-name')).toEqual([]);
});

test('publishers whose offers nobody can be asked about stand with the worst first', async () => {
  const lab = qualityLab();
  await lab.importText(
    toCsv([
      row,
      { ...row, publisherId: 'fabrikam', publisherName: 'Fabrikam', name: 'A' },
      { ...row, publisherId: 'fabrikam', publisherName: 'Fabrikam', name: 'B', offerId: 'b' },
    ]),
  );
  lab.look();
  expect(lab.flags('no-contact').map(({ title, values }) => [title, values])).toEqual([
    ['Fabrikam', { without: 2, offers: 2 }],
    ['Contoso', { without: 1, offers: 1 }],
  ]);
});

test('a support address that imitates Microsoft’s is told with what it looks like', async () => {
  const lab = qualityLab();
  await lab.importText(toCsv([{ ...row, supportUrl: 'https://micr0soft.com/help' }]));
  lab.look();
  expect(lab.flags('lookalike-host')).toMatchObject([
    { values: { host: 'micr0soft.com', known: 'microsoft.com' } },
  ]);
});

test('an address with a foreign letter is shown as punycode too', async () => {
  const lab = qualityLab();
  await lab.importText(toCsv([{ ...row, supportUrl: 'https://cont\u043Eso.com/help' }]));
  lab.look();
  expect(lab.flags('mixed-scripts-host')).toMatchObject([
    { values: { ascii: 'xn--contso-zqf.com' } },
  ]);
});

test('sources that say different things of one offer are told, those that agree are not', async () => {
  const lab = qualityLab();
  const same = { ...row, offerId: 'same' };
  await lab.importText(toCsv([{ ...row, summary: 'One' }, same]), { source: { name: 'A' } });
  await lab.importText(toCsv([{ ...row, summary: 'Two' }, same]), { source: { name: 'B' } });
  lab.look();
  const [flag, ...others] = lab.flags('sources-differ');
  expect(others).toEqual([]);
  expect(flag?.records.map(({ value }) => value).toSorted()).toEqual(['A', 'B']);
});

test('a dismissed flag stays away after the same list comes again, and returns with another value', async () => {
  const lab = qualityLab();
  const link = { ...row, supportUrl: 'http://contoso.com/help' };
  await lab.importText(toCsv([link]));
  lab.look();
  const ids = lab.flags('link-not-https').map(({ id }) => id);
  expect(ids).toHaveLength(1);
  const dismissal = { reason: 'It is an intranet', at: '2026-11-23T12:00:00.000Z', by: 'Wei' };
  lab.desk.quality.dismiss('link-not-https', ids, dismissal);
  const open = () =>
    lab.flags('link-not-https', lab.desk.quality.dismissedIds('link-not-https')).length;

  await lab.importText(toCsv([link, { ...row, offerId: 'other', name: 'Other' }]));
  lab.look();
  expect(open()).toBe(0);

  await lab.importText(toCsv([{ ...link, supportUrl: 'http://contoso.com/other' }]));
  lab.look();
  expect(open()).toBe(1);
});

test('nobody verified an offer for 90 days, the next day over it is counted', async () => {
  const lab = qualityLab();
  await lab.importText(toCsv([{ ...row, verifiedAt: '2026-08-25T12:00:00Z' }]));
  lab.look(new Date('2026-11-23T12:00:00Z'));
  expect(lab.flags('offers-not-verified')).toEqual([]);
  lab.look(new Date('2026-11-24T12:00:00Z'));
  expect(lab.flags('offers-not-verified')).toMatchObject([
    { values: { days90: 1, days180: 0, days365: 0 } },
  ]);
});
