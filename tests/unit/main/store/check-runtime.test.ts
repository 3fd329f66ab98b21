import { expect, test } from 'vitest';

import { checkRuntime } from '../../../../src/main/store/check-runtime.ts';

test('the runtime that the desk brings along can load the store', () => {
  expect(() => checkRuntime()).not.toThrow();
});

test.each([
  { node: '20.20.2', napi: '9' },
  { node: '18.0.0', napi: '8' },
])('Node $node is refused by name before it can crash', (versions) => {
  expect(() => checkRuntime(versions)).toThrow(
    expect.objectContaining({ code: 'RUNTIME_TOO_OLD', params: { version: versions.node } }),
  );
});

test('a runtime without Node-API is refused', () => {
  expect(() => checkRuntime({ node: '22.0.0' })).toThrow(
    expect.objectContaining({ code: 'RUNTIME_TOO_OLD' }),
  );
});
