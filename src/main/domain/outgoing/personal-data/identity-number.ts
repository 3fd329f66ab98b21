import { hasLuhnDigit } from './card-number.ts';
import { isAnnouncedAsId, stretches, valueStretches, type FoundDatum } from './found-datum.ts';

const before = String.raw`(?<![\p{Script=Latin}\p{N}_-])`;
const after = String.raw`(?![\p{Script=Latin}\p{N}_]|-\d)`;
const alone = (form: string) => new RegExp(`${before}(?:${form})${after}`, 'gu');

type NumberForm = { readonly form: RegExp; readonly isValid: (found: string) => boolean };

/** Numbers of people that carry a check of their own. */
const checkedForms: readonly NumberForm[] = [
  // Chinese resident identity card, GB 11643-1999.
  { form: alone(String.raw`[1-9]\d{16}[\dXx]`), isValid: isChineseResident },
  // Finnish personal identity code.
  { form: alone(String.raw`\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]`), isValid: isFinnish },
  // Swedish personnummer.
  { form: alone(String.raw`(?:19|20)?\d{6}[-+]\d{4}`), isValid: isSwedish },
  // Spanish DNI and NIE.
  { form: alone(String.raw`(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z]`), isValid: isSpanish },
  // French NIR with its key.
  {
    form: alone(
      String.raw`[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}`,
    ),
    isValid: isFrench,
  },
  // Italian codice fiscale.
  { form: alone(String.raw`[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]`), isValid: isItalian },
  // US social security number.
  { form: alone(String.raw`\d{3}-\d{2}-\d{4}`), isValid: isSocialSecurity },
];

/** Numbers that are only known by what they are called. */
const named: readonly RegExp[] = [
  /\b(?:ssn|social security(?: number| no\.?)?)(?:\s*(?:is|[:=#：]))?\s*(?<value>\d{3}[ -]?\d{2}[ -]?\d{4})(?!\d)/dgi,
  /(?:\bpassport(?: number| no\.?)?|护照(?:号码|号)?)(?:\s*(?:is|[:=#：是为]))?\s*(?<value>[A-Z]{0,2}\d{6,9})(?![\dA-Z])/dgi,
  /\b(?:bsn|burgerservicenummer|pesel|steuer-?id(?:entifikationsnummer)?|national insurance(?: number| no\.?)?|nino|personnummer|id card(?: number| no\.?)?|identity card(?: number)?)(?:\s*(?:is|[:=#]))?\s*(?<value>[A-Z]{0,2}\d[\d ]{5,13}\d[A-Z]?)(?![\dA-Z])/dgi,
  /(?:身份证|居民身份证)(?:号码|号)?(?:\s*[:：是为])?\s*(?<value>\d{15}(?:\d{2}[\dXx])?)(?![\dA-Za-z])/dg,
];

/** Numbers that a state gave a person: with a check that fits, or called by their name. */
export function findIdentityNumbers(text: string): readonly FoundDatum[] {
  return [
    ...checkedForms.flatMap(({ form, isValid }) =>
      stretches(
        text,
        form,
        'identity-number',
        ({ 0: found, index }) => isValid(found) && !isAnnouncedAsId(text, index),
      ),
    ),
    ...named.flatMap((pattern) => valueStretches(text, pattern, 'identity-number')),
  ];
}

function isChineseResident(found: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(found[at]), 0);
  const isOfCentury = /^(?:18|19|20)/.test(found.slice(6, 8));
  return (
    isOfCentury &&
    isDay(found.slice(10, 12), found.slice(12, 14)) &&
    '10X98765432'[sum % 11] === found.at(-1)?.toUpperCase()
  );
}

function isFinnish(found: string): boolean {
  const number = Number(found.slice(0, 6) + found.slice(7, 10));
  return (
    isDay(found.slice(2, 4), found.slice(0, 2)) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === found.at(-1)
  );
}

function isSwedish(found: string): boolean {
  const digits = found.replaceAll(/\D/g, '').slice(-10);
  return isDay(digits.slice(2, 4), digits.slice(4, 6)) && hasLuhnDigit(digits);
}

function isSpanish(found: string): boolean {
  const digits = found
    .slice(0, -1)
    .replace('-', '')
    .replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === found.at(-1);
}

function isFrench(found: string): boolean {
  const digits = found.replaceAll(' ', '').replace('2A', '19').replace('2B', '18');
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
}

/** Decree of 23 December 1976: letters at odd places count otherwise than at even ones. */
function isItalian(found: string): boolean {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ];
  const sum = Array.from(found.slice(0, 15), letterValue).reduce(
    (total, value, at) => total + (at % 2 === 0 ? (odd[value] ?? 0) : value),
    0,
  );
  return sum % 26 === (found.codePointAt(15) ?? 0) - 65;
}

function letterValue(character: string): number {
  return /\d/.test(character) ? Number(character) : (character.codePointAt(0) ?? 0) - 65;
}

function isSocialSecurity(found: string): boolean {
  return !/^(?:000|666|9)|-00-|-0000$/.test(found);
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
