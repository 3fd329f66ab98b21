import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { initial } from '../../../../../src/main/store/desk/migrations/0001-initial.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { readDeskStore } from '../../../../../src/main/store/desk/read-desk-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { casePage } from './case-pages.ts';
import { newCase } from './new-case.ts';

const newestVersion = deskFileKind.migrations.at(-1)?.version ?? 0;

const routed = {
  status: 'routed',
  rule: 'R-TECH',
  owner: 'publisher',
  firstContact: 'partner',
  contact: 'publisher-customer-support',
  escalateTo: null,
  certainty: 'stated',
  cites: ['eb4de-106'],
} as const;

/** A desk file as the version before wrote it: one case, with an unfinished triage. */
function folderOfTheVersionBefore(): string {
  const folder = temporaryFolder();
  const db = openDeskFile(folder, { ...deskFileKind, migrations: [initial] });
  db.exec(`INSERT INTO desk (id, reference_code, last_case_number) VALUES (1, 'ABCD', 1)`);
  db.prepare(`
    INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question,
      facts_json, decision_json, policy_version)
    VALUES (1, '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11', 'FPABCD-2026-000001',
      '2026-11-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z', 'Ines', 'It is slow',
      '{"topic":"break-fix"}', ?, '2026-11')`).run(JSON.stringify(routed));
  db.prepare(`UPDATE desk SET draft_json = ?`).run(
    JSON.stringify({ question: 'Where is', facts: {}, offer: null }),
  );
  db.close();
  return folder;
}

test('a desk of the version before opens with its cases and its draft, and a copy of it is kept', () => {
  const folder = folderOfTheVersionBefore();

  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());

  expect(desk.cases.get('FPABCD-2026-000001')).toMatchObject({
    question: 'It is slow',
    decision: routed,
    policyVersion: '2026-11',
    overrides: [],
    linkedTo: [],
  });
  expect(desk.cases.policyRevisionOf('FPABCD-2026-000001')).toBe(0);
  expect(casePage(desk, [0, 10])).toMatchObject([{ override: null, decision: routed }]);
  expect(desk.caseLog.countByRule()).toEqual({ 'R-TECH': 1 });
  expect(desk.triageDrafts.list()).toMatchObject([
    { revision: 1, draft: { question: 'Where is', pending: [], linkedTo: [], sender: null } },
  ]);
  expect(desk.policies.state()).toEqual({ revision: 0, inForce: null });
  const next = desk.cases.create(newCase({ id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c12' }), 'FP');
  expect(next.reference).toBe('FPABCD-2026-000002');

  const copyPath = join(folder, `desk.sqlite.before-v${newestVersion}`);
  expect(statSync(copyPath).mode & 0o777).toBe(0o600);
  const copy = new Database(copyPath, { readonly: true });
  onTestFinished(() => void copy.close());
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  expect(copy.prepare(`SELECT reference FROM support_case`).pluck().all()).toEqual([
    'FPABCD-2026-000001',
  ]);
});

test('whoever only reads a desk of the version before finds no policies in it, and changes nothing', () => {
  const folder = folderOfTheVersionBefore();

  expect(readDeskStore(folder)).toBeNull();

  const db = new Database(join(folder, 'desk.sqlite'), { readonly: true });
  onTestFinished(() => void db.close());
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  expect(existsSync(join(folder, `desk.sqlite.before-v${newestVersion}`))).toBe(false);
});

test('whoever only reads a folder without a desk makes none', () => {
  const folder = temporaryFolder();

  expect(readDeskStore(join(folder, 'no desk'))).toBeNull();
  expect(existsSync(join(folder, 'no desk'))).toBe(false);
});
