import { stretches, type FoundDatum } from './found-datum.ts';

const form =
  /(?<![\p{L}\p{N}_-])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}(?![\p{Script=Latin}\p{N}_])/gu;

/** How long an account number of each country is (IBAN registry of SWIFT, release 96). */
const lengths: Readonly<Partial<Record<string, number>>> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
};

/** International bank account numbers (ISO 13616) whose check digits fit. */
export function findBankAccounts(text: string): readonly FoundDatum[] {
  return stretches(text, form, 'bank-account').flatMap(({ kind, at, end }) => {
    const length = accountEnd(text.slice(at, end));
    return length === null ? [] : [{ kind, at, end: at + length }];
  });
}

/** Where the account ends in what may run on into the next word; null when it is none. */
function accountEnd(row: string): number | null {
  const wanted = lengths[row.slice(0, 2).toUpperCase()];
  if (wanted === undefined) return null;
  let count = 0;
  const end = Array.from(row).findIndex((it) => it !== ' ' && (count += 1) === wanted) + 1;
  const account = row.slice(0, end);
  const isWhole = end > 0 && !/^[A-Za-z0-9]/.test(row.slice(end));
  return isWhole && remainderOf(account.replaceAll(' ', '').toUpperCase()) === 1 ? end : null;
}

/** ISO 7064 MOD 97-10 of the account with its first four characters moved to the end. */
function remainderOf(account: string): number {
  const turned = account.slice(4) + account.slice(0, 4);
  return Array.from(turned, (it) => Number.parseInt(it, 36).toString())
    .join('')
    .split('')
    .reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0);
}
