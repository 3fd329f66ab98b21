import type { Readable } from 'node:stream';

import { AppError, toWireError } from '../../../shared/errors.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import { createPolicyEngine, type PolicyEngine } from '../../domain/policy/policy-engine.ts';
import { readPolicy } from '../../store/policy-file.ts';
import { toErrorText } from '../error-text.ts';
import { findInstallation } from '../installation.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { parseFacts } from './parse-facts.ts';
import { parseJson, readJson } from './read-input.ts';

/** Needs the policy alone: no desk, no folder, no profile. */
export const runRoute: RunCommand = async (context) => {
  const engine = createPolicyEngine(readPolicy(findInstallation().resourcesFolder));
  if (context.hasFlag('batch')) {
    await routeLines(engine, context);
  } else {
    await context.print(route(engine, await readJson(context.input)));
  }
};

/** A line out for every line in, as soon as it is there. */
async function routeLines(engine: PolicyEngine, { input, write }: CommandContext): Promise<void> {
  let total = 0;
  let refused = 0;
  for await (const lines of linesOf(input)) {
    const answers = lines.map((line) => routeLine(engine, line));
    total += answers.length;
    refused += answers.filter((answer) => 'error' in answer).length;
    await write(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }
  if (refused > 0) throw new AppError('LINES_REFUSED', { refused, total });
}

function routeLine(engine: PolicyEngine, line: string) {
  try {
    return route(engine, parseJson(line));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { error: toErrorText(toWireError(error)) };
  }
}

function route(engine: PolicyEngine, given: unknown) {
  return inPrintedOrder(engine.decide(parseFacts(given)));
}

/** Scripts read these names; they stand in the order of the documentation. */
function inPrintedOrder(decision: Decision) {
  if (decision.status === 'needs-fact') {
    const { status, ask, owners } = decision;
    return { status, ask, owners };
  }
  const { status, rule, owner, firstContact, contact, escalateTo, certainty, cites } = decision;
  return { status, rule, owner, firstContact, contact, escalateTo, certainty, cites };
}

/** The lines that each chunk completes; what follows the last line end is a line if it is not empty. */
async function* linesOf(input: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  const bytes: AsyncIterable<Buffer> = input;
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    rest += text;
    // A very long line arrives in many chunks: look at it once, when it ends.
    if (!text.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
