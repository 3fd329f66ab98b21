import { fileInvalid } from '../policy-text.ts';

/** An element of a well-formed document, by its name without prefix, and the line it begins on. */
export type XmlElement = {
  readonly name: string;
  /** What stands before the colon; empty for none. */
  readonly prefix: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
};
type OpenElement = XmlElement & { readonly fullName: string; readonly children: XmlElement[] };

const mostDepth = 64;
/** Room for a table of 2,000 rules. */
const mostElements = 200_000;

const name = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*`;
const startTag = new RegExp(
  String.raw`<(${name})((?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`,
  'uy',
);
const endTag = new RegExp(String.raw`</(${name})\s*>`, 'uy');
const attribute = new RegExp(String.raw`(${name})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu');
const strayEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)[^\s;<]{0,40};?/;

/**
 * Looks a document through before a reader builds anything from it: well-formed, UTF-8, and no
 * document type, so that nothing in it can name an entity, be it a bomb or a file elsewhere.
 * @throws AppError POLICY_FILE_INVALID naming the line
 */
export function scanXml(text: string, file: string): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let at = 0;
  let line = 1;
  /** Looked up once per line: a document may be one line long. */
  let lineEnd = text.indexOf('\n');

  const refuse = (problem: string) => fileInvalid(file, line, problem);

  /** Moves on, counting the lines that are passed. */
  function advance(to: number): void {
    while (lineEnd >= 0 && lineEnd < to) {
      line += 1;
      lineEnd = text.indexOf('\n', lineEnd + 1);
    }
    at = to;
  }

  /** Moves behind `mark`, which must come. */
  function passBy(mark: string, what: string): string {
    const end = text.indexOf(mark, at);
    if (end < 0) throw refuse(`${what} does not end`);
    const passed = text.slice(at, end);
    advance(end + mark.length);
    return passed;
  }

  function checkEntities(content: string): void {
    const stray = strayEntity.exec(content)?.[0];
    if (stray === undefined) return;
    const before = content.slice(0, content.indexOf(stray));
    const lines = before.split('\n').length - 1;
    throw fileInvalid(file, line + lines, `“${stray}” is an entity that XML itself does not have`);
  }

  function readText(): void {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    const content = text.slice(at, end);
    if (open.length === 0 && content.trim() !== '')
      throw refuse('text stands outside the document');
    checkEntities(content);
    advance(end);
  }

  function readStartTag(): void {
    startTag.lastIndex = at;
    const found = startTag.exec(text);
    if (!found) throw refuse('a tag is broken');
    if (root && open.length === 0) throw refuse('a second document begins');
    const [whole, fullName = '', written = '', slash] = found;
    elements += 1;
    if (elements > mostElements) throw refuse(`it has more than ${mostElements} elements`);
    if (open.length >= mostDepth) throw refuse(`it is nested deeper than ${mostDepth}`);
    checkEntities(written);
    const colon = fullName.indexOf(':');
    const element: OpenElement = {
      fullName,
      name: fullName.slice(colon + 1),
      prefix: fullName.slice(0, Math.max(0, colon)),
      line,
      attributes: readAttributes(written),
      children: [],
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    if (slash === '') open.push(element);
    advance(at + whole.length);
  }

  function readAttributes(written: string): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of written.matchAll(attribute)) {
      if (attributes.has(key)) throw refuse(`the attribute ${key} is there twice`);
      attributes.set(key, double ?? single ?? '');
    }
    return attributes;
  }

  function readEndTag(): void {
    endTag.lastIndex = at;
    const found = endTag.exec(text);
    const closing = open.pop();
    if (!found) throw refuse('a closing tag is broken');
    if (closing?.fullName !== found[1]) {
      const wanted = closing ? `</${closing.fullName}> is expected, not ` : 'nothing is open for ';
      throw refuse(`${wanted}</${found[1]}>`);
    }
    advance(at + found[0].length);
  }

  while (at < text.length) {
    if (text[at] !== '<') readText();
    else if (text.startsWith('<!--', at)) passBy('-->', 'a comment');
    else if (text.startsWith('<![CDATA[', at)) {
      if (open.length === 0) throw refuse('text stands outside the document');
      passBy(']]>', 'a CDATA section');
    } else if (text.startsWith('<!', at)) {
      throw refuse('a document type or an entity is declared, which is not accepted');
    } else if (text.startsWith('<?', at)) {
      const instruction = passBy('?>', 'an instruction');
      const encoding = /^<\?xml\s.*\sencoding\s*=\s*["']([^"']*)/s.exec(instruction)?.[1];
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
        throw refuse(`it says that its encoding is ${encoding}, and UTF-8 is expected`);
      }
    } else if (text.startsWith('</', at)) readEndTag();
    else readStartTag();
  }

  const left = open.at(-1);
  if (left) throw refuse(`<${left.fullName}> of line ${left.line} is not closed`);
  if (!root) throw refuse('there is no element in it');
  return root;
}

/** The children of one name, in order; those of other namespaces are told by their prefix. */
export function childrenNamed(
  element: XmlElement | undefined,
  child: string,
): readonly XmlElement[] {
  return element?.children.filter((it) => it.name === child && it.prefix === element.prefix) ?? [];
}
