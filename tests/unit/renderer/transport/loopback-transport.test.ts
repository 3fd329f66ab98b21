import { expect, test, vi } from 'vitest';

import { createLoopbackTransport } from '../../../../src/renderer/transport/loopback-transport.ts';
import type { DeskEvent } from '../../../../src/shared/desk-event.ts';
import { AppError } from '../../../../src/shared/errors.ts';

type Answer = () => Response | Promise<Response>;

function open(answer: Answer, token: string | null = 'key-1') {
  const request = vi.fn<typeof fetch>(async () => answer());
  const storage = { getItem: () => token, setItem: () => undefined, removeItem: () => undefined };
  const keepFile = vi.fn<(fileName: string, content: Blob) => void>();
  const showBeside = vi.fn<(address: string) => void>();
  return {
    request,
    keepFile,
    showBeside,
    transport: createLoopbackTransport(
      { hash: '', clearHash: () => undefined, storage, request, keepFile, showBeside },
      1,
    ),
  };
}

function streamOf(...chunks: readonly string[]): Response {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
        controller.close();
      },
    }),
  );
}

test('sends a call with the key and returns the reply as it came', async () => {
  const { transport, request } = open(() => Response.json({ ok: true, value: { hits: [] } }));

  const reply = await (await transport).send('search.find', { text: 'a', limit: 5 });

  expect(reply).toEqual({ ok: true, value: { hits: [] } });
  const [url, init] = request.mock.calls[0] ?? [];
  expect(url).toBe('/api/search.find');
  expect(new Headers(init?.headers).get('authorization')).toBe('Bearer key-1');
});

test('a key that is no longer good reads as not signed in', async () => {
  const { transport } = open(() => new Response('', { status: 401 }));

  const reply = await (await transport).send('desk.status', {});

  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
});

test('nobody answering reads as unreachable', async () => {
  const { transport } = open(() => Promise.reject(new TypeError('connection refused')));

  const reply = await (await transport).send('desk.status', {});

  expect(reply).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
});

test('an answer that is not a reply never passes for one', async () => {
  const { transport } = open(() => new Response('<html>', { status: 200 }));
  const other = open(() => Response.json({ ok: false, error: { code: 'FROM_A_NEWER_DESK' } }));

  expect(await (await transport).send('desk.status', {})).toMatchObject({
    error: { code: 'INTERNAL' },
  });
  expect(await (await other.transport).send('desk.status', {})).toMatchObject({
    error: { code: 'INTERNAL' },
  });
});

test('without a key no request is made at all', async () => {
  const { transport, request } = open(() => Response.json({}), null);
  const signedOut = await transport;

  expect(await signedOut.send('desk.status', {})).toMatchObject({
    error: { code: 'NOT_SIGNED_IN' },
  });
  await expect(signedOut.upload(new File(['a'], 'a.csv'))).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
  });
  expect(request).not.toHaveBeenCalled();
});

test('a file goes up under its own id with its name', async () => {
  const { transport, request } = open(() => new Response(null, { status: 204 }));

  const id = await (await transport).upload(new File(['a,b'], 'März 订单.csv'));

  const [url, init] = request.mock.calls[0] ?? [];
  expect(url).toBe(`/upload/${id}?name=M%C3%A4rz%20%E8%AE%A2%E5%8D%95.csv`);
  expect(init?.method).toBe('PUT');
});

test('a file that is refused says why', async () => {
  const { transport } = open(() =>
    Response.json(
      { ok: false, error: { code: 'FILE_TOO_LARGE', params: { limit: '512 MB' } } },
      { status: 413 },
    ),
  );

  await expect((await transport).upload(new File(['a'], 'a.csv'))).rejects.toEqual(
    new AppError('FILE_TOO_LARGE', { limit: '512 MB' }),
  );
});

