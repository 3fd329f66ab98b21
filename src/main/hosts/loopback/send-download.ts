import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import type { Download } from '../../services/downloads.ts';

const downloadPath = /^\/download\/([^/]+)$/;

/** The id that a `GET /download/<id>` asks for; undefined when it is something else. */
export function parseDownloadUrl({ pathname }: URL): string | undefined {
  return downloadPath.exec(pathname)?.[1];
}

/**
 * Sends the whole file, whatever range was asked for, and deletes it: also when the client left in the middle or
 * takes nothing for `stallMs`.
 */
export async function sendDownload(
  response: ServerResponse,
  { path, fileName, sizeBytes }: Download,
  stallMs: number,
): Promise<void> {
  try {
    response.setTimeout(stallMs, () => response.destroy());
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': sizeBytes,
      'content-disposition': toDisposition(fileName),
      'accept-ranges': 'none',
    });
    await pipeline(createReadStream(path), response);
  } finally {
    await rm(path, { force: true });
  }
}

/** With the name in plain ASCII too, for a client that knows no other (RFC 6266). */
function toDisposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w.\- ]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
