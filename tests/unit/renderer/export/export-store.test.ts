import { expect, test, vi } from 'vitest';

import {
  createExportStore,
  type ExportedList,
} from '../../../../src/renderer/export/export-store.ts';
import type { Transport } from '../../../../src/renderer/transport/transport.ts';
import type { DeskEvent } from '../../../../src/shared/desk-event.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { createFakeDesk } from '../fake-desk.ts';

const allOffers: ExportedList = {
  what: 'offers',
  selection: { kind: 'matching', text: '', except: [] },
};
const file = { fileName: 'fingerpost-offers-2026-11-24.csv', sizeBytes: 1_234, records: 3 };
const made = { ...file, downloadId: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11' };

function open(handlers: Parameters<typeof createFakeDesk>[0] = {}) {
  const desk = createFakeDesk({
    'catalogue.export': () => made,
    'catalogue.cancelExport': () => ({}),
    ...handlers,
  });
  const listeners = new Set<(event: DeskEvent) => void>();
  const save = vi.fn<Transport['save']>(async () => 'saved');
  const onEvent: Transport['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const store = createExportStore(desk.client, { save, onEvent });
  const tell = (records: number): void =>
    listeners.forEach((listener) => listener({ kind: 'export-progress', records }));
  return { desk, store, save, tell, listeners, work: () => store.state.getState() };
}

test('a list is written, saved under its name, and told with its size and count', async () => {
  const { store, save, work, listeners } = open();

  await store.start(allOffers, 'csv');

  expect(save.mock.calls).toEqual([[{ downloadId: made.downloadId, fileName: file.fileName }]]);
  expect(work()).toEqual({ status: 'saved', file });
  expect(listeners.size).toBe(0);
});

test('how much is written is told on the way', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof made>();
  const { store, tell, work } = open({ 'catalogue.export': () => promise });
  const written = store.start(allOffers, 'xlsx');

  tell(500);
  expect(work()).toEqual({ status: 'writing', records: 500, isCancelling: false });

  resolve(made);
  await written;
  tell(900);
  expect(work()).toEqual({ status: 'saved', file });
});

test('a cancelled export is no failure, and nothing is saved', async () => {
  const { promise, reject } = Promise.withResolvers<typeof made>();
  const { desk, store, save, work } = open({ 'catalogue.export': () => promise });
  const written = store.start(allOffers, 'json');

  await store.cancel();
  expect(work()).toMatchObject({ status: 'writing', isCancelling: true });
  reject(new AppError('EXPORT_CANCELLED'));
  await written;

  expect(desk.calls.map(({ name }) => name)).toContain('catalogue.cancelExport');
  expect(work()).toEqual({ status: 'cancelled' });
  expect(save).not.toHaveBeenCalled();
});

test('a place that was not chosen is told as such', async () => {
  const { store, save, work } = open();
  save.mockResolvedValueOnce('cancelled');

  await store.start(allOffers, 'csv');

  expect(work()).toEqual({ status: 'not-saved' });
});

test.each(['EXPORT_RUNNING', 'EXPORT_CATALOGUE_CHANGED', 'DISK_FULL', 'UNREACHABLE'] as const)(
  'what the desk cannot do is told: %s',
  async (code) => {
    const { store, work } = open({
      'catalogue.export': () => Promise.reject(new AppError(code)),
    });

    await store.start(allOffers, 'csv');

    expect(work()).toEqual({ status: 'failed', error: new AppError(code) });
  },
);

test.each(['DOWNLOAD_NOT_FOUND', 'DISK_FULL', 'UNREACHABLE'] as const)(
  'a file that was made and cannot be had is no success: %s',
  async (code) => {
    const { store, save, work } = open();
    save.mockRejectedValueOnce(new AppError(code));

    await store.start(allOffers, 'csv');

    expect(work()).toEqual({ status: 'failed', error: new AppError(code) });
  },
);

test('a second press while one is written does nothing', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof made>();
  const { desk, store } = open({ 'catalogue.export': () => promise });
  const first = store.start(allOffers, 'csv');

  await store.start(allOffers, 'csv');
  resolve(made);
  await first;

  expect(desk.calls.filter(({ name }) => name === 'catalogue.export')).toHaveLength(1);
});

test('an export that another window began can be cancelled, and then one’s own can begin', async () => {
  const { store, work } = open({
    'catalogue.export': vi
      .fn<() => typeof made>()
      .mockImplementationOnce(() => {
        throw new AppError('EXPORT_RUNNING');
      })
      .mockImplementationOnce(() => made),
  });
  await store.start(allOffers, 'csv');

  await store.cancel();
  expect(work()).toEqual({ status: 'idle' });
  await store.start(allOffers, 'csv');

  expect(work()).toEqual({ status: 'saved', file });
});
