import type { Locale } from '../../../shared/model/locale.ts';
import type { PageMarking, PageSize } from '../../../shared/model/outgoing.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { escapeHtml, toPage, writeBlocks } from './write-html.ts';

type PrintChoice = { readonly page: PageSize; readonly marking: PageMarking };

/**
 * A page for a printer: marking and reference above, page numbers below, on every sheet. It asks for nothing
 * from anywhere, and a browser would refuse it if it did.
 */
export function writePrintPage(message: OutgoingMessage, { page, marking }: PrintChoice): string {
  const texts = printTexts[message.language];
  const style = pageStyle(page, {
    marking: texts[marking],
    reference: message.reference,
    numbers: texts.numbers,
  });
  const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
${style}</style>
`;
  const to = message.to
    ? `<p class="to">${escapeHtml(addressLine(texts.to, message.to))}</p>\n`
    : '';
  const heading = `<h1 dir="auto">${escapeHtml(message.subject)}</h1>\n`;
  return toPage(message, head, `${heading}${to}${writeBlocks(message)}`);
}

type SheetTexts = {
  readonly marking: string;
  readonly reference: string;
  readonly numbers: PageNumbers;
};

/** What stands before, between and behind the number of the page and that of all pages. */
type PageNumbers = { readonly before: string; readonly between: string; readonly behind: string };

const sizes: Readonly<Record<PageSize, string>> = { a4: 'A4', letter: 'letter' };

function pageStyle(page: PageSize, { marking, reference, numbers }: SheetTexts): string {
  return `@page {
  size: ${sizes[page]} portrait;
  margin: 24mm 18mm 20mm;
  font: 9pt "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  @top-left { content: ${cssString(marking)}; font-weight: bold; }
  @top-right { content: ${cssString(reference)}; }
  @bottom-center { content: ${cssString(numbers.before)} counter(page) ${cssString(numbers.between)} counter(pages) ${cssString(numbers.behind)}; }
}
body {
  margin: 0;
  color: #000;
  font: 10.5pt/1.45 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 14pt; line-height: 1.3; margin: 0 0 4mm; }
h2 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 2; widows: 2; }
.to { color: #444; }
`;
}

/** A string of CSS that nothing can end early, not even the end of the style element. */
function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} ,.]/gu,
    (it) => `\\${(it.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

function addressLine(label: string, { name, email }: NonNullable<OutgoingMessage['to']>): string {
  return name === null || name === '' ? `${label}${email}` : `${label}${name} <${email}>`;
}

type PrintTexts = Readonly<Record<PageMarking, string>> & {
  readonly to: string;
  readonly numbers: PageNumbers;
};

const printTexts: Readonly<Record<Locale, PrintTexts>> = {
  en: {
    internal: 'Internal: not for anybody outside',
    external: 'External',
    to: 'To: ',
    numbers: { before: 'Page ', between: ' of ', behind: '' },
  },
  'zh-CN': {
    internal: '内部资料，请勿外传',
    external: '对外文件',
    to: '收件人：',
    numbers: { before: '第 ', between: ' 页，共 ', behind: ' 页' },
  },
};
