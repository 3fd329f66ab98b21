import { toVisibleLine } from '../escalation/visible-text.ts';

/** In bytes of UTF-8: room for a folder, a number and a header around it. */
const mostBytes = 120;

/** Names that Windows gives to devices, with any ending. */
const reserved =
  /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=\s*(?:\.|$))/i;
/** Takes no place on a screen: two names that look the same would be two. */
const unseen = /\u034F|[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u3164\uFEFF\uFFA0]/g;
/** Has a meaning in a path, a shell or a header of some system. */
const meaningful = /[<>:"/\\|?*%;`$]/g;

/**
 * A file name that every system can hold and nobody can misread: the last part of a path, without control or
 * bidi characters, reserved names or dots at its ends, at most 120 bytes with its ending kept.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = toVisibleLine(last.replace(unseen, ''))
    .replace(meaningful, '_')
    .replaceAll(/\s+/g, ' ');
  const trimmed = visible.replace(/^[. ]+|[. ]+$/g, '');
  const named = trimmed === '' ? 'file' : trimmed;
  return shortened(reserved.test(named) ? `_${named}` : named);
}

/** A name after `clean` took words out of it: its ending stays, unless what was taken out reaches into it. */
export function cleanWordsOfName(name: string, clean: (text: string) => string): string {
  const whole = clean(name);
  if (whole === name) return name;
  const { stem, ending } = split(name);
  const kept = clean(stem) + ending;
  return cleanFileName(clean(kept) === kept ? kept : whole);
}

/** Not yet among `taken`, whatever the case of its letters: `log.txt`, `log (2).txt`. */
export function uniqueFileName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  if (!used.has(folded(name))) return name;
  const { stem, ending } = split(name);
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const next = `${cut(stem, mostBytes - byteLength(suffix + ending))}${suffix}${ending}`;
    if (!used.has(folded(next))) return next;
  }
}

/** The same name in ASCII, for a mail program that reads nothing else. */
export function toAsciiName(name: string): string {
  const { stem, ending } = split(name);
  const ascii = stem
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7E]+|["\\]/g, '_');
  return (/[A-Za-z0-9]/.test(ascii) ? ascii : 'file') + ending;
}

function shortened(name: string): string {
  if (byteLength(name) <= mostBytes) return name;
  const { stem, ending } = split(name);
  return cut(stem, mostBytes - byteLength(ending)).replace(/[. ]+$/, '') + ending;
}

/** An ending is short and plain; what is longer belongs to the name. */
function split(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /(?<=.)\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** As many whole characters as there is room for. */
function cut(text: string, bytes: number): string {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  let kept = '';
  let used = 0;
  for (const { segment } of segments) {
    used += byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
