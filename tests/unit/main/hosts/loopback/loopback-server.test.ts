import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import {
  type LoopbackOptions,
  type LoopbackServer,
  startLoopbackServer,
} from '../../../../../src/main/hosts/loopback/loopback-server.ts';
import { mostBodyBytes } from '../../../../../src/main/hosts/loopback/read-body.ts';
import { ownHeaders, sendRequest } from './send-request.ts';
import { createToyDesk } from './toy-desk.ts';

const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const log = vi.fn<(error: unknown) => void>();

let toy: ReturnType<typeof createToyDesk>;
let server: LoopbackServer;

async function start(options: Partial<LoopbackOptions> = {}): Promise<void> {
  const rendererFolder = join(toy.folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(rendererFolder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(rendererFolder, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(toy.folder, 'secret.js'), 'not for you');
  server = await startLoopbackServer(toy.desk, { port: 0, rendererFolder, log, ...options });
}

function newCode(): string {
  return new URL(server.newAddress()).hash.slice('#code='.length);
}

function openSession(code: string) {
  return sendRequest(server.port, '/session', {
    method: 'POST',
    headers: ownHeaders(server.port),
    body: JSON.stringify({ code }),
  });
}

async function signIn(): Promise<string> {
  const { body } = await openSession(newCode());
  const { token }: { token: string } = JSON.parse(body);
  return token;
}

function call(headers: Record<string, string>, body = '{}') {
  return sendRequest(server.port, '/api/desk.status', { method: 'POST', headers, body });
}

async function put(path: string, body: Buffer, changed: Record<string, string> = {}) {
  const headers = { ...ownHeaders(server.port, await signIn()), ...changed };
  return sendRequest(server.port, path, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', ...headers, ...changed },
    body,
  });
}

async function listen(token: string) {
  const lines: string[] = [];
  const request = get({
    host: '127.0.0.1',
    port: server.port,
    path: '/events',
    headers: { authorization: `Bearer ${token}` },
  });
  const [response] = await once(request, 'response');
  response.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').slice(0, -1));
  });
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  return { lines, leave: () => request.destroy() };
}

beforeEach(() => {
  log.mockClear();
  toy = createToyDesk();
});

afterEach(async () => {
  await server.close();
  toy.remove();
});

