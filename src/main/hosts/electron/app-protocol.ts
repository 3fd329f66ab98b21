import { protocol, type Session } from 'electron';

import { AppError, toWireError } from '../../../shared/errors.ts';
import type { Desk } from '../../desk.ts';
import { securityHeaders } from '../content-policy.ts';
import { parseUploadUrl, receiveUpload } from '../receive-upload.ts';
import { readStaticFile } from '../static-file.ts';
import { isDeskAddress, scheme } from './desk-page.ts';

type Options = {
  readonly desk: Desk;
  readonly rendererFolder: string;
  readonly log: (error: unknown) => void;
};

/** Makes `app:` as strict and as able as https. Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Answers `app://desk`: the built page by GET, files for the desk by PUT. */
export function serveAppScheme(session: Session, options: Options): void {
  session.protocol.handle(scheme, async (request) => {
    try {
      return await answer(request, options);
    } catch (error) {
      if (!(error instanceof AppError)) options.log(error);
      const status = error instanceof AppError ? 409 : 500;
      return reply(status, JSON.stringify({ ok: false, error: toWireError(error) }));
    }
  });
}

async function answer(request: Request, { desk, rendererFolder }: Options): Promise<Response> {
  const url = new URL(request.url);
  if (!isDeskAddress(request.url)) return reply(404);
  if (request.method === 'PUT') {
    const target = parseUploadUrl(url);
    if (target === undefined) return reply(404);
    await receiveUpload(desk.uploads, target, chunksOf(request.body));
    return reply(204);
  }
  if (request.method !== 'GET') return reply(405);
  const file = await readStaticFile(rendererFolder, url.pathname);
  return file === undefined ? reply(404) : reply(200, file.bytes, file.contentType);
}

async function* chunksOf(body: Request['body']): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next?.value === undefined) return;
    yield next.value;
  }
}

function reply(
  status: number,
  body: BodyInit | null = null,
  contentType = 'application/json; charset=utf-8',
): Response {
  const headers = new Headers(securityHeaders);
  if (body !== null) headers.set('content-type', contentType);
  return new Response(body, { status, headers });
}
