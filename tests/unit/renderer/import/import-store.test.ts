import { expect, test } from 'vitest';

import { createImportStore } from '../../../../src/renderer/import/import-store.ts';
import type { Transport } from '../../../../src/renderer/transport/transport.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import type { DeskEvent } from '../../../../src/shared/desk-event.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ImportPreview, ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const uploadId = '11111111-1111-4111-8111-111111111111';
const jobId = '22222222-2222-4222-8222-222222222222';
const preview: ImportPreview = {
  format: 'csv',
  fileName: 'offers.csv',
  sizeBytes: 20,
  encoding: 'utf-8',
  delimiter: ',',
  sheets: [],
  sheet: null,
  header: ['publisher', 'offer', 'mail'],
  records: [['ledgerline', 'reporting', 'a@b.example']],
  mapping: {
    name: 'guess',
    columns: { publisherId: ['publisher'], offerId: ['offer'] },
    listSeparators: [','],
    constants: {},
  },
  mappingOrigin: 'guessed',
  neededKeys: [],
};
const report: ImportReport = {
  added: 1,
  changed: 0,
  unchanged: 0,
  missing: 0,
  conflicts: 0,
  rejected: [],
  flagged: [],
  rejectedByReason: {},
  flaggedByFlag: {},
  isDryRun: true,
};

function open(handlers: Partial<Handlers> = {}) {
  const desk = createFakeDesk({
    'import.inspect': ({ encoding }) => ({ ...preview, encoding: encoding ?? 'utf-8' }),
    'import.start': () => ({ jobId }),
    'import.cancel': () => ({}),
    ...handlers,
  });
  const listeners: ((event: DeskEvent) => void)[] = [];
  const transport: Transport = {
    send: desk.send,
    upload: () => Promise.resolve(uploadId),
    onEvent: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const store = createImportStore(desk.client, transport);
  store.listen();
  return { desk, store, say: (event: DeskEvent) => listeners.forEach((it) => it(event)) };
}

const file = new File(['publisher,offer,mail\n'], 'offers.csv');

test('shows what the desk understood before anything is imported', async () => {
  const { store, desk } = open();

  await store.choose(file);

  expect(store.state.getState()).toMatchObject({ status: 'checking', file: { uploadId, preview } });
  expect(desk.inputsOf('import.start')).toEqual([]);
});

test('a file that is not understood is a failure with its reason', async () => {
  const { store } = open({
    'import.inspect': () => {
      throw new AppError('FILE_EMPTY', { file: 'offers.csv' });
    },
  });

  await store.choose(file);

  expect(store.state.getState()).toMatchObject({ status: 'failed', error: { code: 'FILE_EMPTY' } });
});

test('another encoding reads the file again', async () => {
  const { store, desk } = open();
  await store.choose(file);

  await store.setEncoding('gb18030');

  expect(desk.inputsOf('import.inspect').at(-1)).toEqual({ uploadId, encoding: 'gb18030' });
  expect(store.state.getState()).toMatchObject({ file: { preview: { encoding: 'gb18030' } } });
});

test('the import uses the columns as the operator left them', async () => {
  const { store, desk } = open();
  await store.choose(file);

  store.setColumn('mail', 'supportEmail');
  await store.start(true);

  expect(desk.inputsOf('import.start')).toEqual([
    expect.objectContaining({
      isDryRun: true,
      mapping: expect.objectContaining({
        columns: { publisherId: ['publisher'], offerId: ['offer'], supportEmail: ['mail'] },
      }),
    }),
  ]);
});

test('a job that ends before its id is known still shows its report', async () => {
  const started = later<{ jobId: string }>();
  const { store, say } = open({ 'import.start': () => started.promise });
  await store.choose(file);

  const starting = store.start(true);
  say({ kind: 'import-done', jobId, report });
  started.resolve({ jobId });
  await starting;

  expect(store.state.getState()).toMatchObject({ status: 'reported', report });
});

test('the events of another window’s job change nothing', async () => {
  const { store, say } = open();
  await store.choose(file);
  await store.start(true);

  say({ kind: 'import-done', jobId: uploadId, report });

  expect(store.state.getState().status).toBe('running');
});

test('a job that is cancelled or fails returns to the columns and says why', async () => {
  const { store, desk, say } = open();
  await store.choose(file);
  await store.start(false);

  await store.cancel();
  say({ kind: 'import-failed', jobId, error: { code: 'IMPORT_CANCELLED', params: {} } });

  expect(desk.inputsOf('import.cancel')).toEqual([{ jobId }]);
  expect(store.state.getState()).toMatchObject({
    status: 'checking',
    error: { code: 'IMPORT_CANCELLED' },
  });
});

test('after a trial the same file can be imported for good', async () => {
  const { store, desk, say } = open();
  await store.choose(file);
  await store.start(true);
  say({ kind: 'import-done', jobId, report });

  await store.start(false);

  expect(desk.inputsOf('import.start').at(-1)).toMatchObject({ uploadId, isDryRun: false });
});
