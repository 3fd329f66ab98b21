import type { Escalation } from '../../../shared/model/escalation.ts';
import { Locale, locales } from '../../../shared/model/locale.ts';
import { Recipient, recipients } from '../../../shared/model/support-case.ts';
import type { RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { startFile } from './whole-file.ts';
import { withDesk } from './with-desk.ts';

/** Writes the draft whole or not at all; a case notes an export only when there was a place for it. */
export const runCaseExport: RunCommand = async (context) => {
  const { operands, option, hasFlag, dataFolder, print } = context;
  const [reference = ''] = operands;
  const recipient = readRecipient(option('to'));
  const asked = readLanguage(option('lang'));
  const eml = option('eml');
  if (eml === undefined || eml === '') throw refuse('--eml', 'it must name the file to write');

  const path = context.resolvePath(eml);
  const file = await startFile(path, dataFolder);
  try {
    const escalation = await withDesk(dataFolder, async (client) => {
      const language = asked ?? (await client('desk.status', {})).profile.language;
      const strictness = hasFlag('strict') ? 'all' : 'none';
      const draft = { reference, recipient, language, strictness } as const;
      const exported = await client('escalation.export', draft);
      await file.finish(exported.eml);
      return exported.escalation;
    });
    await print({
      file: path,
      to: escalation.to?.email ?? null,
      missing: missingItems(escalation),
      warnings: escalation.warnings,
    });
  } finally {
    await file.abandon();
  }
};

/** By when is left out: a case made on the command line has no such field, so nobody could fill it in. */
function missingItems({ missing }: Escalation): readonly string[] {
  return missing.map(({ item }) => item).filter((item) => item !== 'answer-by');
}

function readRecipient(given: string | undefined): Recipient {
  const recipient = Recipient.safeParse(given);
  if (recipient.success) return recipient.data;
  throw refuse('--to', `it must be one of ${recipients.join(', ')}`);
}

function readLanguage(given: string | undefined): Locale | undefined {
  if (given === undefined) return undefined;
  const language = Locale.safeParse(given);
  if (language.success) return language.data;
  throw refuse('--lang', `it must be one of ${locales.join(', ')}`);
}
