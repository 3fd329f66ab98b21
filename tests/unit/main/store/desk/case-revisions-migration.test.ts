import { statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createDeskVerifier } from '../../../../../src/main/domain/cases/verify-desk.ts';
import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { initial } from '../../../../../src/main/store/desk/migrations/0001-initial.ts';
import { policy } from '../../../../../src/main/store/desk/migrations/0002-policy.ts';
import { caseWork } from '../../../../../src/main/store/desk/migrations/0003-case-work.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { casePage } from './case-pages.ts';

const reference = 'NLABCD-2026-000001';
const asks = { status: 'needs-fact', ask: 'publisher', owners: ['publisher', 'partner'] };

/** A desk file as the version before wrote it, with one case and its timeline. */
function folderOfTheVersionBefore(): string {
  const folder = temporaryFolder();
  const first = openDeskFile(folder, { ...deskFileKind, migrations: [initial, policy] });
  first.exec(`
    INSERT INTO desk (id, reference_code, last_case_number, profile_json)
      VALUES (1, 'ABCD', 1, '{"casePrefix":"NL"}')`);
  first
    .prepare(
      `INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question,
        facts_json, decision_json, policy_version)
      VALUES (1, '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11', ?, '2026-11-01T09:00:00.000Z',
        '2026-11-03T09:00:00.000Z', 'Ines', 'It is slow', '{}', ?, '2026-11')`,
    )
    .run(reference, JSON.stringify(asks));
  first.close();
  openDeskFile(folder, { ...deskFileKind, migrations: [initial, policy, caseWork] }).close();
  return folder;
}

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
  expect(statSync(join(folder, 'desk.sqlite.before-v5')).mode & 0o777).toBe(0o600);
});
