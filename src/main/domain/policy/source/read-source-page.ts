import { AppError } from '../../../../shared/errors.ts';
import { decodeEntities } from './decode-entities.ts';
import { hashSentence, normaliseSentence } from './sentence-hash.ts';

export type SourceSentence = {
  /** Such as `eb4de-105`; the numbers shift in every edition. */
  readonly id: string;
  /** Normalised. */
  readonly english: string;
  /** Normalised; null when the page does not translate it. */
  readonly chinese: string | null;
  /** Of the English sentence. */
  readonly sha256: string;
};

export type SourcePage = {
  /** The date that the page gives itself, `YYYY-MM-DD`, or null. */
  readonly edition: string | null;
  /** In the order of the page; two that say the same in the same place are one. */
  readonly sentences: readonly SourceSentence[];
};

/** The page has some 150; a file with more than this is no page of its kind. */
const mostSentences = 5_000;

/**
 * Reads the bilingual Markdown of the page: each English sentence is a span with a `data-stu-id`,
 * its translation the span before it with the same `data-ttu-id`.
 * @throws AppError SOURCE_NOT_A_PAGE
 */
export function readSourcePage(markdown: string, file: string): SourcePage {
  const chinese = new Map<string, string>();
  const lastUnder = new Map<string, string>();
  const sentences: SourceSentence[] = [];
  for (const { kind, id, text } of readSpans(markdown)) {
    if (text === '') continue;
    if (kind === 'ttu') {
      chinese.set(id, text);
      continue;
    }
    if (lastUnder.get(id) === text) continue;
    lastUnder.set(id, text);
    const sha256 = hashSentence(text);
    sentences.push({ id, english: text, chinese: chinese.get(id) ?? null, sha256 });
  }
  const isPage = sentences.length > 0 && sentences.length <= mostSentences;
  if (!isPage) throw new AppError('SOURCE_NOT_A_PAGE', { file });
  return { edition: readEdition(markdown), sentences };
}

type Span = { readonly kind: 'stu' | 'ttu'; readonly id: string; readonly text: string };

/** A span tag, opening or closing; comments are passed over, so that nothing in one counts. */
const tag = /<!--[\s\S]*?(?:-->|$)|<span(?=[\s>])([^<>]*)>|<\/span\s*>/gi;
const mark = /\bdata-(stu|ttu)-id\s*=\s*["']?([^"'\s>]+)/i;

/** Spans may hold spans; one that is not closed ends where its paragraph does. */
function readSpans(markdown: string): readonly Span[] {
  const spans: Span[] = [];
  const open: ({
    readonly kind: Span['kind'];
    readonly id: string;
    readonly from: number;
  } | null)[] = [];
  const close = (to: number): void => {
    const span = open.pop();
    if (!span) return;
    const { kind, id, from } = span;
    const [paragraph = ''] = markdown.slice(from, to).split(/\r?\n[ \t]*\r?\n/, 1);
    spans.push({ kind, id, text: toText(paragraph) });
  };

  for (const { 0: found, 1: attributes, index } of markdown.matchAll(tag)) {
    if (found.startsWith('<!--')) continue;
    if (attributes === undefined) {
      close(index);
      continue;
    }
    const [, kind, id] = mark.exec(attributes) ?? [];
    if (kind === undefined || id === undefined) {
      open.push(null);
      continue;
    }
    // A sentence never stands inside another: the one before was not closed.
    while (open.some((it) => it !== null)) close(index);
    const isEnglish = kind.toLowerCase() === 'stu';
    open.push({ kind: isEnglish ? 'stu' : 'ttu', id, from: index + found.length });
  }
  // A page that was cut off may end within a tag.
  const end = markdown.length - (/<[^<>]{0,200}$/.exec(markdown)?.[0].length ?? 0);
  while (open.length > 0) close(end);
  return spans;
}

function toText(paragraph: string): string {
  return normaliseSentence(
    decodeEntities(paragraph.replaceAll(/<\/?span[^<>]*>|<!--[\s\S]*?(?:-->|$)/gi, '')),
  );
}

/** From the front matter: `ms.date`, which is written month first. */
function readEdition(markdown: string): string | null {
  const [, front = ''] = /^\uFEFF?---\r?\n([\s\S]{0,20000}?)\r?\n---/.exec(markdown) ?? [];
  const [, given = ''] = /^ms\.date:[ \t]*["']?([\d/-]+)/m.exec(front) ?? [];
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null;
}
