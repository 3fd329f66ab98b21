import { expect, test } from 'vitest';

import { createImportStore } from '../../../../src/renderer/import/import-store.ts';
import { withColumn } from '../../../../src/renderer/import/with-column.ts';
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
  sourceName: 'offers',
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

/** Keeps what a window leaves, as the desk does: a while later, or when it is told to. */
function keepText(start: string | null) {
  let text = start;
  let atDesk = start;
  return {
    load: () => Promise.resolve(text),
    keep: (next: string | null): void => void (text = next),
    flush: () => {
      atDesk = text;
      return Promise.resolve();
    },
    read: () => text,
    readAtDesk: () => atDesk,
  };
}

function open(handlers: Partial<Handlers> = {}, kept: string | null = null) {
  const desk = createFakeDesk({
    'import.inspect': ({ encoding }) => ({ ...preview, encoding: encoding ?? 'utf-8' }),
    'import.start': () => ({ jobId }),
    'import.cancel': () => ({}),
    'import.current': () => ({ job: null }),
    ...handlers,
  });
  const listeners: ((event: DeskEvent) => void)[] = [];
  const transport: Transport = {
    send: desk.send,
    upload: () => Promise.resolve(uploadId),
    save: () => Promise.reject(new Error('nothing is saved here')),
    openWindow: null,
    onEvent: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const unfinished = keepText(kept);
  const store = createImportStore({ client: desk.client, transport, unfinished });
  store.listen();
  return {
    desk,
    store,
    unfinished,
    say: (event: DeskEvent) => listeners.forEach((it) => it(event)),
  };
}

const file = new File(['publisher,offer,mail\n'], 'offers.csv');

test('shows what the desk understood before anything is imported', async () => {
  const { store, desk } = open();

  await store.choose(file);

  expect(store.state.getState()).toMatchObject({ status: 'checking', preview });
  expect(store.choices.getState().uploadId).toBe(uploadId);
  expect(desk.inputsOf('import.start')).toEqual([]);
});

test('a file that is not understood is a failure with its reason', async () => {
  const { store } = open({
    'import.inspect': () => {
      throw new AppError('FILE_EMPTY', { file: 'offers.csv' });
    },
  });

  await store.choose(file);

  expect(store.state.getState()).toMatchObject({ status: 'idle', error: { code: 'FILE_EMPTY' } });
});

test('another encoding reads the file again', async () => {
  const { store, desk } = open();
  await store.choose(file);

  await store.setReading({ encoding: 'gb18030' });

  expect(desk.inputsOf('import.inspect').at(-1)).toEqual({ uploadId, encoding: 'gb18030' });
  expect(store.state.getState()).toMatchObject({ preview: { encoding: 'gb18030' } });
});

test('the import uses the columns as the operator left them', async () => {
  const { store, desk } = open();
  await store.choose(file);

  store.decide({ mapping: withColumn(preview.mapping, 'mail', 'supportEmail') });
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

test('a job is kept with its file as soon as it runs, so that a window that goes at once finds it again', async () => {
  const { store, unfinished } = open();
  await store.choose(file);

  await store.start(true);

  expect(JSON.parse(unfinished.readAtDesk() ?? '{}')).toMatchObject({ uploadId, jobId });
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

test('another encoding keeps the columns as the operator set them, where they are the same', async () => {
  const { store } = open();
  await store.choose(file);
  const mapping = withColumn(preview.mapping, 'mail', 'supportEmail');
  store.decide({ mapping });

  await store.setReading({ encoding: 'gb18030' });

  expect(store.choices.getState().mapping).toEqual(mapping);
});

test('a way of reading that does not fit says so, and the file stays as it was read', async () => {
  const { store } = open({
    'import.inspect': ({ delimiter }) => {
      if (delimiter === ';') throw new AppError('FILE_WITHOUT_COLUMNS', { file: 'offers.csv' });
      return preview;
    },
  });
  await store.choose(file);

  await store.setReading({ delimiter: ';' });

  expect(store.state.getState()).toMatchObject({
    status: 'checking',
    preview,
    error: { code: 'FILE_WITHOUT_COLUMNS' },
  });
  expect(store.choices.getState().reading).toEqual({});
});

test('a late answer to an earlier way of reading does not replace a newer one', async () => {
  const slow = later<ImportPreview>();
  const { store } = open({
    'import.inspect': ({ encoding }) =>
      encoding === 'utf-16le' ? slow.promise : { ...preview, encoding: encoding ?? 'utf-8' },
  });
  await store.choose(file);

  const first = store.setReading({ encoding: 'utf-16le' });
  await store.setReading({ encoding: 'gb18030' });
  slow.resolve({ ...preview, encoding: 'utf-16le' });
  await first;

  expect(store.state.getState()).toMatchObject({ preview: { encoding: 'gb18030' } });
});

test('a window that is opened again finds the import that runs', async () => {
  const progress = {
    phase: 'reading',
    rows: 40,
    share: 0.4,
    rowsPerSecond: 20,
    secondsLeft: 3,
  } as const;
  const { store, say } = open({
    'import.current': () => ({
      job: {
        jobId,
        uploadId,
        fileName: 'offers.csv',
        sourceName: null,
        isDryRun: false,
        state: 'running',
        progress,
        report: null,
        error: null,
      },
    }),
  });

  await store.resume(null);
  expect(store.state.getState()).toMatchObject({
    status: 'running',
    fileName: 'offers.csv',
    progress,
  });
  say({ kind: 'import-done', jobId, report: { ...report, isDryRun: false } });

  expect(store.state.getState()).toMatchObject({ status: 'reported', jobId });
});

test('a reload keeps the file, its columns and what was decided', async () => {
  const before = open();
  await before.store.choose(file);
  const mapping = withColumn(preview.mapping, 'mail', 'supportEmail');
  before.store.decide({ mapping, missing: 'mark', source: { name: 'Price list' } });

  const { store } = open({}, before.unfinished.read());
  await store.resume(null);

  expect(store.state.getState()).toMatchObject({ status: 'checking', preview });
  expect(store.choices.getState()).toMatchObject({
    mapping,
    missing: 'mark',
    source: { name: 'Price list' },
  });
});

test('a file that is gone since is asked for anew, without blame', async () => {
  const before = open();
  await before.store.choose(file);

  const { store } = open(
    {
      'import.inspect': () => {
        throw new AppError('UPLOAD_NOT_FOUND');
      },
    },
    before.unfinished.read(),
  );
  await store.resume(null);

  expect(store.state.getState()).toEqual({ status: 'idle', error: null });
});

test('who holds the catalogue is said where the import was asked for', async () => {
  const { store } = open({
    'import.start': () => {
      throw new AppError('IMPORT_OF_FILE_RUNNING', { file: 'fr.csv', by: 'J. Duarte' });
    },
  });
  await store.choose(file);

  await store.start(true);

  expect(store.state.getState()).toMatchObject({
    status: 'checking',
    error: { code: 'IMPORT_OF_FILE_RUNNING', params: { by: 'J. Duarte' } },
  });
});
