import { AppError } from '../../../shared/errors.ts';
import { hasUnsafeCharacters, toVisibleLine } from '../escalation/visible-text.ts';

/** RFC 5321 4.5.3.1: the most bytes before the @, and of the whole. */
const most = { localPart: 64, address: 254 };

/** RFC 5322 3.2.3 dot-atom, in ASCII: what stands before the @ of a plain address. */
const localPartForm = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;
/** Letters and digits of any script, so that nothing a URL gives a meaning to gets into a domain. */
const domainForm = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\-.]*[\p{L}\p{M}\p{N}])?$/u;
const asciiDomainForm =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/;
const isAscii = /^[\w.-]+$/;

/**
 * One plain address as it goes into a header: the domain in its ASCII form. Null when it is none.
 * Spaces around it are dropped; everything else must be part of the address.
 */
export function readPlainAddress(text: string): string | null {
  const address = text.replace(/^ +| +$/g, '');
  const at = address.lastIndexOf('@');
  if (at < 1) return null;
  const localPart = address.slice(0, at);
  const domain = toAsciiDomain(address.slice(at + 1));
  if (domain === null || !localPartForm.test(localPart) || localPart.length > most.localPart) {
    return null;
  }
  const plain = `${localPart}@${domain}`;
  return plain.length > most.address ? null : plain;
}

/**
 * An address that an operator typed, without the spaces around it; the domain stays as typed.
 * @throws AppError ADDRESS_REFUSED
 */
export function requirePlainAddress(text: string): string {
  if (readPlainAddress(text) === null)
    throw new AppError('ADDRESS_REFUSED', { address: toVisibleLine(text) });
  return text.replace(/^ +| +$/g, '');
}

/**
 * An address on record, for a header. Null when it is not a usable address; one with characters that
 * could deceive a reader or add a header is refused aloud.
 * @throws AppError ADDRESS_REFUSED
 */
export function toHeaderAddress(text: string): string | null {
  if (hasUnsafeCharacters(text))
    throw new AppError('ADDRESS_REFUSED', { address: toVisibleLine(text) });
  return readPlainAddress(text);
}

function toAsciiDomain(domain: string): string | null {
  if (!domainForm.test(domain) || domain.includes('..')) return null;
  const ascii = URL.parse(`https://${domain}/`)?.hostname ?? '';
  if (!asciiDomainForm.test(ascii)) return null;
  return isAscii.test(domain) ? domain : ascii;
}
