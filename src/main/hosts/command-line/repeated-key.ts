/** A text, with the colon after it if it is a key; or where an object begins or ends. */
const token = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}]/g;

/** The first key that an object has twice, in what is JSON: a parser keeps the last one without a word. */
export function findRepeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [found, written, colon] of json.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '}') open.pop();
    else if (written !== undefined && colon !== undefined) {
      const key = String(JSON.parse(`"${written}"`));
      if (open.at(-1)?.has(key)) return key;
      open.at(-1)?.add(key);
    }
  }
  return undefined;
}
