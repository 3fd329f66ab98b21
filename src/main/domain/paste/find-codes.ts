import { findAt, placesOf, type Find } from './find.ts';

const anyGuid =
  /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/dgi;
const signInError = /(?<!\w)AADSTS\d{4,8}(?!\w)/dg;
const windowsError = /(?<!\w)0x[0-9a-f]{8}(?!\w)/dgi;
/** A number such as 403 only counts beside words that say what it is. */
const httpBefore =
  /(?<![\p{L}\p{N}])(?:HTTP(?:\/\d(?:\.\d)?)?|status(?: code)?|error(?: code)?|状态码|错误(?:代码|码)?|报错)[ \t:：=#-]{0,4}([45]\d{2})(?![.,]?\d|[-/]\d)/dgiu;
const httpAfter =
  /(?<![\d.,/-])([45]\d{2})[ \t-]{1,3}(?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Gone|Too Many Requests|Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time-?out)/dgi;
const namedError = /(?<![\w-])(?:ERR_[A-Z0-9_]{3,40}|[A-Z]{1,4}-?\d{4,5})(?![\w-])/dg;
const errorWord = /(?:error|code|fail(?:ed|ure)?|错误|代码|报错|失败)[^\n]{0,20}$/i;
const marketplaceProduct = /(?<!\w)DZH[0-9A-Z]{9}(?!\w)/dg;
const microsoftInvoice = /(?<![\w-])[GED]\d{9}(?![\w-])/dg;
const caseReference = /(?<![\w-])[A-Z0-9]{6,10}-20\d{2}-\d{6,9}(?![\w-])/dg;

/** Ids and codes that are known by their form. */
export function findCodes(text: string): Find[] {
  return [
    ...placesOf(anyGuid, text).map((it) =>
      findAt(it, {
        kind: 'guid',
        value: it.text,
        field: null,
        choices: ['tenantId', 'subscriptionId', 'orderId', 'correlationId'],
        rank: 1,
        isCertain: false,
      }),
    ),
    ...errorCodes(text, signInError, 0, (code) => code, 2),
    ...errorCodes(text, windowsError, 0, (code) => code, 2),
    // Many errors come with one of these: a code that says more goes first.
    ...errorCodes(text, httpBefore, 1, (code) => `HTTP ${code}`, 1),
    ...errorCodes(text, httpAfter, 1, (code) => `HTTP ${code}`, 1),
    ...placesOf(namedError, text)
      .filter(({ start }) => errorWord.test(text.slice(Math.max(0, start - 40), start)))
      .map((it) => errorCode(it, it.text, 1)),
    ...placesOf(marketplaceProduct, text).map((it) =>
      findAt(it, {
        kind: 'product',
        value: it.text,
        field: 'productId',
        rank: 2,
        isCertain: true,
      }),
    ),
    ...placesOf(microsoftInvoice, text).map((it) =>
      findAt(it, {
        kind: 'invoice-number',
        value: it.text,
        field: 'invoiceNumber',
        rank: 1,
        isCertain: false,
      }),
    ),
    ...placesOf(caseReference, text).map((it) =>
      findAt(it, {
        kind: 'case-reference',
        value: it.text,
        field: null,
        choices: ['theirReference'],
        rank: 3,
        isCertain: false,
      }),
    ),
  ];
}

function errorCodes(
  text: string,
  pattern: RegExp,
  group: number,
  toValue: (code: string) => string,
  rank: 1 | 2,
): Find[] {
  return placesOf(pattern, text, group).map((it) => errorCode(it, toValue(it.text), rank));
}

function errorCode(place: { start: number; end: number }, value: string, rank: 1 | 2): Find {
  return findAt(place, { kind: 'error-code', value, field: 'errorCode', rank, isCertain: true });
}
