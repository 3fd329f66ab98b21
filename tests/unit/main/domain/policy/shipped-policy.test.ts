import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import type { LocalText } from '../../../../../src/shared/model/locale.ts';

const policy = readPolicy('resources');
const engine = createPolicyEngine(policy);

test('the table has 58 rules and says which edition of the page it follows', () => {
  expect(policy).toMatchObject({
    version: '2026-11',
    spanPrefix: 'eb4de',
    source: { edition: '2020-05-05' },
  });
  expect(policy.rules).toHaveLength(58);
});

describe.each(policy.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.filter((it) => it.isDecided))('decides its example: $facts', (it) => {
    const { decision } = engine.step(it.facts);

    expect(decision).toMatchObject({ rule: id, owner: rule.owner, contact: rule.contact });
  });

  test.each(rule.examples.filter((it) => !it.isDecided))('leaves its neighbour: $facts', (it) => {
    const { decision } = engine.step(it.facts);

    expect(decision).not.toMatchObject({ rule: id });
  });
});

test('every text is there in English and in Chinese', () => {
  const texts: LocalText[] = [
    policy.source.title,
    ...policy.rules.map((rule) => rule.reason),
    ...policy.spans.map((span) => span.paraphrase),
    ...policy.notes.map((note) => note.text),
  ];

  const wrong = texts.filter(
    (text) =>
      !/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(text.en) || !/\p{Script=Han}/u.test(text['zh-CN']),
  );

  expect(wrong).toEqual([]);
});

test('each rule gives its own reason, in either language', () => {
  const reasons = policy.rules.map((rule) => rule.reason);

  expect(new Set(reasons.map((reason) => reason.en)).size).toBe(58);
  expect(new Set(reasons.map((reason) => reason['zh-CN'])).size).toBe(58);
});

const pagePath = '../shared/reference/csp-commercial-marketplace-support.md';
const hasPage = existsSync(pagePath);
if (!hasPage) console.log(`skipped: the cited page is not at ${pagePath}`);

describe.skipIf(!hasPage)('beside the page that the table follows', () => {
  test('each span carries the hash of its English sentence', () => {
    const sentences = englishSentences();

    for (const span of policy.spans) {
      const sentence = sentences.get(span.id) ?? '';
      expect({ id: span.id, sha256: hashOf(sentence) }).toEqual({
        id: span.id,
        sha256: span.sha256,
      });
    }
  });

  test('no text of ours repeats a sentence of the page', () => {
    const sentences = [...englishSentences().values()].filter((it) => it.length > 40);
    const ours = JSON.stringify(policy);

    expect(sentences.length).toBeGreaterThan(15);
    expect(sentences.filter((sentence) => ours.includes(sentence))).toEqual([]);
  });
});

function englishSentences(): ReadonlyMap<string, string> {
  const page = readFileSync(pagePath, 'utf8');
  const spans = page.matchAll(/<span data-stu-id="eb4de-(\d{3})">(.*?)<\/span>/gs);
  return new Map([...spans].map(([, id, sentence]) => [id ?? '', sentence ?? '']));
}

function hashOf(sentence: string): string {
  const normalised = sentence.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return createHash('sha256').update(normalised).digest('hex');
}
