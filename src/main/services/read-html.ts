import { compile } from 'html-to-text';

import { cutHtml } from './cut-mail.ts';

/** What a reader of a page sees: no images, no addresses of links, no older message that a mail program marks as quoted. */
export function readHtml(html: string): string {
  return toText(cutHtml(html));
}

const toText = compile({
  wordwrap: false,
  limits: { maxDepth: 200, maxChildNodes: 20_000 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'div.gmail_quote', format: 'skip' },
    { selector: 'blockquote[type="cite"]', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
});
