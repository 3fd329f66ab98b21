import { describe, expect, test, vi } from 'vitest';

import { createUnfinishedText } from '../../../../src/renderer/app/unfinished-text.ts';
import { createPasteStore } from '../../../../src/renderer/paste/paste-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { Recognised } from '../../../../src/shared/model/recognised.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const tenant: Recognised = {
  kind: 'tenant-id',
  start: 0,
  end: 8,
  text: 'contoso1',
  value: 'contoso1',
  field: 'tenantId',
  choices: ['tenantId'],
  isCertain: true,
  because: 'Tenant ID',
};
const time: Recognised = {
  ...tenant,
  kind: 'date-time',
  start: 10,
  end: 20,
  text: '2026-11-23 10:05',
  value: '2026-11-23T10:05',
  field: 'occurredAt',
  choices: ['occurredAt', 'since'],
  isCertain: false,
  because: null,
};
const offer: Recognised = {
  ...tenant,
  kind: 'offer',
  start: 30,
  end: 40,
  text: 'Sensor Hub',
  value: 'brightwater/hub/two',
  field: 'offer',
  choices: ['offer'],
  because: null,
};
const bare: Recognised = {
  ...tenant,
  kind: 'guid',
  start: 50,
  end: 60,
  field: null,
  value: 'bare-id',
  text: 'bare-id',
  choices: ['tenantId', 'orderId'],
  isCertain: false,
  because: null,
};

async function openStore(found: readonly Recognised[], current = {}) {
  const desk = createFakeDesk({ 'paste.recognise': () => ({ found: [...found] }) });
  const store = createPasteStore({
    client: desk.client,
    upload: () => Promise.reject(new Error('no file here')),
    timeZone: 'Europe/Helsinki',
  });
  store.compareWith(current);
  store.setText('a pasted text');
  await vi.waitFor(() => expect(store.state.getState().found.status).toBe('ready'));
  return { store, desk };
}

function choicesOf(store: Awaited<ReturnType<typeof openStore>>['store']) {
  const { found } = store.state.getState();
  return found.status === 'ready' ? found.value.choices : [];
}

describe('what is checked at first', () => {
  test('what is certain, and not what somebody has to look at', async () => {
    const { store } = await openStore([tenant, time, bare]);

    expect(choicesOf(store).map((it) => it.isChecked)).toEqual([true, false, false]);
    expect(store.chosen()).toEqual({ tenantId: 'contoso1' });
  });

  test('not what would replace something else; what is there already may stay checked', async () => {
    const other = await openStore([tenant], { tenantId: 'fabrikam' });
    const same = await openStore([tenant], { tenantId: 'contoso1' });

    expect(other.store.chosen()).toEqual({});
    expect(same.store.chosen()).toEqual({ tenantId: 'contoso1' });
  });
});

describe('what is handed over', () => {
  test('a time in the zone of the window where it names none, an offer by its two ids', async () => {
    const { store } = await openStore([time, offer]);

    store.choose(0, { isChecked: true });

    expect(store.chosen()).toEqual({
      occurredAt: { local: '2026-11-23T10:05', timeZone: 'Europe/Helsinki' },
      offer: { publisherId: 'brightwater', offerId: 'hub/two' },
    });
  });

  test('an id without a word goes where the operator sends it, and takes the place of another', async () => {
    const { store } = await openStore([tenant, bare]);

    store.choose(1, { field: 'tenantId', isChecked: true });

    expect(store.chosen()).toEqual({ tenantId: 'bare-id' });
    expect(choicesOf(store).map((it) => it.isChecked)).toEqual([false, true]);
  });

  test('a time that is taken for the day of the purchase is a day', async () => {
    const { store } = await openStore([{ ...time, choices: ['occurredAt', 'purchasedOn'] }]);

    store.choose(0, { field: 'purchasedOn', isChecked: true });

    expect(store.chosen()).toEqual({ purchasedOn: '2026-11-23' });
  });

  test('nothing of a text that has been changed since', async () => {
    const { store } = await openStore([tenant]);

    store.setText('another text');

    expect(store.chosen()).toEqual({});
  });
});

test('an answer that comes late does not replace that of a newer text', async () => {
  const slow = later<{ found: Recognised[] }>();
  const answers = [slow.promise, Promise.resolve({ found: [offer] })];
  const desk = createFakeDesk({
    'paste.recognise': () => answers.shift() ?? { found: [] },
  });
  const store = createPasteStore({
    client: desk.client,
    upload: () => Promise.reject(new Error('no file here')),
    timeZone: 'UTC',
  });

  store.setText('the first');
  await vi.waitFor(() => expect(desk.calls).toHaveLength(1));
  store.setText('the second');
  await vi.waitFor(() => expect(store.chosen()).toHaveProperty('offer'));
  slow.resolve({ found: [tenant] });
  await slow.promise;

  expect(choicesOf(store).map((it) => it.find.kind)).toEqual(['offer']);
});

test('a text that is refused says so, and an empty one is nothing', async () => {
  const desk = createFakeDesk({
    'paste.recognise': () => {
      throw new AppError('TEXT_TOO_LONG', { where: 'text', limit: 20_000 });
    },
  });
  const store = createPasteStore({
    client: desk.client,
    upload: () => Promise.reject(new Error('no file here')),
    timeZone: 'UTC',
  });

  store.setText('too long');
  await vi.waitFor(() =>
    expect(store.state.getState().found).toMatchObject({
      status: 'failed',
      error: { code: 'TEXT_TOO_LONG' },
    }),
  );
  store.setText('  ');
  await vi.waitFor(() => expect(store.state.getState().found.status).toBe('idle'));
});

test('a pasted text that was not taken over yet is there again, and recognised', async () => {
  let kept: string | null = null;
  const desk = createFakeDesk({
    'paste.recognise': () => ({ found: [tenant] }),
    'unfinished.load': () => ({ text: kept }),
    'unfinished.save': ({ text }) => {
      kept = text;
      return {};
    },
  });
  const open = () =>
    createPasteStore({
      client: desk.client,
      upload: async () => '',
      timeZone: 'UTC',
      unfinished: createUnfinishedText(desk.client, 'case/FP-1/paste'),
    });
  const store = open();
  store.setText('contoso1');
  await store.flush();

  const again = open();
  await again.resume();

  expect(again.state.getState()).toMatchObject({ text: 'contoso1', found: { status: 'ready' } });
  again.clear();
  await expect.poll(() => kept).toBeNull();
});
