import { expect, test, vi } from 'vitest';

import { createRequest } from '../../../../src/renderer/transport/create-transport.ts';

function openPage() {
  const page = new EventTarget();
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response()));
  const request = createRequest(Object.assign(page, { fetch: fetched }));
  return { page, request, init: () => fetched.mock.lastCall?.[1] };
}

test('the last words typed arrive although the page goes away', async () => {
  const { page, request, init } = openPage();
  await request('/api/x', { method: 'POST', body: 'a few words' });
  expect(init()?.keepalive).toBeUndefined();

  page.dispatchEvent(new Event('pagehide'));
  await request('/api/x', { method: 'POST', body: 'a few words' });

  expect(init()).toMatchObject({ keepalive: true, body: 'a few words' });
});

test('a page that is shown again sends as before, and so does one that sends more than browsers carry on', async () => {
  const { page, request, init } = openPage();
  page.dispatchEvent(new Event('pagehide'));
  await request('/api/x', { method: 'POST', body: 'long '.repeat(10_000) });
  expect(init()?.keepalive).toBeUndefined();

  page.dispatchEvent(new Event('pageshow'));
  await request('/api/x', { method: 'POST', body: 'a few words' });
  expect(init()?.keepalive).toBeUndefined();
});
