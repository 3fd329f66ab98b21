/** Longest first. What is left must keep four letters, or `use` and `user` would become one. */
const endings = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ances',
  'ance',
  'ingly',
  'ions',
  'edly',
  'able',
  'ally',
  'ing',
  'ion',
  'ed',
  'ly',
  'er',
  'al',
];
const leastStem = 4;
/** Cutting is slower than looking up, and the same words come again and again. */
const mostRemembered = 20_000;
const stems = new Map<string, string>();

/** Brings the forms of an English word together: `charged`, `charges`, `charging`. Light, not exact. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const cut = cutEnding(word);
  if (stems.size < mostRemembered) stems.set(word, cut);
  return cut;
}

function cutEnding(word: string): string {
  if (word.length < leastStem) return word;
  const singular = word
    .replace(/'s?$/u, '')
    .replace(/sses$/u, 'ss')
    .replace(/ie[sd]$/u, 'y')
    .replace(/(?<![su])s$/u, '');
  const ending = endings.find(
    (each) => singular.endsWith(each) && singular.length - each.length >= leastStem,
  );
  return singular
    .slice(0, singular.length - (ending?.length ?? 0))
    .replace(/([bdfgklmnprt])\1$/u, '$1')
    .replace(/e$/u, '')
    .replace(/y$/u, 'i');
}