describe('who may knock', () => {
  test('listens on 127.0.0.1 and on no other address of the machine', async () => {
    await start();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1');

    for (const host of [...others, '127.0.0.2']) {
      const socket = connect({ host, port: server.port });
      const outcome = await Promise.race([
        once(socket, 'connect').then(
          () => 'connected',
          () => 'refused',
        ),
        pause(1_000, 'no answer'),
      ]);
      socket.destroy();
      expect({ host, outcome }).not.toEqual({ host, outcome: 'connected' });
    }
  });

  test.each([
    ['another name for this machine', 'localhost'],
    ['a name that an attacker points here', 'evil.example'],
    ['another port', '127.0.0.1:1'],
    ['no port', '127.0.0.1'],
    ['an empty name', ''],
  ])('refuses %s in Host', async (_, host) => {
    await start();

    const answer = await sendRequest(server.port, '/', { headers: { host } });

    expect(answer.status).toBe(421);
  });

  test('refuses a request with two Host headers, and one with none', async () => {
    await start();
    const own = `127.0.0.1:${server.port}`;

    const twice = await sendRaw(`GET / HTTP/1.1\r\nHost: ${own}\r\nHost: ${own}\r\n\r\n`);
    const none = await sendRaw('GET / HTTP/1.0\r\n\r\n');

    expect(twice).toMatch(/^HTTP\/1\.1 4(00|21) /);
    expect(none).toMatch(/^HTTP\/1\.1 421 /);
  });

  test.each(['cross-site', 'same-site'])('refuses a fetch that is %s', async (site) => {
    await start();
    const token = await signIn();

    const read = await sendRequest(server.port, '/', { headers: { 'sec-fetch-site': site } });
    const write = await call({ ...ownHeaders(server.port, token), 'sec-fetch-site': site });

    expect(read.status).toBe(403);
    expect(write.status).toBe(403);
  });

  test('lets a typed address navigate, but nothing else come from nowhere', async () => {
    await start();
    const token = await signIn();
    const typed = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };

    const navigation = await sendRequest(server.port, '/', { headers: typed });
    const fetched = await sendRequest(server.port, '/', {
      headers: { ...typed, 'sec-fetch-mode': 'cors' },
    });
    const written = await call({ ...ownHeaders(server.port, token), ...typed });

    expect(navigation.status).toBe(200);
    expect(fetched.status).toBe(403);
    expect(written.status).toBe(403);
  });

  test.each(['http://evil.example', 'null', 'http://localhost', 'http://127.0.0.1:1'])(
    'refuses a write from the origin %s',
    async (origin) => {
      await start();
      const token = await signIn();

      const answer = await call({ ...ownHeaders(server.port, token), origin });

      expect(answer.status).toBe(403);
    },
  );

  test('refuses a write that does not name its origin', async () => {
    await start();
    const { origin: _, ...headers } = ownHeaders(server.port, await signIn());

    expect((await call(headers)).status).toBe(403);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a call whose body is %s, which a form of another page could send',
    async (contentType) => {
      await start();
      const token = await signIn();

      const answer = await call({
        ...ownHeaders(server.port, token),
        'content-type': contentType,
      });

      expect(answer.status).toBe(415);
    },
  );

  test('gives no other origin leave to read or to ask', async () => {
    await start();

    const preflight = await sendRequest(server.port, '/api/desk.status', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    const page = await sendRequest(server.port, '/');

    expect(preflight.status).toBe(403);
    for (const { headers } of [preflight, page]) {
      expect(Object.keys(headers).filter((it) => it.startsWith('access-control-'))).toEqual([]);
    }
  });

  test.each(['DELETE', 'PATCH', 'OPTIONS'])('does not know the method %s', async (method) => {
    await start();

    const answer = await sendRequest(server.port, '/', {
      method,
      headers: ownHeaders(server.port),
    });

    expect(answer.status).toBe(405);
  });
});

describe('signing in', () => {
  test('exchanges a code once', async () => {
    await start();
    const code = newCode();

    const first = await openSession(code);
    const second = await openSession(code);

    expect(first.status).toBe(200);
    expect(JSON.parse(first.body)).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(second.status).toBe(401);
    expect(JSON.parse(second.body)).toEqual({
      ok: false,
      error: { code: 'NOT_SIGNED_IN', params: {} },
    });
  });

  test('forgets a code that nobody used for half an hour', async () => {
    let now = 0;
    await start({ now: () => now });
    const [early, late] = [newCode(), newCode()];

    now = 29 * 60_000;
    const inTime = await openSession(early);
    now = 31 * 60_000;
    const tooLate = await openSession(late);

    expect(inTime.status).toBe(200);
    expect(tooLate.status).toBe(401);
  });

  test.each([
    ['no token', undefined],
    ['an empty token', 'Bearer '],
    ['another token', `Bearer ${'x'.repeat(43)}`],
    ['the token without its scheme', 'token'],
  ])('answers 401 to %s', async (_, authorization) => {
    await start();
    const token = await signIn();
    const { authorization: own, ...others } = ownHeaders(server.port, token);
    const given = authorization === 'token' ? own?.replace('Bearer ', '') : authorization;
    const headers = given === undefined ? others : { ...others, authorization: given };

    const answers = await Promise.all([
      call(headers),
      sendRequest(server.port, '/events', { headers }),
      sendRequest(server.port, `/upload/${uploadId}?name=a.csv`, { method: 'PUT', headers }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  test('a code is no token, and a token is no code', async () => {
    await start();
    const token = await signIn();

    expect((await call(ownHeaders(server.port, newCode()))).status).toBe(401);
    expect((await openSession(token)).status).toBe(401);
  });
});

describe('calls', () => {
  test('hands the name and the input to the desk and its reply back', async () => {
    await start();
    const headers = ownHeaders(server.port, await signIn());

    const answer = await call(headers, '{"text":"防火"}');

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: { name: 'desk.status', input: { text: '防火' } },
    });
  });

  test('leaves it to the gate to refuse what is not JSON', async () => {
    await start();
    const headers = ownHeaders(server.port, await signIn());

    const answer = await call(headers, '{"text":');

    expect(JSON.parse(answer.body)).toMatchObject({ value: { input: null } });
  });

  test('refuses a body above the limit, with or without a declared length', async () => {
    await start();
    const headers = ownHeaders(server.port, await signIn());
    const body = JSON.stringify({ text: 'x'.repeat(mostBodyBytes) });

    const declared = await call(headers, body);
    const chunked = await call({ ...headers, 'transfer-encoding': 'chunked' }, body);

    expect([declared.status, chunked.status]).toEqual([413, 413]);
    expect(JSON.parse(declared.body)).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
  });

  test('logs what fails by our fault and tells the caller no detail', async () => {
    await start();
    const headers = ownHeaders(server.port, await signIn());
    const problem = new Error('disk is on fire');
    vi.spyOn(toy.desk, 'call').mockRejectedValueOnce(problem);

    const answer = await call(headers);

    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('fire');
    expect(log).toHaveBeenCalledWith(problem);
  });
});

describe('files of the page', () => {
  test('serves the built page with its types', async () => {
    await start();

    const page = await sendRequest(server.port, '/');
    const script = await sendRequest(server.port, '/assets/main.js');

    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('Desk') });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '//etc/hosts.js',
    '/%00.js',
    '/%ff.js',
    '/assets',
    '/assets/',
    '/assets/main.js/x.js',
    '/assets/main.js.map',
    '/none.js',
  ])('serves nothing for %s', async (path) => {
    await start();

    const answer = await sendRequest(server.port, path);

    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  test('refuses a request line that names another server', async () => {
    await start();

    const answer = await sendRequest(server.port, `http://evil.example/`);

    expect(answer.status).toBe(400);
  });

  test('answers HEAD with the length and no body', async () => {
    await start();

    const answer = await sendRequest(server.port, '/', { method: 'HEAD' });

    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0);
  });

  test('every answer, refusals too, carries the closed headers', async () => {
    await start();

    const answers = [
      await sendRequest(server.port, '/'),
      await sendRequest(server.port, '/none.js'),
      await sendRequest(server.port, '/', { headers: { host: 'evil.example' } }),
      await call(ownHeaders(server.port)),
    ];

    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      });
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toContain(`default-src 'none'`);
      expect(policy).toContain(`script-src 'self'`);
      expect(policy).toContain(`require-trusted-types-for 'script'`);
      expect(policy.join(' ')).not.toContain('unsafe');
    }
  });
});

