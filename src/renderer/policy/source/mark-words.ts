export type MarkedPart = { readonly text: string; readonly isMarked: boolean };
export type MarkedTexts = {
  readonly before: readonly MarkedPart[];
  readonly after: readonly MarkedPart[];
};

/** Beyond this many word pairs the texts are shown as wholly changed instead of compared. */
const mostPairs = 4_000_000;

/** Which words of two texts differ: those outside a longest common run of words, white space kept. */
export function markWords(before: string, after: string): MarkedTexts {
  const one = wordsOf(before);
  const other = wordsOf(after);
  if (one.length * other.length > mostPairs) {
    return { before: [{ text: before, isMarked: true }], after: [{ text: after, isMarked: true }] };
  }
  const kept = commonWords(one, other);
  return { before: parts(one, kept.before), after: parts(other, kept.after) };
}

/** Words with the white space after them; a Han character is a word of its own. */
function wordsOf(text: string): string[] {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
}

/** The places of a longest common subsequence on both sides. */
function commonWords(one: readonly string[], other: readonly string[]) {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSameWord(one[row], other[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const before = new Set<number>();
  const after = new Set<number>();
  let row = 0;
  let column = 0;
  while (row < one.length && column < other.length) {
    if (isSameWord(one[row], other[column])) {
      before.add(row);
      after.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return { before, after };
}

function isSameWord(a = '', b = ''): boolean {
  return a.trim() === b.trim();
}

/** Neighbours that are marked alike become one part. */
function parts(words: readonly string[], kept: ReadonlySet<number>): MarkedPart[] {
  const result: { text: string; isMarked: boolean }[] = [];
  for (const [index, text] of words.entries()) {
    const isMarked = !kept.has(index);
    const last = result.at(-1);
    if (last && last.isMarked === isMarked) last.text += text;
    else result.push({ text, isMarked });
  }
  return result;
}
