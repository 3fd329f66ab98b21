import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import {
  hashEntry,
  toDetailsText,
  type UnsealedEntry,
} from '../../../../../src/main/domain/cases/entry-hash.ts';
import {
  createDeskVerifier,
  verifyCase,
} from '../../../../../src/main/domain/cases/verify-desk.ts';
import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { initial } from '../../../../../src/main/store/desk/migrations/0001-initial.ts';
import { policy } from '../../../../../src/main/store/desk/migrations/0002-policy.ts';
import { caseWork } from '../../../../../src/main/store/desk/migrations/0003-case-work.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { casePage, times } from './case-pages.ts';

const newestVersion = deskFileKind.migrations.at(-1)?.version;
const caseId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const reference = 'NLABCD-2026-000001';
const asks = { status: 'needs-fact', ask: 'publisher', owners: ['publisher', 'partner'] };

/** A desk file as the version before wrote it, with one case and its timeline. */
function folderOfTheVersionBefore(later: readonly Happening[] = []): string {
  const folder = temporaryFolder();
  const first = openDeskFile(folder, { ...deskFileKind, migrations: [initial, policy] });
  first.exec(`
    INSERT INTO desk (id, reference_code, last_case_number, profile_json)
      VALUES (1, 'ABCD', 1, '{"casePrefix":"NL"}')`);
  first
    .prepare(
      `INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question,
        facts_json, decision_json, policy_version)
      VALUES (1, '${caseId}', ?, '2026-11-01T09:00:00.000Z',
        '2026-11-03T09:00:00.000Z', 'Ines', 'It is slow', '{}', ?, '2026-11')`,
    )
    .run(reference, JSON.stringify(asks));
  first.close();
  const second = openDeskFile(folder, { ...deskFileKind, migrations: [initial, policy, caseWork] });
  addEntries(second, later);
  second.close();
  return folder;
}

type Happening = Pick<UnsealedEntry, 'kind' | 'at' | 'details'>;

/** As the version before would have added them. */
function addEntries(db: Database.Database, later: readonly Happening[]): void {
  const head = db.prepare<[], string>(`SELECT head_hash FROM support_case`).pluck();
  for (const [index, it] of later.entries()) {
    const previousHash = head.get() ?? '';
    const sequence = index + 3;
    const entry = { ...it, id: randomUUID(), sequence, by: 'Ines', desk: 'NLABCD', text: 'x' };
    const hash = hashEntry(caseId, { ...entry, previousHash });
    db.prepare(
      `INSERT INTO case_entry (case_number, sequence, id, kind, at, by, desk, text, details_json, previous_hash, hash)
       VALUES (1, ?, ?, ?, ?, 'Ines', 'NLABCD', 'x', ?, ?, ?)`,
    ).run(sequence, entry.id, it.kind, it.at, toDetailsText(it.details), previousHash, hash);
    db.prepare(`UPDATE support_case SET entry_count = ?, head_hash = ?`).run(sequence, hash);
    if (it.kind !== 'close') continue;
    db.prepare(
      `UPDATE support_case SET status = 'closed', closed_as = 'solved', closed_at = ?`,
    ).run(it.at);
  }
}

const end: Happening = {
  kind: 'close',
  at: '2026-11-05T09:00:00.000Z',
  details: { closedAs: 'solved' },
};
const reply: Happening = {
  kind: 'mail-in',
  at: '2026-11-06T09:00:00.000Z',
  details: { party: 'customer' },
};
const note: Happening = { kind: 'note', at: '2026-11-07T09:00:00.000Z', details: {} };

test.each([
  ['answered since it was closed', [end, reply], [reference]],
  ['answered, and looked at', [end, reply, note], []],
  ['answered before it was closed', [reply, end], []],
  ['open and answered', [reply], []],
] as const)('a case of the version before that was %s is in Today or not', (_, later, expected) => {
  const desk = openDeskStore(folderOfTheVersionBefore(later), { randomInt: () => 0 });
  onTestFinished(() => desk.close());

  const { answeredAfterClose } = desk.caseList.today(times, 9);

  expect(answeredAfterClose.cases.map((it) => it.reference)).toEqual(expected);
  expect(answeredAfterClose.count).toBe(expected.length);
  const found = desk.timelineReads.ofCase(reference);
  expect(verifyCase(found.case, found.entries, found.overrides)).toEqual([]);
});

function openOld() {
  const folder = folderOfTheVersionBefore();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return { folder, desk };
}

test('a case of the version before begins at a revision of its own, changed by nobody that is known', () => {
  const { desk } = openOld();
  const { revision } = desk.cases.get(reference);
  const change = (tried: string) =>
    desk.cases.update(
      reference,
      revision,
      (before, policyRevision) => ({ ...before, tried, policyRevision }),
      'Jan',
    );

  const changed = change('Restarted');

  expect(changed.tried).toBe('Restarted');
  expect(() => change('Restarted twice')).toThrow(
    expect.objectContaining({ code: 'CASE_CHANGED' }),
  );
});

test('the cases of the version before and their timelines are as they were, and a copy of the file is kept', () => {
  const { desk, folder } = openOld();

  const verifier = createDeskVerifier();
  verifier.add(desk.timelineReads.stretch(-Infinity, 100));

  expect(verifier.verdict()).toMatchObject({ cases: 1, entries: 2, faultCount: 0 });
  expect(casePage(desk, [0, 9])).toMatchObject([{ reference, title: 'It is slow' }]);
  expect(statSync(join(folder, `desk.sqlite.before-v${newestVersion}`)).mode & 0o777).toBe(0o600);
});
