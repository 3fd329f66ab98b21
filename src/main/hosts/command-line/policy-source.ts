import { compareSource } from '../../domain/policy/source/compare-source.ts';
import { readSourcePage } from '../../domain/policy/source/read-source-page.ts';
import { createSourcePageFolder } from '../../store/desk/source-page-folder.ts';
import { mostTextBytes, readTextFile } from '../../store/text-file.ts';
import type { RunCommand } from './command.ts';
import { withPolicyBook } from './with-policy-book.ts';

/** Holds a new copy of the page against what the policy in force cites. */
export const runPolicySource: RunCommand = async (context) => {
  const { operands, dataFolder, resolvePath, print } = context;
  const [newer = '', older] = operands.toReversed();
  const readPage = (path: string) =>
    readSourcePage(readTextFile(resolvePath(path), mostTextBytes), path);

  const page = readPage(newer);
  const old = older === undefined ? readKept(dataFolder) : readPage(older);
  await withPolicyBook(dataFolder, async ({ book }) => {
    await print(compareSource(book.published().policy, page, old));
  });
};

function readKept(dataFolder: string) {
  const kept = createSourcePageFolder(dataFolder).read();
  return kept ? readSourcePage(kept.markdown, kept.fileName) : null;
}
