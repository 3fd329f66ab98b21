import { commandTable } from './command-table.ts';
import type { Command } from './command.ts';

const everyCommand = `Every command takes --data DIR, the folder of the desk. Options may stand anywhere after the command.
Standard output is JSON; an error is one line of JSON on standard error.
Exit status: 0 done, 1 refused, 2 a fault of the desk.`;

/** How to write every command. */
export function helpText(): string {
  const lines = commandTable.map((command) => `  ${writtenAs(command)}\n      ${command.summary}`);
  return `Usage: desk COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\n${everyCommand}\n`;
}

/** How to write one command. */
export function commandHelpText(command: Command): string {
  return `Usage: desk ${writtenAs(command)} [--data DIR]\n\n${command.summary}\n\n${everyCommand}\n`;
}

function writtenAs({ words, usage }: Command): string {
  return [...words, usage].join(' ').trim();
}
