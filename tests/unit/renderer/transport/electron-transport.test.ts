import { expect, test, vi } from 'vitest';

import { createElectronTransport } from '../../../../src/renderer/transport/electron-transport.ts';
import type { DeskBridge } from '../../../../src/shared/desk-bridge.ts';
import { AppError } from '../../../../src/shared/errors.ts';

function bridgeWith(part: Partial<DeskBridge>): DeskBridge {
  return {
    send: () => Promise.resolve({ ok: true, value: null }),
    save: () => Promise.resolve({ ok: true, value: 'saved' }),
    onEvent: () => () => undefined,
    ...part,
  };
}

test('calls pass through the one channel, and a broken channel reads as unreachable', async () => {
  const send = vi
    .fn<(name: string, input: unknown) => Promise<{ ok: true; value: unknown }>>()
    .mockResolvedValueOnce({ ok: true, value: 7 })
    .mockRejectedValueOnce(new Error('no handler'));
  const transport = createElectronTransport(bridgeWith({ send }), fetch);

  expect(await transport.send('desk.status', {})).toEqual({ ok: true, value: 7 });
  expect(await transport.send('desk.status', {})).toMatchObject({
    error: { code: 'UNREACHABLE' },
  });
});

test('an event of a shape that this window does not know is left out', () => {
  const listeners: ((event: unknown) => void)[] = [];
  const transport = createElectronTransport(
    bridgeWith({
      onEvent: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    }),
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

  await createElectronTransport(bridgeWith({}), request).upload(new File(['a'], 'a.csv'));

  const [url, init] = request.mock.calls[0] ?? [];
  expect(url).toMatch(/^\/upload\/[0-9a-f-]{36}\?name=a\.csv$/);
  expect(new Headers(init?.headers).has('authorization')).toBe(false);
});

test('a file that the desk made is saved by the desk, which asks where', async () => {
  const save = vi
    .fn<DeskBridge['save']>()
    .mockResolvedValueOnce({ ok: true, value: 'saved' })
    .mockResolvedValueOnce({ ok: true, value: 'cancelled' });
  const transport = createElectronTransport(bridgeWith({ save }), fetch);
  const file = { downloadId: 'id-1', fileName: 'a.csv' };

  expect(await transport.save(file)).toBe('saved');
  expect(await transport.save(file)).toBe('cancelled');
  expect(save.mock.calls).toEqual([['id-1'], ['id-1']]);
});

test('a disk that is full, and a desk that is gone, are told as what they are', async () => {
  const save = vi
    .fn<DeskBridge['save']>()
    .mockResolvedValueOnce({ ok: false, error: { code: 'DISK_FULL', params: {} } })
    .mockRejectedValueOnce(new Error('no handler'));
  const transport = createElectronTransport(bridgeWith({ save }), fetch);
  const file = { downloadId: 'id-1', fileName: 'a.csv' };

  await expect(transport.save(file)).rejects.toEqual(new AppError('DISK_FULL'));
  await expect(transport.save(file)).rejects.toEqual(new AppError('UNREACHABLE'));
});
