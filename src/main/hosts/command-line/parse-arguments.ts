import { parseArgs } from 'node:util';

import { AppError } from '../../../shared/errors.ts';

/** The options of a command by their long name: with a value, with one that may be given again, or without one. */
export type OptionKinds = Readonly<Record<string, 'value' | 'values' | 'flag'>>;

export type ParsedArguments = {
  /** Everything that is no option, in order. */
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Of options that may be given again, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
};

/**
 * Takes options anywhere between the words; `--` ends them.
 * @throws AppError INVALID_OPTION for one that is unknown, repeated, or lacks its value
 */
export function parseArguments(args: readonly string[], kinds: OptionKinds): ParsedArguments {
  const words: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  for (const token of tokenize(args, kinds)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (values.has(name) || flags.has(name)) throw refuse(rawName, 'it is given twice');
    if (!Object.hasOwn(kinds, name)) throw refuse(rawName, 'there is no such option');
    if (kinds[name] === 'flag') {
      if (value !== undefined) throw refuse(rawName, 'it takes no value');
      flags.add(name);
    } else {
      if (value === undefined) throw refuse(rawName, 'its value is missing');
      // What looks like an option is one, unless it is attached with `=`.
      if (!inlineValue && value.startsWith('-')) throw refuse(rawName, 'its value is missing');
      if (kinds[name] === 'values') lists.set(name, [...(lists.get(name) ?? []), value]);
      else values.set(name, value);
    }
  }
  return { words, values, lists, flags };
}

export function refuse(option: string, problem: string): AppError {
  return new AppError('INVALID_OPTION', { option, problem });
}

function tokenize(args: readonly string[], kinds: OptionKinds) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  // Not strict: node's own errors are sentences, ours are codes.
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
