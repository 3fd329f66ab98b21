import { isAnnouncedAsId, stretches, type FoundDatum } from './found-datum.ts';

const digitRow =
  /(?<![\p{N}.\-/_]|(?!\p{Script=Han})\p{L})\d(?:[ \t\r\n.\-\u200B]{0,2}\d){12,18}(?![\p{N}_]|-\d)/gu;

/** The beginnings that the card schemes use, each with its lengths (ISO/IEC 7812). */
const schemes: readonly { readonly begins: RegExp; readonly lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [13, 16, 19] },
  { begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^(?:30[0-5]|36|38|39)/, lengths: [14] },
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { begins: /^(?:6011|64[4-9]|65)/, lengths: [16] },
  { begins: /^62/, lengths: [16, 17, 18, 19] },
];

const saysNumber = /(?:\b(?:id|number|no\.?|nr\.?)|号码|号)[ :：=#]{0,3}$/i;

/** Numbers of payment cards: of a scheme, of its length, and with a check digit that fits (Luhn). */
export function findCardNumbers(text: string): readonly FoundDatum[] {
  return stretches(text, digitRow, 'card-number', ({ 0: row, index }) => {
    const digits = row.replaceAll(/\D/g, '');
    const isOfScheme = schemes.some(
      ({ begins, lengths }) => begins.test(digits) && lengths.includes(digits.length),
    );
    // In one piece it may be what it is called: an order may be followed by a card, an order number is one.
    const isId =
      row === digits &&
      isAnnouncedAsId(text, index) &&
      saysNumber.test(text.slice(Math.max(0, index - 20), index));
    return isOfScheme && hasLuhnDigit(digits) && !isId && !/^(\d)\1*$/.test(digits);
  });
}

/** Whether the last digit is the check digit of those before it (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, at) => total + (at % 2 === 0 ? digit : doubled(digit)), 0);
  return sum % 10 === 0;
}

function doubled(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
