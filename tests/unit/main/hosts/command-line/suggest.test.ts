import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { factValues } from '../../../../../src/shared/model/facts.ts';
import { z } from '../../../../../src/shared/zod.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

const Suggested = z.strictObject({
  topics: z.array(
    z.strictObject({
      topic: z.enum(factValues.topic),
      score: z.number(),
      because: z.array(z.string()),
    }),
  ),
});

async function firstTopic(input: string | Buffer): Promise<string | undefined> {
  return Suggested.parse(printed(await runDesk(['suggest'], { input }))).topics[0]?.topic;
}

async function suggestLines(input: string) {
  const run = await runDesk(['suggest', '--batch'], { input });
  const answers: unknown[] = run.output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { ...run, answers };
}

describe('one question', () => {
  test('is answered with every topic, best first, and the words that led there', async () => {
    const run = await runDesk(['suggest'], { input: 'We want our money back\n' });

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(run.output).toMatch(/^\{"topics":\[\{"topic":"refund","score":0\.\d+,"because":\["/u);
    const { topics } = Suggested.parse(printed(run));
    expect(topics.map(({ topic }) => topic).toSorted()).toEqual(factValues.topic.toSorted());
    expect(topics[0]?.because).toEqual(['money back']);
  });

  test.each([
    ['UTF-8', Buffer.from('发票金额不对，请重开一张')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF发票金额不对，请重开一张')],
    ['GBK', Buffer.from('b7a2c6b1bdf0b6eeb2bbb6d4a3acc7ebd6d8bfaad2bbd5c5', 'hex')],
    ['UTF-16', Buffer.from('\uFEFFThe invoice is wrong\r\n', 'utf16le')],
  ])('is read when it is in %s', async (_, input) => {
    expect(await firstTopic(input)).toBe('billing');
  });

  test('of no words has “other” first', async () => {
    expect(await firstTopic('')).toBe('other');
  });

  test('is refused when it is no text', async () => {
    const input = Buffer.from([0x89, 0x50, 0x00, 0x00, 0xff, 0xfe, 0x00]);

    expect(errorCode(await runDesk(['suggest'], { input }))).toBe('INVALID_INPUT');
  });

  test('is refused when it is longer than a question may be', async () => {
    const run = await runDesk(['suggest'], { input: 'refund '.repeat(3_000) });

    expect(errorCode(run)).toBe('TEXT_TOO_LONG');
  });

  test('is answered without a desk folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fingerpost-suggest-'));

    await runDesk(['suggest', '--data', join(folder, 'desk')], { input: 'refund' });

    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('many questions', () => {
  test('each line has its answer in its place, a bad one its error', async () => {
    const lines = ['"refund please"', 'refund', '', '{"text":"refund"}', '"发票\\n不对"'];

    const run = await suggestLines(`${lines.join('\n')}\n`);

    expect(run.answers).toEqual([
      { topics: expect.arrayContaining([expect.objectContaining({ topic: 'refund' })]) },
      { error: expect.objectContaining({ code: 'INVALID_JSON', hint: expect.any(String) }) },
      { error: expect.objectContaining({ code: 'INVALID_JSON' }) },
      { error: expect.objectContaining({ code: 'INVALID_INPUT' }) },
      { topics: expect.arrayContaining([expect.objectContaining({ topic: 'billing' })]) },
    ]);
    expect(run.status).toBe(1);
    expect(errorCode(run)).toBe('LINES_REFUSED');
  });

  test('the answer to a line is that to the question alone', async () => {
    const text = 'The key is refused.\nWe paid on Monday.';

    const { answers } = await suggestLines(`${JSON.stringify(text)}\n`);

    expect(answers).toEqual([printed(await runDesk(['suggest'], { input: text }))]);
  });

  test('a thousand lines have a thousand answers, without a word', async () => {
    const run = await suggestLines('"Where is our data stored?"\n'.repeat(1_000));

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(run.answers).toHaveLength(1_000);
  });

  test('nothing in, nothing out', async () => {
    expect(await suggestLines('')).toMatchObject({ status: 0, output: '', errors: '' });
  });
});
