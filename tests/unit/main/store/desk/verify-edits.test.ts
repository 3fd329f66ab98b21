import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Database } from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import { createDeskVerifier } from '../../../../../src/main/domain/cases/verify-desk.ts';
import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { createTimelineReads } from '../../../../../src/main/store/desk/timeline-reads.ts';
import {
  mostFaults,
  type TimelineFault,
  type TimelineVerdict,
} from '../../../../../src/shared/model/case-timeline.ts';
import type { Decision } from '../../../../../src/shared/model/decision.ts';
import { newCase } from './new-case.ts';

const caseCount = 20;
const entryCount = 9;
const words = ['', 'Called back', '已回复', 'cut \uFFFD here', '🧯 "quoted" \\ line\r\n', '‮hidden'];

const byHand = {
  owner: 'publisher',
  firstContact: 'partner',
  contact: 'publisher-any',
  escalateTo: null,
} as const;
const routed = {
  status: 'routed',
  rule: 'R-TECH',
  owner: 'partner',
  firstContact: 'partner',
  contact: 'publisher-engineering',
  escalateTo: 'publisher-any',
  certainty: 'stated',
  cites: [],
} satisfies Decision;

/** A real desk file: cases with entries of several kinds in all scripts. */
function writeDesk(folder: string): string[] {
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  const references = Array.from({ length: caseCount }, (_, index) => {
    const { reference } = desk.cases.create(
      newCase({
        id: randomUUID(),
        question: `Question ${index}`,
        ...(index % 2 === 0 ? { decision: routed } : {}),
      }),
      'FP',
    );
    const isOverridden = index % 3 === 0;
    if (isOverridden) {
      for (const outcome of [byHand, null]) {
        const at = '2026-11-11T09:00:00.000Z';
        desk.cases.recordOverride(reference, {
          at,
          by: 'Ines',
          reason: 'Agreed',
          outcome,
          rule: null,
        });
      }
    }
    for (let count = isOverridden ? 4 : 2; count < entryCount; count += 1) {
      const text = words[(index + count) % words.length] ?? '';
      const details = count % 2 === 0 ? { party: 'publisher' as const, subject: text } : {};
      desk.timeline.append(reference, [
        {
          id: randomUUID(),
          kind: count % 2 === 0 ? 'answer' : 'note',
          at: `2026-11-${10 + count}T09:00:00.000Z`,
          by: 'Ines',
          desk: 'FP2222',
          text,
          details,
        },
      ]);
    }
    return reference;
  });
  desk.close();
  return references;
}

const folder = mkdtempSync(join(tmpdir(), 'fingerpost-test-'));
const references = writeDesk(folder);
const db = openDeskFile(folder);
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
const reads = createTimelineReads(db);

function verifyAll(): TimelineVerdict {
  const verifier = createDeskVerifier();
  for (let after = -Infinity; ;) {
    const stretch = reads.stretch(after, 7);
    verifier.add(stretch);
    if (stretch.until === Infinity) return verifier.verdict();
    after = stretch.until;
  }
}

const guards = db
  .prepare<[], string>(
    `SELECT 'DROP ' || type || ' ' || name FROM sqlite_schema
     WHERE tbl_name IN ('case_entry', 'case_override') AND type = 'trigger'
       OR tbl_name IN ('case_entry', 'support_case') AND type = 'index' AND sql LIKE '%json_extract%'`,
  )
  .pluck()
  .all();

/** Does what `edit` does with the triggers gone and any JSON allowed, verifies, and puts everything back. */
function verdictAfter(edit: (file: Database) => number): TimelineVerdict | null {
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(['BEGIN', ...guards].join('; '));
  try {
    return edit(db) === 0 ? null : verifyAll();
  } finally {
    db.exec('ROLLBACK');
  }
}

const number = fc.integer({ min: 1, max: caseCount });
const sequence = fc.integer({ min: 1, max: entryCount });
const textColumns = ['id', 'kind', 'at', 'by', 'desk', 'text', 'details_json'] as const;
const spoiledText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'null', '0', '{}', '[]', '{"party":"customer"}', '{"a"', 'note', 'answer'),
);

