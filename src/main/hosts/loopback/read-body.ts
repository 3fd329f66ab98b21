import type { IncomingMessage } from 'node:http';

import { AppError } from '../../../shared/errors.ts';
import { HttpRefusal } from './http-reply.ts';
import { hasMediaType } from './request-gate.ts';

/** The largest legitimate input is a list of ten thousand publisher ids. */
export const mostBodyBytes = 8 * 1024 * 1024;
const usualLongestMs = 20_000;

/**
 * The JSON body of a request, or undefined when it is not JSON: the contract will refuse that.
 * Ends the connection of a sender that is too slow.
 * @throws HttpRefusal 415 (another type), 413 (too large)
 */
export async function readJsonBody(
  request: IncomingMessage,
  longestMs: number = usualLongestMs,
): Promise<unknown> {
  if (!hasMediaType(request, 'application/json')) throw new HttpRefusal(415);
  const timer = setTimeout(() => request.destroy(new HttpRefusal(408)), longestMs);
  try {
    return parse(await readText(request));
  } finally {
    clearTimeout(timer);
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(request)) {
    size += chunk.byteLength;
    if (size > mostBodyBytes) {
      throw new HttpRefusal(413, new AppError('FILE_TOO_LARGE', { limit: '8 MB' }));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The chunks of a body; leaving the loop early keeps the connection, so that the refusal can be read. */
export function bytesOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
