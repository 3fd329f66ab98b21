import { blankCaseDetails, CaseDetails } from '../../../shared/model/case-details.ts';
import { CaseProgress, freshProgress } from '../../../shared/model/case-progress.ts';
import { EntryDetails } from '../../../shared/model/case-timeline.ts';
import { Decision, Outcome } from '../../../shared/model/decision.ts';
import {
  CaseExport,
  CaseSummary,
  Severity,
  SupportCase,
} from '../../../shared/model/support-case.ts';
import type { z } from '../../../shared/zod.ts';
import { headline } from '../../domain/escalation/headline.ts';

/** A `mail-out` entry of the timeline. */
export type ExportRow = { readonly at: string; readonly details_json: string };

/** A row of `support_case`. */
export type CaseRow = {
  number: number;
  id: string;
  reference: string;
  created_at: string;
  updated_at: string;
  created_by: string;
  question: string;
  facts_json: string;
  decision_json: string;
  policy_version: string;
  publisher_id: string | null;
  offer_id: string | null;
  offer_name: string | null;
  publisher_name: string | null;
  is_offer_known: number | null;
  customer: string | null;
  tenant_id: string | null;
  subscription_id: string | null;
  order_id: string | null;
  severity: string | null;
  impact: string | null;
  tried: string | null;
  ask: string | null;
  answer_by: string | null;
  policy_revision: number;
  details_json: string;
  effective_owner: string | null;
  status: string;
  handling: string;
  waiting_on: string;
  waiting_since: string | null;
  next_action: string | null;
  next_action_at: string | null;
  closed_as: string | null;
  closed_at: string | null;
  merged_into: string | null;
  bounces: number;
  /** Rises with every change of the record’s fields; the work on the case does not move it. */
  revision: number;
  /** UTC, ISO 8601; null: never since it was made, or before this was kept. */
  revised_at: string | null;
  revised_by: string | null;
};

/** The columns of a case that are written at once; the file counts the others itself. */
export type WrittenCaseRow = Omit<CaseRow, 'number' | 'revision' | 'revised_at' | 'revised_by'>;

/** The columns of how the work on a case stands. */
export type ProgressRow = Pick<
  CaseRow,
  | 'status'
  | 'handling'
  | 'waiting_on'
  | 'waiting_since'
  | 'next_action'
  | 'next_action_at'
  | 'closed_as'
  | 'closed_at'
  | 'merged_into'
  | 'bounces'
>;

/** A row of `case_override`. */
export type OverrideRow = {
  at: string;
  by: string;
  reason: string;
  outcome_json: string | null;
  rule: string | null;
};

/** What belongs to a case and stands in tables of its own. */
export type CaseParts = {
  readonly exports: readonly ExportRow[];
  /** Oldest first. */
  readonly overrides: readonly OverrideRow[];
  readonly linkedTo: readonly string[];
};

/** What a case is made of, without what is added to it later. */
export type CaseRecord = Omit<SupportCase, 'revision' | 'exports' | 'overrides' | 'linkedTo'> & {
  /** Which local rules were above the policy when it was decided. */
  readonly policyRevision: number;
};

/** What the list of cases reads. */
export type SummaryRow = Pick<
  CaseRow,
  | 'reference'
  | 'id'
  | 'created_at'
  | 'updated_at'
  | 'customer'
  | 'severity'
  | 'decision_json'
  | 'question'
  | 'offer_name'
> &
  ProgressRow & {
    /** Of the latest override; null: there is none, or it was taken back. */
    override_json: string | null;
  };

/** In code points. */
const titleLength = 120;

/** What a case is called in lists. */
export function titleOf(question: string): string {
  return headline(question, titleLength);
}

/** Who is accountable: as overridden, else as decided; null: it is not routed. */
export function ownerOf(decision: Decision, override: Outcome | null): string | null {
  if (override) return override.owner;
  return decision.status === 'routed' ? decision.owner : null;
}

/** `override` is the one in force. */
export function toCaseRow(it: CaseRecord, override: Outcome | null): WrittenCaseRow {
  return {
    id: it.id,
    reference: it.reference,
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    created_by: it.createdBy,
    question: it.question,
    facts_json: JSON.stringify(it.facts),
    decision_json: JSON.stringify(it.decision),
    policy_version: it.policyVersion,
    publisher_id: it.offer?.publisherId ?? null,
    offer_id: it.offer?.offerId ?? null,
    offer_name: it.offer?.name ?? null,
    publisher_name: it.offer?.publisherName ?? null,
    is_offer_known: it.offer ? Number(it.offer.isInCatalogue) : null,
    customer: it.customer,
    tenant_id: it.tenantId,
    subscription_id: it.subscriptionId,
    order_id: it.orderId,
    severity: it.severity,
    impact: it.impact,
    tried: it.tried,
    ask: it.ask,
    answer_by: it.answerBy,
    policy_revision: it.policyRevision,
    details_json: JSON.stringify(it.details),
    effective_owner: ownerOf(it.decision, override),
    ...toProgressRow(it.progress),
  };
}

