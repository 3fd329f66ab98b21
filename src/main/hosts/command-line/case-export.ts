import type { Client } from '../../../shared/client.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Escalation } from '../../../shared/model/escalation.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { ExportedMessage } from '../../../shared/model/outgoing.ts';
import { startFile } from '../whole-file.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { readExportOptions, readExportTarget, type ExportOptions } from './export-options.ts';
import { withDesk } from './with-desk.ts';

/** Writes a text of a case whole or not at all; a case notes an export only when there was a place for it. */
export const runCaseExport: RunCommand = async (context) => {
  const request = readExportOptions(context);
  const { form, out } = readExportTarget(context);
  const path = out === undefined ? undefined : context.resolvePath(out);
  const file = path === undefined ? undefined : await startFile(path, context.dataFolder);
  try {
    const { exported, escalation } = await withDesk(context.dataFolder, async (client) => {
      const language = request.language ?? (await client('desk.status', {})).profile.language;
      const asked = { ...request, language, form };
      await refuseUndecided(context, client, asked);
      const written = await client('escalation.export', asked);
      const { content, isBase64 } = written.exported;
      await file?.finish(isBase64 ? Buffer.from(content, 'base64') : content);
      return written;
    });
    await context.print({
      ...(path === undefined ? {} : { file: path }),
      to: escalation.to?.email ?? null,
      missing: missingItems(escalation),
      warnings: escalation.warnings,
      ...(context.option('eml') === undefined ? aboutExport(exported, path === undefined) : {}),
    });
  } finally {
    await file?.abandon();
  }
};

/** Without a file the text itself is the answer. */
function aboutExport({ form, content, sizeBytes, sha256 }: ExportedMessage, isAnswer: boolean) {
  return { form, sizeBytes, sha256, ...(isAnswer ? { content } : {}) };
}

/** What nobody has decided about is printed, and nothing leaves. @throws AppError GUARD_UNDECIDED */
async function refuseUndecided(
  { print }: CommandContext,
  client: Client,
  { reference, recipient, purpose, language, guard }: ExportOptions & { readonly language: Locale },
): Promise<void> {
  const choice = { reference, recipient, purpose, language };
  const { findings } = await client('escalation.compose', choice);
  const open = findings.filter(({ id }) => !guard.some((it) => it.id === id));
  if (open.length === 0) return;
  await print({ findings: open });
  const ids = open.map(({ id }) => id).join(', ');
  throw new AppError('GUARD_UNDECIDED', { count: open.length, ids });
}

/** By when is left out: a case made on the command line has no such field, so nobody could fill it in. */
function missingItems({ checklist }: Escalation): readonly string[] {
  return checklist
    .filter(({ item, isThere }) => !isThere && item !== 'answer-by')
    .map(({ item }) => item);
}
