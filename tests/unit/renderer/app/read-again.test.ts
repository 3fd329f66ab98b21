import { expect, test } from 'vitest';

import { readAgain } from '../../../../src/renderer/app/read-again.ts';

function heldReading() {
  const begun: PromiseWithResolvers<void>[] = [];
  const again = readAgain(async () => {
    const held = Promise.withResolvers<void>();
    begun.push(held);
    await held.promise;
  });
  return { begun, again };
}

test('who asks while it reads gets one more reading, however often it was asked', async () => {
  const { begun, again } = heldReading();
  const first = again();
  void again();
  const last = again();
  expect(begun).toHaveLength(1);

  begun[0]?.resolve();
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.resolve();
  await Promise.all([first, last]);

  expect(begun).toHaveLength(2);
});

test('after it has read, it reads when it is asked again', async () => {
  const { begun, again } = heldReading();
  const first = again();
  begun[0]?.resolve();
  await first;

  const second = again();
  expect(begun).toHaveLength(2);
  begun[1]?.resolve();
  await second;
});

test('a reading that fails does not keep the next one away', async () => {
  let count = 0;
  const again = readAgain(async () => {
    count += 1;
    if (count === 1) throw new Error('the desk is gone');
    return Promise.resolve();
  });

  await expect(again()).rejects.toThrow('the desk is gone');
  await again();

  expect(count).toBe(2);
});
