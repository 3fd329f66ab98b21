import type { ImportFlag } from '../../shared/model/catalogue-import.ts';
import type { Oddity } from '../domain/catalogue/record-file.ts';

export type Oddities = ReturnType<typeof createOddities>;

/** What a reader tells of the form of the file, until the record of that line comes. */
export function createOddities() {
  let heard: Oddity[] = [];
  return {
    hear: (oddity: Oddity): void => void heard.push(oddity),

    /** What was told up to this line, each once. The records come in the order of their lines. */
    upTo(line: number): Oddity[] {
      if (heard.length === 0) return [];
      const ready = heard.filter((it) => it.line <= line);
      heard = heard.filter((it) => it.line > line);
      return ready;
    },

    rest(): Oddity[] {
      const rest = heard;
      heard = [];
      return rest;
    },
  };
}

export function flagsOf(rows: readonly { readonly flag: ImportFlag }[]): ImportFlag[] {
  return [...new Set(rows.map(({ flag }) => flag))];
}
