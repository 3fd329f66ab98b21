import { join } from 'node:path';

import Database from 'better-sqlite3';

import { actOnCase } from '../src/main/domain/cases/act-on-case.ts';
import {
  firstPreviousHash,
  hashEntry,
  toDetailsText,
} from '../src/main/domain/cases/entry-hash.ts';
import { segmentForIndex } from '../src/main/domain/search/segment.ts';
import { deskFileName } from '../src/main/store/desk/open-desk-file.ts';
import { blankCaseDetails } from '../src/shared/model/case-details.ts';
import { freshProgress, waitingParties, type CaseAct } from '../src/shared/model/case-progress.ts';
import { owners, type Outcome } from '../src/shared/model/decision.ts';
import { factValues } from '../src/shared/model/facts.ts';
import { createOfferGenerator } from './offer-generator.ts';

const entriesPerCase = 10;

const openShare = 0.05;
const dayMs = 86_400_000;
const rule = 'R-TECH';
const policyVersion = '2026-11';
/** What is done in every case after it was opened and decided. */
const firstActs: readonly CaseAct[] = [
  { kind: 'note', text: 'Fails for everybody in finance since the update.' },
  { kind: 'escalate', to: 'publisher', text: 'Please look at the export of last Monday.' },
  { kind: 'call', with: 'customer', text: 'Told them that the publisher was asked.' },
  { kind: 'wait', on: 'publisher' },
  {
    kind: 'mail-in',
    from: 'publisher',
    text: 'Asked for the logs of last Monday, they will look.',
  },
  { kind: 'note', text: 'Sent the logs that they asked for.' },
];
/** The case is solved with these. */
const lastActs: readonly CaseAct[] = [
  { kind: 'answer', from: 'publisher', text: 'Mended with the update of last night.' },
  { kind: 'close', as: 'solved', text: 'The customer says that the export is back.' },
];
const note: CaseAct = { kind: 'note', text: 'Nothing new from them yet.' };
const progressColumns = `status, handling, waiting_on, waiting_since, next_action, next_action_at, closed_as,
  closed_at, merged_into, bounces`;

/**
 * Writes invented cases over two years up to `now` straight into the file, each with ten sealed entries of acts that
 * made it what it is, and its words in the index, the same in every run. One case in twenty is open, one offer in five is Chinese.
 */
