import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, onTestFinished, test } from 'vitest';

import { createDesk } from '../../../../src/main/compose.ts';
import { createClient } from '../../../../src/shared/client.ts';
import type { Input } from '../../../../src/shared/contract.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import type { OfferKey } from '../../../../src/shared/model/offer.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { resourcesFolder, writeFile } from './catalogue-desk.ts';
import { caseInput } from './policy-desk.ts';

const left = { publisherId: 'contoso', offerId: 'backup' };
const right = { publisherId: 'fabrikam', offerId: 'backup-old' };

const header = 'publisherId,offerId,name,publisherName,summary,markets,supportUrl,supportEmail';
const leftRow = 'contoso,backup,Backup,Contoso,Ours,DE,https://contoso.com/help,help@contoso.com';
const rightRow =
  'fabrikam,backup-old,Backup,Fabrikam,Theirs,FR,https://fabrikam.com/help,help@fabrikam.com';
const otherRow = 'adatum,crm,Customers,Adatum,,US,,';
const both = [leftRow, rightRow, otherRow];

async function openDesk(dataFolder = temporaryFolder()) {
  const unexpected: unknown[] = [];
  const log = (error: unknown): void => void unexpected.push(error);
  const desk = await createDesk({ dataFolder, resourcesFolder, log });
  onTestFinished(() => desk.close());
  const call = createClient(desk.call);

  async function importRows(rows: readonly string[], choices: Partial<Input<'import.start'>> = {}) {
    const uploadId = randomUUID();
    const path = writeFile([header, ...rows, ''].join('\n'));
    desk.uploads.register(uploadId, { path, fileName: 'list.csv', isTemporary: false });
    const { promise, resolve, reject } = Promise.withResolvers<ImportReport>();
    const stop = desk.onEvent((event) => {
      if (event.kind === 'import-done') resolve(event.report);
      if (event.kind === 'import-failed') reject(new Error(event.error.code));
    });
    await call('import.start', { isDryRun: false, missing: 'remove', ...choices, uploadId });
    await promise;
    stop();
    if (unexpected.length > 0) throw unexpected[0];
  }

  async function listed(text = ''): Promise<string[]> {
    const { offers, total } = await call('offers.list', {
      text,
      order: 'rank',
      isDescending: false,
      offset: 0,
      limit: 100,
    });
    expect(total).toBe(offers.length);
    return offers.map(({ publisherId, offerId }) => `${publisherId}/${offerId}`).toSorted();
  }

  async function found(text: string): Promise<string[]> {
    const { hits } = await call('search.find', { text, limit: 10, kinds: ['offer'] });
    return hits.map(({ id }) => id);
  }

  return { desk, dataFolder, call, importRows, listed, found };
}

type OpenDesk = Awaited<ReturnType<typeof openDesk>>;

async function mergedDesk(fromAway: Input<'quality.merge'>['fromAway'] = ['summary', 'markets']) {
  const desk = await openDesk();
  await desk.importRows(both);
  await desk.call('quality.merge', { kept: left, away: right, fromAway });
  return desk;
}

async function read({ call }: OpenDesk, key: OfferKey) {
  const { offer } = await call('offers.get', key);
  return { name: offer.name, summary: offer.summary, markets: offer.markets };
}

const merged = { name: 'Backup', summary: 'Theirs', markets: ['FR'] };

describe('two records side by side', () => {
  test('name the fields that differ and where each value comes from', async () => {
    const { call, importRows } = await openDesk();
    await importRows(both);

    const { left: one, right: other, differing } = await call('quality.compare', { left, right });

    expect(differing).toEqual(['publisherName', 'summary', 'links', 'markets']);
    expect(one.origins.summary).toMatchObject({ kind: 'import', file: 'list.csv', line: 2 });
    expect(other.origins.links).toMatchObject({ kind: 'import', line: 3 });
    expect(one.origins.serviceLevel).toBeUndefined();
  });

  test('cannot be one and the same record, nor one that was set aside', async () => {
    const { call } = await mergedDesk();
    const pairs = [
      [left, left],
      [left, right],
      [right, { publisherId: 'adatum', offerId: 'crm' }],
    ] as const;
    for (const [kept, away] of pairs) {
      await expect(call('quality.merge', { kept, away, fromAway: [] })).rejects.toMatchObject({
        code: 'OFFERS_MERGED',
      });
    }
    const away = { publisherId: 'nobody', offerId: 'nothing' };
    await expect(call('quality.merge', { kept: left, away, fromAway: [] })).rejects.toMatchObject({
      code: 'OFFER_NOT_FOUND',
    });
  });
});

