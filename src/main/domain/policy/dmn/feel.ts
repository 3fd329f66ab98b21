/** The little of FEEL that a table of facts needs: texts in quotes, lists of them, `-`, `null`, and a name. */

const text = /\s*"((?:[^"\\]|\\["\\nrt])*)"\s*/y;
const reference = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** `"a","b"` for a unary test that accepts each value. */
export function writeTexts(values: readonly string[]): string {
  return values.map(writeText).join(',');
}

export function writeText(value: string): string {
  return JSON.stringify(value);
}

/** The values that a unary test lists; null: it accepts anything; undefined: it says something else. */
export function readTexts(test: string): readonly string[] | null | undefined {
  if (test.trim() === '' || test.trim() === '-') return null;
  const values: string[] = [];
  let at = 0;
  for (;;) {
    text.lastIndex = at;
    const found = text.exec(test);
    if (!found) return undefined;
    values.push(unescape(found[1] ?? ''));
    at = text.lastIndex;
    if (at === test.length) return values;
    if (test[at] !== ',') return undefined;
    at += 1;
  }
}

export type OutputValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'null' }
  /** The name of another decision, whose answer is meant. */
  | { readonly kind: 'reference'; readonly name: string };

/** What an output entry says; undefined when it says anything else. */
export function readOutput(expression: string): OutputValue | undefined {
  const bare = expression.trim();
  if (bare === '' || bare === '-' || bare === 'null') return { kind: 'null' };
  if (reference.test(bare)) return { kind: 'reference', name: bare };
  const values = readTexts(bare);
  const [only] = values ?? [];
  return only !== undefined && values?.length === 1 ? { kind: 'text', text: only } : undefined;
}

function unescape(written: string): string {
  const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return written.replaceAll(/\\(.)/g, (_, mark: string) => marks[mark] ?? mark);
}
