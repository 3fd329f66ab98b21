import { expect, test } from 'vitest';

import { createFormDraft } from '../../../../src/renderer/app/form-draft.ts';
import { createUnfinishedText } from '../../../../src/renderer/app/unfinished-text.ts';
import { z } from '../../../../src/shared/zod.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const Reason = z.strictObject({ reason: z.string() });
const start = { reason: '' };

function openDraft(kept: string | null | Promise<string | null>) {
  let text: string | null = null;
  const desk = createFakeDesk({
    'unfinished.load': async () => ({ text: await kept }),
    'unfinished.save': (input) => {
      text = input.text;
      return {};
    },
  });
  const unfinished = createUnfinishedText(desk.client, 'case/FP-1/override');
  return { draft: createFormDraft(unfinished, Reason, start), kept: () => text };
}

test('what was typed is there again after a crash', async () => {
  const { draft, kept } = openDraft(null);
  draft.type({ reason: 'The provider agreed.' });
  await draft.flush();

  const again = openDraft(kept());
  await again.draft.resume();

  expect(again.draft.state.getState()).toEqual({ reason: 'The provider agreed.' });
});

test('what is typed while the old text is still read stays', async () => {
  const old = later<string | null>();
  const { draft } = openDraft(old.promise);
  const resumed = draft.resume();

  draft.type({ reason: 'New' });
  old.resolve(JSON.stringify({ reason: 'Old' }));
  await resumed;

  expect(draft.state.getState().reason).toBe('New');
});

test('a form that is done or given up is empty, and nothing is kept of it', async () => {
  const { draft, kept } = openDraft(null);
  draft.type({ reason: 'The provider agreed.' });
  await draft.flush();

  draft.end();

  expect(draft.state.getState()).toEqual(start);
  await expect.poll(kept).toBeNull();
});

test.each(['{', '[]', '{"reason":1}', 'null'])(
  'what is no draft of ours is left: %s',
  async (text) => {
    const { draft } = openDraft(text);

    await draft.resume();

    expect(draft.state.getState()).toEqual(start);
  },
);

test('a text about something else is not taken up', async () => {
  const { draft } = openDraft(JSON.stringify({ reason: 'Of another case' }));

  await draft.resume((it) => it.reason !== 'Of another case');

  expect(draft.state.getState()).toEqual(start);
});
