import { statSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import { createDeskVerifier } from '../../../../../src/main/domain/cases/verify-desk.ts';
import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { initial } from '../../../../../src/main/store/desk/migrations/0001-initial.ts';
import { policy } from '../../../../../src/main/store/desk/migrations/0002-policy.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { openReportStore } from '../../../../../src/main/store/desk/report-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { casePage } from './case-pages.ts';

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
};
const asks = { status: 'needs-fact', ask: 'publisher', owners: ['publisher', 'partner'] };
const toMicrosoft = {
  owner: 'microsoft',
  firstContact: 'microsoft',
  contact: 'microsoft-partner-support',
  escalateTo: null,
};
const sha256 = 'a'.repeat(64);

/** A desk file as the version before wrote it: cases that were decided by hand and left the desk, and a draft. */
function folderOfTheVersionBefore(): string {
  const folder = temporaryFolder();
  const db = openDeskFile(folder, { ...deskFileKind, migrations: [initial, policy] });
  db.exec(`
    INSERT INTO desk (id, reference_code, last_case_number, profile_json, draft_json)
      VALUES (1, 'ABCD', 2, '{"casePrefix":"NL"}', '{"question":"Where is","facts":{},"offer":null}')`);
  const insertCase = db.prepare(`
    INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question,
      facts_json, decision_json, policy_version)
    VALUES (?, ?, ?, '2026-11-01T09:00:00.000Z', '2026-11-03T09:00:00.000Z', 'Ines', ?, '{}', ?, '2026-11')`);
  insertCase.run(
    1,
    '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
    'NLABCD-2026-000001',
    'It is slow\r\n🧯',
    JSON.stringify(routed),
  );
  insertCase.run(
    2,
    '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c12',
    'NLABCD-2026-000002',
    '很慢',
    JSON.stringify(asks),
  );
  const insertExport = db.prepare(`
    INSERT INTO case_export (case_number, exported_at, recipient, language, file_name, sha256)
    VALUES (1, ?, ?, 'zh-CN', ?, '${sha256}')`);
  insertExport.run('2026-11-02T09:00:00.000Z', 'publisher', 'first.eml');
  insertExport.run('2026-11-04T09:00:00.000Z', 'customer', 'second.eml');
  const insertOverride = db.prepare(`
    INSERT INTO case_override (case_number, at, by, reason, outcome_json, rule)
    VALUES (1, ?, 'Jan', ?, ?, 'R-TECH')`);
  insertOverride.run('2026-11-03T09:00:00.000Z', 'Theirs after all', JSON.stringify(toMicrosoft));
  db.close();
  return folder;
}

function openOld() {
  const folder = folderOfTheVersionBefore();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return { folder, desk };
}

test('the cases of the version before get the timelines of what was recorded, in order of time', () => {
  const { desk } = openOld();

  const { entries } = desk.timeline.page('NLABCD-2026-000001', undefined, 100);

  expect(entries.toReversed()).toMatchObject([
    { sequence: 1, kind: 'opened', by: 'Ines', desk: 'NLABCD', text: 'It is slow\r\n🧯' },
    {
      sequence: 2,
      kind: 'decision',
      details: { rule: 'R-TECH', owner: 'publisher', isOverride: false },
    },
    {
      sequence: 3,
      kind: 'mail-out',
      details: { fileName: 'first.eml', party: 'publisher', sha256 },
    },
    {
      sequence: 4,
      kind: 'decision',
      by: 'Jan',
      text: 'Theirs after all',
      details: { owner: 'microsoft', isOverride: true },
    },
    { sequence: 5, kind: 'mail-out', details: { fileName: 'second.eml' } },
  ]);
  expect(desk.timeline.page('NLABCD-2026-000002', undefined, 100).entries).toMatchObject([
    { kind: 'decision', details: { rule: null, owner: null } },
    { kind: 'opened', text: '很慢' },
  ]);
});