describe('uploads', () => {
  const content = Buffer.from('publisherId,offerId\r\n"a","防火"\r\n');

  const asBytes = { 'content-type': 'application/octet-stream' };

  test('streams a file to a temporary one that the desk then knows by its id', async () => {
    await start();

    const name = encodeURIComponent('产品 list.csv');
    const answer = await put(`/upload/${uploadId}?name=${name}`, content, asBytes);

    expect(answer.status).toBe(204);
    const upload = toy.desk.uploads.find(uploadId);
    expect(upload).toMatchObject({ fileName: '产品 list.csv', isTemporary: true });
    expect(readFileSync(upload.path)).toEqual(content);
  });

  test('keeps nothing of a file above the cap', async () => {
    await start({ mostUploadBytes: 1024 });

    const answer = await put(`/upload/${uploadId}?name=a.csv`, Buffer.alloc(4096), asBytes);

    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
    expect(existsSync(toy.desk.uploads.temporaryPath(uploadId))).toBe(false);
    expect(() => toy.desk.uploads.find(uploadId)).toThrow('UPLOAD_NOT_FOUND');
  });

  test('keeps nothing of a file whose sender goes away', async () => {
    await start();
    const token = await signIn();
    const path = toy.desk.uploads.temporaryPath(uploadId);
    const head = Object.entries({ ...ownHeaders(server.port, token), ...asBytes });
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      [
        `PUT /upload/${uploadId}?name=a.csv HTTP/1.1`,
        `host: 127.0.0.1:${server.port}`,
        'content-length: 100000',
        ...head.map(([name, value]) => `${name}: ${value}`),
        '',
        'only the beginning',
      ].join('\r\n'),
    );
    await vi.waitFor(() => expect(existsSync(path)).toBe(true));

    socket.destroy();

    await vi.waitFor(() => expect(existsSync(path)).toBe(false));
    expect(log).not.toHaveBeenCalled();
  });

  test('does not let a second file take the id of the first', async () => {
    await start();
    await put(`/upload/${uploadId}?name=a.csv`, content, asBytes);

    const answer = await put(`/upload/${uploadId}?name=b.csv`, Buffer.from('other'), asBytes);

    expect(answer.status).toBe(409);
    expect(readFileSync(toy.desk.uploads.find(uploadId).path)).toEqual(content);
  });

  test.each(['/upload/', '/upload/..%2fdesk', '/upload/not-a-uuid'])(
    'refuses the id in %s',
    async (path) => {
      await start();

      expect((await put(`${path}?name=a.csv`, content, asBytes)).status).toBe(404);
    },
  );

  test('takes bytes only: a form of another page could send other types', async () => {
    await start();

    const answer = await put(`/upload/${uploadId}?name=a.csv`, content, {
      'content-type': 'text/plain',
    });

    expect(answer.status).toBe(415);
  });

  test('a path in the name of a file is not kept', async () => {
    await start();

    await put(
      `/upload/${uploadId}?name=${encodeURIComponent('C:\\x\\..\\a.csv')}`,
      content,
      asBytes,
    );

    expect(toy.desk.uploads.find(uploadId).fileName).toBe('a.csv');
  });
});

