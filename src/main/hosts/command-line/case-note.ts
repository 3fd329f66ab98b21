import type { RunCommand } from './command.ts';
import { readPlainText } from './read-input.ts';
import { withDesk } from './with-desk.ts';

/** Adds a note to a case: the text of the option, else everything on standard input. */
export const runCaseNote: RunCommand = async ({ operands, option, input, dataFolder, print }) => {
  const [reference = ''] = operands;
  const text = option('text') ?? (await readPlainText(input)).replace(/\r?\n$/, '');
  const entry = await withDesk(dataFolder, async (client) => {
    await client('cases.act', { references: [reference], act: { kind: 'note', text } });
    const { entries } = await client('cases.timeline', { reference, limit: 1 });
    return entries[0];
  });
  await print({ reference, entry });
};
