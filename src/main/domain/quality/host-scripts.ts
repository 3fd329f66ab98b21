const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Thai',
  'Devanagari',
  'Cherokee',
] as const;
const tests = scripts.map((name) => ({ name, is: new RegExp(`\\p{Script=${name}}`, 'u') }));
/** Written together in one language. */
const eastAsian = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Whether a host has a character beyond ASCII, also where it is typed as punycode. */
export function isForeignHost(host: string): boolean {
  return /[^ -~]/.test(host) || host.split('.').some((label) => label.startsWith('xn--'));
}

/** Whether one label of a host is written in letters of several scripts, such as Latin with a Cyrillic а. */
export function hasMixedScripts(host: string): boolean {
  return host.split('.').some((label) => scriptsOf(label).length > 1);
}

function scriptsOf(label: string): string[] {
  const found: string[] = tests.filter(({ is }) => is.test(label)).map(({ name }) => name);
  // Latin letters beside Chinese or Japanese ones are how brands are written there.
  if (eastAsian.test(label) && found.some((name) => name !== 'Latin')) found.push('East Asian');
  return found;
}
