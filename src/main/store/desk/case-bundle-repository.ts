import { randomUUID } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { BundleStanding } from '../../../shared/model/case-exchange.ts';
import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import type { CaseAttachment } from '../../../shared/model/outgoing.ts';
import { overrideInForce, type SupportCase } from '../../../shared/model/support-case.ts';
import { progressAfterReceiving, progressAfterSending } from '../../domain/cases/between-desks.ts';
import type { BundledCase } from '../../domain/cases/case-bundle.ts';
import { hashRecord } from '../../domain/cases/record-hash.ts';
import type { AttachmentRepository } from './attachment-repository.ts';
import { decidedIn, isDecidedAlike } from './case-decided.ts';
import type { createCaseLinks } from './case-links.ts';
import type { CaseRepository } from './case-repository.ts';
import { ownerOf, toCaseRow, type WrittenCaseRow } from './case-row.ts';
import { searchedParts } from './searched-parts.ts';
import { createTextIndex } from './text-index.ts';
import type { NewEntry, TimelineRepository } from './timeline-repository.ts';

/** A case with everything that happened, oldest first. */
export type WholeCase = { readonly case: SupportCase; readonly entries: readonly TimelineEntry[] };

/** How a case of a file stands to what is here, and how many of its entries are not. */
export type Standing = { readonly standing: BundleStanding; readonly newEntries: number };

/** A case that is taken in, with the bytes of its files and the entry that says so. */
export type TakenCase = {
  readonly bundled: BundledCase;
  readonly files: readonly { readonly attachment: CaseAttachment; readonly keep: () => void }[];
  readonly received: NewEntry;
  /** Says which of our fields the others took the place of. */
  readonly replaced: (ours: SupportCase) => NewEntry;
  /** Whose fields stand where those of this desk were changed since it was sent on; null: nobody chose. */
  readonly keep: 'theirs' | 'ours' | null;
};

type SkippedStanding = Extract<BundleStanding, 'here' | 'differs' | 'edited'>;

/** What became of the cases of a file. */
export type TakenBundle = {
  readonly taken: readonly string[];
  readonly skipped: readonly {
    readonly reference: string;
    readonly standing: SkippedStanding;
  }[];
  readonly droppedLinks: readonly { readonly reference: string; readonly linkedTo: string }[];
};

type BundleDeps = {
  readonly cases: Pick<CaseRepository, 'get' | 'takeIn'>;
  readonly timeline: Pick<TimelineRepository, 'append' | 'page' | 'takeIn'>;
  readonly attachments: Pick<AttachmentRepository, 'add' | 'list'>;
  readonly links: Pick<ReturnType<typeof createCaseLinks>, 'join'>;
};
type KnownRow = { readonly number: number; readonly id: string; readonly entry_count: number };

const everyEntry = Number.MAX_SAFE_INTEGER - 1;

export type CaseBundleRepository = ReturnType<typeof createCaseBundleRepository>;

