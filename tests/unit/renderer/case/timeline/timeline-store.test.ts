import { expect, test, vi } from 'vitest';

import { createUnfinishedText } from '../../../../../src/renderer/app/unfinished-text.ts';
import { createTimelineStore } from '../../../../../src/renderer/case/timeline/timeline-store.ts';
import type { Handlers } from '../../../../../src/shared/contract.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import type { TimelineEntry } from '../../../../../src/shared/model/case-timeline.ts';
import type { SupportCase } from '../../../../../src/shared/model/support-case.ts';
import { createFakeDesk, supportCase } from '../../fake-desk.ts';

const { reference } = supportCase;
const undoId = '11111111-1111-4111-8111-111111111111';

function entry(sequence: number): TimelineEntry {
  return {
    id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
    sequence,
    kind: 'note',
    at: '2026-11-23T09:00:00.000Z',
    by: 'M. Okafor',
    desk: 'FP7K3Q',
    text: `Note ${sequence}`,
    details: {},
    previousHash: '',
    hash: '',
  };
}

function open(handlers: Partial<Handlers> = {}, kept: string | null = null) {
  const storage = { kept };
  const desk = createFakeDesk({
    'cases.timeline': ({ before }) => ({
      entries: before === undefined ? [entry(3), entry(2)] : [entry(1)],
      hasMore: before === undefined,
    }),
    'cases.act': () => ({ cases: [supportCase], undoId }),
    'cases.undo': () => ({ cases: [supportCase] }),
    'unfinished.load': () => ({ text: storage.kept }),
    'unfinished.save': ({ text }) => {
      storage.kept = text;
      return {};
    },
    ...handlers,
  });
  const onCase = vi.fn<(it: SupportCase) => void>();
  const store = createTimelineStore(
    desk.client,
    reference,
    createUnfinishedText(desk.client, `act/${reference}`),
    onCase,
  );
  return { desk, store, storage, onCase, now: () => store.state.getState() };
}

test('older entries come on demand, after those that are there', async () => {
  const { store, now } = open();
  await store.load();

  await store.loadMore();

  expect(now().entries.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
  expect(now().hasMore).toBe(false);
});

test('what another window wrote comes on top, and what was read before stays', async () => {
  let newest = [entry(3), entry(2)];
  const { store, now } = open({
    'cases.timeline': ({ before }) => ({
      entries: before === undefined ? newest : [entry(1)],
      hasMore: before === undefined,
    }),
  });
  await store.load();
  await store.loadMore();

  newest = [entry(4), entry(3)];
  await store.follow();
  expect(now().entries.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);

  newest = [entry(8), entry(7)];
  await store.follow();
  expect(now().entries.map(({ sequence }) => sequence)).toEqual([8, 7]);
  expect(now().hasMore).toBe(true);
});

test('an act is done, the case follows, and one key takes it back', async () => {
  const { desk, store, storage, onCase, now } = open();
  store.write('call', { party: 'publisher' });
  store.type({ text: 'They look into it.' });

  expect(await store.act()).toBe(true);

  expect(desk.inputsOf('cases.act')).toEqual([
    {
      references: [reference],
      act: { kind: 'call', with: 'publisher', text: 'They look into it.' },
    },
  ]);
  expect(onCase).toHaveBeenCalledWith(supportCase);
  expect(now()).toMatchObject({ writing: null, done: { kind: 'call', undoId } });
  await store.flush();
  expect(storage.kept).toBeNull();

  await store.undo();
  expect(desk.inputsOf('cases.undo')).toEqual([{ undoId }]);
  expect(now().done).toBeNull();
});

test('an act that could not be saved keeps every word, also after a crash of the window', async () => {
  const { store, storage, now } = open({
    'cases.act': () => {
      throw new AppError('STORE_BUSY');
    },
  });
  store.write('note', {});
  store.type({ text: 'Call back on Tuesday.' });

  expect(await store.act()).toBe(false);

  expect(now()).toMatchObject({
    writing: 'note',
    acting: { status: 'failed', error: { code: 'STORE_BUSY' } },
    drafts: { note: { text: 'Call back on Tuesday.' } },
  });
  await store.flush();
  const next = open({}, storage.kept);
  await next.store.resume();
  expect(next.now().drafts.note?.text).toBe('Call back on Tuesday.');
});

test('leaving a form and coming back finds what was typed, one draft per act', () => {
  const { store, now } = open();
  store.write('note', {});
  store.type({ text: 'A note' });
  store.leave();
  store.write('close', {});
  store.type({ closedAs: 'refunded' });
  store.leave();

  store.write('note', { party: 'customer' });

  expect(now().drafts.note?.text).toBe('A note');
  expect(now().drafts.close?.closedAs).toBe('refunded');
});

test('an undo that comes too late is told beside its key', async () => {
  const { store, now } = open({
    'cases.undo': () => {
      throw new AppError('UNDO_TOO_LATE');
    },
  });
  store.write('note', {});
  store.type({ text: 'A note' });
  await store.act();

  await store.undo();

  expect(now().done?.undoing).toMatchObject({ error: { code: 'UNDO_TOO_LATE' } });
});
