import { anything, assert, asyncProperty, pre } from 'fast-check';
import { expect, test } from 'vitest';

import { dispatch } from '../../../../src/main/hosts/dispatch.ts';
import { isProcedureName, type Handlers } from '../../../../src/shared/contract.ts';

/** No name of these tests is one of the contract, so that nothing is ever called. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing reads a handler here
const handlers = {} as Handlers;

async function ask(name: unknown) {
  const unexpected: unknown[] = [];
  const reply = await dispatch(handlers, name, {}, (error) => void unexpected.push(error));
  return { reply, unexpected };
}

test('whatever comes in place of a procedure’s name is answered as unknown and is no fault of ours', async () => {
  await assert(
    asyncProperty(anything({ withNullPrototype: true, withBigInt: true }), async (name) => {
      pre(!isProcedureName(name));

      const { reply, unexpected } = await ask(name);

      expect(reply).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE' } });
      expect(unexpected).toEqual([]);
    }),
  );
});

test('a name that cannot be made a text is unknown too', async () => {
  for (const name of [
    { toString: 1, valueOf: 1 },
    Object.create(null),
    Symbol('cases.get'),
    [[]],
  ]) {
    const { reply, unexpected } = await ask(name);

    expect(reply).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE' } });
    expect(unexpected).toEqual([]);
  }
});

test('an unknown name comes back short, however long it was', async () => {
  const { reply } = await ask('n'.repeat(1_000_000));

  expect(JSON.stringify(reply).length).toBeLessThan(300);
});
