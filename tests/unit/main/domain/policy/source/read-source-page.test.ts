import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { readSourcePage } from '../../../../../../src/main/domain/policy/source/read-source-page.ts';
import { numbered, writePage } from './write-page.ts';

const read = (text: string) => readSourcePage(text, 'page.md');
const englishOf = (text: string) => read(text).sentences.map(({ english }) => english);

test('each sentence comes with its id, its translation and the hash of its English text', () => {
  const page = read(
    writePage([{ id: 'aa111-105', english: 'Ask the desk.', chinese: '请问服务台。' }]),
  );

  expect(page).toEqual({
    edition: '2024-07-09',
    sentences: [
      {
        id: 'aa111-105',
        english: 'Ask the desk.',
        chinese: '请问服务台。',
        sha256: createHash('sha256').update('Ask the desk.').digest('hex'),
      },
    ],
  });
});

describe('the same sentence has the same hash', () => {
  const plain = read(writePage(numbered(['Café staff “help” you & me.']))).sentences[0]?.sha256;

  test.each([
    ['with white space of any kind in it', 'Café \t staff\n“help”\u00A0you  & me. '],
    ['with its accents written apart', 'Cafe\u0301 staff “help” you & me.'],
    ['with its marks as HTML entities', 'Caf&#233; staff &ldquo;help&#x201d;&nbsp;you &amp; me.'],
    ['with a comment in it', 'Café staff <!-- was: shop --> “help” you & me.'],
  ])('%s', (_, sentence) => {
    expect(read(writePage(numbered([sentence]))).sentences[0]?.sha256).toBe(plain);
  });

  test('under Windows line ends and a byte order mark', () => {
    const page = `\uFEFF${writePage(numbered(['Café staff “help” you & me.'])).replaceAll('\n', '\r\n')}`;

    expect(read(page)).toMatchObject({ edition: '2024-07-09', sentences: [{ sha256: plain }] });
  });

  test('but not with other marks for bold or another link, which are part of the source', () => {
    const bold = read(writePage(numbered(['Café staff **“help”** you & me.'])));

    expect(bold.sentences[0]?.sha256).not.toBe(plain);
  });
});

describe('a page that is not as it should be', () => {
  test('markup inside a sentence stays in it', () => {
    const [link, nested] = englishOf(
      writePage(
        numbered(['See <a href="x.md">this</a>.', 'A <span class="b">marked</span> word.']),
      ),
    );

    expect(link).toBe('See <a href="x.md">this</a>.');
    expect(nested).toBe('A marked word.');
  });

  test('a sentence without a translation has none', () => {
    const page = read('<span data-stu-id="x-1">Only English.</span>');

    expect(page.sentences).toMatchObject([{ chinese: null }]);
    expect(page.edition).toBeNull();
  });

  test('a sentence that is there twice under one id counts once', () => {
    const line = { id: 'x-1', english: 'Twice.' };

    expect(englishOf(writePage([line, line]))).toEqual(['Twice.']);
  });

  test('two sentences under one id are both there', () => {
    const lines = ['One.', 'Another.'].map((english) => ({ id: 'x-1', english }));

    expect(englishOf(writePage(lines))).toEqual(['One.', 'Another.']);
  });

  test('a sentence that is not closed ends with its paragraph, and takes no other along', () => {
    const page = writePage(numbered(['First.', 'Second.', 'Third.'])).replace(
      'Second.</span></span>',
      'Second.',
    );

    expect(englishOf(page)).toEqual(['First.', 'Second.', 'Third.']);
  });

  test.each([['<'], ['</'], ['</sp'], ['</span'], ['<span class="sx']])(
    'a page that was cut off within a tag keeps nothing of it: %s',
    (rest) => {
      const page = writePage(numbered(['First.', 'Second'])).replace(/<\/span><\/span>\s*$/, rest);

      expect(englishOf(page)).toEqual(['First.', 'Second']);
    },
  );

  test('what stands in a comment is no sentence', () => {
    const page = `<!-- ${writePage(numbered(['Gone.']))} -->\n${writePage(numbered(['There.']))}`;

    expect(englishOf(page)).toEqual(['There.']);
  });

  test('attributes may stand in any order, with any quotes', () => {
    const page =
      "<SPAN data-x='1' data-stu-id='x-1' class=y>One.</SPAN> <span data-stu-id=x-2>Two.</span>";

    expect(read(page).sentences.map(({ id }) => id)).toEqual(['x-1', 'x-2']);
  });

  test('a date that cannot be read is no date', () => {
    expect(read(writePage(numbered(['A.']), 'ms.date: spring')).edition).toBeNull();
    expect(read(writePage(numbered(['A.']), 'ms.date: 2025-01-31')).edition).toBe('2025-01-31');
  });

  test.each([
    ['empty', ''],
    ['another Markdown file', '# Notes\n\nNothing here.\n'],
    ['a table', 'name,price\na,1\n'],
    ['Chinese alone', '<span data-ttu-id="x-1">只有中文。</span>'],
    ['sentences without a word', '<span data-stu-id="x-1"> </span>'],
    ['full of open tags', '<span '.repeat(100_000)],
    ['full of open comments', '<span data-stu-id=x><!--'.repeat(50_000)],
  ])('a file that is %s is refused by name', (_, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'SOURCE_NOT_A_PAGE', params: { file: 'page.md' } }),
    );
  });

  test('a page of 5,000 sentences is read, one of more is refused by name', () => {
    const many = Array.from({ length: 5_001 }, (_, number) => `Sentence ${number}.`);

    expect(read(writePage(numbered(many.slice(1)))).sentences).toHaveLength(5_000);
    expect(() => read(writePage(numbered(many)))).toThrow(
      expect.objectContaining({ code: 'SOURCE_NOT_A_PAGE', params: { file: 'page.md' } }),
    );
  });
});