type Edit = {
  readonly what: string;
  readonly run: (file: Database) => number;
  /** The sequence that must be named; absent: any place in the case will do. */
  readonly at?: number;
};
const place = fc.record({ number, sequence });
const where = `WHERE case_number = ? AND sequence = ?`;

function update(sql: string, ...values: readonly (string | number)[]): Edit['run'] {
  return (file) => file.prepare(sql).run(...values).changes;
}

/** Writes another text, if it is another one. */
const changedText = fc
  .record({ place, column: fc.constantFrom(...textColumns), text: spoiledText })
  .map(({ place: it, column, text }): Edit => ({
    what: `${column} of ${it.number}/${it.sequence} becomes ${JSON.stringify(text)}`,
    at: it.sequence,
    run: update(
      `UPDATE OR IGNORE case_entry SET ${column} = ? ${where} AND ${column} <> ?`,
      text.toWellFormed(),
      it.number,
      it.sequence,
      text.toWellFormed(),
    ),
  }));
/** One letter more, also where it means nothing: white space in JSON, an invisible letter. */
const grownText = fc
  .record({
    place,
    column: fc.constantFrom(...textColumns),
    letter: fc.constantFrom(' ', '\n', '\u200B', 'a', '\u0000'),
    isFirst: fc.boolean(),
  })
  .map(({ place: it, column, letter, isFirst }): Edit => ({
    what: `${column} of ${it.number}/${it.sequence} grows by ${JSON.stringify(letter)}`,
    at: it.sequence,
    run: update(
      `UPDATE case_entry SET ${column} = ${isFirst ? `? || ${column}` : `${column} || ?`} ${where}`,
      letter,
      it.number,
      it.sequence,
    ),
  }));
const rawBytes = fc
  .record({ place, bytes: fc.constantFrom('FF', 'F09F98', 'C0BD') })
  .map(({ place: it, bytes }): Edit => ({
    what: `U+FFFD of ${it.number}/${it.sequence} becomes the bytes ${bytes}`,
    at: it.sequence,
    run: update(
      `UPDATE case_entry SET text = CAST(unhex(replace(hex(text), 'EFBFBD', ?)) AS TEXT) ${where}
         AND instr(text, char(65533)) > 0`,
      bytes,
      it.number,
      it.sequence,
    ),
  }));
const changedHash = fc
  .record({
    place,
    column: fc.constantFrom('hash', 'previous_hash'),
    digit: fc.constantFrom('0', 'a'),
    byte: fc.integer({ min: 1, max: 64 }),
  })
  .map(({ place: it, column, digit, byte }): Edit => ({
    what: `${column} of ${it.number}/${it.sequence} has ${digit} at ${byte}`,
    run: update(
      `UPDATE case_entry SET ${column} = substr(${column}, 1, ${byte - 1}) || ? || substr(${column}, ${byte + 1})
       ${where} AND substr(${column}, ${byte}, 1) <> ?`,
      digit,
      it.number,
      it.sequence,
      digit,
    ),
  }));
const renumbered = fc
  .record({ place, to: fc.integer({ min: -2, max: 40 }) })
  .map(({ place: it, to }): Edit => ({
    what: `${it.number}/${it.sequence} becomes sequence ${to}`,
    run: update(
      `UPDATE OR IGNORE case_entry SET sequence = ? ${where} AND sequence <> ?`,
      to,
      it.number,
      it.sequence,
      to,
    ),
  }));
const movedToOther = fc
  .record({
    place,
    to: fc.constantFrom(0, -1, 1, 7, 20, 21, 999),
    at: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ place: it, to, at }): Edit => ({
    what: `${it.number}/${it.sequence} moves to ${to}/${at}`,
    run: update(
      `UPDATE OR REPLACE case_entry SET case_number = ?, sequence = ?
       ${where} AND (case_number, sequence) <> (?, ?)`,
      to,
      at,
      it.number,
      it.sequence,
      to,
      at,
    ),
  }));
