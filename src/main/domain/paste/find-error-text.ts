import { findAt, type Find } from './find.ts';

const said =
  /(?<![\p{L}])(?:error message|error text|error|message|错误信息|错误消息|错误提示|错误|报错|提示信息)[ \t]{0,3}[:：][ \t"“]{0,4}(?<words>[^\n\r"”]{8,300})/dgiu;
const quoted =
  /(?:error|message|says|saying|fails with|报错|提示|显示)[^\n"“「]{0,24}["“「](?<words>[^\n\r"”」]{6,300})["”」]/dgi;
/** The next field of the same line ends the words. */
const nextField =
  /[\s,;.，；。]{1,3}(?:correlation|request|activity|trace|time ?stamp|关联|请求|跟踪|时间)[ _-]?(?:id|标识)?[ \t]{0,2}[:：=]/i;

/** The exact words of an error, as far as they stand on one line. They may hold codes, which are found beside them. */
export function findErrorTexts(text: string): Find[] {
  return [said, quoted].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const place = match.indices?.groups?.['words'];
      const words = match.groups?.['words'];
      if (!place || words === undefined) return [];
      const cut = words.search(nextField);
      const value = (cut > 0 ? words.slice(0, cut) : words).trimEnd();
      if (!/\p{L}.*\p{L}/u.test(value)) return [];
      return [
        findAt(
          { start: place[0], end: place[0] + value.length },
          { kind: 'error-text', value, field: 'errorText', rank: 1, isCertain: true },
        ),
      ];
    }),
  );
}
