import { readdirSync } from 'node:fs';

import { describe, expect, onTestFinished, test } from 'vitest';

import { runQualityJob } from '../../../../src/main/jobs/quality-job.ts';
import { openCatalogueStore } from '../../../../src/main/store/catalogue/catalogue-store.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import { openQualityStore } from '../../../../src/main/store/quality/quality-store.ts';
import type { OfferKey } from '../../../../src/shared/model/offer.ts';
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
      runQualityJob(
        { dataFolder: lab.dataFolder, basis: 'any', now, cancelFlag: new SharedArrayBuffer(4) },
        () => undefined,
      ),
    contentHashOf: (key: OfferKey): string | null => {
      const catalogue = openCatalogueStore(lab.dataFolder);
      const held = catalogue.findHeld(key);
      catalogue.close();
      return held?.contentHash ?? null;
    },
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

describe('what was decided by hand', () => {
  const left = { publisherId: 'contoso', offerId: 'backup' };
  const right = { publisherId: 'fabrikam', offerId: 'backup' };
  const other = { ...row, ...right, publisherName: 'Fabrikam' };
  const nothingChosen = { firstLine: null, handoff: null } as const;

  async function mergedLab() {
    const lab = qualityLab();
    await lab.importText(
      toCsv([
        { ...row, supportUrl: '' },
        { ...other, supportUrl: 'http://fabrikam.com' },
      ]),
    );
    const contentHash = lab.contentHashOf(right);
    const by = { at: '2026-11-20T12:00:00.000Z', operator: 'Wei' };
    lab.desk.merges.add(
      {
        away: right,
        kept: left,
        name: 'Backup',
        publisherName: 'Fabrikam',
        contentHash,
        taken: {},
        written: {},
        before: null,
        choice: { before: nothingChosen, written: nothingChosen },
        mergedAt: by.at,
        mergedBy: by.operator,
      },
      { hand: null, choice: null, by },
    );
    return lab;
  }

  test('a record that was set aside raises nothing until its list says something new', async () => {
    const lab = await mergedLab();
    lab.look();
    expect(lab.flags('same-name')).toEqual([]);
    expect(lab.flags('link-not-https')).toEqual([]);
    expect(lab.flags('merged-changed')).toEqual([]);
    // The way to Fabrikam is a way to the kept offer by now.
    expect(lab.flags('no-contact')).toEqual([]);

    await lab.importText(
      toCsv([
        { ...row, summary: '' },
        { ...other, summary: 'New' },
      ]),
    );
    lab.look();
    expect(lab.flags('merged-changed')).toMatchObject([
      { title: 'Backup', records: [left, right] },
    ]);
  });

  test('an offer that somebody found right is verified from that day', async () => {
    const lab = qualityLab();
    await lab.importText(toCsv([row]));
    lab.desk.offerChecks.put([left], { at: '2026-11-22T12:00:00.000Z', by: 'Wei' });
    lab.look();
    expect(lab.flags('offers-not-verified')).toEqual([]);
  });

  test('a link by hand is looked at, and ends the flag of the imported one', async () => {
    const lab = qualityLab();
    await lab.importText(toCsv([{ ...row, supportUrl: 'http://contoso.com/help' }]));
    lab.desk.offers.save({
      edit: {
        ...left,
        name: 'Backup',
        publisherName: 'Contoso',
        publisherKind: 'isv',
        productType: null,
        azureBased: null,
        billingModel: null,
        summary: null,
        links: [{ kind: 'support', url: 'https://micr0soft.com/help' }],
      },
      changed: ['links'],
      savedAt: '2026-11-20T12:00:00.000Z',
      savedBy: 'Wei',
    });
    lab.look();
    expect(lab.flags('link-not-https')).toEqual([]);
    expect(lab.flags('lookalike-host')).toMatchObject([{ values: { host: 'micr0soft.com' } }]);
  });
});

test('the offers that have a flag are told one by one, those of dismissed flags are not', async () => {
  const lab = qualityLab();
  await lab.importText(
    toCsv([
      row,
      { ...row, offerId: 'b', name: 'B' },
      { ...row, publisherId: 'fabrikam', publisherName: 'Fabrikam' },
    ]),
  );
  lab.look();
  expect(lab.store.offersOf('no-contact', [])).toHaveLength(3);
  const ofContoso = lab.flags('no-contact').filter(({ title }) => title === 'Contoso');
  const dismissedIds = ofContoso.map(({ id }) => id);
  expect(lab.store.offersOf('no-contact', dismissedIds)).toEqual([
    { publisherId: 'fabrikam', offerId: 'backup' },
  ]);
});

test('a look that is stopped leaves what was found before', async () => {
  const lab = qualityLab();
  await lab.importText(toCsv([row]));
  lab.look();
  const before = lab.store.meta();

  const cancelFlag = new SharedArrayBuffer(4);
  new Int32Array(cancelFlag)[0] = 1;
  const job = { dataFolder: lab.dataFolder, basis: 'another', now: new Date(), cancelFlag };
  expect(() => runQualityJob(job, () => undefined)).toThrow(
    expect.objectContaining({ code: 'QUALITY_STOPPED' }),
  );
  expect(lab.store.meta()).toEqual(before);
  expect(readdirSync(lab.dataFolder)).not.toContain('quality.next.sqlite');
});
