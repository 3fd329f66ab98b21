import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { AppError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';
import type { Desk } from '../../desk.ts';
import { securityHeaders } from '../content-policy.ts';
import { mostUploadBytes, parseUploadUrl, receiveUpload } from '../receive-upload.ts';
import { readStaticFile } from '../static-file.ts';
import { streamEvents } from './event-stream.ts';
import { HttpRefusal, sendJson, sendRefusal } from './http-reply.ts';
import { createIdleStop } from './idle-stop.ts';
import { answerLaunch, deskAddress } from './launch-handshake.ts';
import { bytesOf, readJsonBody } from './read-body.ts';
import { findRefusal, hasMediaType } from './request-gate.ts';
import { newSecret } from './secret.ts';
import { parseDownloadUrl, sendDownload } from './send-download.ts';
import { createSignIn } from './sign-in.ts';

export type LoopbackOptions = {
  /** 0: any free one. */
  readonly port: number;
  readonly rendererFolder: string;
  readonly log: (error: unknown) => void;
  readonly idleMs?: number;
  readonly heartbeatMs?: number;
  /** How long a client may take for its headers, and for the body of a call. */
  readonly headersMs?: number;
  readonly bodyMs?: number;
  readonly mostUploadBytes?: number;
  /** How long a client may take nothing of a file that is sent. */
  readonly stallMs?: number;
  readonly now?: () => number;
};

export type LoopbackServer = {
  readonly port: number;
  /** What a second start must know to get a code. */
  readonly secret: string;
  /** The address of the desk with a fresh one-time code. */
  readonly newAddress: () => string;
  /** Settles when the door has closed, by `close` or because no tab was connected for long. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
};

const SessionRequest = z.strictObject({ code: z.string().max(200) });

/**
 * Serves the desk to browsers on this machine, closed to every other page and program
 * (docs/decisions/0003-loopback-door.md).
 * @throws AppError PORT_IN_USE, INVALID_OPTION when the system keeps the port to itself
 */
export async function startLoopbackServer(
  desk: Desk,
  options: LoopbackOptions,
): Promise<LoopbackServer> {
  const secret = newSecret();
  const signIn = createSignIn(options.now);
  const closed = Promise.withResolvers<void>();
  const server = createServer({
    requireHostHeader: false,
    maxHeaderSize: 16_384,
    connectionsCheckingInterval: Math.min(options.headersMs ?? 5_000, 5_000),
  });
  const port = await listen(server, options);
  const origin = `http://127.0.0.1:${port}`;
  const idleStop = createIdleStop(options.idleMs ?? 30 * 60_000, close);

  server.on('request', (request, response) => {
    void answer(request, response).catch((error: unknown) => fail(response, error));
  });
  server.on('close', () => closed.resolve());

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refusal = findRefusal(request, origin);
    if (refusal !== undefined) throw new HttpRefusal(refusal);
    const url = parseUrl(request.url ?? '', origin);
    const { method = '' } = request;

    if (method === 'POST' && url.pathname === '/session') {
      await openSession(request, response);
    } else if (method === 'POST' && url.pathname === '/launch') {
      await launch(request, response);
    } else if (method === 'POST' && url.pathname === '/window') {
      checkSignedIn(request);
      await readJsonBody(request, options.bodyMs);
      sendJson(response, 200, { code: signIn.issueCode() });
    } else if (method === 'POST' && url.pathname.startsWith('/api/')) {
      await callProcedure(request, response, url);
    } else if (method === 'PUT' && url.pathname.startsWith('/upload/')) {
      await takeUpload(request, response, url);
    } else if (method === 'GET' && url.pathname.startsWith('/download/')) {
      await giveDownload(request, response, url);
    } else if (method === 'GET' && url.pathname === '/events') {
      checkSignedIn(request);
      streamEvents(response, desk, idleStop, options.heartbeatMs ?? 15_000);
    } else if (method === 'GET' || method === 'HEAD') {
      await serveFile(response, url, method === 'HEAD');
    } else {
      throw new HttpRefusal(405);
    }
  }

  async function openSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = SessionRequest.safeParse(await readJsonBody(request, options.bodyMs));
    const token = body.success ? signIn.exchange(body.data.code) : undefined;
    if (token === undefined) throw new HttpRefusal(401, new AppError('NOT_SIGNED_IN'));
    sendJson(response, 200, { token });
  }

  async function launch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = answerLaunch(secret, await readJsonBody(request, options.bodyMs), () =>
      signIn.issueCode(),
    );
    if (reply === undefined) throw new HttpRefusal(401, new AppError('NOT_SIGNED_IN'));
    sendJson(response, 200, reply);
  }

  async function callProcedure(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    checkSignedIn(request);
    const input = await readJsonBody(request, options.bodyMs);
    sendJson(response, 200, await desk.call(url.pathname.slice('/api/'.length), input));
  }

  async function takeUpload(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    checkSignedIn(request);
    const target = parseUploadUrl(url);
    if (target === undefined) throw new HttpRefusal(404);
    if (!hasMediaType(request, 'application/octet-stream')) throw new HttpRefusal(415);
    await receiveUpload(
      desk.uploads,
      target,
      bytesOf(request),
      options.mostUploadBytes ?? mostUploadBytes,
    );
    response.writeHead(204).end();
  }

  async function giveDownload(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    checkSignedIn(request);
    const id = parseDownloadUrl(url);
    const download = id === undefined ? undefined : desk.downloads.take(id);
    if (download === undefined) throw new HttpRefusal(404, new AppError('DOWNLOAD_NOT_FOUND'));
    await sendDownload(response, download, options.stallMs ?? 60_000);
  }

  function checkSignedIn({ headers }: IncomingMessage): void {
    if (signIn.isSignedIn(headers.authorization)) return;
    throw new HttpRefusal(401, new AppError('NOT_SIGNED_IN'));
  }

  async function serveFile(response: ServerResponse, url: URL, isHead: boolean): Promise<void> {
    const file = await readStaticFile(options.rendererFolder, url.pathname);
    if (file === undefined) throw new HttpRefusal(404);
    response.writeHead(200, {
      'content-type': file.contentType,
      'content-length': file.bytes.byteLength,
    });
    response.end(isHead ? undefined : file.bytes);
  }

  /** Tells the sender what it may know; what is ours to mend goes to the log. */
  function fail(response: ServerResponse, error: unknown): void {
    if (response.headersSent || response.destroyed) {
      response.destroy();
    } else if (error instanceof HttpRefusal) {
      sendRefusal(response, error);
    } else if (error instanceof AppError) {
      sendRefusal(response, new HttpRefusal(statusOf(error), error));
    } else {
      options.log(error);
      sendRefusal(response, new HttpRefusal(500, new AppError('INTERNAL')));
    }
  }

  async function close(): Promise<void> {
    idleStop.end();
    server.close();
    server.closeAllConnections();
    await closed.promise;
  }

  return {
    port,
    secret,
    newAddress: () => deskAddress(origin, signIn.issueCode()),
    closed: closed.promise,
    close,
  };
}

async function listen(
  server: Server,
  { port, headersMs = 10_000 }: LoopbackOptions,
): Promise<number> {
  server.headersTimeout = headersMs;
  server.requestTimeout = 5 * 60_000;
  server.keepAliveTimeout = 10_000;
  server.maxConnections = 256;
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen({ host: '127.0.0.1', port, exclusive: true }, listening.resolve);
  try {
    await listening.promise;
  } catch (error) {
    throw toListenError(error, port);
  }
  server.off('error', listening.reject);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

function toListenError(error: unknown, port: number): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'EADDRINUSE') return new AppError('PORT_IN_USE', { port }, { cause: error });
  if (error.code !== 'EACCES') return error;
  const problem = `this system keeps port ${port} for its own services`;
  return new AppError('INVALID_OPTION', { option: '--port', problem }, { cause: error });
}

function parseUrl(target: string, origin: string): URL {
  const url = target.startsWith('/') ? URL.parse(`${origin}${target}`) : null;
  if (url === null) throw new HttpRefusal(400);
  return url;
}

function statusOf({ code }: AppError): number {
  if (code === 'FILE_TOO_LARGE') return 413;
  return code === 'DISK_FULL' ? 507 : 409;
}
