import type { z } from '../../../shared/zod.ts';
import type { ValuePath } from './policy-text.ts';

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  number: 'a number',
};
/** How the values under these names are written. */
const formatWords: Readonly<Record<string, string>> = {
  cites: 'the three digits of a span, in double quotes',
  id: 'a name as the others have it: R- and capital letters for a rule, three digits for a span',
  sha256: 'a SHA-256 of 64 lower-case hexadecimal digits',
};

/** What is wrong with a value, in words for whoever wrote the file. */
export function describeIssue(issue: Issue, given: unknown): string {
  if (issue.code === 'unrecognized_keys') return `there is no “${issue.keys[0] ?? ''}” here`;
  if (isMissing(issue, given)) return 'it is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `${typeWords[issue.expected] ?? issue.expected} is expected`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} is expected`;
    case 'too_small':
      if (issue.origin === 'string') return 'it is empty';
      return `it needs ${countOf(issue.minimum)} at least`;
    case 'too_big':
      return `it has more than ${countOf(issue.maximum)}`;
    case 'invalid_format':
      return `${formatOf(issue.path)} is expected`;
    case 'invalid_union':
      return 'the name of a contact, null or the name of a next-hop table is expected';
    case 'custom':
      return issue.message;
    default:
      return 'it cannot be used';
  }
}

/** True where nothing stands at all. */
export function isMissing({ path }: Issue, given: unknown): boolean {
  return path.length > 0 && valueAt(given, path) === undefined;
}

function valueAt(given: unknown, path: ValuePath): unknown {
  return path.reduce((value: unknown, key): unknown => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Reflect.get(value, key);
  }, given);
}

function countOf(count: number | bigint): string {
  return `${count} ${Number(count) === 1 ? 'entry' : 'entries'}`;
}

/** By the last name in the path: entries of a list have numbers. */
function formatOf(path: ValuePath): string {
  const name = path.findLast((key) => typeof key === 'string');
  const words = formatWords[String(name)];
  return words ?? 'another form';
}