test('what left the desk, what was decided by hand and the unfinished triage are still there', () => {
  const { desk } = openOld();

  const moved = desk.cases.get('NLABCD-2026-000001');

  expect(moved.exports).toEqual([
    {
      exportedAt: '2026-11-02T09:00:00.000Z',
      to: 'publisher',
      language: 'zh-CN',
      form: 'eml',
      purpose: 'escalation',
      fileName: 'first.eml',
      sha256,
    },
    expect.objectContaining({ fileName: 'second.eml' }),
  ]);
  expect(moved.overrides).toMatchObject([{ by: 'Jan', outcome: toMicrosoft }]);
  expect(moved.progress).toMatchObject({ status: 'open', waitingOn: 'nobody', bounces: 0 });
  expect(moved.details.invoiceNumber).toBeNull();
  expect(desk.triageDrafts.list()).toHaveLength(1);
  expect(casePage(desk, [0, 9])).toHaveLength(2);
});

test('who was written to has been answered, also where the clock had jumped back', () => {
  const folder = folderOfTheVersionBefore();
  const old = new Database(join(folder, 'desk.sqlite'));
  old.exec(`UPDATE case_export SET exported_at = '2026-10-30T09:00:00.000Z' WHERE number = 2`);
  old.close();

  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());

  const kinds = desk.timeline.page('NLABCD-2026-000001', undefined, 9).entries.map((it) => it.kind);
  expect(kinds.toReversed().slice(0, 3)).toEqual(['opened', 'decision', 'mail-out']);
  const [clocked] = desk.clock.cases(['NLABCD-2026-000001']);
  expect(clocked?.answeredAt).toBe('2026-10-30T09:00:00.000Z');
});

test('the report knows when the owners of the old cases were first asked', () => {
  const { folder } = openOld();
  const reports = openReportStore(folder);
  onTestFinished(() => reports.close());

  const cases = reports.reads.openedBetween(0, Date.parse('2026-12-01T00:00:00.000Z'));
  const [first, second] = cases.toSorted((a, b) => a.number - b.number);

  const asked = Date.parse('2026-11-02T09:00:00.000Z');
  expect(first).toMatchObject({ publisherAsked: asked, microsoftAsked: null, isBounced: false });
  expect(first).toMatchObject({ owner: 'microsoft', isOverridden: true, deskDecided: null });
  expect(second).toMatchObject({ publisherAsked: null, owner: null, isOverridden: false });
});

test('the new timelines hold under Verify, and the next entry continues them', () => {
  const { desk } = openOld();
  const verify = () => {
    const verifier = createDeskVerifier();
    verifier.add(desk.timelineReads.stretch(-Infinity, 100));
    return verifier.verdict();
  };
  const before = verify();

  const id = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c13';
  const at = '2026-11-05T09:00:00.000Z';
  desk.timeline.append('NLABCD-2026-000001', [
    {
      id,
      kind: 'note',
      at,
      by: 'Ines',
      desk: desk.profile.deskCode(),
      text: 'Called',
      details: {},
    },
  ]);

  expect(before).toMatchObject({ cases: 2, entries: 7, faultCount: 0 });
  expect(verify()).toMatchObject({ entries: 8, faultCount: 0 });
});

test('lists know the owner that holds, and a copy of the file before is kept', () => {
  const { folder, desk } = openOld();
  const owned = desk.caseList.page(
    { text: '', filter: { owner: 'microsoft' }, order: 'newest', offset: 0, limit: 9 },
    { now: '', midnight: '', longSince: '' },
  );

  const copyPath = join(folder, `desk.sqlite.before-v${newestVersion}`);
  const copy = new Database(copyPath, { readonly: true });
  onTestFinished(() => void copy.close());

  expect(owned.map(({ reference }) => reference)).toEqual(['NLABCD-2026-000001']);
  expect(statSync(copyPath).mode & 0o777).toBe(0o600);
  expect(copy.pragma('user_version', { simple: true })).toBe(2);
  expect(copy.prepare(`SELECT count(*) FROM case_export`).pluck().get()).toBe(2);
});
