import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { findRepeatedKey } from '../../../../../src/main/hosts/command-line/repeated-key.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

const unknown = 'POLICY_VERSION_UNKNOWN';
const complete = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'billing',
  commerceFault: 'no',
  isvStep: 'no',
};

function route(facts: unknown) {
  return runDesk(['route'], { input: JSON.stringify(facts) });
}

async function routeLines(input: string | readonly Buffer[]) {
  const run = await runDesk(['route', '--batch'], { input });
  const answers: unknown[] = run.output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { ...run, answers };
}

describe('one question', () => {
  test('is routed with the fields and the order that scripts rely on', async () => {
    const run = await route(complete);

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(run.output).toBe(
      '{"status":"routed","rule":"R-BILLING","owner":"partner","firstContact":"partner",' +
        '"contact":"own-desk","escalateTo":null,"certainty":"stated",' +
        '"cites":["eb4de-105","eb4de-112","eb4de-113"]}\n',
    );
  });

  test('names the fact to ask for and the owners that remain', async () => {
    const run = await route({ publisher: 'isv', topic: 'billing' });

    expect(run.status).toBe(0);
    expect(Object.keys(JSON.parse(run.output))).toEqual(['status', 'ask', 'owners']);
    expect(printed(run)).toMatchObject({ status: 'needs-fact' });
  });

  test.each([
    ['a fact that does not exist', { colour: 'red' }, 'UNKNOWN_FACT'],
    ['a name that every object has', JSON.parse('{"__proto__":"x"}'), 'UNKNOWN_FACT'],
    ['a name in another case', { Topic: 'billing' }, 'UNKNOWN_FACT'],
    ['a value that does not exist', { topic: 'weather' }, 'UNKNOWN_FACT_VALUE'],
    ['null', { topic: null }, 'UNKNOWN_FACT_VALUE'],
    ['a value that is no text', { commerceFault: true }, 'UNKNOWN_FACT_VALUE'],
    ['a list of values', { topic: ['billing'] }, 'UNKNOWN_FACT_VALUE'],
    ['a list', [], 'INVALID_INPUT'],
    ['nothing but null', null, 'INVALID_INPUT'],
    ['a text', 'billing', 'INVALID_INPUT'],
  ])('is refused when its facts hold %s', async (_, facts, code) => {
    const run = await route(facts);

    expect(run).toMatchObject({ status: 1, output: '' });
    expect(errorCode(run)).toBe(code);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"topic":'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['two values', '{} {}'],
  ])('is refused when standard input is %s', async (_, input) => {
    expect(errorCode(await runDesk(['route'], { input }))).toBe('INVALID_JSON');
  });

  test('may begin with a byte order mark', async () => {
    expect((await runDesk(['route'], { input: '\uFEFF{}' })).status).toBe(0);
  });

  test('is answered without a desk folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fingerpost-route-'));

    await runDesk(['route', '--data', join(folder, 'desk')], { input: '{}' });
    await runDesk(['policy', 'check', '--data', join(folder, 'desk')]);

    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a fact vector', () => {
  const vector = `FP1:${Object.entries(complete)
    .map(([fact, value]) => `${fact.replaceAll(/[A-Z]/g, (it) => `-${it.toLowerCase()}`)}=${value}`)
    .join(';')};policy=2026-11`;

  test.each([
    ['as it was copied', `${vector}\n`],
    ['as a JSON text', JSON.stringify(vector)],
  ])('%s gives the decision of its facts', async (_, input) => {
    expect(await runDesk(['route'], { input })).toEqual(await route(complete));
  });

  test('stands in a batch beside objects', async () => {
    const { answers } = await routeLines(
      `${vector}\r\n${JSON.stringify(vector)}\n${JSON.stringify(complete)}\nFP1:topic=weather\n`,
    );

    expect(answers.slice(0, 3)).toEqual(Array(3).fill(printed(await route(complete))));
    expect(answers[3]).toMatchObject({ error: { code: 'VECTOR_INVALID' } });
  });
});