const removed = place.map((it): Edit => ({
  what: `${it.number}/${it.sequence} is removed`,
  at: it.sequence,
  run: update(`DELETE FROM case_entry ${where}`, it.number, it.sequence),
}));
const emptied = number.map((it): Edit => ({
  what: `all entries of ${it} are removed`,
  run: update(`DELETE FROM case_entry WHERE case_number = ?`, it),
}));
const caseRemoved = number.map((it): Edit => ({
  what: `case ${it} is removed with all it has`,
  run: (file) =>
    update(`DELETE FROM case_entry WHERE case_number = ?`, it)(file) +
    update(`DELETE FROM support_case WHERE number = ?`, it)(file),
}));
const inserted = fc
  .record({ place, to: fc.constantFrom(0, 5, 20, 33), at: fc.integer({ min: 1, max: 12 }) })
  .map(({ place: it, to, at }): Edit => ({
    what: `a copy of ${it.number}/${it.sequence} is put at ${to}/${at}`,
    run: update(
      `INSERT OR IGNORE INTO case_entry
       SELECT ?, ?, 'copy-of-' || id, kind, at, by, desk, text, details_json, previous_hash, hash
       FROM case_entry ${where}`,
      to,
      at,
      it.number,
      it.sequence,
    ),
  }));
/** Written over by REPLACE, which no trigger sees. */
const replaced = fc.record({ place, text: spoiledText }).map(({ place: it, text }): Edit => ({
  what: `${it.number}/${it.sequence} is replaced with the text ${JSON.stringify(text)}`,
  at: it.sequence,
  run: update(
    `INSERT OR REPLACE INTO case_entry
     SELECT case_number, sequence, id, kind, at, by, desk, ?, details_json, previous_hash, hash
     FROM case_entry ${where} AND text <> ?`,
    text.toWellFormed(),
    it.number,
    it.sequence,
    text.toWellFormed(),
  ),
}));
const swapped = fc
  .record({ one: place, other: place, columns: fc.constantFrom('sequence', 'text', 'hash', 'all') })
  .map(({ one, other, columns }): Edit => ({
    what: `${columns} of ${one.number}/${one.sequence} and ${other.number}/${other.sequence} are swapped`,
    run: (file) => {
      const names =
        columns === 'sequence'
          ? ['case_number', 'sequence']
          : columns === 'all'
            ? ['id', 'kind', 'at', 'by', 'desk', 'text', 'details_json', 'previous_hash', 'hash']
            : [columns];
      const read = file.prepare<[number, number], Record<string, string | number>>(
        `SELECT ${names.join(', ')} FROM case_entry ${where}`,
      );
      const first = read.get(one.number, one.sequence);
      const second = read.get(other.number, other.sequence);
      if (!first || !second || JSON.stringify(first) === JSON.stringify(second)) return 0;
      const put = (values: Record<string, string | number>, to: readonly [number, number]) =>
        file
          .prepare(`UPDATE case_entry SET ${names.map((it) => `${it} = ?`).join(', ')} ${where}`)
          .run(...names.map((it) => values[it]), ...to);
      const aside = Object.fromEntries(
        Object.entries(first).map(([name, value]) => [name, name === 'id' ? 'aside' : value]),
      );
      if (columns === 'sequence') {
        put({ case_number: -9, sequence: -9 }, [one.number, one.sequence]);
        put(first, [other.number, other.sequence]);
        put(second, [-9, -9]);
      } else {
        put(aside, [one.number, one.sequence]);
        put(first, [other.number, other.sequence]);
        put(second, [one.number, one.sequence]);
      }
      return 2;
    },
  }));
const changedHead = fc
  .record({
    number,
    change: fc.constantFrom(
      `entry_count = entry_count - 1`,
      `entry_count = entry_count + 1`,
      `entry_count = 0`,
      `head_hash = ''`,
      `head_hash = upper(head_hash) || ' '`,
      `id = 'another'`,
      `number = 555`,
      `number = -5`,
      `reference = 'FP2222-2026-000099'`,
      `reference = reference || ' '`,
      `bounces = bounces + 1`,
    ),
  })
  .map(({ number: it, change }): Edit => ({
    what: `case ${it} says ${change}`,
    run: update(`UPDATE support_case SET ${change} WHERE number = ?`, it),
  }));
