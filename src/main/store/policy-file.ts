import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '../../shared/errors.ts';
import { Policy } from '../../shared/model/policy.ts';

/** Far more than any table that people can read. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Reads the published policy from `policy/` in the resources: its parts are files of their own, so
 * that each reads well. Says nothing about whether the table holds.
 * @throws AppError POLICY_UNREADABLE
 */
export function readPolicy(resourcesFolder: string): Policy {
  const readPart = (name: string) => readJson(join(resourcesFolder, 'policy'), name);
  const heading = readPart('policy.json');
  const parsed = Policy.safeParse({
    ...(isRecord(heading) ? heading : {}),
    rules: readPart('rules.json'),
    nextHops: readPart('next-hops.json'),
    spans: readPart('spans.json'),
    notes: readPart('notes.json'),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unreadable(
    `${issue?.path.join('.') || 'policy.json'}: ${issue?.message ?? 'not understood'}`,
  );
}

function readJson(folder: string, name: string): unknown {
  try {
    const path = join(folder, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw unreadable(`${name} is missing`);
    if (size > mostBytes) throw unreadable(`${name} is larger than ${mostBytes} bytes`);
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable(`${name}: ${error instanceof Error ? error.message : 'unknown'}`, error);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(problem: string, cause?: unknown): AppError {
  return new AppError('POLICY_UNREADABLE', { problem }, { cause });
}
