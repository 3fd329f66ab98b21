import { foldText } from './segment.ts';

const han = /\p{Script=Han}/u;
/** Chinese by its reading; made once: a collator is slow to make. */
const byReading = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/**
 * The places of `texts` in the order of the texts: other scripts first, then Chinese by pinyin; what is the same
 * stays in its order.
 */
export function sortByText(texts: readonly string[]): number[] {
  const lines = texts.map((text, place) => ({
    place,
    isHan: han.test(text),
    text: foldText(text).trim(),
  }));
  const plain = lines.filter((it) => !it.isHan).toSorted((a, b) => compare(a.text, b.text));
  const chinese = lines.filter((it) => it.isHan);
  chinese.sort((a, b) => byReading.compare(a.text, b.text));
  return [...plain, ...chinese].map(({ place }) => place);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
