import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  type LoopbackServer,
  startLoopbackServer,
} from '../../../../../src/main/hosts/loopback/loopback-server.ts';
import { createDownloads } from '../../../../../src/main/services/downloads.ts';
import { ownHeaders, sendRequest } from './send-request.ts';
import { createToyDesk } from './toy-desk.ts';

const id = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const address = `/download/${id}`;
/** More than the buffers of a connection hold. */
const muchBytes = 64 * 1024 * 1024;
const log = vi.fn<(error: unknown) => void>();

let toy: ReturnType<typeof createToyDesk>;
let server: LoopbackServer;
let token = '';
let path = '';

beforeEach(async () => {
  log.mockClear();
  toy = createToyDesk();
  await start();
  path = offer('fingerpost-offers-2026-11-24.csv', 'publisherId\n');
});

afterEach(async () => {
  await server.close();
  toy.remove();
});

async function start(stallMs = 60_000): Promise<void> {
  const rendererFolder = join(toy.folder, 'renderer');
  mkdirSync(rendererFolder, { recursive: true });
  server = await startLoopbackServer(toy.desk, { port: 0, rendererFolder, log, stallMs });
  const code = new URL(server.newAddress()).hash.slice('#code='.length);
  const { body } = await sendRequest(server.port, '/session', {
    method: 'POST',
    headers: ownHeaders(server.port),
    body: JSON.stringify({ code }),
  });
  token = String(JSON.parse(body).token);
}

function offer(fileName: string, content: string): string {
  const at = toy.desk.downloads.pathOf(id);
  writeFileSync(at, content);
  toy.desk.downloads.offer(id, { path: at, fileName, sizeBytes: Buffer.byteLength(content) });
  return at;
}

function offerMuch(): string {
  const at = toy.desk.downloads.pathOf(id);
  writeFileSync(at, '');
  truncateSync(at, muchBytes);
  toy.desk.downloads.offer(id, { path: at, fileName: 'much.csv', sizeBytes: muchBytes });
  return at;
}

function fetchIt(changed: Record<string, string> = {}, method = 'GET') {
  const headers = { ...ownHeaders(server.port, token), ...changed };
  return sendRequest(server.port, address, { method, headers });
}

/** The head of an answer; nothing of its body is taken. */
async function begin(): Promise<IncomingMessage> {
  const request = get({
    host: '127.0.0.1',
    port: server.port,
    path: address,
    headers: { host: `127.0.0.1:${server.port}`, authorization: `Bearer ${token}` },
  });
  request.on('error', () => undefined);
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response === undefined) throw new Error('no answer');
  response.on('error', () => undefined);
  return response;
}

async function isGone(file: string): Promise<void> {
  await vi.waitFor(() => expect(existsSync(file)).toBe(false), { timeout: 10_000 });
}

test('a list is handed out as a file, and is gone from the desk then', async () => {
  const { status, headers, body } = await fetchIt();

  expect({ status, body }).toEqual({ status: 200, body: 'publisherId\n' });
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': '12',
    'content-disposition':
      'attachment; filename="fingerpost-offers-2026-11-24.csv"; ' +
      "filename*=UTF-8''fingerpost-offers-2026-11-24.csv",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'accept-ranges': 'none',
  });
  await isGone(path);
});

test('a name that is not ASCII arrives as it is, and can break out of no header', async () => {
  toy.desk.downloads.take(id);
  offer('目录 “a"\r\nx: y\'.csv', 'x');

  const { headers } = await fetchIt();

  const { 'content-disposition': disposition = '' } = headers;
  const [, encoded = ''] = /filename\*=UTF-8''(.+)$/.exec(disposition) ?? [];
  expect(decodeURIComponent(encoded)).toBe('目录 “a"\r\nx: y\'.csv');
  expect(disposition).toMatch(/^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w.%-]+$/);
  expect(headers).not.toHaveProperty('x');
});

test('a file can be fetched once', async () => {
  await fetchIt();

  const { status, body } = await fetchIt();

  expect(status).toBe(404);
  expect(JSON.parse(body)).toEqual({
    ok: false,
    error: { code: 'DOWNLOAD_NOT_FOUND', params: {} },
  });
});

test('a file that nobody fetched in time is deleted and cannot be fetched', async () => {
  const downloads = createDownloads(toy.folder, 20);
  const other = downloads.pathOf('late');
  writeFileSync(other, 'x');
  downloads.offer('late', { path: other, fileName: 'late.csv', sizeBytes: 1 });

  await isGone(other);

  expect(downloads.take('late')).toBeUndefined();
});

test.each([
  ['without the key of this desk', { authorization: '' }, 401],
  ['with another key', { authorization: 'Bearer 3f0e7c1e' }, 401],
  ['under another name of this machine', { host: 'localhost' }, 421],
  ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['from another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
  ['from another page', { origin: 'https://example.com' }, 403],
])('nothing is handed out %s, and the file stays for its owner', async (_, changed, expected) => {
  const { status, body } = await fetchIt(changed);

  expect(status).toBe(expected);
  expect(body).not.toContain('publisherId');
  expect(await fetchIt()).toMatchObject({ status: 200, body: 'publisherId\n' });
});

test.each(['HEAD', 'POST', 'PUT', 'DELETE'])('%s takes nothing away', async (method) => {
  const { status } = await fetchIt({}, method);

  expect([401, 404, 405]).toContain(status);
  expect(existsSync(path)).toBe(true);
});

test.each(['/download/', '/download/..%2f..%2fdesk.sqlite', `/download/${id}/x`, '/download/%00'])(
  'nothing lies at %s',
  async (other) => {
    const headers = ownHeaders(server.port, token);

    expect(await sendRequest(server.port, other, { headers })).toMatchObject({ status: 404 });
    expect(existsSync(path)).toBe(true);
  },
);

test('who asks for a part is given the whole', async () => {
  expect(await fetchIt({ range: 'bytes=3-5' })).toMatchObject({
    status: 200,
    body: 'publisherId\n',
  });
});

test('a client that leaves in the middle takes the file with it', async () => {
  toy.desk.downloads.take(id);
  const much = offerMuch();
  const response = await begin();
  expect(existsSync(much)).toBe(true);

  response.destroy();

  await isGone(much);
  expect(log).not.toHaveBeenCalled();
  expect(await fetchIt()).toMatchObject({ status: 404 });
});

test('a client that takes nothing for long is left, and the file is deleted', async () => {
  await server.close();
  await start(100);
  toy.desk.downloads.take(id);
  const much = offerMuch();
  const response = await begin();

  await isGone(much);

  response.destroy();
  expect(readdirSync(toy.folder).filter((it) => it.startsWith('download-much'))).toEqual([]);
});

test('a desk that closes in the middle leaves no file behind', async () => {
  toy.desk.downloads.take(id);
  const much = offerMuch();
  const response = await begin();

  await server.close();

  await isGone(much);
  response.destroy();
  expect(log).not.toHaveBeenCalled();
});