test('events come through whole however the stream is cut, and the stream is opened again when it breaks', async () => {
  const first = streamOf('\n{"kind":"catalogue', '-changed"}\nnot json\n', '\n');
  const second = streamOf('{"kind":"catalogue-changed"}\n{"kind":"from-a-newer-desk"}\n');
  const answers = [first, second];
  const { transport, request } = open(() => answers.shift() ?? new Response('', { status: 401 }));
  const heard: DeskEvent[] = [];
  const done = vi.waitFor(() => expect(request).toHaveBeenCalledTimes(3));

  (await transport).onEvent((event) => heard.push(event));
  await done;

  expect(heard).toEqual([{ kind: 'catalogue-changed' }, { kind: 'catalogue-changed' }]);
});

test('one stream serves every listener, and a listener that left hears nothing', async () => {
  const line = Promise.withResolvers<void>();
  const answers = [streamOf('{"kind":"catalogue-changed"}\n')];
  // After the first the desk is closed, and nobody asks it again for ever.
  const { transport, request } = open(
    async () => (await line.promise, answers.shift() ?? new Response('', { status: 401 })),
  );
  const desk = await transport;
  const staying = vi.fn<(event: DeskEvent) => void>();
  const leaving = vi.fn<(event: DeskEvent) => void>();

  desk.onEvent(staying);
  const leave = desk.onEvent(leaving);
  leave();
  expect(request).toHaveBeenCalledOnce();
  line.resolve();
  await vi.waitFor(() => expect(staying).toHaveBeenCalled());

  expect(leaving).not.toHaveBeenCalled();
});

test('a file is fetched with the key and handed to the browser under its name', async () => {
  const { transport, request, keepFile } = open(() => new Response('a,b'));

  const outcome = await (await transport).save({ downloadId: 'id-1', fileName: 'offers 目录.csv' });

  expect(outcome).toBe('saved');
  const [url, init] = request.mock.calls[0] ?? [];
  expect(url).toBe('/download/id-1');
  expect(new Headers(init?.headers).get('authorization')).toBe('Bearer key-1');
  const [name, content] = keepFile.mock.calls[0] ?? [];
  expect([name, await content?.text()]).toEqual(['offers 目录.csv', 'a,b']);
});

test.each<[string, Answer, AppError]>([
  [
    'that is no longer there',
    () =>
      Response.json(
        { ok: false, error: { code: 'DOWNLOAD_NOT_FOUND', params: {} } },
        { status: 404 },
      ),
    new AppError('DOWNLOAD_NOT_FOUND'),
  ],
  [
    'of a desk that was started anew',
    () => new Response('', { status: 401 }),
    new AppError('NOT_SIGNED_IN'),
  ],
  [
    'of a desk that is closed',
    () => Promise.reject(new TypeError('connection refused')),
    new AppError('UNREACHABLE'),
  ],
  [
    'that breaks off in the middle',
    () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.error(new TypeError('broken')) }),
      ),
    new AppError('UNREACHABLE'),
  ],
])('a file %s is never handed on as whole', async (_, answer, expected) => {
  const { transport, keepFile } = open(answer);

  const saving = (await transport).save({ downloadId: 'id-1', fileName: 'a.csv' });

  await expect(saving).rejects.toEqual(expected);
  expect(keepFile).not.toHaveBeenCalled();
});

test('another window is opened with a code of its own: no key stands in an address', async () => {
  const { transport, request, showBeside } = open(() => Response.json({ code: 'fresh' }));

  await (await transport).openWindow?.();

  expect(request.mock.calls[0]?.[0]).toBe('/window');
  expect(showBeside).toHaveBeenCalledWith('/#code=fresh');
});

test.each([
  ['NOT_SIGNED_IN', () => new Response('', { status: 401 })],
  ['UNREACHABLE', () => Promise.reject(new TypeError('connection refused'))],
  ['UNREACHABLE', () => Response.json({})],
] as const)('no other window is opened where the desk gives no code (%s)', async (code, answer) => {
  const { transport, showBeside } = open(answer);

  await expect((await transport).openWindow?.()).rejects.toThrow(new AppError(code));

  expect(showBeside).not.toHaveBeenCalled();
});
