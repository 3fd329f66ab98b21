import { readPlainAddress } from './plain-address.ts';

const mostRecipients = 50;

/**
 * The addresses that a mail could not be delivered to for good, by a delivery status (RFC 3464, 2.3): a group of
 * lines for each, of which one says `Action: failed`. One that is only delayed is none.
 */
export function readFailedRecipients(status: string): string[] {
  const groups = status.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
  const addresses = groups.flatMap((group) => {
    const lines = group.replaceAll(/\n[ \t]+/g, ' ').split('\n');
    const valueOf = (name: string) =>
      lines
        .find((it) => it.toLowerCase().startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim();
    if (valueOf('action')?.toLowerCase() !== 'failed') return [];
    return [valueOf('original-recipient'), valueOf('final-recipient')]
      .flatMap(toAddress)
      .slice(0, 1);
  });
  return [...new Set(addresses)].slice(0, mostRecipients);
}

/** Of `rfc822; user@host.example`. */
function toAddress(recipient: string | undefined): string[] {
  const [, address = ''] = /^\s*rfc822\s*;\s*<?([^<>\s]+)>?\s*$/i.exec(recipient ?? '') ?? [];
  const plain = readPlainAddress(address);
  return plain === null ? [] : [plain.toLowerCase()];
}
