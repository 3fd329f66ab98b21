import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  type LaunchFile,
  readLaunchFile,
  removeLaunchFile,
  writeLaunchFile,
} from '../../../../../src/main/hosts/loopback/launch-file.ts';
import { askRunningDesk } from '../../../../../src/main/hosts/loopback/launch-handshake.ts';
import {
  type LoopbackServer,
  startLoopbackServer,
} from '../../../../../src/main/hosts/loopback/loopback-server.ts';
import { ownHeaders, sendRequest } from './send-request.ts';
import { createToyDesk } from './toy-desk.ts';

let toy: ReturnType<typeof createToyDesk>;
let server: LoopbackServer;

beforeEach(async () => {
  toy = createToyDesk();
  server = await startLoopbackServer(toy.desk, {
    port: 0,
    rendererFolder: toy.folder,
    log: () => undefined,
  });
});

afterEach(async () => {
  await server.close();
  toy.remove();
});

function runningLaunch(): LaunchFile {
  return { pid: process.pid, port: server.port, secret: server.secret };
}

test('the launch file is readable by the operator alone', async () => {
  await writeLaunchFile(toy.folder, runningLaunch());

  expect(statSync(join(toy.folder, 'loopback.json')).mode & 0o777).toBe(0o600);
  expect(await readLaunchFile(toy.folder)).toEqual(runningLaunch());
});

test('a second start gets the address of the running desk, with a code that works once', async () => {
  const address = await askRunningDesk(runningLaunch());

  const { origin, hash } = new URL(address ?? '');
  expect(origin).toBe(`http://127.0.0.1:${server.port}`);
  const exchange = {
    method: 'POST',
    headers: ownHeaders(server.port),
    body: JSON.stringify({ code: hash.slice('#code='.length) }),
  };
  expect((await sendRequest(server.port, '/session', exchange)).status).toBe(200);
  expect((await sendRequest(server.port, '/session', exchange)).status).toBe(401);
});

test('a start that cannot read the launch file gets no code', async () => {
  const address = await askRunningDesk({ ...runningLaunch(), secret: 'guessed' });

  expect(address).toBeUndefined();
});

test('the file of a desk that has ended is recognised', async () => {
  await server.close();

  expect(await askRunningDesk(runningLaunch())).toBeUndefined();
  expect(await askRunningDesk({ ...runningLaunch(), pid: 2 ** 22 + 1 })).toBeUndefined();
});

test('another program on the port does not pass for the desk', async () => {
  const impostor = createServer((_, response) => {
    response.end(JSON.stringify({ code: 'mine', proof: 'invented' }));
  });
  await new Promise<void>((listening) => {
    impostor.listen(0, '127.0.0.1', listening);
  });
  const address = impostor.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const found = await askRunningDesk({ ...runningLaunch(), port });

  expect(found).toBeUndefined();
  impostor.close();
});

test.each(['', '{', '{"pid":1}', '{"pid":0,"port":1,"secret":"x"}'])(
  'a launch file that holds %j is no launch file',
  async (content) => {
    writeFileSync(join(toy.folder, 'loopback.json'), content);

    expect(await readLaunchFile(toy.folder)).toBeUndefined();
  },
);

test('a desk that ends removes its own launch file and leaves the one of another', async () => {
  mkdirSync(toy.folder, { recursive: true });
  await writeLaunchFile(toy.folder, runningLaunch());

  await removeLaunchFile(toy.folder, 'of another desk');
  const kept = readFileSync(join(toy.folder, 'loopback.json'), 'utf8');
  await removeLaunchFile(toy.folder, server.secret);

  expect(JSON.parse(kept)).toEqual(runningLaunch());
  expect(await readLaunchFile(toy.folder)).toBeUndefined();
});

test('a window that is signed in gets a code for one more window, and nobody else does', async () => {
  const post = (path: string, body: unknown, authorization?: string) =>
    sendRequest(server.port, path, {
      method: 'POST',
      headers: { ...ownHeaders(server.port), ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(body),
    });
  const code = new URL(server.newAddress()).hash.slice('#code='.length);
  const session: { token: string } = JSON.parse((await post('/session', { code })).body);

  const reply = await post('/window', {}, `Bearer ${session.token}`);

  expect(reply.status).toBe(200);
  const fresh: { code: string } = JSON.parse(reply.body);
  expect(fresh.code).not.toBe(code);
  expect((await post('/session', fresh)).status).toBe(200);
  expect((await post('/session', fresh)).status).toBe(401);
  expect((await post('/window', {})).status).toBe(401);
  expect((await post('/window', {}, 'Bearer guessed')).status).toBe(401);
});
