import { SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { factValues } from './facts.ts';
import { Locale } from './locale.ts';

/** What references begin with until a desk says otherwise. */
export const defaultCasePrefix = 'FP';

/** Who this desk is. Everything has a default, so that nothing must be filled in before the first case. */
export const DeskProfile = z.strictObject({
  deskName: SingleLine,
  /** The operator at this desk, for attribution, not for access. */
  operatorName: SingleLine,
  contactEmail: SingleLine.nullable(),
  contactPhone: SingleLine.nullable(),
  cspModel: z.enum(factValues.cspModel),
  /** Two to six capital letters or digits; a reference continues it with four characters of the desk file. */
  casePrefix: z.string().regex(/^[A-Z0-9]{2,6}$/),
  language: Locale,
  /** Publisher ids whose offers are Microsoft's own; nothing else makes an offer Microsoft's. */
  microsoftPublishers: z.array(SingleLine.min(1)).max(10_000),
});
export type DeskProfile = Readonly<z.infer<typeof DeskProfile>>;

/** A change to the profile: only what is given changes. */
export const DeskProfileChange = DeskProfile.partial();
export type DeskProfileChange = Readonly<z.infer<typeof DeskProfileChange>>;

export const DeskStatus = z.strictObject({
  /** False until desk and operator have names, which ends the first run. */
  isSetUp: z.boolean(),
  profile: DeskProfile,
  policyVersion: z.string(),
  /**
   * `damaged`: its file cannot be read; an import or the sample makes it again. `outdated`: it is of version
   * 1, and reads as empty until it was carried over.
   */
  catalogueState: z.enum(['ready', 'damaged', 'outdated']),
  isSampleLoaded: z.boolean(),
  offerCount: z.number().int(),
  caseCount: z.number().int(),
  openCaseCount: z.number().int(),
  /** Cases that need somebody today: all groups of Today. */
  todayCount: z.number().int(),
  /** Drafts that wait in the outbox. */
  outboxCount: z.number().int(),
  /** When the catalogue last changed; null: never. UTC, ISO 8601. */
  catalogueChangedAt: z.iso.datetime().nullable(),
});
export type DeskStatus = Readonly<z.infer<typeof DeskStatus>>;
