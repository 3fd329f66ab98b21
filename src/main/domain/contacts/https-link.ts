import { AppError } from '../../../shared/errors.ts';
import { hasUnsafeCharacters, toVisibleLine } from '../escalation/visible-text.ts';

/**
 * A link that an operator typed, without the spaces around it: https, a host, no name or password in it.
 * @throws AppError URL_REFUSED
 */
export function requireHttpsLink(text: string): string {
  const link = text.replace(/^ +| +$/g, '');
  const url = URL.parse(link);
  const isPlain =
    url !== null &&
    /^https:\/\//i.test(link) &&
    url.protocol === 'https:' &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === '' &&
    !hasUnsafeCharacters(link) &&
    !/\s/.test(link);
  if (!isPlain) throw new AppError('URL_REFUSED', { url: toVisibleLine(text) });
  return link;
}