export function fillCasesDesk(folder: string, caseCount: number, now: number): void {
  const db = new Database(join(folder, deskFileName));
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -400000');
  const insertCase = db.prepare(`
    INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question, facts_json,
      decision_json, policy_version, publisher_id, offer_id, offer_name, publisher_name, is_offer_known, customer,
      subscription_id, severity, details_json, effective_owner, answered_at, entry_count, head_hash, ${progressColumns})
    VALUES (@number, @id, @reference, @createdAt, @updatedAt, 'Ines', @question, @facts, @decision, '${policyVersion}',
      @publisherId, @offerId, @offerName, @publisherName, 1, @customer, @subscriptionId, @severity, @details, @owner,
      @answeredAt, ${entriesPerCase}, @headHash, @status, @handling, @waitingOn, @waitingSince, @nextAction, @nextActionAt,
      @closedAs, @closedAt, @mergedInto, @bounces)`);
  const insertEntry = db.prepare(`
    INSERT INTO case_entry (case_number, sequence, id, kind, at, by, desk, text, details_json, previous_hash, hash)
    VALUES (?, ?, ?, ?, ?, 'Ines', 'FPAAAA', ?, ?, ?, ?)`);
  const insertText = db.prepare(`INSERT INTO support_case_text (rowid, t) VALUES (?, ?)`);
  const random = createRandom(20_261_123);
  const pick = <Value>(list: readonly [Value, ...Value[]]): Value =>
    list[Math.floor(random() * list.length)] ?? list[0];
  const uuid = (): string => {
    const hex = Array.from({ length: 8 }, () =>
      Math.floor(random() * 65_536)
        .toString(16)
        .padStart(4, '0'),
    ).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const offers = [...createOfferGenerator(7).offers(3_000)];

  const write = (number: number): void => {
    const { offer, description } =
      offers[Math.floor(offers.length ** random()) - 1] ?? offers[0] ?? fail();
    const id = uuid();
    const createdAt = now - (1 - number / (caseCount + 1)) * 730 * dayMs;
    const at = (step: number): string => new Date(createdAt + step * 3_600_000).toISOString();
    const isOpen = random() < openShare;
    const outcome: Outcome = {
      owner: pick(owners),
      firstContact: 'partner',
      contact: 'publisher-customer-support',
      escalateTo: null,
    };
    const nextActionAt =
      random() < 0.5 ? new Date(now + (random() - 0.5) * 10 * dayMs).toISOString() : null;
    const waitFor: CaseAct = { kind: 'wait', on: pick(waitingParties), nextActionAt };
    const invoiceNumber = `INV-${number * 7}`;
    const subscriptionId = uuid();
    const customer = `${offer.publisherName} ${number % 900}`;
    const reference = `FPAAAA-${at(0).slice(0, 4)}-${String(number).padStart(6, '0')}`;
    const question = `${(description ?? offer.name).slice(0, 120 + (number % 200))} ${invoiceNumber}?`;
    let previousHash = firstPreviousHash(id);
    let progress = freshProgress;
    const acted = [...firstActs, ...(isOpen ? [waitFor, note] : lastActs)].map((act, index) => {
      const done = actOnCase({ reference, progress }, act, at(index + 2));
      progress = done.progress;
      return { kind: act.kind, text: done.text, details: done.details };
    });
    const decided = { policyVersion, rule, owner: outcome.owner, outcome, isOverride: false };
    const entries = [
      { kind: 'opened' as const, text: question, details: { reference } },
      { kind: 'decision' as const, text: '', details: decided },
      ...acted,
    ].map((written, index) => {
      const entry = {
        ...written,
        id: uuidOf(number, index + 1),
        sequence: index + 1,
        at: at(index),
        by: 'Ines',
        desk: 'FPAAAA',
        previousHash,
      };
      previousHash = hashEntry(id, entry);
      return { ...entry, hash: previousHash };
    });
    insertCase.run({
      number,
      id,
      reference,
      createdAt: at(0),
      updatedAt: at(9),
      question,
      facts: JSON.stringify({ topic: pick(factValues.topic), askedBy: 'customer' }),
      decision: JSON.stringify({
        ...outcome,
        status: 'routed',
        rule,
        certainty: 'stated',
        cites: ['eb4de-106'],
      }),
      publisherId: offer.publisherId,
      offerId: offer.offerId,
      offerName: offer.name,
      publisherName: offer.publisherName,
      customer,
      subscriptionId,
      severity: pick(['A', 'B', 'C', null]),
      details: JSON.stringify({ ...blankCaseDetails, invoiceNumber }),
      ...progress,
      owner: outcome.owner,
      answeredAt: isOpen ? null : at(8),
      headHash: previousHash,
    });
    for (const it of entries) {
      const details = toDetailsText(it.details);
      insertEntry.run(
        number,
        it.sequence,
        it.id,
        it.kind,
        it.at,
        it.text,
        details,
        it.previousHash,
        it.hash,
      );
    }
    const words = [
      reference,
      customer,
      offer.name,
      offer.publisherName,
      offer.offerId,
      subscriptionId,
    ];
    insertText.run(number, segmentForIndex([...words, invoiceNumber, question].join('\n')));
  };
  // Indexes are made faster over all rows at once.
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
         AND tbl_name IN ('support_case', 'case_entry')`,
    )
    .all();
  db.transaction(() => {
    for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
    for (let number = 1; number <= caseCount; number += 1) write(number);
    for (const { sql } of indexes) db.exec(sql);
    db.prepare(`UPDATE desk SET last_case_number = ?`).run(caseCount);
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** In the order of the file: an index takes these in quickly. */
function uuidOf(number: number, step: number): string {
  return `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${step.toString(16).padStart(12, '0')}`;
}

function fail(): never {
  throw new Error('no offers');
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
