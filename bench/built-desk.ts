import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { buildIfNeeded } from '../scripts/build-if-needed.ts';
import { projectFolder } from '../scripts/project.ts';
import { z } from '../src/shared/zod.ts';

const Session = z.object({ token: z.string() });
const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
]);

export type BuiltDesk = {
  /** The result of a procedure; a refusal is a bug of the bench. */
  readonly call: (procedure: string, input: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Starts the desk as users have it, bundled and behind its loopback door: sources cost a worker four times the start. */
export async function openBuiltDesk(dataFolder: string): Promise<BuiltDesk> {
  const outcome = await buildIfNeeded();
  if (!outcome.isBuilt) throw new Error(outcome.log);
  const program = join(projectFolder, 'out', 'main', 'loopback.js');
  const desk = spawn(process.execPath, [program, '--data', dataFolder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(desk, 'exit');
  const { origin, code } = await readAddress(createInterface({ input: desk.stdout }));
  const send = async (path: string, input: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    });
    return (await response.json()) satisfies unknown;
  };
  const { token } = Session.parse(await send('/session', { code }));

  return {
    async call(procedure, input) {
      const authorization = `Bearer ${token}`;
      const reply = Reply.parse(await send(`/api/${procedure}`, input, { authorization }));
      if (!reply.ok) throw new Error(`${procedure}: ${reply.error.code}`);
      return reply.value;
    },
    async close() {
      desk.kill('SIGTERM');
      await ended;
    },
  };
}

async function readAddress(
  lines: AsyncIterable<string>,
): Promise<{ origin: string; code: string }> {
  for await (const line of lines) {
    const address = /(http:\S+)\/#code=(\S+)/.exec(line);
    if (address?.[1] && address[2]) return { origin: address[1], code: address[2] };
  }
  throw new Error('the desk ended before it said its address');
}
