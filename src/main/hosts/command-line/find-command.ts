import { AppError } from '../../../shared/errors.ts';
import { commandTable } from './command-table.ts';
import type { Command } from './command.ts';
import { type OptionKinds, parseArguments, refuse } from './parse-arguments.ts';

const commonOptions: OptionKinds = { data: 'value', help: 'flag' };

export type CommandLine = {
  /** Undefined: help on all of them is asked for. */
  readonly command: Command | undefined;
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
};

/**
 * Reads a command line whose options may stand anywhere after the first word.
 * @throws AppError UNKNOWN_COMMAND, INVALID_OPTION, MISSING_ARGUMENT, TOO_MANY_ARGUMENTS
 */
export function findCommand(args: readonly string[]): CommandLine {
  const [first] = args;
  if (first === undefined) {
    throw new AppError('MISSING_ARGUMENT', { command: 'desk', argument: 'COMMAND' });
  }
  if (first.startsWith('-')) throw refuse(first, 'options stand after the command');
  const { words, values, lists, flags } = parseArguments(args, everyOption());
  const command = commandTable.find((it) => it.words.every((word, at) => words[at] === word));
  if (command === undefined && !flags.has('help')) throw unknown(words);
  if (command === undefined) return { command, operands: [], values, lists, flags };
  const operands = words.slice(command.words.length);
  for (const name of [...values.keys(), ...lists.keys(), ...flags]) {
    if (!Object.hasOwn({ ...commonOptions, ...command.options }, name)) {
      throw refuse(`--${name}`, `${command.words.join(' ')} has no such option`);
    }
  }
  if (!flags.has('help')) checkCount(command, operands);
  return { command, operands, values, lists, flags };
}

/** An option means the same in every command that has it, so that words are told from values. */
function everyOption(): OptionKinds {
  return Object.assign({}, commonOptions, ...commandTable.map(({ options }) => options));
}

function unknown(words: readonly string[]): AppError {
  const [first = ''] = words;
  const isGroup = commandTable.some((it) => it.words.length > 1 && it.words[0] === first);
  return new AppError('UNKNOWN_COMMAND', { name: words.slice(0, isGroup ? 2 : 1).join(' ') });
}

function checkCount(command: Command, operands: readonly string[]): void {
  const name = command.words.join(' ');
  const needed = command.operands.filter((operand) => !operand.startsWith('['));
  const missing = needed[operands.length];
  if (missing !== undefined) {
    throw new AppError('MISSING_ARGUMENT', { command: name, argument: missing });
  }
  const extra = operands[command.operands.length];
  if (extra !== undefined && !command.operands.at(-1)?.endsWith('...')) {
    throw new AppError('TOO_MANY_ARGUMENTS', { command: name, argument: extra });
  }
}
