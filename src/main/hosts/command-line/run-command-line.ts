import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';

import { toWireError } from '../../../shared/errors.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { createDeskLog } from '../desk-log.ts';
import { toErrorText } from '../error-text.ts';
import type { CommandContext } from './command.ts';
import { type CommandLine, findCommand } from './find-command.ts';
import { commandHelpText, helpText } from './help-text.ts';

export type CommandLineHost = {
  readonly args: readonly string[];
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
  /** Against which relative paths are read. */
  readonly callerFolder: string;
};

/** 0: done, 1: refused for a reason that was told, 2: a fault of ours. */
export type ExitStatus = 0 | 1 | 2;

/** Runs one command. Standard output holds its JSON alone; an error is one line on standard error. */
export async function runCommandLine(host: CommandLineHost): Promise<ExitStatus> {
  // A reader that has gone, such as `head`, is told to `write` below; unheard it would end the process.
  host.output.on('error', () => undefined);
  host.errors.on('error', () => undefined);
  let log: ((error: unknown) => void) | undefined;
  try {
    if (host.args[0] === '--help' || host.args[0] === '-h') {
      await write(host.output, helpText());
      return 0;
    }
    const line = findCommand(host.args);
    if (line.command === undefined || line.flags.has('help')) {
      await write(host.output, line.command ? commandHelpText(line.command) : helpText());
      return 0;
    }
    const context = createContext(host, line);
    log = createDeskLog(context.dataFolder);
    const run = await line.command.load();
    await run(context);
    return 0;
  } catch (error) {
    if (isReaderGone(error)) return 0;
    const wire = toWireError(error);
    if (wire.code === 'INTERNAL') log?.(error);
    await write(host.errors, `${JSON.stringify({ error: toErrorText(wire) })}\n`);
    return wire.code === 'INTERNAL' ? 2 : 1;
  }
}

function createContext(host: CommandLineHost, line: CommandLine): CommandContext {
  return {
    operands: line.operands,
    option: (name) => line.values.get(name),
    options: (name) => line.lists.get(name) ?? [],
    hasFlag: (name) => line.flags.has(name),
    dataFolder: chooseDataFolder(line.values.get('data'), host.callerFolder),
    resolvePath: (path) => resolve(host.callerFolder, path),
    input: host.input,
    write: (text) => write(host.output, text),
    print: (value) => write(host.output, `${JSON.stringify(value)}\n`),
    showProgress: host.errors.isTTY ? (text) => showProgress(host.errors, text) : undefined,
  };
}

function write(stream: Writable, text: string): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  stream.write(text, (error) => (error ? reject(error) : done()));
  return promise;
}

/** Overwrites the terminal's line; an empty text leaves it clean. */
function showProgress(stream: Writable, text: string): void {
  stream.write(`\r\u001B[K${text}`);
}

function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
