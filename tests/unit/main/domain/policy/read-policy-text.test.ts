import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readJsonLines } from '../../../../../src/main/domain/policy/json-lines.ts';
import {
  parsePolicyText,
  readPolicyText,
  writePolicyJson,
} from '../../../../../src/main/domain/policy/read-policy-text.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import { readRefusal } from '../../../../../src/shared/model/policy-refusal.ts';

const policy = readPolicy('resources');
const file = 'policy.json';
const whole = writePolicyJson(policy);

const read = (text: string) => readPolicyText(text, file, policy);

/** One change to the file, which must find its place. */
function edit(before: string | RegExp, after: string): string {
  const edited = whole.replace(before, after);
  if (edited === whole) throw new Error(`not found: ${String(before)}`);
  return edited;
}

function lineOf(part: string, text: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

function invalid(line: number, problem: RegExp) {
  return {
    code: 'POLICY_FILE_INVALID',
    params: { file, line, problem: expect.stringMatching(problem) },
  };
}

test('a policy that was written is read back as it was', async () => {
  expect(JSON.stringify(await read(whole))).toBe(JSON.stringify(policy));
});

test('a list of rules takes the rest from the policy in force', async () => {
  const [first, ...others] = policy.rules;
  const reason = { en: 'Another reason.', 'zh-CN': '另一个理由。' };

  const given = await read(JSON.stringify([{ ...first, reason }, ...others]));

  expect(given).toEqual({ ...policy, rules: [{ ...first, reason }, ...others] });
});

test('a byte order mark and Windows line ends do no harm', async () => {
  expect(await read(`\uFEFF${whole.replaceAll('\n', '\r\n')}`)).toEqual(policy);
});

test('what has the wrong shape is named in structure too, for a window of any language', async () => {
  const [first, ...others] = policy.rules;
  const { owner: _, ...ownerless } = first ?? {};
  const refused = read(JSON.stringify([...others, ownerless]));

  const error = await refused.catch((it: unknown) => it);

  const refusal = error instanceof AppError ? readRefusal(error.params) : null;
  expect(refusal).toMatchObject({
    more: 0,
    problem: { rule: first?.id, cause: 'missing-value', names: { path: 'owner' } },
  });
});

describe('a file that is no policy is refused with the line', () => {
  const rule = '"id": "R-BILLING"';

  test.each([
    ['empty', '', 1, /^the file is empty$/],
    ['blank', '\uFEFF \n\n', 1, /^the file is empty$/],
    ['a word', 'hello', 1, /a JSON value is expected/],
    ['a number', '7', 1, /^an object is expected$/],
    ['cut off', whole.slice(0, 3_000), whole.slice(0, 3_000).split('\n').length, /not JSON/],
    ['two values', '{}\n{}', 2, /nothing more/],
    ['a comma too many', '[1,\n2,\n]', 3, /a JSON value is expected/],
    ['a quote too few', '{"version": "2026\n}', 1, /not closed on its line/],
    ['nested too deep', '['.repeat(50_000), 1, /nested deeper/],
    ['one key twice', '{\n"version": "a",\n"version": "b"}', 3, /“version” is there twice/],
    ['huge', ' '.repeat(8 * 1024 * 1024 + 1), 1, /larger than/],
  ])('%s', async (_, text, line, problem) => {
    await expect(read(text)).rejects.toMatchObject(invalid(line, problem));
  });

  test.each([
    [
      'a fact that is not there',
      edit(/("id": "R-BILLING",\s*"when": \{)/, '$1\n"weather": ["fine"],'),
      '"weather"',
      /R-BILLING.*weather/,
    ],
    [
      'a value that is not there',
      edit(/("id": "R-BILLING",\s*"when": \{\s*"topic": \[\s*)"billing"/, '$1"gold"'),
      rule,
      /gold/,
    ],
    [
      'a span that is not there',
      edit(/("id": "R-BILLING"[\s\S]*?"cites": \[\s*)"105"/, '$1"999"'),
      rule,
      /999/,
    ],
    [
      'a span that is no number',
      edit(/("id": "R-BILLING"[\s\S]*?"cites": \[\s*)"105"/, '$1"one-oh-five"'),
      '"one-oh-five"',
      /R-BILLING, cites, 0: the three digits of a span, in double quotes is expected/,
    ],
    [
      'an owner that is not there',
      edit(/("id": "R-BILLING"[\s\S]*?"owner": )"partner"/, '$1"nobody"'),
      '"nobody"',
      /R-BILLING, owner: one of publisher, .* is expected/,
    ],
    [
      'a name that is none',
      edit('"R-BILLING"', '"billing!"'),
      '"billing!"',
      /rule billing!, id: a name .* is expected/,
    ],
    [
      'a value listed twice',
      edit(/("id": "R-BILLING",\s*"when": \{\s*"topic": \[\s*)"billing"/, '$1"billing", "billing"'),
      rule,
      /R-BILLING lists the value billing of topic twice/,
    ],
    [
      'an empty list of values',
      edit(/("id": "R-BILLING",\s*"when": \{)/, '$1\n"firstLine": [],'),
      '"firstLine": []',
      /firstLine: it needs 1 entry at least/,
    ],
    [
      'a key that has no place',
      edit(rule, `${rule},\n"colour": "red"`),
      '"colour"',
      /^rule R-BILLING: there is no “colour” here/,
    ],
    [
      'a version that is a path',
      edit(/"version": "[^"]*"/, '"version": "../../x"'),
      '"version"',
      /“..\/..\/x” is no version/,
    ],
    [
      'a name used twice',
      edit('"id": "R-METERED"', '"id": "R-BILLING" '),
      '"id": "R-BILLING" ',
      /R-BILLING/,
    ],
    [
      'a next-hop table that is not there',
      edit(/("id": "R-BILLING"[\s\S]*?"table": )"base"/, '$1"bass"'),
      rule,
      /bass/,
    ],
    [
      'no reason in Chinese',
      edit(/("id": "R-BILLING"[\s\S]*?"zh-CN": )"[^"]*"/, '$1""'),
      '"zh-CN": ""',
      /R-BILLING, reason, zh-CN: it is empty/,
    ],
    [
      'a key that nobody knows',
      edit('"spanPrefix"', '"colour": "red", "spanPrefix"'),
      '"colour"',
      /colour/,
    ],
  ])('%s', async (_, text, part, problem) => {
    await expect(read(text)).rejects.toMatchObject(
      invalid(nearest(lineOf(part, text), part, text), problem),
    );
  });

  test.each([
    { count: 2_001, problem: /rules.*2000/ },
    { count: 10_000, problem: /more than 5000 values/ },
  ])('$count rules', async ({ count, problem }) => {
    const [first] = policy.rules;
    const rules = Array.from({ length: count }, () => first);

    await expect(read(JSON.stringify({ ...policy, rules }))).rejects.toMatchObject({
      code: 'POLICY_FILE_INVALID',
      params: { line: expect.any(Number), problem: expect.stringMatching(problem) },
    });
  });

  test('a long list of numbers', async () => {
    await expect(read(`[${'1,\n'.repeat(100_000)}1]`)).rejects.toMatchObject(
      invalid(5_001, /more than 5000 values/),
    );
  });
});

describe('a table that does not hold is refused with line and counter-example', () => {
  test('a gap', async () => {
    const rules = policy.rules.filter(({ id }) => id !== 'R-REST');

    await expect(read(only(rules))).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      params: {
        detail: expect.stringMatching(/no rule decides/),
        counterExample: expect.stringMatching(/topic/),
      },
    });
  });

  test('a hidden rule', async () => {
    const rules = policy.rules.toSorted(
      (a, b) => Number(b.id === 'R-TECH') - Number(a.id === 'R-TECH'),
    );
    const text = only(rules);

    const refusal = read(text);

    await expect(refusal).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      params: {
        detail: expect.stringMatching(/^policy\.json, line \d+: /),
        counterExample: expect.stringMatching(/topic/),
      },
    });
  });
});

test('without the proof, a table with a gap is read all the same', async () => {
  const rules = policy.rules.filter(({ id }) => id !== 'R-REST');

  const { policy: given } = await parsePolicyText(JSON.stringify(rules), file, policy);

  expect(given.rules).toHaveLength(57);
});

describe('the reader with lines', () => {
  test('takes all that is JSON, and gives the same value', () => {
    fc.assert(
      fc.property(
        fc.json({ noUnicodeString: false }),
        fc.constantFrom(0, 1, '\t'),
        (json, space) => {
          const text = JSON.stringify(JSON.parse(json), null, space);

          expect(readJsonLines(text, file).value).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test('takes nothing that is not', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '[', '\\', '\u0001', 'x', '-', '.'),
        (json, at, piece) => {
          const cut = at % (json.length + 1);
          const text = json.slice(0, cut) + piece + json.slice(cut + 1);

          fc.pre(!hasTwinKeys(text));
          expect(isRead(text)).toBe(isJson(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isRead(text: string): boolean {
  try {
    readJsonLines(text, file);
    return true;
  } catch {
    return false;
  }
}

/** One key twice is JSON, and refused for a reason of its own. */
function hasTwinKeys(text: string): boolean {
  try {
    readJsonLines(text, file);
    return false;
  } catch (error) {
    return JSON.stringify(error).includes('is there twice');
  }
}

/** A rule is shown where it begins: on the line of its brace, one before its name. */
function nearest(line: number, part: string, text: string): number {
  const isName = part.startsWith('"id"');
  return isName && text.split('\n')[line - 2]?.trim() === '{' ? line - 1 : line;
}

function only(rules: typeof policy.rules): string {
  return writePolicyJson({ ...policy, rules });
}
