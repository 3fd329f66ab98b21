import { beforeEach, expect, test, vi } from 'vitest';

import { createTemplatesStore } from '../../../../src/renderer/templates/templates-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { MessageTemplate } from '../../../../src/shared/model/escalation.ts';
import { createFakeDesk } from '../fake-desk.ts';

const template: MessageTemplate = {
  recipient: 'publisher',
  purpose: 'escalation',
  language: 'en',
  text: 'shipped',
  isOwn: false,
  savedAt: null,
  savedBy: null,
};
const name = 'escalation.publisher.en';
const own = { isOwn: true, savedAt: '2026-11-23T09:00:00.000Z', savedBy: 'Ines' };
const fields = {
  publisher: ['ids'],
  partner: [],
  'indirect-provider': [],
  microsoft: [],
  customer: [],
};

type Desk = { readonly isRefused?: boolean; readonly kept?: Map<string, string> };

async function openStore({ isRefused = false, kept = new Map() }: Desk = {}) {
  const checked: string[] = [];
  const { client } = createFakeDesk({
    'unfinished.load': ({ place }) => ({ text: kept.get(place) ?? null }),
    'unfinished.save': ({ place, text }) => {
      if (text === null) kept.delete(place);
      else kept.set(place, text);
      return {};
    },
    'templates.list': () => ({ templates: [template], fields }),
    'templates.check': ({ text }) => {
      checked.push(text);
      if (text === 'broken') {
        return {
          problems: [{ line: 1, kind: 'unknown-field', name: 'x' }],
          hints: [],
          preview: null,
        };
      }
      return { problems: [], hints: [], preview: { subject: text, blocks: [] } };
    },
    'templates.save': ({ text, ...key }) => {
      if (isRefused) throw new AppError('TEMPLATE_REFUSED', { line: 3 });
      return { ...key, ...own, text };
    },
    'templates.reset': () => template,
  });
  const store = createTemplatesStore(client);
  await store.load();
  await store.open(name);
  return { store, checked, kept };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('a text is looked at when it is opened, and after a pause in typing', async () => {
  const { store, checked } = await openStore();

  store.type(template, 'a');
  store.type(template, 'ab');
  await vi.runAllTimersAsync();

  expect(checked).toEqual(['shipped', 'ab']);
  expect(store.work.getState().checks[name]).toMatchObject({
    text: 'ab',
    preview: { subject: 'ab' },
  });
});

test('what came of the text stays in sight while it is broken', async () => {
  const { store } = await openStore();

  store.type(template, 'broken');
  await vi.runAllTimersAsync();

  expect(store.work.getState().checks[name]).toMatchObject({
    problems: [{ line: 1 }],
    preview: { subject: 'shipped' },
    isPreviewOld: true,
  });
});

test('what is typed stays until it is saved; then the saved text holds', async () => {
  const { store } = await openStore();

  store.type(template, 'ours');
  expect(store.work.getState().typed).toEqual({ [name]: 'ours' });
  await store.save(template);

  expect(store.work.getState()).toMatchObject({ typed: {}, saving: { status: 'ready' } });
  expect(store.list.getState()).toMatchObject({
    value: { templates: [{ text: 'ours', isOwn: true }] },
  });
});

test('a text that is refused stays typed, and says why', async () => {
  const { store } = await openStore({ isRefused: true });

  store.type(template, 'wrong');
  await store.save(template);

  expect(store.work.getState()).toMatchObject({
    typed: { [name]: 'wrong' },
    saving: { status: 'failed', error: { code: 'TEMPLATE_REFUSED' } },
  });
});

test('what is thrown away and what is reset is looked at again', async () => {
  const { store, checked } = await openStore();

  store.type(template, 'ours');
  await store.discard(template);
  expect(store.work.getState().typed).toEqual({});
  await store.reset({ ...template, ...own, text: 'ours' });

  expect(checked).toEqual(['shipped', 'shipped', 'shipped']);
  expect(store.list.getState()).toMatchObject({ value: { templates: [template] } });
});

const place = 'template/publisher/escalation/en';

test('what is typed and not saved is there again when the page is opened anew', async () => {
  const { store, kept } = await openStore();
  store.type(template, 'half a sen');
  await store.flush();

  const again = await openStore({ kept });

  expect(again.store.work.getState().typed).toEqual({ [name]: 'half a sen' });
  expect(again.checked).toEqual(['half a sen']);
});

test('a text that is saved, thrown away, or typed back to what it was is kept no more', async () => {
  const { store, kept } = await openStore();

  store.type(template, 'ours');
  await store.flush();
  expect(kept.get(place)).toBe('ours');
  await store.save(template);
  expect(kept.size).toBe(0);

  store.type({ ...template, ...own, text: 'ours' }, 'more');
  await store.flush();
  await store.discard({ ...template, ...own, text: 'ours' });
  expect(kept.size).toBe(0);

  store.type({ ...template, ...own, text: 'ours' }, 'ours');
  await store.flush();
  expect(kept.size).toBe(0);
  expect(store.work.getState().typed).toEqual({});
});

test('a text that is refused is still kept', async () => {
  const { store, kept } = await openStore({ isRefused: true });

  store.type(template, 'wrong');
  await store.save(template);
  await store.flush();

  expect(kept.get(place)).toBe('wrong');
});

test('what was thrown away comes back with one key, until something else is typed', async () => {
  const { store, kept } = await openStore();
  store.type(template, 'ours');
  await store.discard(template);

  await store.undo();
  expect(store.work.getState()).toMatchObject({ typed: { [name]: 'ours' }, gone: null });
  await store.flush();
  expect(kept.get(place)).toBe('ours');

  await store.discard(template);
  store.type(template, 'another');
  expect(store.work.getState().gone).toBeNull();
});

test('going back to the shipped text can be undone: the own text and what was typed into it come back', async () => {
  const { store } = await openStore();
  const saved = { ...template, ...own, text: 'ours' };
  store.type(template, 'ours');
  await store.save(template);
  store.type(saved, 'ours and more');

  await store.reset(saved);
  expect(store.list.getState()).toMatchObject({ value: { templates: [template] } });
  expect(store.work.getState()).toMatchObject({ typed: {}, gone: { act: 'reset' } });
  await store.undo();

  expect(store.list.getState()).toMatchObject({ value: { templates: [{ text: 'ours' }] } });
  expect(store.work.getState()).toMatchObject({ typed: { [name]: 'ours and more' }, gone: null });
});
