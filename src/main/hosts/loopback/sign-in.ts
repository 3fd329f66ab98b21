import { isSameSecret, newSecret } from './secret.ts';

/** An address that nobody opened stops working after this; a new start makes a new one. */
const codeLifeMs = 30 * 60_000;
const mostOpenCodes = 16;

/**
 * One-time codes, each exchanged once for the token that every further request carries.
 * A code travels in the fragment of the address, which browsers send nowhere.
 */
export function createSignIn(now: () => number = Date.now) {
  const token = newSecret();
  let openCodes: readonly { readonly code: string; readonly endsAt: number }[] = [];

  return {
    issueCode(): string {
      const code = newSecret();
      openCodes = [...openCodes, { code, endsAt: now() + codeLifeMs }].slice(-mostOpenCodes);
      return code;
    },

    /** The token; undefined for a code that is wrong, used or too old. */
    exchange(given: string): string | undefined {
      const matching = openCodes.filter(({ code }) => isSameSecret(given, code));
      openCodes = openCodes.filter((it) => !matching.includes(it));
      return matching.some(({ endsAt }) => now() < endsAt) ? token : undefined;
    },

    /** Whether an `Authorization` header carries the token. */
    isSignedIn(authorization: string | undefined): boolean {
      return isSameSecret(authorization ?? '', `Bearer ${token}`);
    },
  };
}
