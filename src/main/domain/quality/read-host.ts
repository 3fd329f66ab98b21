/** The host of a link or an e-mail address as it is typed, in small letters; null: there is none. */
export function readHost(address: string): string | null {
  const typed = address.trim();
  const link = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:\\]+)/i.exec(typed);
  const mail = /^(?:mailto:)?[^\s@/]+@([^\s@/?]+)$/i.exec(typed);
  const host = (link?.[1] ?? mail?.[1] ?? '').toLowerCase().replace(/\.$/, '');
  return host.includes('.') ? host : null;
}

/** The same without what stands before nearly every name. */
export function plainHost(host: string): string {
  return host.replace(/^www\d?\./, '');
}
