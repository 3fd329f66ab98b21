import { fileInvalid, type ValuePath } from './policy-text.ts';

/** The line on which a JSON value begins, and those of the values in it. */
export type JsonLines = {
  readonly line: number;
  readonly children: ReadonlyMap<string, JsonLines>;
};

/** No policy is nested deeper. */
const mostDepth = 64;
/** No list and no object of a policy holds more. */
const mostValues = 5_000;
const noChildren: JsonLines['children'] = new Map();
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Reads JSON together with the lines of its values. Two equal keys in one object are refused: the
 * first would be lost without a word.
 * @throws AppError POLICY_FILE_INVALID
 */
export function readJsonLines(
  text: string,
  file: string,
): { readonly value: unknown; readonly lines: JsonLines } {
  const lines = createScanner(text, file).scan();
  // What the scanner lets through is JSON.
  return { value: JSON.parse(text), lines };
}

/** The line of the value at `path`, or of the nearest value around it that is there. */
export function lineOf(lines: JsonLines, path: ValuePath): number {
  const [first, ...rest] = path;
  const child = first === undefined ? undefined : lines.children.get(String(first));
  return child ? lineOf(child, rest) : lines.line;
}

function createScanner(text: string, file: string) {
  let at = 0;
  let line = 1;

  function skipBlanks(): void {
    for (let character = text[at]; ; character = text[at]) {
      if (character === '\n') line += 1;
      else if (character !== ' ' && character !== '\t' && character !== '\r') return;
      at += 1;
    }
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function expect(mark: string): void {
    if (text[at] !== mark) throw unexpected(`“${mark}” is expected`);
    at += 1;
    skipBlanks();
  }

  function scanValue(depth: number): JsonLines {
    if (depth > mostDepth) throw fileInvalid(file, line, `it is nested deeper than ${mostDepth}`);
    const start = line;
    const children = scanInside(depth);
    skipBlanks();
    return { line: start, children };
  }

  function scanInside(depth: number): JsonLines['children'] {
    if (text[at] === '{') return scanObject(depth);
    if (text[at] === '[') return scanList(depth);
    if (text[at] === '"') scanString();
    else if (!take(literal)) throw unexpected('a JSON value is expected');
    return noChildren;
  }

  function scanObject(depth: number): JsonLines['children'] {
    const children = new Map<string, JsonLines>();
    expect('{');
    while (text[at] !== '}') {
      if (children.size > 0) expect(',');
      if (text[at] !== '"') throw unexpected('a name in double quotes is expected');
      const key = scanString();
      if (children.has(key)) throw fileInvalid(file, line, `“${key}” is there twice`);
      skipBlanks();
      expect(':');
      add(children, key, depth);
    }
    at += 1;
    return children;
  }

  function scanList(depth: number): JsonLines['children'] {
    const children = new Map<string, JsonLines>();
    expect('[');
    while (text[at] !== ']') {
      if (children.size > 0) expect(',');
      add(children, String(children.size), depth);
    }
    at += 1;
    return children;
  }

  function add(children: Map<string, JsonLines>, key: string, depth: number): void {
    if (children.size >= mostValues) {
      throw fileInvalid(file, line, `a list or an object holds more than ${mostValues} values`);
    }
    children.set(key, scanValue(depth + 1));
  }

  function scanString(): string {
    const start = at;
    at += 1;
    while (text[at] !== '"') {
      if (at >= text.length || (text[at] ?? '') < ' ') {
        throw unexpected('a text is not closed on its line');
      }
      at += text[at] === '\\' ? 2 : 1;
    }
    at += 1;
    try {
      return String(JSON.parse(text.slice(start, at)));
    } catch {
      throw fileInvalid(file, line, 'a text holds a backslash that means nothing');
    }
  }

  function unexpected(problem: string) {
    const found = at < text.length ? `not “${text[at]}”` : 'but the file ends';
    return fileInvalid(file, line, `this is not JSON: ${problem}, ${found}`);
  }

  return {
    scan(): JsonLines {
      skipBlanks();
      const lines = scanValue(1);
      if (at < text.length) throw unexpected('nothing more is expected');
      return lines;
    },
  };
}
