import { Readable, Writable } from 'node:stream';

import {
  type ExitStatus,
  runCommandLine,
} from '../../../../../src/main/hosts/command-line/run-command-line.ts';

export type Run = {
  readonly status: ExitStatus;
  readonly output: string;
  readonly errors: string;
};

type Options = {
  readonly input?: string | Buffer | readonly Buffer[];
  readonly callerFolder?: string;
};

/** Runs one command in this process, with streams that remember. */
export async function runDesk(args: readonly string[], options: Options = {}): Promise<Run> {
  const output = collect();
  const errors = collect();
  const { input = '' } = options;
  const chunks = typeof input === 'string' || Buffer.isBuffer(input) ? [Buffer.from(input)] : input;
  const status = await runCommandLine({
    args,
    input: Readable.from(chunks.filter((chunk) => chunk.byteLength > 0)),
    output: output.stream,
    errors: errors.stream,
    callerFolder: options.callerFolder ?? process.cwd(),
  });
  return { status, output: output.text(), errors: errors.text() };
}

/** The one JSON value that a command printed. */
export function printed(run: Run): unknown {
  return JSON.parse(run.output);
}

/** The code of the one error line. */
export function errorCode(run: Run): unknown {
  const [line = '', rest] = run.errors.split('\n');
  if (rest !== '') throw new Error(`not one line: ${run.errors}`);
  const { error }: { error: { code: string; message: string; hint: string } } = JSON.parse(line);
  if (!error.message || !error.hint) throw new Error(`no message or hint: ${line}`);
  return error.code;
}

function collect() {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString('utf8');
      done();
    },
  });
  return { stream, text: () => text };
}