/** What a case says beside its timeline: who owns it and how it stands. */
const changedStanding = fc
  .record({
    number,
    column: fc.constantFrom(
      'effective_owner',
      'policy_version',
      'status',
      'handling',
      'waiting_on',
      'waiting_since',
      'next_action',
      'next_action_at',
      'closed_as',
      'closed_at',
      'merged_into',
    ),
    value: fc.constantFrom(
      null,
      '',
      'open',
      'closed',
      'transferred',
      'microsoft',
      'nobody',
      'solved',
      '2020-01-01T00:00:00.000Z',
      'Call them',
    ),
  })
  .map(({ number: it, column, value }): Edit => ({
    what: `${column} of case ${it} becomes ${value}`,
    run: (file) =>
      file
        .prepare(
          `UPDATE OR IGNORE support_case SET ${column} = ? WHERE number = ? AND ${column} IS NOT ?`,
        )
        .run(value, it, value).changes,
  }));
const changedDecision = fc
  .record({
    number,
    name: fc.constantFrom('owner', 'rule', 'firstContact', 'contact', 'escalateTo', 'status'),
    value: fc.constantFrom('microsoft', 'R-FORGED', 'own-desk', 'needs-fact'),
  })
  .map(({ number: it, name, value }): Edit => ({
    what: `${name} of the decision of case ${it} becomes ${value}`,
    run: update(
      `UPDATE support_case SET decision_json = json_set(decision_json, '$.${name}', ?)
       WHERE number = ? AND json_extract(decision_json, '$.status') = 'routed'`,
      value,
      it,
    ),
  }));
const changedOverride = fc
  .record({
    number,
    change: fc.constantFrom(
      `DELETE FROM case_override WHERE case_number = ?`,
      `UPDATE case_override SET by = by || 'x' WHERE case_number = ?`,
      `UPDATE case_override SET at = '2020-01-01T00:00:00.000Z' WHERE case_number = ?`,
      `UPDATE case_override SET reason = 'Forged' WHERE case_number = ?`,
      `UPDATE case_override SET rule = 'R-FORGED' WHERE case_number = ?`,
      `UPDATE case_override SET outcome_json = NULL WHERE case_number = ? AND outcome_json IS NOT NULL`,
      `UPDATE case_override SET outcome_json = json_set(outcome_json, '$.contact', 'own-desk') WHERE case_number = ?
         AND outcome_json IS NOT NULL`,
      `UPDATE case_override SET case_number = 999 WHERE case_number = ?`,
      `UPDATE OR IGNORE case_override SET number = -number WHERE case_number = ?
         AND number = (SELECT max(number) FROM case_override)`,
      `INSERT INTO case_override (case_number, at, by, reason, outcome_json, rule)
       VALUES (?, '2026-01-01T00:00:00.000Z', 'x', 'forged', NULL, NULL)`,
    ),
  })
  .map(({ number: it, change }): Edit => ({
    what: `${change} (${it})`,
    run: update(change, it),
  }));
const swappedReferences = fc
  .uniqueArray(number, { minLength: 2, maxLength: 2 })
  .map(([one = 1, other = 2]): Edit => ({
    what: `the references of ${one} and ${other} are swapped`,
    run: (file) => {
      const read = file
        .prepare<[number], string>(`SELECT reference FROM support_case WHERE number = ?`)
        .pluck();
      const [first, second] = [read.get(one), read.get(other)];
      const put = file.prepare(`UPDATE support_case SET reference = ? WHERE number = ?`);
      put.run('aside', one);
      put.run(first, other);
      return put.run(second, one).changes;
    },
  }));
const changedDesk = fc.constantFrom(-1, 1, -20).map((by): Edit => ({
  what: `the desk says it gave ${by} numbers more`,
  run: update(`UPDATE desk SET last_case_number = last_case_number + ?`, by),
}));

