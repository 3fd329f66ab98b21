import { AppError } from '../../../shared/errors.ts';
import { writeDmn } from '../../domain/policy/dmn/write-dmn.ts';
import { writePolicyJson } from '../../domain/policy/read-policy-text.ts';
import { type StartedFile, startFile } from '../whole-file.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { unknownVersion } from './find-policy.ts';
import { refuse } from './parse-arguments.ts';
import { withPolicyBook } from './with-policy-book.ts';

/** Writes each file whole or not at all, in place of what was there. */
export const runPolicyExport: RunCommand = async (context) => {
  const dmn = readPath(context, 'dmn');
  const json = readPath(context, 'json');
  if (dmn === null && json === null) {
    const argument = '--dmn FILE or --json FILE';
    throw new AppError('MISSING_ARGUMENT', { command: 'policy export', argument });
  }
  if (dmn === json) throw refuse('--json', 'it names the same file as --dmn');

  const asked = context.option('version');
  await withPolicyBook(context.dataFolder, async ({ book }) => {
    const policy = asked === undefined ? book.published().policy : book.policyOf(asked);
    if (!policy) throw unknownVersion(book, asked ?? '');
    await writeWhole(context, [
      { path: dmn, write: () => writeDmn(policy) },
      { path: json, write: async () => writePolicyJson(policy) },
    ]);
    await context.print({ version: policy.version, dmn, json });
  });
};

function readPath({ option, resolvePath }: CommandContext, name: string): string | null {
  const given = option(name);
  if (given === undefined) return null;
  if (given === '') throw refuse(`--${name}`, 'it must name the file to write');
  return resolvePath(given);
}

type Export = { readonly path: string | null; readonly write: () => Promise<string> };

/** None takes the place of what was there before each has a place to be written. */
async function writeWhole(
  { dataFolder }: CommandContext,
  exports: readonly Export[],
): Promise<void> {
  const started: { readonly file: StartedFile; readonly text: string }[] = [];
  try {
    for (const { path, write } of exports) {
      if (path === null) continue;
      const text = await write();
      started.push({ file: await startFile(path, dataFolder), text });
    }
    for (const { file, text } of started) await file.finish(text);
  } finally {
    for (const { file } of started) await file.abandon();
  }
}
