import type { Handlers } from '../../shared/contract.ts';
import type { KeptSource } from '../../shared/model/policy-source.ts';
import { compareSource } from '../domain/policy/source/compare-source.ts';
import { readSourcePage } from '../domain/policy/source/read-source-page.ts';
import type { KeptPage, SourcePageFolder } from '../store/desk/source-page-folder.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { PolicyBook } from './policy-book.ts';
import { readUploadText } from './upload-text.ts';
import type { Uploads } from './uploads.ts';

type SourceDeps = {
  readonly book: Pick<PolicyBook, 'published'>;
  readonly sourcePage: SourcePageFolder;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** The page that the policy cites: a copy of it is kept here, new copies are held against it. */
export function createSourcePageHandlers(
  deps: SourceDeps,
): Pick<Handlers, 'source.kept' | 'source.compare' | 'source.keep'> {
  const { book, sourcePage, uploads } = deps;

  const describe = ({ markdown, fileName, ...kept }: KeptPage): KeptSource => {
    const { edition, sentences } = readSourcePage(markdown, fileName);
    const onPage = new Set(sentences.map((it) => it.sha256));
    const listed = book.published().policy.spans;
    const matching = listed.filter((span) => onPage.has(span.sha256)).length;
    return { edition, ...kept, matching, listed: listed.length };
  };

  return {
    'source.kept': () => {
      const kept = sourcePage.read();
      return { kept: kept ? describe(kept) : null };
    },

    'source.compare': async ({ uploadId }) => {
      const { text, fileName } = await readUploadText(uploads, uploadId);
      const kept = sourcePage.read();
      const old = kept ? readSourcePage(kept.markdown, kept.fileName) : null;
      return compareSource(book.published().policy, readSourcePage(text, fileName), old);
    },

    'source.keep': async ({ uploadId }) => {
      const { text, fileName } = await readUploadText(uploads, uploadId);
      // What is no page of sentences is not kept.
      readSourcePage(text, fileName);
      const kept = sourcePage.keep({
        markdown: text,
        fileName,
        keptAt: deps.now().toISOString(),
        keptBy: operatorOf(deps.readProfile().profile),
      });
      await uploads.forget(uploadId);
      return describe(kept);
    },
  };
}
