import { pinyin } from 'pinyin-pro';

import type { CatalogueRecord } from '../src/main/domain/catalogue/catalogue-record.ts';

const syllables =
  'ba be bi bo ca ce co da de di do fa fe fi fo ga ge go ha he ho ka ke ki ko la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zo';
const hanCharacters =
  '云安全日志审计漏洞扫描备份恢复数据分析平台管理系统智能客服财务人事仓储物流医疗教育设计翻译办公监控网络身份认证门户营销支付合同质检考勤薪酬招聘采购生产设备能源水务城市交通';
const types = ['saas', 'virtual-machine', 'azure-application', 'container', 'power-bi-visual'];
const chineseShare = 0.2;

/** Invented offers of 30 words and queries, the same in every run: words come with Zipf's frequencies. */
export function createOfferGenerator(seed: number) {
  const random = createRandom(seed);
  const words = makeWords(random, 20_000, syllables.split(' '), [2, 4]);
  const hanWords = makeWords(random, 4_000, Array.from(hanCharacters), [2, 3]);
  const publishers = makeWords(random, 4_000, syllables.split(' '), [3, 4]);

  const some = (list: readonly string[], count: number): string[] =>
    Array.from({ length: count }, () => pickZipf(random, list));

  const word = (): string => pickZipf(random, words);
  const hanWord = (): string => pickZipf(random, hanWords);

  const anyNumber = (): number => Math.floor(random() * 1_000_000);

  function offer(number: number): CatalogueRecord {
    const isChinese = random() < chineseShare;
    const publisher = pickZipf(random, publishers);
    const name = isChinese ? some(hanWords, 3).join('') : some(words, 3).join(' ');
    const texts = (count: number): string =>
      isChinese ? some(hanWords, count).join('') : some(words, count).join(' ');
    return {
      offer: {
        publisherId: `${publisher}-${number % 7}`,
        offerId: `${some(words, 2).join('-')}-${number}`,
        name,
        publisherName: publisher,
        productType: types[number % types.length] ?? null,
        azureBased: number % 3 === 0,
        billingModel: 'licence',
        plans: [],
        markets: [],
        cspState: null,
        isPreview: false,
        isStopSell: number % 40 === 0,
        isPrivate: false,
        categories: [],
        keywords: some(isChinese ? hanWords : words, 2),
        summary: texts(7),
        supportTier: null,
        links: [],
        serviceLevel: null,
        customerAgreementVersion: null,
        capturedAt: '2026-11-23T00:00:00.000Z',
        capturedBy: 'bench',
        source: { kind: 'import', file: 'bench.csv', line: number + 2 },
        verifiedAt: null,
      },
      description: texts(18),
      popularity: random(),
      contacts: [],
    };
  }

  return {
    *offers(count: number): Generator<CatalogueRecord> {
      for (let number = 0; number < count; number += 1) yield offer(number);
    },

    queryClasses(count: number): QueryClass[] {
      const times = (make: () => string): string[] => Array.from({ length: count }, make);
      return [
        { name: '1 letter', queries: times(() => word().slice(0, 1)) },
        { name: '2 letters', queries: times(() => word().slice(0, 2)) },
        { name: '3 letters', queries: times(() => word().slice(0, 3)) },
        { name: '5 to 8 letters', queries: times(() => word().slice(0, 8)) },
        { name: 'a word and 1 letter', queries: times(() => `${word()} ${word().slice(0, 1)}`) },
        { name: 'a word and 3 letters', queries: times(() => `${word()} ${word().slice(0, 3)}`) },
        {
          name: 'two words and a beginning',
          queries: times(() => `${word()} ${word()} ${word().slice(0, 3)}`),
        },
        { name: 'offer id', queries: times(() => `${word()}-${word()}-${anyNumber()}`) },
        { name: 'Chinese, 1 character', queries: times(() => hanWord().slice(0, 1)) },
        { name: 'Chinese, 2 characters', queries: times(() => hanWord().slice(0, 2)) },
        {
          name: 'Chinese, 4 characters',
          queries: times(() => (hanWord() + hanWord()).slice(0, 4)),
        },
        { name: 'mixed', queries: times(() => `${word()}-${word().slice(0, 4)}${hanWord()[0]}`) },
        { name: 'pinyin initials', queries: times(() => initialsOf(hanWord())) },
        { name: 'a typing error', queries: times(() => swapLetters(word())) },
        { name: 'nothing there', queries: times(() => `q${word()}x`) },
      ];
    },
  };
}

export type QueryClass = { readonly name: string; readonly queries: readonly string[] };

function initialsOf(hanWord: string): string {
  return pinyin(hanWord, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}

function swapLetters(word: string): string {
  return `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`;
}

function makeWords(
  random: () => number,
  count: number,
  parts: readonly string[],
  [least, most]: readonly [number, number],
): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const length = least + Math.floor(random() * (most - least + 1));
    words.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''));
  }
  return [...words];
}

/** The first word comes most often: 1 / (rank + 1), by the inverse of its sum. */
function pickZipf(random: () => number, list: readonly string[]): string {
  const place = Math.floor(list.length ** random()) - 1;
  return list[Math.min(place, list.length - 1)] ?? '';
}

/** Mulberry32, from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
