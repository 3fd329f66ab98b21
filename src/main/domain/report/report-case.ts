import type { ContactHop, Owner } from '../../../shared/model/decision.ts';
import type { Topic } from '../../../shared/model/facts.ts';
import type { Severity } from '../../../shared/model/support-case.ts';

/** Firsts of a timeline, without what was taken back. UTC, in milliseconds; null: it never happened. */
type CaseFirsts = {
  /** The first escalation, transfer or mail to each of them. */
  readonly publisherAsked: number | null;
  readonly providerAsked: number | null;
  readonly microsoftAsked: number | null;
  readonly publisherAnswered: number | null;
  /** The first decision that the desk itself is the owner. */
  readonly deskDecided: number | null;
  readonly isBounced: boolean;
};

/** What the figures need to know of a case. Times are UTC, in milliseconds. */
export type ReportCase = CaseFirsts & {
  /** The running number. */
  readonly number: number;
  readonly createdAt: number;
  /** In force; null: not routed yet. */
  readonly owner: Owner | null;
  readonly topic: Topic | null;
  /** That decided, overridden or not; null: none yet. */
  readonly rule: string | null;
  /** Whom to turn to next, as is in force; null: not routed yet. */
  readonly contact: ContactHop | null;
  readonly publisherId: string | null;
  readonly offerId: string | null;
  readonly severity: Severity | null;
  readonly answeredAt: number | null;
  readonly closedAt: number | null;
  readonly isOverridden: boolean;
  readonly isDuplicate: boolean;
};

const hourMs = 3_600_000;

/** Hours around the clock, to a hundredth. */
export function hoursBetween(from: number, to: number): number {
  return roundHours((to - from) / hourMs);
}

export function roundHours(hours: number): number {
  return Math.round(Math.max(0, hours) * 100) / 100;
}

/** How long the customer waited: until the first answer, else the end of the case, else until now. */
export function hoursWaited(it: ReportCase, now: number): number {
  return hoursBetween(it.createdAt, it.answeredAt ?? it.closedAt ?? now);
}
