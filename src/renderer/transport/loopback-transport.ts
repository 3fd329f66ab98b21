import type { Send } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import { AppError } from '../../shared/errors.ts';
import { z } from '../../shared/zod.ts';
import { fetchFile } from './fetch-file.ts';
import { followEvents } from './loopback-events.ts';
import { failure, parseReply } from './parse-reply.ts';
import { putFile } from './put-file.ts';
import { signIn, type SignInPage } from './sign-in.ts';
import type { Transport } from './transport.ts';

/** Hands a file to the browser. */
type KeepFile = (fileName: string, content: Blob) => void;

/** The desk behind 127.0.0.1: every call carries the key that the one-time code was exchanged for. */
export async function createLoopbackTransport(
  page: SignInPage & {
    readonly keepFile: KeepFile;
    /** Shows an address of this desk in a window that knows nothing of this one. */
    readonly showBeside: (address: string) => void;
  },
  retryMs = 2_000,
): Promise<Transport> {
  const token = await signIn(page);
  if (token === null) return signedOut;
  const headers = { authorization: `Bearer ${token}` };
  const { request } = page;
  const listeners = new Set<(event: DeskEvent) => void>();
  let isFollowing = false;

  const send: Send = async (name, input) => {
    try {
      const response = await request(`/api/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      if (response.status === 401) return failure('NOT_SIGNED_IN');
      return parseReply(await response.json().catch(() => null));
    } catch {
      return failure('UNREACHABLE');
    }
  };

  return {
    send,
    upload: (file) => putFile(file, request, headers),
    async save(file) {
      page.keepFile(file.fileName, await fetchFile(file, request, headers));
      return 'saved';
    },
    openWindow: async () => page.showBeside(`/#code=${await freshCode(request, headers)}`),
    onEvent(listener) {
      listeners.add(listener);
      // One stream for the whole page, for as long as the page lives: it also shows that a tab is there.
      if (!isFollowing) followEvents({ request, headers, retryMs }, tellAll);
      isFollowing = true;
      return () => listeners.delete(listener);
    },
  };

  function tellAll(event: DeskEvent): void {
    for (const listener of listeners) listener(event);
  }
}

const WindowReply = z.object({ code: z.string() });

/** A one-time code for another window: the key itself never stands in an address. */
async function freshCode(
  request: typeof fetch,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await request('/window', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null);
  if (response?.status === 401) throw new AppError('NOT_SIGNED_IN');
  const reply = WindowReply.safeParse(await response?.json().catch(() => null));
  if (!reply.success) throw new AppError('UNREACHABLE');
  return reply.data.code;
}

const signedOut: Transport = {
  send: () => Promise.resolve(failure('NOT_SIGNED_IN')),
  upload: () => Promise.reject(new AppError('NOT_SIGNED_IN')),
  save: () => Promise.reject(new AppError('NOT_SIGNED_IN')),
  openWindow: null,
  onEvent: () => () => undefined,
};
