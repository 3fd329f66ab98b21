import { z } from '../../shared/zod.ts';

const tokenKey = 'fingerpost.token';
const SessionReply = z.object({ token: z.string().min(1) });

/** What of the page the sign-in touches: a test gives its own. */
export type SignInPage = {
  readonly hash: string;
  /** Takes the fragment out of the address, so that the code is not kept in the history. */
  readonly clearHash: () => void;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly request: typeof fetch;
};

/**
 * The key to the desk: a fresh one for the one-time code in the address, else the one of this tab.
 * Null: there is none; `UNREACHABLE` is left for the first call to say.
 */
export async function signIn(page: SignInPage): Promise<string | null> {
  const code = new URLSearchParams(page.hash.replace(/^#/, '')).get('code');
  if (code === null) return page.storage.getItem(tokenKey);
  page.clearHash();
  const token = await exchange(page.request, code);
  if (token === null) return page.storage.getItem(tokenKey);
  page.storage.setItem(tokenKey, token);
  return token;
}

async function exchange(request: typeof fetch, code: string): Promise<string | null> {
  try {
    const response = await request('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const reply = SessionReply.safeParse(await response.json());
    return response.ok && reply.success ? reply.data.token : null;
  } catch {
    return null;
  }
}
