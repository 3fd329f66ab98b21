import type { Handlers } from '../../shared/contract.ts';
import type { KeptSource } from '../../shared/model/policy-source.ts';
import { compareSource, countListed, listMissing } from '../domain/policy/source/compare-source.ts';
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

  /** The copy that was looked through last: it may be kept next. */
  let lookedThrough: string | undefined;

  const describe = ({ markdown, fileName, ...kept }: KeptPage): KeptSource => {
    const page = readSourcePage(markdown, fileName);
    const { policy } = book.published();
    const { edition } = page;
    return { edition, ...kept, ...countListed(policy, page), missing: listMissing(policy, page) };
  };

  /** What is no page is of no more use. */
  const readUpload = async (uploadId: string) => {
    try {
      const { text, fileName } = readUploadText(uploads, uploadId);
      return { text, fileName, page: readSourcePage(text, fileName) };
    } catch (error) {
      await uploads.forget(uploadId);
      throw error;
    }
  };

  return {
    'source.kept': () => {
      const kept = sourcePage.read();
      return { kept: kept ? describe(kept) : null };
    },

    'source.compare': async ({ uploadId }) => {
      const before = lookedThrough;
      lookedThrough = uploadId;
      if (before !== undefined && before !== uploadId) await uploads.forget(before);
      const { page } = await readUpload(uploadId);
      const kept = sourcePage.read();
      const old = kept ? readSourcePage(kept.markdown, kept.fileName) : null;
      return compareSource(book.published().policy, page, old);
    },

    'source.keep': async ({ uploadId }) => {
      const { text, fileName } = await readUpload(uploadId);
      // A full disk leaves the upload where it is: the operator makes room and keeps it then.
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
