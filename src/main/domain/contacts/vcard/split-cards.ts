import { decodeQuotedPrintable, charsetOf } from './quoted-printable.ts';

/** One card of a file, its lines unfolded, what nobody reads here left out. */
export type RawCard = {
  /** Of its BEGIN, in the file; the first line is 1. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Names of properties that were left out: pictures, sounds, keys, and lines that are too long. */
  readonly dropped: readonly string[];
  /** False: the file ends, or another card begins, before this one does. */
  readonly isWhole: boolean;
};

const unread = /^(?:[\w-]+\.)?(photo|logo|sound|key|agent)\b/i;
const mostCharactersOfLine = 20_000;
const mostLinesOfCard = 2_000;

/** The cards of a text. A picture of many megabytes costs one look at each of its lines. */
export function* splitCards(text: string): Generator<RawCard> {
  let card: OpenCard | null = null;
  let number = 0;
  for (const line of linesOf(text)) {
    number += 1;
    if (/^begin:vcard\s*$/i.test(line)) {
      if (card) yield close(card, false);
      card = { line: number, lines: [], dropped: [], isFolding: 'kept', length: 0 };
    } else if (card && /^end:vcard\s*$/i.test(line)) {
      yield close(card, true);
      card = null;
    } else if (card) {
      addLine(card, line);
    }
  }
  if (card) yield close(card, false);
}

type OpenCard = {
  readonly line: number;
  readonly lines: string[];
  readonly dropped: string[];
  /** What becomes of a line that goes on from the one before. */
  isFolding: 'kept' | 'dropped' | 'quoted';
  length: number;
};

function addLine(card: OpenCard, line: string): void {
  const isFolded = /^[ \t]/.test(line);
  if (isFolded || card.isFolding === 'quoted') return goOn(card, line, isFolded);
  const name = unread.exec(line)?.[1]?.toLowerCase();
  card.isFolding = name === undefined ? 'kept' : 'dropped';
  if (name !== undefined) card.dropped.push(name);
  else if (line.trim() !== '' && card.lines.length < mostLinesOfCard) {
    card.lines.push(line);
    card.length = line.length;
    if (isQuotedOn(line)) card.isFolding = 'quoted';
  }
}

function goOn(card: OpenCard, line: string, isFolded: boolean): void {
  const last = card.lines.at(-1);
  if (card.isFolding === 'dropped' || last === undefined) return;
  card.length += line.length;
  if (card.length > mostCharactersOfLine) {
    card.lines.pop();
    card.dropped.push(nameOf(last));
    card.isFolding = 'dropped';
    return;
  }
  const isQuoted = card.isFolding === 'quoted';
  const joined = isQuoted ? last.slice(0, -1) + line : last + line.slice(isFolded ? 1 : 0);
  card.lines.splice(-1, 1, joined);
  card.isFolding = isQuoted && line.endsWith('=') ? 'quoted' : 'kept';
}

/** vCard 2.1 goes on after an equals sign at the end of a line. */
function isQuotedOn(line: string): boolean {
  return /^[^:]*quoted-printable[^:]*:/i.test(line) && line.endsWith('=');
}

function close({ line, lines, dropped }: OpenCard, isWhole: boolean): RawCard {
  return { line, lines: lines.map(decodeLine), dropped, isWhole };
}

/** A line of vCard 2.1 as later versions would write it: types with their name, nothing in quoted-printable. */
function decodeLine(line: string): string {
  const colon = line.indexOf(':');
  const head = line.slice(0, colon);
  if (colon < 0 || head.includes('"')) return line;
  const plain = head
    .replaceAll(/;(?:(?:encoding=)?quoted-printable|charset=[^;:]*)/gi, '')
    .replaceAll(/;([\w-]+)(?=;|$)/g, ';TYPE=$1');
  if (!/;(?:encoding=)?quoted-printable/i.test(head)) return plain + line.slice(colon);
  const value = decodeQuotedPrintable(line.slice(colon + 1), charsetOf(head));
  return `${plain}:${value.replaceAll(/\r\n|\r|\n/g, String.raw`\n`)}`;
}

function nameOf(line: string): string {
  return (/^(?:[\w-]+\.)?([\w-]{1,40})/.exec(line)?.[1] ?? '?').toLowerCase();
}

function* linesOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    yield text.charAt(end - 1) === '\r' ? text.slice(at, end - 1) : text.slice(at, end);
    at = end + 1;
  }
}
