import { expect, test, vi } from 'vitest';

import { signIn, type SignInPage } from '../../../../src/renderer/transport/sign-in.ts';

function openPage(hash: string, reply: () => Response | Promise<Response>, token?: string) {
  const kept = new Map(token === undefined ? [] : [['fingerpost.token', token]]);
  const clearHash = vi.fn<() => void>();
  const request = vi.fn<typeof fetch>(async () => reply());
  const page: SignInPage = {
    hash,
    clearHash,
    request,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  };
  return { page, kept, clearHash, request };
}

const used = () => Response.json({ ok: false }, { status: 401 });

test('exchanges the one-time code for a key, keeps it in the tab and takes the code out of the address', async () => {
  const { page, kept, clearHash, request } = openPage('#code=one-time', () =>
    Response.json({ token: 'key-1' }),
  );

  const token = await signIn(page);

  expect(token).toBe('key-1');
  expect(kept.get('fingerpost.token')).toBe('key-1');
  expect(clearHash).toHaveBeenCalledOnce();
  expect(request.mock.calls[0]?.[0]).toBe('/session');
  expect(request.mock.calls[0]?.[1]?.body).toBe('{"code":"one-time"}');
});

test('a reload without a code uses the key that the tab kept, and asks nobody', async () => {
  const { page, request } = openPage('#/cases', () => new Response(null, { status: 500 }), 'key-0');

  expect(await signIn(page)).toBe('key-0');
  expect(request).not.toHaveBeenCalled();
});

test('a used code falls back to the key of the tab', async () => {
  expect(await signIn(openPage('#code=used', used, 'key-0').page)).toBe('key-0');
  expect(await signIn(openPage('#code=used', used).page)).toBeNull();
});

test('a refused code is not kept even when the answer looks like a key', async () => {
  const { page, kept } = openPage('#code=x', () => Response.json({ token: 'no' }, { status: 401 }));

  expect(await signIn(page)).toBeNull();
  expect(kept.size).toBe(0);
});

test('takes the code out of the address even when nobody answers', async () => {
  const { page, clearHash } = openPage('#code=x', () => Promise.reject(new TypeError('offline')));

  expect(await signIn(page)).toBeNull();
  expect(clearHash).toHaveBeenCalledOnce();
});
