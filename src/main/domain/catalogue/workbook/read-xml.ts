import { AppError } from '../../../../shared/errors.ts';
import { mostRecordCharacters } from '../record-file.ts';

/** What a part says, in its order. Names come without their prefix. */
export type XmlHandler = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Between two tags, in one piece or several. */
  readonly text: (text: string) => void;
};

export type XmlPlace = { readonly file: string; readonly part: string };

const deepest = 64;
const mostNames = 1_000;
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads XML as it comes, in bounded memory: elements, text, CDATA; comments and instructions are passed
 * over. A document type is refused, and every entity beyond the five of XML 1.0 section 4.6.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE
 */
export function createXmlReader(handler: XmlHandler, place: XmlPlace) {
  const open: string[] = [];
  const names = new Map<string, string>();
  let pending = '';
  let hasRoot = false;

  function broken(): AppError {
    return new AppError('WORKBOOK_DAMAGED', place);
  }

  function push(chunk: string): void {
    const text = pending === '' ? chunk : pending + chunk;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) sayText(text.slice(at, tag));
      const end = readMarkup(text, tag);
      if (end === -1) {
        at = tag;
        break;
      }
      at = end;
    }
    pending = text.slice(at);
    if (pending.length > mostRecordCharacters) throw tooLong();
  }

  function tooLong(): AppError {
    return new AppError('WORKBOOK_TOO_LARGE', { ...place, limit: '1 MiB' });
  }

  function finish(): void {
    if (pending.trim() !== '' || open.length > 0 || !hasRoot) throw broken();
  }

  /** The end of what starts at `at`; -1: it is not all there yet. */
  function readMarkup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === 0x21) return readDeclaration(text, at);
    if (second === 0x3f) return after(text, '?>', at + 2);
    const end = findTagEnd(text, at + 1);
    if (end === -1) return -1;
    if (end - at > mostRecordCharacters) throw tooLong();
    if (second === 0x2f) closeTag(text.slice(at + 2, end).trimEnd());
    else openTag(text.slice(at + 1, end));
    return end + 1;
  }

  function readDeclaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      if (end !== -1) sayCharacters(text.slice(at + 9, end - 3).replaceAll(/\r\n?/g, '\n'));
      return end;
    }
    const isBeginning = '<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at));
    if (isBeginning) return -1;
    throw new AppError('WORKBOOK_UNSAFE', place);
  }

  function openTag(inside: string): void {
    const isEmpty = inside.endsWith('/');
    const length = isEmpty ? inside.length - 1 : inside.length;
    const nameEnd = findNameEnd(inside, length);
    const fullName = inside.slice(0, nameEnd);
    const name = names.get(fullName) ?? learnName(fullName);
    if (open.length === 0 && hasRoot) throw broken();
    if (open.length >= deepest) throw broken();
    hasRoot = true;
    handler.open(name, nameEnd === length ? '' : inside.slice(nameEnd, length));
    if (isEmpty) handler.close(name);
    else open.push(fullName);
  }

  /** A name is looked at once: a sheet has millions of tags and a dozen of names. */
  function learnName(fullName: string): string {
    if (!/^[\p{L}_][\p{L}\p{N}_.:-]{0,100}$/u.test(fullName)) throw broken();
    const name = localName(fullName);
    if (names.size < mostNames) names.set(fullName, name);
    return name;
  }

  function closeTag(fullName: string): void {
    if (open.pop() !== fullName) throw broken();
    handler.close(names.get(fullName) ?? localName(fullName));
  }

  function sayText(raw: string): void {
    if (open.length === 0) {
      if (/[^\s\ufeff]/.test(raw)) throw broken();
      return;
    }
    sayCharacters(decodeText(raw, place));
  }

  function sayCharacters(text: string): void {
    if (open.length === 0 || text.includes('\0')) throw broken();
    handler.text(text);
  }

  return { push, finish };
}

/** The value of an attribute, by its name without prefix; undefined: it has none. */
export function readAttribute(
  attributes: string,
  wanted: string,
  place: XmlPlace,
): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name !== undefined && localName(name) === wanted) {
      return decodeText(double ?? single ?? '', place);
    }
  }
  return undefined;
}

function decodeText(raw: string, place: XmlPlace): string {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&]{0,32};?)/g, (_, name: string) => decodeEntity(name, place));
}

function decodeEntity(nameAndEnd: string, place: XmlPlace): string {
  if (!nameAndEnd.endsWith(';')) throw new AppError('WORKBOOK_DAMAGED', place);
  const name = nameAndEnd.slice(0, -1);
  const named = namedEntities.get(name);
  if (named !== undefined) return named;
  if (!name.startsWith('#')) throw new AppError('WORKBOOK_UNSAFE', place);
  const hexadecimal = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
  const decimal = /^#([0-9]{1,7})$/.exec(name)?.[1];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isCharacter) throw new AppError('WORKBOOK_DAMAGED', place);
  return String.fromCodePoint(code);
}

function localName(fullName: string): string {
  return fullName.slice(fullName.indexOf(':') + 1);
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? -1 : at + end.length;
}

function findNameEnd(inside: string, length: number): number {
  let end = 0;
  while (end < length && inside.charCodeAt(end) > 0x20) end += 1;
  return end;
}

/** The `>` that ends a tag: one inside quotes does not. */
function findTagEnd(text: string, from: number): number {
  let end = text.indexOf('>', from);
  let quoteCode = 0;
  let at = from;
  while (end !== -1) {
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (quoteCode === 0 ? code === 0x22 || code === 0x27 : code === quoteCode) {
        quoteCode = quoteCode === 0 ? code : 0;
      }
    }
    if (quoteCode === 0) return end;
    at = end + 1;
    end = text.indexOf('>', at);
  }
  return -1;
}
