import { statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { initial } from '../../../../../src/main/store/desk/migrations/0001-initial.ts';
import { policy } from '../../../../../src/main/store/desk/migrations/0002-policy.ts';
import { caseWork } from '../../../../../src/main/store/desk/migrations/0003-case-work.ts';
import { caseRevisions } from '../../../../../src/main/store/desk/migrations/0004-case-revisions.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newestVersion = deskFileKind.migrations.at(-1)?.version ?? 0;

const id = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const scope = { kind: 'offer', publisherId: 'harbour', offerId: 'mail-guard' } as const;

/** A desk file as the version before wrote it, with one contact. */
function openOld() {
  const folder = temporaryFolder();
  const migrations = [initial, policy, caseWork, caseRevisions];
  const db = openDeskFile(folder, { ...deskFileKind, migrations });
  db.exec(`
    INSERT INTO hand_kept_contact (id, scope_kind, publisher_id, offer_id, role, name, email, phone, url,
      hours, time_zone, languages_json, audience, note, verified_at, saved_at, saved_by)
    VALUES ('${id}', 'offer', 'harbour', 'mail-guard', 'customer-support', '王小明', 'help@harbour.example', NULL,
      NULL, 'Mon-Fri 09:00-17:00', 'Europe/Helsinki', '["fi"]', 'customer-ok', 'By phone', '2026-11-01T09:00:00.000Z',
      '2026-11-01T09:00:00.000Z', 'Ines')`);
  db.close();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return { folder, desk };
}

test('a contact of the version before is as it was: its hours as free text, checked by nobody that is known', () => {
  const { desk } = openOld();

  expect(desk.contacts.ofScope(scope)).toEqual([
    {
      id,
      scope,
      role: 'customer-support',
      name: '王小明',
      email: 'help@harbour.example',
      phone: null,
      url: null,
      hours: 'Mon-Fri 09:00-17:00',
      openingHours: null,
      timeZone: 'Europe/Helsinki',
      languages: ['fi'],
      audience: 'customer-ok',
      note: 'By phone',
      verifiedAt: '2026-11-01T09:00:00.000Z',
      verifiedBy: null,
      mailReturned: null,
      source: { kind: 'manual', by: 'Ines' },
    },
  ]);
});

test('it can be given hours, a check and a mail that came back, and a copy of the file before is kept', () => {
  const { desk, folder } = openOld();
  const [old] = desk.contacts.ofScope(scope);
  const days = [[{ from: '09:00', until: '17:00' }], [], [], [], [], [], []];
  const by = { at: '2026-11-23T10:00:00.000Z', operator: 'Jan' };
  if (old === undefined) throw new Error('the contact is gone');

  desk.contacts.save({ ...old, openingHours: { days, closedOn: 'de' }, verifiedBy: 'Jan' }, by);
  desk.contactMarks.saveReturned('Help@Harbour.example', { at: by.at, reference: null }, 'Jan');

  expect(desk.contacts.get(id)).toMatchObject({
    openingHours: { days, closedOn: 'de' },
    verifiedBy: 'Jan',
  });
  expect(desk.contactMarks.returnedOf('help@harbour.example')).toEqual({
    at: by.at,
    reference: null,
  });
  expect(statSync(join(folder, `desk.sqlite.before-v${newestVersion}`)).mode & 0o777).toBe(0o600);
});