describe('a fact vector that is not as it should be', () => {
  const known = 'publisher=isv;asked-by=customer';

  test.each([
    ['names a fact twice', `FP1:${known};publisher=isv`, 'VECTOR_KEY_TWICE', 'publisher'],
    ['is of an edition to come', `FP2:${known}`, 'VECTOR_INVALID', 'FP2:'],
    ['never ends', `FP1:${';'.repeat(100_000)}`, 'VECTOR_TOO_LONG', '4000'],
    [
      'is decided by a version that nobody knows',
      `FP1:${known};policy=1999-01`,
      unknown,
      '2026-11',
    ],
    ['has a version that is a name of every object', 'FP1:policy=__proto__', unknown, '2026-11'],
  ])('is refused when it %s', async (_, input, code, named) => {
    const run = await runDesk(['route'], { input });

    expect(run).toMatchObject({ status: 1, output: '' });
    expect(errorCode(run)).toBe(code);
    expect(run.errors).toContain(named);
  });

  test('stands as an error in its place in a batch, and the first such line is named', async () => {
    const run = await routeLines(`{}\nFP1:${known}\nFP1:${known};policy=1999-01\n{\n`);

    expect(run.answers).toMatchObject([
      { status: 'needs-fact' },
      { status: 'needs-fact' },
      { error: { code: unknown } },
      { error: { code: 'INVALID_JSON' } },
    ]);
    expect(errorCode(run)).toBe('LINES_REFUSED');
    expect(run.errors).toContain('2 of 4 lines');
    expect(run.errors).toContain('line 3');
  });

  test('a question that only begins like one is not taken for one', async () => {
    expect(errorCode(await runDesk(['route'], { input: 'FP2: our firewall is down' }))).toBe(
      'INVALID_JSON',
    );
  });
});

describe('a key that stands twice in one object', () => {
  test.each([
    ['as it is', '{"topic":"billing","topic":"other"}'],
    ['with the same value', '{"topic":"billing", "topic" : "billing"}'],
    ['written in another way', '{"topic":"billing","\\u0074opic":"other"}'],
  ])('is refused, %s', async (_, input) => {
    const run = await runDesk(['route'], { input });

    expect(errorCode(run)).toBe('INVALID_JSON');
    expect(run.errors).toContain('“topic” is there twice');
  });

  test('is told from a value of the same words, and from a key of another object', () => {
    expect(findRepeatedKey('{"a":"a","b":["a","a",{"a":"\\"a\\":"}],"c":{"a":1,"b":"}"}}')).toBe(
      undefined,
    );
    expect(findRepeatedKey(`{"a":"${'x\\n'.repeat(3_000_000)}","a":1}`)).toBe('a');
  });
});

