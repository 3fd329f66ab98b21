import { createHash } from 'node:crypto';

import { AppError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';
import { cleanFileName } from '../outgoing/clean-file-name.ts';
import {
  BundleContent,
  bundleFormat,
  bundleLimits,
  bundleVersion,
  hashContent,
  toBundleText,
  type BundledCase,
} from './case-bundle.ts';
import { toDetailsText } from './entry-hash.ts';
import { verifyTimeline } from './verify-timeline.ts';

const Head = z.object({ format: z.literal(bundleFormat), version: z.number().int().min(1) });
const Whole = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.number().int().min(1).max(bundleVersion),
  sha256: z.string(),
  content: z.unknown(),
});
/** How many there are is seen before each is looked at. */
const Counted = z.object({ cases: z.array(z.object({ entries: z.array(z.unknown()) })) });

/**
 * What a file of cases holds, once nothing is wrong with it: not with its form, its hash, any timeline or file.
 * `file` is what the operator calls it.
 * @throws AppError BUNDLE_NOT_OURS, BUNDLE_FROM_NEWER_VERSION, BUNDLE_CHANGED, BUNDLE_TOO_MANY_CASES, BUNDLE_TOO_MANY_ENTRIES,
 * BUNDLE_UNREADABLE,
 * BUNDLE_TIMELINE_BROKEN
 */
export function readBundle(text: string, file: string): BundleContent {
  const raw = parse(text, file);
  const content = refuseChanged(raw, text, file);
  refuseTooMany(content);
  const parsed = BundleContent.safeParse(content);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AppError('BUNDLE_UNREADABLE', { file, where: where.slice(0, mostPathCharacters) });
  }
  // What a schema leaves out or puts in another order was not written by a desk.
  if (hashContent(parsed.data) !== hashContent(content)) {
    throw new AppError('BUNDLE_UNREADABLE', { file, where: 'content' });
  }
  refuseTwice(parsed.data.cases, file);
  for (const it of parsed.data.cases) {
    refuseBrokenTimeline(it);
    refuseMailsToNobody(it, file);
    refuseOtherFiles(it, file);
  }
  return parsed.data;
}

const mostPathCharacters = 200;

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('BUNDLE_NOT_OURS', { file }, { cause: error });
  }
}

/** The content as it was written. */
function refuseChanged(raw: unknown, text: string, file: string): unknown {
  const head = Head.safeParse(raw).data;
  if (!head) throw new AppError('BUNDLE_NOT_OURS', { file });
  const { version } = head;
  if (version > bundleVersion) {
    throw new AppError('BUNDLE_FROM_NEWER_VERSION', { file, version, known: bundleVersion });
  }
  const whole = Whole.safeParse(raw).data;
  if (!whole || !isAsWritten(raw, text) || hashContent(whole.content) !== whole.sha256) {
    throw new AppError('BUNDLE_CHANGED', { file });
  }
  return whole.content;
}

/** Nested more deeply than can be written again is nothing that a desk wrote. */
function isAsWritten(raw: unknown, text: string): boolean {
  try {
    return toBundleText(raw) === text;
  } catch {
    return false;
  }
}

function refuseTooMany(content: unknown): void {
  const cases = Counted.safeParse(content).data?.cases ?? [];
  if (cases.length > bundleLimits.cases) {
    throw new AppError('BUNDLE_TOO_MANY_CASES', { limit: bundleLimits.cases });
  }
  const entries = cases.reduce((sum, it) => sum + it.entries.length, 0);
  if (entries > bundleLimits.entries) {
    throw new AppError('BUNDLE_TOO_MANY_ENTRIES', { limit: bundleLimits.entries });
  }
}

function refuseTwice(cases: readonly BundledCase[], file: string): void {
  const all = [
    cases.map((it) => it.case.reference),
    cases.map((it) => it.case.id),
    cases.flatMap(({ entries }) => entries.map(({ id }) => id)),
    cases.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
  ];
  for (const ids of all) {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) throw new AppError('BUNDLE_UNREADABLE', { file, where: id });
      seen.add(id);
    }
  }
}

/** @throws AppError BUNDLE_TIMELINE_BROKEN */
export function refuseBrokenTimeline({
  case: { id, reference },
  entries,
}: {
  readonly case: Pick<BundledCase['case'], 'id' | 'reference'>;
  readonly entries: BundledCase['entries'];
}): void {
  const stored = entries.map(({ details, ...entry }) => ({
    ...entry,
    detailsText: toDetailsText(details),
    isText: true,
  }));
  const headHash = entries.at(-1)?.hash ?? '';
  const faults = verifyTimeline({ id, reference, entryCount: entries.length, headHash }, stored);
  if (faults.length > 0) throw new AppError('BUNDLE_TIMELINE_BROKEN', { reference });
}

/** A mail that left says to whom and how: the exports of the case are read off these entries. */
function refuseMailsToNobody({ case: { reference }, entries }: BundledCase, file: string): void {
  for (const { kind, sequence, details } of entries) {
    const isSaid = details.party !== undefined && details.form !== undefined;
    if (kind === 'mail-out' && !isSaid) {
      throw new AppError('BUNDLE_UNREADABLE', { file, where: `${reference}, ${sequence}` });
    }
  }
}

/** The bytes of a file are those that the case names, under a name that every system can hold. */
function refuseOtherFiles({ attachments }: BundledCase, file: string): void {
  for (const { base64, fileName, sha256, sizeBytes } of attachments) {
    const isSafe = cleanFileName(fileName) === fileName;
    if (!isSafe || !isHash(sha256) || (base64 !== null && !isFile(base64, sha256, sizeBytes))) {
      throw new AppError('BUNDLE_UNREADABLE', {
        file,
        where: cleanFileName(fileName).slice(0, mostPathCharacters),
      });
    }
  }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function isFile(base64: string, sha256: string, sizeBytes: number): boolean {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== sizeBytes || bytes.toString('base64') !== base64) return false;
  return createHash('sha256').update(bytes).digest('hex') === sha256;
}
