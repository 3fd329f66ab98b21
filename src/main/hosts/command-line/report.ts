import type { Client } from '../../../shared/client.ts';
import { AppError } from '../../../shared/errors.ts';
import { Locale } from '../../../shared/model/locale.ts';
import { ReportPeriod, type Report } from '../../../shared/model/report.ts';
import { startFile } from '../whole-file.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { shorten } from './shorten.ts';
import { withDesk } from './with-desk.ts';

/** Prints the figures of a period, or writes them as CSV, whole or not at all, in place of what was there. */
export const runReport: RunCommand = async (context) => {
  const period = { from: readDay(context, 'from'), to: readDay(context, 'to') };
  const language = readLanguage(context);
  const csv = context.option('csv');
  if (csv === '') throw refuse('--csv', 'it must name the file to write');
  if (csv === undefined) {
    await context.print(
      await withDesk(context.dataFolder, (client) => client('report.make', period)),
    );
    return;
  }
  const path = context.resolvePath(csv);
  const file = await startFile(path, context.dataFolder);
  try {
    const report = await withDesk(context.dataFolder, async (client) => {
      const made = await client('report.make', period);
      await file.finish(await toCsv(client, made, language));
      return made;
    });
    await context.print({ file: path, cases: report.cases, duplicates: report.duplicates });
  } finally {
    await file.abandon();
  }
};

async function toCsv(client: Client, report: Report, asked: Locale | undefined): Promise<string> {
  const language = asked ?? (await client('desk.status', {})).profile.language;
  return (await client('report.csv', { report, language })).text;
}

/** @throws AppError MISSING_ARGUMENT, INVALID_OPTION */
function readDay({ option }: CommandContext, name: keyof ReportPeriod): string {
  const text = option(name);
  if (text === undefined) {
    throw new AppError('MISSING_ARGUMENT', { command: 'report', argument: `--${name} DAY` });
  }
  const day = ReportPeriod.shape[name].safeParse(text);
  if (day.success) return day.data;
  throw refuse(`--${name}`, `“${shorten(text)}” is not a day such as 2026-11-23`);
}

function readLanguage({ option }: CommandContext): Locale | undefined {
  const text = option('lang');
  const language = Locale.optional().safeParse(text);
  if (language.success) return language.data;
  throw refuse('--lang', `“${shorten(text ?? '')}” is not en or zh-CN`);
}
