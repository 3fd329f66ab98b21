import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { AppError } from '../../shared/errors.ts';
import { Policy } from '../../shared/model/policy.ts';
import { checkShape } from '../domain/policy/check-shape.ts';
import { type JsonLines, lineOf, readJsonLines } from '../domain/policy/json-lines.ts';
import { fileInvalid, type PolicyText, type ValuePath } from '../domain/policy/policy-text.ts';
import { requireProvedText } from '../domain/policy/prove-text.ts';
import { parsePolicyText } from '../domain/policy/read-policy-text.ts';
import { mostTextBytes, readTextFile } from './text-file.ts';

const headingPart = 'policy.json';
/** The other parts of a policy in a folder, each in a file of its own, so that each reads well. */
const parts = {
  rules: 'rules.json',
  nextHops: 'next-hops.json',
  spans: 'spans.json',
  notes: 'notes.json',
} as const;

/**
 * Reads the published policy from `policy/` in the resources. Says nothing about whether the table
 * holds.
 * @throws AppError POLICY_UNREADABLE
 */
export function readPolicy(resourcesFolder: string): Policy {
  const readPart = (name: string) => readJson(join(resourcesFolder, 'policy'), name);
  const heading = readPart(headingPart);
  const parsed = Policy.safeParse({
    ...(isRecord(heading) ? heading : {}),
    ...Object.fromEntries(Object.entries(parts).map(([key, name]) => [key, readPart(name)])),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unreadable(
    `${issue?.path.join('.') || headingPart}: ${issue?.message ?? 'not understood'}`,
  );
}

/**
 * Reads and proves a policy that somebody wrote: one JSON or DMN file, or a folder with the five
 * parts. What a list of rules does not say is that of `base`.
 * @throws AppError POLICY_FILE_INVALID, POLICY_REFUSED, FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_TOO_LARGE
 */
export async function readPolicyAt(path: string, base: Policy): Promise<Policy> {
  return requireProvedText(await openPolicyAt(path, base));
}

/**
 * The same without the proof.
 * @throws AppError POLICY_FILE_INVALID, FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_TOO_LARGE
 */
export async function openPolicyAt(path: string, base: Policy): Promise<PolicyText> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return openFolder(path);
  return parsePolicyText(readTextFile(path, mostTextBytes), basename(path), base);
}

type Part = { readonly name: string; readonly value: unknown; readonly lines: JsonLines };

function openFolder(folder: string): PolicyText {
  const heading = openPart(folder, headingPart);
  if (!isRecord(heading.value)) throw fileInvalid(headingPart, 1, 'an object is expected');
  const opened = new Map(
    Object.entries(parts).map(([key, name]) => [key, openPart(folder, name)] as const),
  );
  const given = {
    ...heading.value,
    ...Object.fromEntries([...opened].map(([key, part]) => [key, part.value])),
  };
  return checkShape(given, (path: ValuePath) => {
    const [key, ...rest] = path;
    const part = opened.get(String(key));
    if (part) return { file: part.name, line: lineOf(part.lines, rest) };
    return { file: headingPart, line: lineOf(heading.lines, path) };
  });
}

function openPart(folder: string, name: string): Part {
  const path = join(folder, name);
  if (!statSync(path, { throwIfNoEntry: false })) {
    throw fileInvalid(name, 1, 'this part of the policy is missing from the folder');
  }
  return { name, ...readJsonLines(readTextFile(path, mostTextBytes), name) };
}

function readJson(folder: string, name: string): unknown {
  try {
    const path = join(folder, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw unreadable(`${name} is missing`);
    if (size > mostTextBytes) throw unreadable(`${name} is larger than ${mostTextBytes} bytes`);
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