describe('events', () => {
  test('come as a line of JSON each, with blank lines as heartbeats', async () => {
    await start({ heartbeatMs: 20 });
    const tab = await listen(await signIn());

    toy.tell({ kind: 'catalogue-changed' });

    await vi.waitFor(() => expect(tab.lines).toContain('{"kind":"catalogue-changed"}'));
    await vi.waitFor(() => {
      expect(tab.lines.filter((line) => line === '').length).toBeGreaterThan(2);
    });
  });

  test('stop when the tab is gone', async () => {
    await start();
    const tab = await listen(await signIn());
    expect(toy.listeners.size).toBe(1);

    tab.leave();

    await vi.waitFor(() => expect(toy.listeners.size).toBe(0));
  });

  test('the desk ends when no tab was connected for long, not while one is', async () => {
    await start({ idleMs: 150 });
    let isClosed = false;
    void server.closed.then(() => (isClosed = true));
    const tab = await listen(await signIn());

    await pause(400);
    const whileOpen = isClosed;
    tab.leave();
    await server.closed;

    expect(whileOpen).toBe(false);
  });

  test('the desk ends when nobody ever came', async () => {
    await start({ idleMs: 50 });

    await expect(server.closed).resolves.toBeUndefined();
  });
});

describe('the port', () => {
  test('says which port is taken', async () => {
    await start();

    const second = startLoopbackServer(toy.desk, {
      port: server.port,
      rendererFolder: toy.folder,
      log,
    });

    await expect(second).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      params: { port: server.port },
    });
  });

  test('ends a connection that is too slow with its headers', async () => {
    await start({ headersMs: 200 });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: 127.');
    socket.resume();

    await once(socket, 'close');

    expect(socket.destroyed).toBe(true);
  });

  test('ends a connection that is too slow with its body', async () => {
    await start({ bodyMs: 200 });
    const head = Object.entries(ownHeaders(server.port, await signIn()));
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      [
        'POST /api/desk.status HTTP/1.1',
        `host: 127.0.0.1:${server.port}`,
        'content-length: 10',
        ...head.map(([name, value]) => `${name}: ${value}`),
        '',
        '{',
      ].join('\r\n'),
    );
    socket.resume();

    await once(socket, 'close');

    expect(log).not.toHaveBeenCalled();
  });
});

function sendRaw(text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(server.port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    received += part;
    socket.end();
  });
  socket.on('error', reject).on('close', () => resolve(received));
  socket.write(text);
  return promise;
}
