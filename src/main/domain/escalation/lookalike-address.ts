/**
 * Whether the host of an address or a link may not be the one it looks like: letters beyond ASCII, which
 * can pass for others, as they are or in their encoded form (RFC 3492).
 */
export function isLookalike(address: string): boolean {
  const host = hostOf(address);
  return /[^\p{ASCII}]/u.test(host) || host.split('.').some((label) => /^xn--/i.test(label));
}

function hostOf(address: string): string {
  const at = address.lastIndexOf('@');
  const link = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1];
  return link ?? address.slice(at + 1);
}
