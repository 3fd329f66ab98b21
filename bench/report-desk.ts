import { join } from 'node:path';

import Database from 'better-sqlite3';

import { readFirsts } from '../src/main/store/desk/case-firsts.ts';
import { deskFileName } from '../src/main/store/desk/open-desk-file.ts';
import { owners } from '../src/shared/model/decision.ts';
import { factValues } from '../src/shared/model/facts.ts';

const yearStart = Date.parse('2025-01-01T00:00:00Z');
const yearMs = 365 * 86_400_000;
const hourMs = 3_600_000;
/** What happens in a case, in this order. */
const kinds = [
  'opened',
  'decision',
  'note',
  'escalate',
  'mail-out',
  'call',
  'wait',
  'mail-in',
  'answer',
  'close',
] as const;
const parties = ['publisher', 'microsoft', 'indirect-provider'] as const;
const hash = 'a'.repeat(64);
const question = 'The export fails for finance since Monday. '.repeat(10);

/** Writes a year of invented cases with ten entries each, straight into the file; returns how many entries. */
export function fillReportDesk(folder: string, caseCount: number): number {
  const db = new Database(join(folder, deskFileName));
  db.pragma('synchronous = OFF');
  const insertCase = db.prepare(`
    INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question, facts_json,
      decision_json, policy_version, publisher_id, offer_id, offer_name, publisher_name, severity,
      status, effective_owner, answered_at, closed_at, entry_count, head_hash)
    VALUES (@number, @id, @reference, @createdAt, @createdAt, 'Ines', '${question}', @facts, @decision, '2026-11',
      @publisherId, @offerId, 'Ledger', @publisherName, @severity, @status, @owner, @answeredAt, @closedAt, 10, '${hash}')`);
  const insertEntry = db.prepare(`
    INSERT INTO case_entry (case_number, sequence, id, kind, at, by, desk, text, details_json, previous_hash, hash)
    VALUES (?, ?, ?, ?, ?, 'Ines', 'FPAAAA', 'Asked for the logs of last Monday.', ?, '${hash}', '${hash}')`);
  const random = createRandom(20_261_123);
  const pick = <Value>(list: readonly Value[]): Value | undefined =>
    list[Math.floor(random() * list.length)];

  db.transaction(() => {
    for (let number = 1; number <= caseCount; number += 1) {
      const createdAt = yearStart + Math.floor((number / (caseCount + 1)) * yearMs);
      const isAnswered = random() < 0.9;
      const stepMs = random() ** 3 * 20 * hourMs + 60_000;
      const owner = pick(owners) ?? 'partner';
      const party = pick(parties) ?? 'publisher';
      // Few publishers have most of the cases.
      const publisher = Math.floor(2_000 ** random());
      const at = (step: number): string => new Date(createdAt + step * stepMs).toISOString();
      insertCase.run({
        number,
        id: `case-${number}`,
        reference: `FPAAAA-2025-${String(number).padStart(6, '0')}`,
        createdAt: at(0),
        facts: JSON.stringify({ topic: pick(factValues.topic), askedBy: 'customer' }),
        decision: JSON.stringify({
          status: 'routed',
          rule: `R-${Math.floor(random() * 60)}`,
          owner,
          firstContact: 'partner',
          contact: pick(['publisher-customer-support', 'own-desk', 'publisher-csp-program']),
          escalateTo: null,
          certainty: 'stated',
          cites: ['eb4de-106', 'eb4de-109', 'eb4de-110'],
        }),
        publisherId: `publisher-${publisher}`,
        offerId: `offer-${Math.floor(random() * 5)}`,
        publisherName: `Publisher ${publisher}`,
        severity: pick(['A', 'B', 'C', null]),
        status: isAnswered ? 'closed' : 'open',
        owner,
        answeredAt: isAnswered ? at(8) : null,
        closedAt: isAnswered ? at(9) : null,
      });
      kinds.forEach((kind, step) => {
        const isLast = kind === 'answer' || kind === 'close';
        const written = isLast && !isAnswered ? 'note' : kind;
        const details = kind === 'decision' ? { owner, rule: 'R-1' } : { party };
        insertEntry.run(
          number,
          step + 1,
          `${number}-${step}`,
          written,
          at(step),
          JSON.stringify(details),
        );
      });
    }
    db.exec(readFirsts);
  })();
  db.close();
  return caseCount * kinds.length;
}

/** Mulberry32, from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
