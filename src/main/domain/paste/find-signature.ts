import { findAt, type Find } from './find.ts';

/** So many last lines of a mail may be its signature. */
const mostLines = 8;
const longestName = 60;
const company =
  /^[ \t]*(?<name>[^\n\r:：;；|,，。@]{2,80}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司|事务所|大学|医院|学院|[ ](?:Ltd|Limited|Inc|LLC|GmbH|AG|Oy|AB|B\.?V|S\.?A|Corp|Corporation|PLC|plc|Pty Ltd)\.?))[ \t]*$/u;

/** A line of the signature that is the name of a company and nothing else: offered, never taken on its own. */
export function findSignature(text: string): Find[] {
  const lines = text.trimEnd().split('\n');
  let start = 0;
  const starts = lines.map((line) => {
    const at = start;
    start += line.length + 1;
    return at;
  });
  return lines
    .map((line, index) => ({ line, start: starts[index] ?? 0 }))
    .slice(1)
    .slice(-mostLines)
    .flatMap(({ line, start: at }) => {
      if (line.length > longestName) return [];
      const name = company.exec(line.replace(/\r$/, ''))?.groups?.['name'];
      if (name === undefined) return [];
      const place = { start: at + line.indexOf(name), end: at + line.indexOf(name) + name.length };
      const reading = { kind: 'customer', field: 'customer', rank: 1, isCertain: false } as const;
      return [findAt(place, { ...reading, value: name })];
    });
}
