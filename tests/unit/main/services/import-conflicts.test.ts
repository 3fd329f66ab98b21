import { randomUUID } from 'node:crypto';

import { expect, onTestFinished, test } from 'vitest';

import { createDesk } from '../../../../src/main/compose.ts';
import { openImportDeskStore } from '../../../../src/main/store/desk/import-desk-store.ts';
import { createClient } from '../../../../src/shared/client.ts';
import type { Input } from '../../../../src/shared/contract.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { list, resourcesFolder, writeFile } from './catalogue-desk.ts';

const key = { publisherId: 'a', offerId: 'one' };
const fromFile = list('a,one,Name of the file,Summary of the file', 'a,two,Two,x');

type Choices = Partial<Input<'import.start'>>;

async function openDesk(dataFolder = temporaryFolder()) {
  const unexpected: unknown[] = [];
  const log = (error: unknown): void => void unexpected.push(error);
  const desk = await createDesk({ dataFolder, resourcesFolder, log });
  onTestFinished(() => desk.close());
  const client = createClient(desk.call);

  async function importText(text: string, choices: Choices = {}) {
    const uploadId = randomUUID();
    const path = writeFile(text);
    desk.uploads.register(uploadId, { path, fileName: 'list.csv', isTemporary: false });
    const { promise, resolve, reject } = Promise.withResolvers<ImportReport>();
    const stop = desk.onEvent((event) => {
      if (event.kind === 'import-done') resolve(event.report);
      if (event.kind === 'import-failed') reject(new Error(event.error.code));
    });
    const { jobId } = await client('import.start', { isDryRun: false, ...choices, uploadId });
    const report = await promise;
    stop();
    if (unexpected.length > 0) throw unexpected[0];
    return { jobId, report };
  }

  /** Writes a name and a summary over what was imported. */
  async function writeByHand(): Promise<void> {
    const { offer } = await client('offers.get', key);
    const { name: _name, ...rest } = offer;
    await client('offers.save', {
      isNew: false,
      edit: {
        ...key,
        name: 'Name by hand',
        publisherName: rest.publisherName,
        publisherKind: rest.publisherKind,
        productType: rest.productType,
        azureBased: rest.azureBased,
        billingModel: rest.billingModel,
        summary: 'Summary by hand',
        links: [...rest.links],
      },
    });
  }

  return { desk, dataFolder, client, importText, writeByHand };
}

test('what was written by hand wins over a file, and the plan tells both', async () => {
  const { client, importText, writeByHand } = await openDesk();
  await importText(list('a,one,One,first'));
  await writeByHand();

  const trial = await importText(fromFile, { isDryRun: true });
  const page = { jobId: trial.jobId, group: 'conflict', offset: 0, limit: 10 } as const;
  expect(await client('import.plan', page)).toMatchObject({
    total: 1,
    rows: [
      {
        kind: 'conflict',
        key,
        line: 2,
        fields: [
          { field: 'name', hand: 'Name by hand', file: 'Name of the file' },
          { field: 'summary', hand: 'Summary by hand', file: 'Summary of the file' },
        ],
      },
    ],
  });
  const { report } = await importText(fromFile);

  expect(report).toMatchObject({ conflicts: 1 });
  const { offer, provenance } = await client('offers.get', key);
  expect(offer).toMatchObject({ name: 'Name by hand', summary: 'Summary by hand' });
  expect(provenance.name).toMatchObject({ kind: 'manual' });
  expect(await client('offers.get', { ...key, offerId: 'two' })).toMatchObject({
    provenance: { name: { kind: 'import', sourceName: 'list', file: 'list.csv', line: 3 } },
  });
});

test('where the file is to win, what was written by hand is taken back, and comes again with an undo after a restart', async () => {
  const first = await openDesk();
  await first.importText(list('a,one,One,first'));
  await first.writeByHand();
  const before = await first.client('offers.get', key);

  await first.importText(fromFile, { conflicts: { default: 'file', except: [] } });
  expect(await first.client('offers.get', key)).toMatchObject({
    isHandKept: false,
    offer: { name: 'Name of the file', summary: 'Summary of the file' },
  });
  await first.desk.close();
  const second = await openDesk(first.dataFolder);
  expect(await second.client('sources.list', {})).toMatchObject({ undo: { fileName: 'list.csv' } });
  await second.client('import.undo', {});

  expect(await second.client('offers.get', key)).toEqual(before);
  await expect(second.client('offers.get', { ...key, offerId: 'two' })).rejects.toMatchObject({
    code: 'OFFER_NOT_FOUND',
  });
  await expect(second.client('import.undo', {})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

test('who wins can be chosen for one record alone', async () => {
  const { client, importText, writeByHand } = await openDesk();
  await importText(list('a,one,One,first'));
  await writeByHand();

  await importText(fromFile, { conflicts: { default: 'file', except: [key] } });
  expect(await client('offers.get', key)).toMatchObject({ offer: { name: 'Name by hand' } });
  await importText(fromFile, { conflicts: { default: 'hand', except: [key] } });

  expect(await client('offers.get', key)).toMatchObject({ offer: { name: 'Name of the file' } });
});

test('what was written by hand after the import stays when the import is undone', async () => {
  const { client, importText, writeByHand } = await openDesk();
  await importText(list('a,one,One,first'));
  await writeByHand();
  await importText(fromFile, { conflicts: { default: 'file', except: [] } });
  const { offer } = await client('offers.get', key);
  await client('offers.save', {
    isNew: false,
    edit: {
      ...key,
      name: 'Newer name',
      publisherName: offer.publisherName,
      publisherKind: offer.publisherKind,
      productType: offer.productType,
      azureBased: offer.azureBased,
      billingModel: offer.billingModel,
      summary: offer.summary,
      links: [...offer.links],
    },
  });

  await client('import.undo', {});

  expect(await client('offers.get', key)).toMatchObject({
    offer: { name: 'Newer name', summary: 'Summary by hand' },
  });
});

test('an import that never came to its end takes nothing back of what was written by hand', async () => {
  const first = await openDesk();
  await first.importText(list('a,one,One,first'));
  await first.writeByHand();
  await first.desk.close();
  const store = openImportDeskStore(first.dataFolder);
  store?.takenBack.plan(randomUUID(), [{ key, fields: ['name', 'summary'] }]);
  store?.close();

  const second = await openDesk(first.dataFolder);

  expect(await second.client('offers.get', key)).toMatchObject({ offer: { name: 'Name by hand' } });
});

test('mappings are kept by name, and one that fits is proposed before ours', async () => {
  const { desk, client } = await openDesk();
  const mapping = {
    name: 'Distributor',
    columns: { publisherId: ['publisherId'], offerId: ['offerId'], name: ['summary'] },
    listSeparators: [','],
    constants: {},
  };
  await client('mappings.save', { mapping });
  const uploadId = randomUUID();
  desk.uploads.register(uploadId, {
    path: writeFile(fromFile),
    fileName: 'list.csv',
    isTemporary: false,
  });

  expect(await client('import.inspect', { uploadId })).toMatchObject({
    mappingOrigin: 'saved',
    mapping: { name: 'Distributor' },
  });
  expect(await client('mappings.remove', { name: 'Distributor' })).toEqual({ mappings: [] });
  await expect(client('mappings.remove', { name: 'Distributor' })).rejects.toMatchObject({
    code: 'SAVED_MAPPING_NOT_FOUND',
  });
});
