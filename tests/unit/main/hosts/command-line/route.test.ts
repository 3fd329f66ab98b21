import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { errorCode, printed, runDesk } from './run-desk.ts';

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
  expect(printed(run)).toEqual({ combinations: 559_872, rules: 58, problems: [] });
});
