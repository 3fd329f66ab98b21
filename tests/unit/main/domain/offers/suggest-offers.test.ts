import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mostPieces, namePieces } from '../../../../../src/main/domain/offers/name-pieces.ts';
import {
  suggestOffers,
  type FoundOffer,
} from '../../../../../src/main/domain/offers/suggest-offers.ts';

const offer = (key: string, title: string, publisher: string): FoundOffer => {
  const [publisherId = '', offerId = ''] = key.split('/');
  return { publisherId, offerId, title, publisher };
};

const offers = [
  offer('yunxiu/fw', '云岫下一代防火墙', '云岫安全'),
  offer('yunxiu/log', '云岫日志审计', '云岫安全'),
  offer('brightwater/hub', 'Brightwater Sensor Hub', 'Brightwater IoT'),
  offer('ledgerline/reporting', 'Reporting', 'Ledgerline'),
  offer('tideglass/backup', 'Tideglass Backup for Teams', 'Tideglass'),
];

/** As a catalogue finds: by words of the name or of the publisher. */
function findOffers(words: string): readonly FoundOffer[] {
  const asked = words.toLowerCase();
  return offers.filter(({ title, publisher }) =>
    `${title} ${publisher}`.toLowerCase().includes(asked),
  );
}

const named = (text: string) =>
  suggestOffers(text, findOffers).map(({ title, because }) => `${title}: ${because.join(', ')}`);

test('a word that stands in the text twice, written two ways, is told once', () => {
  const because = suggestOffers('Sensor is red. The sensor fails.', findOffers)[0]?.because;

  expect(because).toEqual(['Sensor']);
});

describe('an offer is suggested', () => {
  test.each([
    [
      '您好，我们上周通过贵公司购买的云防火墙，从昨天上午起控制台一直报错 503，无法登录。',
      '云岫下一代防火墙: 防火墙',
    ],
    ['防火墙产品无法登录', '云岫下一代防火墙: 防火墙'],
    ['云岫下一代防火墙策略下发失败', '云岫下一代防火墙: 云岫下一代防火墙策略下发'],
    [
      'The Brightwater Sensor Hub stops with HTTP 500.',
      'Brightwater Sensor Hub: Brightwater Sensor, Sensor Hub',
    ],
    ['since monday our sensor readings are gone', 'Brightwater Sensor Hub: sensor'],
    ['Tideglass does not answer', 'Tideglass Backup for Teams: Tideglass'],
  ])('by the words that stand in its name, which are told: %s', (text, first) => {
    expect(named(text)[0]?.split(': ')[0]).toBe(first.split(': ')[0]);
  });

  test('with the words as they were written', () => {
    expect(named('请看一下日志审计的报表')).toEqual(['云岫日志审计: 日志审计']);
    expect(named('The SENSOR is off')).toEqual(['Brightwater Sensor Hub: SENSOR']);
  });

  test('the more of its name was said, the earlier', () => {
    expect(named('云岫日志审计，不是防火墙').map((it) => it.split(':')[0])).toEqual([
      '云岫日志审计',
      '云岫下一代防火墙',
    ]);
  });
});

test.each([
  'Hello, our invoice is wrong. Please help.',
  '您好，发票金额不对，请尽快处理，谢谢。',
  'Our users cannot sign in since Monday morning.',
  'ask ana@brightwater.example or https://brightwater.example/sensor',
  '',
])('nothing is suggested where nothing is named: %s', (text) => {
  expect(named(text)).toEqual([]);
});

test('any message asks the catalogue a bounded number of times, and suggests a few', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4_000 }),
    fc
      .array(fc.constantFrom('防火墙', '云岫', 'Sensor', ' ', 'Hub', '，', '报表工具', 'x'), {
        maxLength: 900,
      })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (message) => {
      let asked = 0;
      const suggested = suggestOffers(message, (words) => {
        asked += 1;
        return findOffers(words);
      });

      expect(asked).toBeLessThanOrEqual(mostPieces);
      expect(suggested.length).toBeLessThanOrEqual(3);
      for (const { because } of suggested) {
        expect(because.length).toBeGreaterThan(0);
        for (const words of because) expect(message).toContain(words.split(' ')[0]);
      }
    }),
    { numRuns: 300 },
  );
});

test('twenty thousand characters of the same piece come back', () => {
  for (const piece of ['云', '防火墙', 'Sensor ', 'a', '上周通过', '"x, ', '.a', "'"]) {
    expect(namePieces(piece.repeat(20_000).slice(0, 20_000)).length).toBeLessThanOrEqual(
      mostPieces,
    );
  }
});