describe('a merged record', () => {
  test.each([
    ['the first into the second', left, right, 'Ours', ['DE']],
    ['the second into the first', right, left, 'Theirs', ['FR']],
  ])('shows what was chosen, %s', async (_way, away, kept, summary, markets) => {
    const desk = await openDesk();
    await desk.importRows(both);

    await desk.call('quality.merge', { kept, away, fromAway: ['summary', 'markets'] });

    const { offer, provenance, mergedFrom } = await desk.call('offers.get', kept);
    expect(offer).toMatchObject({ ...kept, summary, markets });
    expect(provenance.markets).toMatchObject({ kind: 'manual' });
    expect(mergedFrom).toMatchObject([{ ...away, state: 'same' }]);
  });

  test('stands for both: in lists, in searches, under the old key and for its contacts', async () => {
    const desk = await mergedDesk();

    expect(await desk.listed()).toEqual(['adatum/crm', 'contoso/backup']);
    expect(await desk.listed('backup')).toEqual(['contoso/backup']);
    expect(await desk.listed('backup-old')).toEqual(['contoso/backup']);
    expect(await desk.found('backup-old')).toEqual(['contoso/backup']);
    const { offer, contacts } = await desk.call('offers.get', right);
    expect(offer).toMatchObject({ ...left, ...merged });
    expect(contacts.flatMap(({ email }) => email ?? [])).toEqual([
      'help@contoso.com',
      'help@fabrikam.com',
    ]);
  });

  test('keeps what was chosen when both records come again, and after a restart', async () => {
    const desk = await mergedDesk();
    await desk.importRows([leftRow.replace('Ours', 'Ours again'), rightRow, otherRow]);
    expect(await read(desk, left)).toEqual(merged);

    await desk.desk.close();
    const next = await openDesk(desk.dataFolder);
    expect(await read(next, right)).toEqual(merged);
    expect(await next.listed()).toEqual(['adatum/crm', 'contoso/backup']);
  });

  test('still takes news of the kept record where the other one did not win', async () => {
    const desk = await mergedDesk([]);
    await desk.importRows([leftRow.replace('Ours', 'News'), rightRow, otherRow]);
    expect((await read(desk, left)).summary).toBe('News');
  });

  test('tells that the record set aside says something else by now', async () => {
    const desk = await mergedDesk();
    await desk.importRows([leftRow, rightRow.replace('Theirs', 'Theirs anew'), otherRow]);

    const { offer, mergedFrom } = await desk.call('offers.get', left);
    expect(offer.summary).toBe('Theirs');
    expect(mergedFrom).toMatchObject([{ ...right, state: 'changed' }]);
    expect(await desk.listed()).toEqual(['adatum/crm', 'contoso/backup']);
  });

  test('outlives the record set aside when its list drops it', async () => {
    const desk = await mergedDesk();
    await desk.importRows([leftRow, otherRow]);

    const { offer, mergedFrom } = await desk.call('offers.get', right);
    expect(offer).toMatchObject({ ...left, ...merged });
    expect(mergedFrom).toMatchObject([{ state: 'gone' }]);
  });

  test('outlives the kept record when its list drops it: the other one fills what nobody wrote', async () => {
    const desk = await mergedDesk(['summary']);
    await desk.importRows([rightRow, otherRow]);

    expect(await read(desk, left)).toEqual({ ...merged, markets: ['FR'] });
    expect(await desk.listed()).toEqual(['adatum/crm', 'contoso/backup']);
    expect(await desk.listed('backup')).toEqual(['contoso/backup']);

    await desk.importRows([otherRow]);
    expect(await read(desk, right)).toEqual({ ...merged, markets: [] });
  });

  test('may be merged into a third: the oldest key leads there too', async () => {
    const desk = await mergedDesk();
    const third = { publisherId: 'adatum', offerId: 'crm' };

    await desk.call('quality.merge', { kept: third, away: left, fromAway: [] });

    expect((await desk.call('offers.get', right)).offer).toMatchObject(third);
    expect(await desk.listed()).toEqual(['adatum/crm']);
    expect(await desk.found('backup-old')).toEqual(['adatum/crm']);
  });

  test('is exported once, with what was chosen and the contacts of both', async () => {
    const { desk, call } = await mergedDesk();
    const { downloadId, records } = await call('catalogue.export', {
      what: 'offers',
      form: 'json',
      selection: { kind: 'matching', text: '', except: [] },
    });
    const text = readFileSync(desk.downloads.take(downloadId)?.path ?? '', 'utf8');

    expect(records).toBe(2);
    expect(text).not.toContain('"offerId":"backup-old"');
    expect(text).toContain('"summary":"Theirs"');
    expect(text).toContain('"markets":["FR"]');
    expect(text).toContain('help@contoso.com');
    expect(text).toContain('help@fabrikam.com');
  });

  test('takes over what the desk chose for the record set aside', async () => {
    const desk = await openDesk();
    await desk.importRows(both);
    const choice = { firstLine: 'yes', handoff: null } as const;
    await desk.call('offers.choose', { key: right, choice });

    await desk.call('quality.merge', { kept: left, away: right, fromAway: [] });
    expect((await desk.call('offers.get', left)).choice).toEqual(choice);

    await desk.call('quality.unmerge', right);
    const nothing = { firstLine: null, handoff: null };
    expect((await desk.call('offers.get', left)).choice).toEqual(nothing);
  });
});

