import { foldText, type Span } from './folded-text.ts';

const edge = { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])` };
const address = /^[^\s@]+@[^\s@]+$/u;
/** Fewer digits than these are no number of anybody. */
const fewestDigits = 6;
/** As many as a number has within its town: who writes no more of it has still told it. */
const localDigits = 7;

/**
 * Where a name, address, number or link on record stands in a folded text, in any of the ways in which
 * people write it: the surname first, the number without its country, the link without its scheme.
 */
export function findRecorded(text: string, term: string): Span[] {
  const recorded = foldText(term).text.trim();
  if (Array.from(recorded).length < 2) return [];
  const digits = recorded.replaceAll(/\D/g, '');
  const isNumber = !recorded.includes('@') && !recorded.includes('://');
  const numbers = isNumber && digits.length >= fewestDigits ? findNumber(text, recorded) : [];
  if (/^[\d\s().\-+/]+$/.test(recorded) && digits.length >= fewestDigits) return numbers;
  return [...patternsOf(recorded).flatMap((it) => matches(text, it)), ...numbers];
}

/** Whether `words` stand in `text` as words of their own: Lee is not in Leeds, nor is a name in a longer Han word. */
export function holdsWords(text: string, words: string): boolean {
  const core = wordsPattern(foldText(words).text.trim());
  const pattern = new RegExp(`${edge.before}${core}${edge.after}`, 'iu');
  return core !== '' && pattern.test(foldText(text).text);
}

/** The digits of a number but for the noughts before it: the one of its area too, as in +49 (0)40. */
function significant(recorded: string): string {
  return recorded.replaceAll('(0)', '').replaceAll(/\D/g, '').replace(/^0+/, '');
}

function findNumber(text: string, recorded: string): Span[] {
  const digits = significant(recorded);
  const local = digits.slice(-localDigits);
  if (local.length < fewestDigits) return [];
  const pattern = Array.from(local).join(String.raw`[^\p{L}\p{N}]{0,3}`);
  return matches(text, new RegExp(String.raw`${pattern}(?!\p{N})`, 'gu'))
    .flatMap(({ at, end }) => [
      { at: numberStart(text, at, digits.slice(0, -local.length)), end },
      { at, end },
    ])
    .filter(({ at }) => !/\p{N}/u.test(text.charAt(at - 1)));
}

/** Goes back over country and area as far as they are written, noughts and plus sign included. */
function numberStart(text: string, local: number, ahead: string): number {
  let start = local;
  let left = ahead;
  for (let at = local - 1, gap = 0; at >= 0 && gap <= 3; at -= 1) {
    const unit = text.charAt(at);
    if (left !== '' && unit === left.at(-1)) left = left.slice(0, -1);
    else if (unit !== '0' && /[\p{L}\p{N}\n]/u.test(unit)) break;
    const isPart = /[\d+(]/.test(unit);
    gap = isPart ? 0 : gap + 1;
    if (isPart) start = at;
  }
  return start;
}

function patternsOf(recorded: string): RegExp[] {
  if (address.test(recorded)) return [addressPattern(recorded)];
  const bare = recorded.replace(/^[a-z][a-z+.-]*:\/\//iu, '').replace(/\/$/, '');
  const words = bare.split(/\s+/);
  const orders = words.length > 1 ? [bare, surnameFirst(words)] : [bare];
  return orders.map((it) => {
    const edges = [wordEdge(it.at(0), 'before'), wordEdge(it.at(-1), 'after')];
    return new RegExp(edges.join(wordsPattern(it)), 'giu');
  });
}

function surnameFirst(words: readonly string[]): string {
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
}

/** The at sign written as a word or set apart; the end of the host left out. */
function addressPattern(recorded: string): RegExp {
  const [mailbox = '', host = ''] = recorded.split('@');
  const [name = '', ...rest] = host.split('.').map(escapeForPattern);
  const sign = String.raw`\s{0,2}(?:@|[([]at[)\]])\s{0,2}`;
  const end = rest.map((it) => String.raw`(?:\s{0,2}[.。]\s{0,2}${it}`).join('');
  const core = `${escapeForPattern(mailbox)}${sign}${name}${end}${')?'.repeat(rest.length)}`;
  return new RegExp(
    `${wordEdge(mailbox.at(0), 'before')}${core}${wordEdge(host.at(-1), 'after')}`,
    'giu',
  );
}

/** However many spaces, line ends or commas stand between the words. */
function wordsPattern(text: string): string {
  return text
    .split(/\s+/)
    .map(escapeForPattern)
    .join(String.raw`[\s,]+`);
}

/** A spaced script has word edges: Ann is not in annual. Han has none. */
function wordEdge(character: string | undefined, side: keyof typeof edge): string {
  const isLetter = character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const isHan = character !== undefined && /\p{Script=Han}/u.test(character);
  return isLetter && !isHan ? edge[side] : '';
}

function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index: at }) => ({
    at,
    end: at + words.length,
  }));
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
