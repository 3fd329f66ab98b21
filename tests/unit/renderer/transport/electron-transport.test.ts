import { expect, test, vi } from 'vitest';

import { createElectronTransport } from '../../../../src/renderer/transport/electron-transport.ts';

test('calls pass through the one channel, and a broken channel reads as unreachable', async () => {
  const send = vi
    .fn<(name: string, input: unknown) => Promise<{ ok: true; value: unknown }>>()
    .mockResolvedValueOnce({ ok: true, value: 7 })
    .mockRejectedValueOnce(new Error('no handler'));
  const transport = createElectronTransport({ send, onEvent: () => () => undefined }, fetch);

  expect(await transport.send('desk.status', {})).toEqual({ ok: true, value: 7 });
  expect(await transport.send('desk.status', {})).toMatchObject({
    error: { code: 'UNREACHABLE' },
  });
});

test('an event of a shape that this window does not know is left out', () => {
  const listeners: ((event: unknown) => void)[] = [];
  const transport = createElectronTransport(
    {
      send: () => Promise.resolve({ ok: true, value: null }),
      onEvent: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    fetch,
  );
  const heard = vi.fn<(event: unknown) => void>();

  transport.onEvent(heard);
  listeners[0]?.({ kind: 'catalogue-changed' });
  listeners[0]?.({ kind: 'something-else' });

  expect(heard.mock.calls).toEqual([[{ kind: 'catalogue-changed' }]]);
});

test('a file goes up to the own origin without a key', async () => {
  const request = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }));
  const bridge = {
    send: () => Promise.resolve({ ok: true, value: null } as const),
    onEvent: () => () => undefined,
  };

  await createElectronTransport(bridge, request).upload(new File(['a'], 'a.csv'));

  const [url, init] = request.mock.calls[0] ?? [];
  expect(url).toMatch(/^\/upload\/[0-9a-f-]{36}\?name=a\.csv$/);
  expect(new Headers(init?.headers).has('authorization')).toBe(false);
});
