import type { IncomingMessage } from 'node:http';

type RequestHead = Pick<IncomingMessage, 'method' | 'headers' | 'headersDistinct'>;

/**
 * The status to refuse a request with before anything else of it is looked at; undefined lets it pass.
 * Any page in any browser and any program of another user can reach a loopback port.
 */
export function findRefusal(request: RequestHead, origin: string): 421 | 403 | undefined {
  const { method, headers } = request;
  const hosts = request.headersDistinct['host'] ?? [];
  // A name that an attacker's DNS points at 127.0.0.1 comes with that name in Host.
  if (hosts.length !== 1 || hosts[0] !== new URL(origin).host) return 421;

  const site = headers['sec-fetch-site'];
  const isTypedAddress =
    site === 'none' && method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && !isTypedAddress) return 403;

  if (headers.origin !== undefined && headers.origin !== origin) return 403;
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && headers.origin === undefined) return 403;
  return undefined;
}

/** True when the body is declared as `mediaType`, whatever parameters follow. */
export function hasMediaType({ headers }: RequestHead, mediaType: string): boolean {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === mediaType;
}
