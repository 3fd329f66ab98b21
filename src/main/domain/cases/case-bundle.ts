import { createHash } from 'node:crypto';

import { LongText, SingleLine } from '../../../shared/limits.ts';
import { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import { CaseAttachment } from '../../../shared/model/outgoing.ts';
import { SupportCase } from '../../../shared/model/support-case.ts';
import { z } from '../../../shared/zod.ts';

/** What the first line of a file of cases says it is, and the newest form of it that this program knows. */
export const bundleFormat = 'fingerpost-cases';
export const bundleVersion = 2;

/** The most that one file may hold. */
export const bundleLimits = {
  bytes: 32 * 1024 * 1024,
  cases: 500,
  entries: 50_000,
  /** Bytes of attachments, before they are written as text. */
  attachmentBytes: 16 * 1024 * 1024,
} as const;

const DeskCode = z.string().regex(/^[A-Z0-9]{6,10}$/);

/** A case as it goes to another desk: what it says, everything that happened, and its files. */
export const BundledCase = z.strictObject({
  case: SupportCase.omit({ revision: true, exports: true }).extend({
    reference: z.string().regex(/^[A-Z0-9]{6,10}-\d{4}-\d{6,9}$/),
    createdBy: SingleLine,
    policyVersion: SingleLine,
  }),
  /** Oldest first. */
  entries: z.array(TimelineEntry.extend({ by: SingleLine, desk: SingleLine })),
  attachments: z.array(
    CaseAttachment.extend({
      fileName: SingleLine,
      originalName: z.string().max(5_000).nullable(),
      mediaType: SingleLine,
      addedBy: SingleLine,
      /** Null: it was too much for one file, and is missing here. */
      base64: z.string().nullable(),
    }),
  ),
});
export type BundledCase = Readonly<z.infer<typeof BundledCase>>;

export const BundleContent = z.strictObject({
  fromDesk: DeskCode,
  /** What that desk calls itself; empty: nothing. */
  fromDeskName: SingleLine,
  toDesk: SingleLine,
  note: LongText,
  madeAt: z.iso.datetime(),
  madeBy: SingleLine,
  cases: z.array(BundledCase).min(1),
});
export type BundleContent = Readonly<z.infer<typeof BundleContent>>;

/** The text of a file of cases. There is one way only to write it: a byte that is another one shows. */
export function writeBundle(content: BundleContent): string {
  const ordered = BundleContent.parse(content);
  const sha256 = hashContent(ordered);
  const version = versionOf(ordered);
  return toBundleText({ format: bundleFormat, version, sha256, content: ordered });
}

/** The oldest form that holds it, so that a desk with an older program reads what it can. */
function versionOf({ cases }: BundleContent): number {
  const isNewer = cases.some(({ entries }) => entries.some(({ details }) => 'endsWait' in details));
  return isNewer ? bundleVersion : 1;
}

export function toBundleText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** SHA-256 over the content, lower-case hex. It finds damage; whoever forges a file can write it anew. */
export function hashContent(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}