describe('taken apart again', () => {
  test('both records are as they were, also after a restart', async () => {
    const desk = await mergedDesk();
    await desk.desk.close();
    const next = await openDesk(desk.dataFolder);

    await next.call('quality.unmerge', right);

    expect(await read(next, left)).toEqual({ name: 'Backup', summary: 'Ours', markets: ['DE'] });
    expect(await read(next, right)).toEqual({ name: 'Backup', summary: 'Theirs', markets: ['FR'] });
    expect(await next.listed()).toEqual(['adatum/crm', 'contoso/backup', 'fabrikam/backup-old']);
    expect((await next.call('offers.get', left)).isHandKept).toBe(false);
    await expect(next.call('quality.unmerge', right)).rejects.toMatchObject({
      code: 'OFFER_NOT_MERGED',
    });
  });

  test('what was written by hand before the merge and since stays', async () => {
    const desk = await openDesk();
    await desk.importRows(both);
    const write = async (changes: { readonly name?: string; readonly productType?: string }) => {
      const { offer } = await desk.call('offers.get', left);
      const { publisherName, publisherKind, azureBased, billingModel, summary, links } = offer;
      const { name, productType } = { ...offer, ...changes };
      const plain = { name, productType, publisherName, publisherKind, azureBased, billingModel };
      const edit = { ...left, ...plain, summary, links: [...links] };
      await desk.call('offers.save', { isNew: false, edit });
    };
    await write({ name: 'Backup by hand' });
    await desk.call('quality.merge', { kept: left, away: right, fromAway: ['name', 'summary'] });
    await write({ productType: 'SaaS' });

    await desk.call('quality.unmerge', right);

    const { offer } = await desk.call('offers.get', left);
    expect(offer).toMatchObject({
      name: 'Backup by hand',
      summary: 'Ours',
      productType: 'SaaS',
    });
  });
});

const dayMs = 86_400_000;
/** In the zone of this machine, which a fresh desk works in. */
const dayText = (at: number): string => new Date(at).toLocaleDateString('sv-SE');

async function missingAfterCase({ call }: OpenDesk, offer: OfferKey) {
  await call(
    'cases.create',
    caseInput({
      offer,
      facts: {
        publisher: 'isv',
        purchaseChannel: 'through-partner',
        askedBy: 'customer',
        cspModel: 'direct-bill',
        topic: 'break-fix',
        firstLine: 'no',
        handoff: 'via-desk',
      },
    }),
  );
  const report = await call('report.make', {
    from: dayText(Date.now() - dayMs),
    to: dayText(Date.now()),
  });
  return report.missingContacts?.share;
}

describe('the report', () => {
  const bareRow = 'fabrikam,backup-old,Backup,Fabrikam,Theirs,FR,,';

  test('of a case about an offer that has no contact says so', async () => {
    const desk = await openDesk();
    await desk.importRows([leftRow, bareRow]);

    expect(await missingAfterCase(desk, right)).toEqual({ count: 1, of: 1 });
  });

  test('finds the contact of the kept offer for a case about a record that was set aside', async () => {
    const desk = await openDesk();
    await desk.importRows([leftRow, bareRow]);
    await desk.call('quality.merge', { kept: left, away: right, fromAway: [] });

    expect(await missingAfterCase(desk, right)).toEqual({ count: 0, of: 1 });
  });

  test('finds the contact of the record that was set aside for a case about the kept offer', async () => {
    const desk = await openDesk();
    await desk.importRows([leftRow, bareRow]);
    await desk.call('quality.merge', { kept: right, away: left, fromAway: [] });

    expect(await missingAfterCase(desk, right)).toEqual({ count: 0, of: 1 });
  });
});