describe('with --explain', () => {
  test('the decision comes first, as without it, then why and what would change it', async () => {
    const plain = await route(complete);
    const run = await explain(complete);

    expect(run.output.startsWith(plain.output.replace(/\}\n$/, ','))).toBe(true);
    expect(Object.keys(JSON.parse(run.output)).slice(8)).toEqual([
      'trace',
      'nearMisses',
      'mightChange',
      'reason',
      'spans',
      'notes',
      'published',
      'policyVersion',
      'vector',
    ]);
    expect(printed(run)).toMatchObject({ policyVersion: '2026-11', published: null });
  });

  test('each earlier rule has the fact that fails it, in table order', async () => {
    const { trace } = JSON.parse((await explain(complete)).output);
    const rules = readPolicy('resources').rules.map(({ id }) => id);

    expect(trace.rule).toBe('R-BILLING');
    expect(trace.possible).toEqual(['R-BILLING']);
    expect(trace.failed.map((it: { rule: string }) => it.rule)).toEqual(
      rules.slice(0, rules.indexOf('R-BILLING')),
    );
    expect(trace.failed[0]).toEqual({ rule: 'R-ISV-COMMERCE', fact: 'askedBy', value: 'customer' });
  });

  test('a near miss is what the changed question itself is answered with', async () => {
    const { nearMisses } = JSON.parse((await explain(complete)).output);

    expect(nearMisses.length).toBeGreaterThan(3);
    for (const { fact, from, to, owner, owners, rule } of nearMisses) {
      const changed = await route({ ...complete, [fact]: to });
      expect(complete).toMatchObject({ [fact]: from });
      expect(owners).toEqual([owner]);
      expect(owner).not.toBe('partner');
      const answer = { rule: null, owners: [owner], ...JSON.parse(changed.output) };
      expect({ rule: answer.rule, owners: answer.owners }).toEqual({ rule, owners });
    }
  });

  test('its vector gives the same answer again', async () => {
    const run = await explain(complete);
    const { vector } = JSON.parse(run.output);

    expect(await explain(vector)).toEqual(run);
  });

  test('while a fact is open there is no rule yet, but those still possible', async () => {
    const run = await explain({ publisher: 'isv', topic: 'billing' });

    expect(printed(run)).toMatchObject({
      status: 'needs-fact',
      trace: { rule: null },
      certainty: null,
      reason: null,
    });
    expect(JSON.parse(run.output).trace.possible.length).toBeGreaterThan(1);
  });

  test('works line by line', async () => {
    const run = await runDesk(['route', '--batch', '--explain'], {
      input: '{"topic":"billing"}\n{}\n',
    });

    expect(run.status).toBe(0);
    for (const line of run.output.trimEnd().split('\n')) {
      expect(JSON.parse(line)).toHaveProperty('trace.failed');
    }
  });
});

describe('many questions', () => {
  test('each line has its answer in its place, a bad one its error', async () => {
    const lines = [JSON.stringify(complete), 'nope', '', '{"topic":"weather"}', '{}'];

    const run = await routeLines(`${lines.join('\n')}\n`);

    expect(run.answers).toEqual([
      expect.objectContaining({ rule: 'R-BILLING' }),
      { error: expect.objectContaining({ code: 'INVALID_JSON', hint: expect.any(String) }) },
      { error: expect.objectContaining({ code: 'INVALID_JSON' }) },
      { error: expect.objectContaining({ code: 'UNKNOWN_FACT_VALUE' }) },
      expect.objectContaining({ status: 'needs-fact' }),
    ]);
    expect(run.status).toBe(1);
    expect(errorCode(run)).toBe('LINES_REFUSED');
  });

  test('all good is a success without a word', async () => {
    expect(await routeLines('{}\n{}\n')).toMatchObject({ status: 0, errors: '' });
  });

  test('nothing in, nothing out', async () => {
    expect(await routeLines('')).toMatchObject({ status: 0, output: '', errors: '' });
  });

  test('the last line needs no line end, and lines may end as on Windows', async () => {
    expect((await routeLines('{}\r\n{}')).answers).toHaveLength(2);
  });

  test('a line may arrive in pieces, cut anywhere', async () => {
    const bytes = Buffer.from('{"topic":"billing"}\n{"topic":"防火"}\n{}\n');
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));

    const whole = await routeLines([bytes]);
    const cut = await routeLines(pieces);

    expect(cut.output).toBe(whole.output);
    expect(whole.output).toContain('防火');
  });
});

test('the policy is proved over every combination', async () => {
  const run = await runDesk(['policy', 'check']);

  expect(run).toMatchObject({ status: 0, errors: '' });
  expect(printed(run)).toEqual({
    combinations: 559_872,
    rules: 58,
    problems: [],
    questions: {
      settled: { mean: expect.any(Number), worst: expect.any(Number) },
      nothingKnown: { mean: expect.any(Number), worst: 8 },
      withoutProfile: { mean: expect.any(Number), worst: 9 },
    },
  });
});

function explain(facts: unknown) {
  return runDesk(['route', '--explain'], { input: JSON.stringify(facts) });
}
