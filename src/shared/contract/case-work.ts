import { SingleLine } from '../limits.ts';
import { ServiceNotice, ServiceNoticeEdit, Today } from '../model/case-list.ts';
import { CaseAct } from '../model/case-progress.ts';
import { TimelineEntry, TimelineVerdict } from '../model/case-timeline.ts';
import { NoticeFile } from '../model/notice-file.ts';
import { SupportCase } from '../model/support-case.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const reference = SingleLine.min(1);
const undoId = z.uuid();

/** What is done with cases, and what a desk looks at first. */
export const caseWorkProcedures = {
  /**
   * One act on each of these cases, all or none. `undoId` takes it back with `cases.undo`, as long as nothing came
   * after it; null where it cannot be taken back.
   */
  'cases.act': {
    input: z.strictObject({ references: z.array(reference).min(1).max(500), act: CaseAct }),
    output: z.strictObject({ cases: z.array(SupportCase), undoId: undoId.nullable() }),
  },
  /** Adds an entry that takes an act back. @throws UNDO_TOO_LATE */
  'cases.undo': {
    input: z.strictObject({ undoId }),
    output: z.strictObject({ cases: z.array(SupportCase) }),
  },
  /** Newest first; `before` is a sequence. */
  'cases.timeline': {
    input: z.strictObject({
      reference,
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ entries: z.array(TimelineEntry), hasMore: z.boolean() }),
  },
  /** Looks at every hash of one case, or (null) of all: in a worker, with `verify-progress` events. */
  'cases.verify': {
    input: z.strictObject({ reference: reference.nullable() }),
    output: TimelineVerdict,
  },
  'cases.today': { input: nothing, output: Today },

  'notices.list': {
    input: nothing,
    output: z.strictObject({ notices: z.array(ServiceNotice) }),
  },
  'notices.save': { input: ServiceNoticeEdit, output: ServiceNotice },
  /**
   * The notices of a CSV or JSON file; with `isDryRun` they are only told, otherwise all fresh ones are kept.
   * @throws NOTICES_NOT_READABLE
   */
  'notices.importFile': {
    input: z.strictObject({ uploadId: z.uuid(), isDryRun: z.boolean() }),
    output: NoticeFile,
  },
  'notices.remove': { input: z.strictObject({ id: z.uuid() }), output: nothing },
} as const;
