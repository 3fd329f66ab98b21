import { AppError } from '../../../shared/errors.ts';
import { writeDmn } from '../../domain/policy/dmn/write-dmn.ts';
import { writePolicyJson } from '../../domain/policy/read-policy-text.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { startFile } from './whole-file.ts';
import { withPolicyBook } from './with-policy-book.ts';

/** Writes each file whole or not at all. */
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
    const policy = asked === undefined ? book.published().policy : book.requirePolicy(asked);
    if (dmn !== null) await writeWhole(context, dmn, await writeDmn(policy));
    if (json !== null) await writeWhole(context, json, writePolicyJson(policy));
    await context.print({ version: policy.version, dmn, json });
  });
};

function readPath({ option, resolvePath }: CommandContext, name: string): string | null {
  const given = option(name);
  if (given === undefined) return null;
  if (given === '') throw refuse(`--${name}`, 'it must name the file to write');
  return resolvePath(given);
}

async function writeWhole(
  { dataFolder }: CommandContext,
  path: string,
  text: string,
): Promise<void> {
  const file = await startFile(path, dataFolder);
  try {
    await file.finish(text);
  } finally {
    await file.abandon();
  }
}