export function toProgressRow(it: CaseProgress): ProgressRow {
  return {
    status: it.status,
    handling: it.handling,
    waiting_on: it.waitingOn,
    waiting_since: it.waitingSince,
    next_action: it.nextAction,
    next_action_at: it.nextActionAt,
    closed_as: it.closedAs,
    closed_at: it.closedAt,
    merged_into: it.mergedInto,
    bounces: it.bounces,
  };
}

function fromProgressRow(row: ProgressRow) {
  return {
    status: row.status,
    handling: row.handling,
    waitingOn: row.waiting_on,
    waitingSince: row.waiting_since,
    nextAction: row.next_action,
    nextActionAt: row.next_action_at,
    closedAs: row.closed_as,
    closedAt: row.closed_at,
    mergedInto: row.merged_into,
    bounces: row.bounces,
  };
}

/** Parses, so that a hand-edited desk file fails here and not three screens later. */
export function fromCaseRow(row: CaseRow, parts: CaseParts): SupportCase {
  return SupportCase.parse({
    id: row.id,
    reference: row.reference,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by,
    question: row.question,
    facts: JSON.parse(row.facts_json),
    decision: JSON.parse(row.decision_json),
    policyVersion: row.policy_version,
    offer: toCaseOffer(row),
    customer: row.customer,
    tenantId: row.tenant_id,
    subscriptionId: row.subscription_id,
    orderId: row.order_id,
    severity: row.severity,
    impact: row.impact,
    tried: row.tried,
    ask: row.ask,
    answerBy: row.answer_by,
    details: { ...blankCaseDetails, ...CaseDetails.partial().parse(JSON.parse(row.details_json)) },
    progress: fromProgressRow(row),
    exports: parts.exports.flatMap((it) => toCaseExport(it) ?? []),
    overrides: parts.overrides.map(({ outcome_json, ...it }) => ({
      ...it,
      outcome: outcome_json === null ? null : JSON.parse(outcome_json),
    })),
    linkedTo: [...parts.linkedTo],
  });
}

/** Null: its entry does not say what left. The timeline shows it, and the case opens all the same. */
function toCaseExport({ at, details_json }: ExportRow): SupportCase['exports'][number] | null {
  const { data: details } = EntryDetails.safeParse(JSON.parse(details_json));
  if (!details) return null;
  const { party: to, language, form, purpose, fileName, sha256 } = details;
  const parsed = CaseExport.safeParse({
    exportedAt: at,
    to,
    language,
    form,
    purpose,
    fileName,
    sha256,
  });
  return parsed.data ?? null;
}

function toCaseOffer(row: CaseRow): z.input<typeof SupportCase>['offer'] {
  if (row.publisher_id === null || row.offer_id === null) return null;
  return {
    publisherId: row.publisher_id,
    offerId: row.offer_id,
    name: row.offer_name,
    publisherName: row.publisher_name,
    isInCatalogue: row.is_offer_known === 1,
  };
}

/** A row that cannot be read is shown as such, with its reference: it must not take the list with it. */
export function toCaseSummary(row: SummaryRow): CaseSummary {
  const whole = CaseSummary.safeParse({
    ...namesOf(row),
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    severity: row.severity,
    decision: Decision.safeParse(readJson(row.decision_json)).data ?? null,
    override: Outcome.safeParse(readJson(row.override_json)).data ?? null,
    progress: fromProgressRow(row),
  });
  return whole.data ?? toDamagedSummary(row);
}

/** What can be read of it; the rest is blank, and no decision says that it is damaged. */
function toDamagedSummary(row: SummaryRow): CaseSummary {
  const createdAt = Instant.safeParse(row.created_at).data;
  const updatedAt = Instant.safeParse(row.updated_at).data;
  return {
    ...namesOf(row),
    id: CaseSummary.shape.id.safeParse(row.id).data ?? noId,
    createdAt: createdAt ?? updatedAt ?? noTime,
    updatedAt: updatedAt ?? createdAt ?? noTime,
    severity: Severity.safeParse(row.severity).data ?? null,
    decision: null,
    override: null,
    progress: CaseProgress.safeParse(fromProgressRow(row)).data ?? freshProgress,
  };
}

const Instant = CaseSummary.shape.createdAt;
const noId = '00000000-0000-4000-8000-000000000000';
const noTime = '1970-01-01T00:00:00.000Z';

function namesOf(
  row: SummaryRow,
): Pick<CaseSummary, 'reference' | 'customer' | 'title' | 'offerName'> {
  const { reference, customer, question, offer_name: offerName } = row;
  return { reference, customer, title: titleOf(question), offerName };
}

/** Null: it is none. */
function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
