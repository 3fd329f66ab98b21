import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createPreviewStore } from '../../../../src/renderer/import/preview-store.ts';
import type { Output } from '../../../../src/shared/contract.ts';
import type { ImportMapping } from '../../../../src/shared/model/catalogue-import.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const uploadId = '11111111-1111-4111-8111-111111111111';
const mapping: ImportMapping = { name: 'a', columns: {}, listSeparators: [','], constants: {} };

function answerOf(value: string): Output<'import.preview'> {
  return {
    records: [{ line: 2, rejected: null, fields: [{ field: 'name', value }], flags: [] }],
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('changes that follow one another are asked for once', async () => {
  const desk = createFakeDesk({ 'import.preview': () => answerOf('x') });
  const store = createPreviewStore(desk.client);

  for (const name of ['a', 'b', 'c']) store.show({ uploadId, mapping: { ...mapping, name } });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(desk.inputsOf('import.preview')).toMatchObject([{ mapping: { name: 'c' } }]);
  expect(store.state.getState()).toMatchObject({ isBehind: false, records: answerOf('x').records });
});

test('a late answer to an earlier mapping never replaces that to a newer one', async () => {
  const first = later<Output<'import.preview'>>();
  const desk = createFakeDesk({
    'import.preview': ({ mapping: { name } }) => (name === 'a' ? first.promise : answerOf('new')),
  });
  const store = createPreviewStore(desk.client);

  store.show({ uploadId, mapping });
  await vi.advanceTimersByTimeAsync(1_000);
  store.show({ uploadId, mapping: { ...mapping, name: 'b' } });
  await vi.advanceTimersByTimeAsync(1_000);
  first.resolve(answerOf('old'));
  await vi.advanceTimersByTimeAsync(1_000);

  expect(store.state.getState().records).toEqual(answerOf('new').records);
});
