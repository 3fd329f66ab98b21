import type { ContactMemory } from '../../../shared/model/contact-memory.ts';

/** An answer of a contact, and when its side was last asked before it in that case; null: nobody asked. */
export type ContactAnswer = {
  readonly caseNumber: number;
  readonly at: string;
  readonly askedAt: string | null;
};

/** What happened with one contact, over all cases. */
export type ContactHistory = {
  readonly contactId: string;
  /** How often it was escalated or transferred to. */
  readonly asked: number;
  readonly answers: readonly ContactAnswer[];
  /** When it said that something is not theirs. UTC, ISO 8601. */
  readonly bounces: readonly string[];
};

const hourMs = 3_600_000;

/** What a contact did so far. Of several answers to the same question the first one counts. */
export function toContactMemory({
  contactId,
  asked,
  answers,
  bounces,
}: ContactHistory): ContactMemory {
  const first = new Map<string, ContactAnswer>();
  for (const answer of answers.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const question = `${answer.caseNumber} ${answer.askedAt}`;
    if (!first.has(question)) first.set(question, answer);
  }
  const hours = [...first.values()].flatMap(({ at, askedAt }) =>
    askedAt === null ? [] : [hoursBetween(askedAt, at)],
  );
  return {
    contactId,
    asked,
    answered: first.size,
    bounced: bounces.length,
    medianHours: median(hours),
    lastAnsweredAt: latest(answers.map(({ at }) => at)),
    lastBouncedAt: latest(bounces),
  };
}

/** A clock that was set back meanwhile makes no answer come before its question. */
function hoursBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / hourMs);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function latest(times: readonly string[]): string | null {
  return times.toSorted().at(-1) ?? null;
}