const anyEdit = fc.oneof(
  { weight: 4, arbitrary: changedText },
  { weight: 4, arbitrary: grownText },
  { weight: 1, arbitrary: rawBytes },
  { weight: 2, arbitrary: changedHash },
  { weight: 2, arbitrary: renumbered },
  { weight: 2, arbitrary: movedToOther },
  { weight: 2, arbitrary: removed },
  { weight: 1, arbitrary: emptied },
  { weight: 1, arbitrary: caseRemoved },
  { weight: 2, arbitrary: inserted },
  { weight: 2, arbitrary: replaced },
  { weight: 2, arbitrary: swapped },
  { weight: 2, arbitrary: changedHead },
  { weight: 1, arbitrary: changedDesk },
  { weight: 3, arbitrary: changedStanding },
  { weight: 2, arbitrary: changedDecision },
  { weight: 3, arbitrary: changedOverride },
  { weight: 1, arbitrary: swappedReferences },
);

test('a desk that nobody touched has no fault', () => {
  expect(verifyAll()).toEqual({
    cases: caseCount,
    entries: caseCount * entryCount,
    faults: [],
    faultCount: 0,
  });
});

test('any single edit of the timelines in the file is found, 1,000 of them', () => {
  let edits = 0;
  fc.assert(
    fc.property(anyEdit, ({ run, at }) => {
      const verdict = verdictAfter(run);
      fc.pre(verdict !== null);
      edits += 1;
      expect(verdict?.faultCount).toBeGreaterThan(0);
      const named = verdict?.faults.map((it) => it.sequence) ?? [];
      expect(at === undefined || named.includes(at)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  expect(edits).toBeGreaterThanOrEqual(1_000);
  expect(verifyAll().faultCount).toBe(0);
});

const third = references[2] ?? '';
test.each<readonly [string, string, readonly Partial<TimelineFault>[]]>([
  [
    'a changed word is named by case and sequence, once',
    `UPDATE case_entry SET text = 'Never called' WHERE case_number = 3 AND sequence = 4`,
    [{ reference: third, sequence: 4, kind: 'changed' }],
  ],
  [
    'JSON that is broken is named as unreadable',
    `UPDATE case_entry SET details_json = '{"party"' WHERE case_number = 3 AND sequence = 5`,
    [{ reference: third, sequence: 5, kind: 'unreadable' }],
  ],
  [
    'a removed entry is named, and those behind it are not blamed',
    `DELETE FROM case_entry WHERE case_number = 3 AND sequence = 4`,
    [{ reference: third, sequence: 4, kind: 'missing' }],
  ],
  [
    'the last entry is missed',
    `DELETE FROM case_entry WHERE case_number = 3 AND sequence = 9`,
    [{ reference: third, sequence: 9, kind: 'missing' }],
  ],
  [
    'a case that is gone leaves a gap in the numbers',
    `DELETE FROM case_entry WHERE case_number = 3; DELETE FROM support_case WHERE number = 3`,
    [{ reference: '…-000003', sequence: null, kind: 'missing' }],
  ],
  [
    'a case that forgets its last entry is named',
    `UPDATE support_case SET entry_count = 8 WHERE number = 3`,
    [{ reference: third, sequence: null, kind: 'head' }],
  ],
  [
    'an entry of no case is named',
    `UPDATE case_entry SET case_number = 77 WHERE case_number = 3 AND sequence = 9`,
    [
      { reference: third, sequence: 9, kind: 'missing' },
      { reference: '…-000077', sequence: 9, kind: 'moved' },
    ],
  ],
])('%s', (_, sql, faults) => {
  const verdict = verdictAfter((file) => {
    file.exec(sql);
    return 1;
  });

  expect(verdict?.faults).toEqual(faults);
});

test('numbers that were written absurdly high end in a bounded list', () => {
  const verdict = verdictAfter((file) => {
    file.exec(`UPDATE case_entry SET sequence = 9e15 WHERE case_number = 3 AND sequence = 9;
      UPDATE support_case SET entry_count = 9e15 WHERE number = 4;
      UPDATE desk SET last_case_number = 9e15`);
    return 1;
  });

  expect(verdict?.faults).toHaveLength(mostFaults);
  expect(verdict?.faultCount).toBeGreaterThan(mostFaults);
});

test('nobody changes or removes an entry while the triggers stand', () => {
  expect(() => db.exec(`UPDATE case_entry SET text = 'another'`)).toThrow(/only ever added/);
  expect(() => db.exec(`DELETE FROM case_entry`)).toThrow(/only ever added/);
});