/** Whole cases on their way to other desks and from them: all of a file, or nothing. */
export function createCaseBundleRepository(
  db: Database,
  { cases, timeline, attachments, links }: BundleDeps,
) {
  const selectKnown = db.prepare<[string], KnownRow>(
    `SELECT number, id, entry_count FROM support_case WHERE reference = ?`,
  );
  const selectReference = db
    .prepare<[string], string>(`SELECT reference FROM support_case WHERE id = ?`)
    .pluck();
  const selectHash = db
    .prepare<[number, number], string>(
      `SELECT hash FROM case_entry WHERE case_number = ? AND sequence = ?`,
    )
    .pluck();
  const selectEntryCase = db
    .prepare<[string], number>(`SELECT case_number FROM case_entry WHERE id = ?`)
    .pluck();
  const selectFileCase = db
    .prepare<[string], number>(`SELECT case_number FROM case_attachment WHERE id = ?`)
    .pluck();
  const selectSent = db
    .prepare<[number], string | null>(
      `SELECT json_extract(details_json, '$.sha256') FROM case_entry
       WHERE case_number = ? AND kind = 'sent-on' ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck();
  const countOverrides = db
    .prepare<[number], number>(`SELECT count(*) FROM case_override WHERE case_number = ?`)
    .pluck();
  const insertOverride = db.prepare<[number, string, string, string, string | null, string | null]>(
    `INSERT INTO case_override (case_number, at, by, reason, outcome_json, rule) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const updateOwner = db.prepare<[string | null, number]>(
    `UPDATE support_case SET effective_owner = ? WHERE number = ?`,
  );
  const updateRow = db.prepare<WrittenCaseRow & { at: string; by: string }>(`
    UPDATE support_case SET revision = revision + 1, revised_at = @at, revised_by = @by, question = @question, facts_json = @facts_json,
      decision_json = @decision_json, policy_version = @policy_version,
      policy_revision = CASE WHEN decision_json = @decision_json THEN policy_revision ELSE 0 END,
      publisher_id = @publisher_id, offer_id = @offer_id, offer_name = @offer_name,
      publisher_name = @publisher_name, is_offer_known = @is_offer_known, customer = @customer,
      tenant_id = @tenant_id, subscription_id = @subscription_id, order_id = @order_id,
      severity = @severity, impact = @impact, tried = @tried, ask = @ask, answer_by = @answer_by,
      details_json = @details_json, status = @status, handling = @handling,
      waiting_on = @waiting_on, waiting_since = @waiting_since, next_action = @next_action,
      next_action_at = @next_action_at, closed_as = @closed_as, closed_at = @closed_at,
      merged_into = @merged_into, bounces = @bounces
    WHERE reference = @reference`);
  const index = createTextIndex(db, 'support_case_text');

  const wholeOf = (reference: string): WholeCase => {
    const { entries } = timeline.page(reference, undefined, everyEntry);
    return { case: cases.get(reference), entries: entries.toReversed() };
  };

  const standingOf = ({ case: wanted, entries, attachments: files }: BundledCase): Standing => {
    const { id, reference } = wanted;
    const known = selectKnown.get(reference);
    const conflict = (): never => {
      throw new AppError('BUNDLE_CONFLICT', { reference });
    };
    if (known ? known.id !== id : selectReference.get(id) !== undefined) conflict();
    const isElsewhere = (number: number | undefined): boolean =>
      number !== undefined && number !== known?.number;
    if (entries.some((it) => isElsewhere(selectEntryCase.get(it.id)))) conflict();
    if (files.some((it) => isElsewhere(selectFileCase.get(it.id)))) conflict();
    if (!known) return { standing: 'new', newEntries: entries.length };

    const newEntries = Math.max(0, entries.length - known.entry_count);
    const common = Math.min(entries.length, known.entry_count);
    const isSame = selectHash.get(known.number, common) === entries[common - 1]?.hash;
    if (!isSame) return { standing: 'differs', newEntries };
    if (newEntries === 0) return { standing: 'here', newEntries };
    const ours = hashRecord(cases.get(reference));
    const isOurs = ours !== hashRecord(wanted) && ours !== selectSent.get(known.number);
    return { standing: isOurs ? 'edited' : 'continues', newEntries };
  };

  const write = (
    { bundled, files, received, replaced, keep: choice }: TakenCase,
    standing: BundleStanding,
  ): void => {
    const { case: wanted, entries } = bundled;
    const { reference, overrides } = wanted;
    const record = { ...wanted, policyRevision: 0 };
    const isOurs = standing === 'edited' && choice === 'ours';
    const row = toCaseRow(record, overrideInForce(wanted));
    if (standing === 'new') cases.takeIn(record, deskOf(reference));
    const known = selectKnown.get(reference);
    if (!known) throw new Error(`${reference} was not written`);
    const ours = cases.get(reference);
    if (standing !== 'new' && !isOurs) {
      updateRow.run({ ...row, at: received.at, by: received.by });
      index.put(known.number, searchedParts(row));
    }
    for (const it of overrides.slice(countOverrides.get(known.number) ?? 0)) {
      const outcome = it.outcome && JSON.stringify(it.outcome);
      insertOverride.run(known.number, it.at, it.by, it.reason, outcome, it.rule);
    }
    const stands = isOurs ? ours : wanted;
    updateOwner.run(ownerOf(stands.decision, overrideInForce(wanted)), known.number);
    timeline.takeIn(reference, entries.slice(known.entry_count));
    const decided = isDecidedAlike(stands, wanted) ? [] : [decidedAgain(received, stands)];
    const told = standing === 'edited' && !isOurs ? [replaced(ours)] : decided;
    timeline.append(reference, [received, ...told], progressAfterReceiving(wanted.progress));
    const here = new Set(attachments.list(reference).map(({ id }) => id));
    for (const { attachment, keep } of files) {
      if (!here.has(attachment.id)) attachments.add(reference, () => attachment, keep);
    }
  };

  const takeIn = db.transaction((all: readonly TakenCase[]): TakenBundle => {
    const standings = all.map((it) => ({ ...it, ...standingOf(it.bundled) }));
    const wanted = standings.filter(
      ({ standing, keep }) =>
        standing === 'new' || standing === 'continues' || (standing === 'edited' && keep !== null),
    );
    for (const it of wanted) write(it, it.standing);
    const wantedLinks = wanted.flatMap(({ bundled: { case: it } }) =>
      it.linkedTo.map((linkedTo) => ({ reference: it.reference, linkedTo })),
    );
    const droppedLinks = wantedLinks.filter((it) => !link(it));
    return {
      taken: wanted.map(({ bundled }) => bundled.case.reference),
      skipped: standings
        .filter((it) => !wanted.includes(it))
        .flatMap(({ bundled: { case: it }, standing }) =>
          standing === 'new' || standing === 'continues'
            ? []
            : [{ reference: it.reference, standing }],
        ),
      droppedLinks,
    };
  });
  /** False: the other case is not here. */
  const link = ({ reference, linkedTo }: TakenBundle['droppedLinks'][number]): boolean => {
    if (linkedTo === reference || !selectKnown.get(linkedTo)) return false;
    links.join(reference, linkedTo);
    return true;
  };

  const sendOn = db.transaction(
    (
      references: readonly string[],
      toEntry: (fieldsSha256: string) => NewEntry,
      finish: (wholes: readonly WholeCase[]) => string,
    ): string => {
      for (const reference of references) {
        const standing = cases.get(reference);
        const sent = toEntry(hashRecord(standing));
        timeline.append(reference, [sent], progressAfterSending(standing.progress));
      }
      return finish(references.map(wholeOf));
    },
  );

  return {
    /**
     * Notes in each case that it goes on, with the hash of its fields, and that the other desk holds it, and hands the whole cases to `finish`: when that throws, nothing was noted.
     * @throws AppError CASE_NOT_FOUND
     */
    sendOn: (
      references: readonly string[],
      toEntry: (fieldsSha256: string) => NewEntry,
      finish: (wholes: readonly WholeCase[]) => string,
    ): string => sendOn.immediate(references, toEntry, finish),

    /** @throws AppError BUNDLE_CONFLICT */
    standingOf,

    /** All or nothing. @throws AppError BUNDLE_CONFLICT */
    takeIn: (all: readonly TakenCase[]): TakenBundle => takeIn.immediate(all),
  };
}

/** The desk that gave the reference. */
function deskOf(reference: string): string {
  const [code = ''] = reference.split('-');
  return code;
}

/** What this desk had decided, said once more after another decision came in. */
function decidedAgain({ at, by, desk }: NewEntry, it: SupportCase | BundledCase['case']): NewEntry {
  return { id: randomUUID(), kind: 'decision', at, by, desk, text: '', details: decidedIn(it) };
}
