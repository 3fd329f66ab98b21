import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { mostRecent } from '../../../../../src/shared/model/search-hit.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newestVersion = deskFileKind.migrations.at(-1)?.version ?? 0;
const alpha = { publisherId: 'acme', offerId: 'alpha' };
const beta = { publisherId: 'acme', offerId: 'beta' };

/** A desk file as the version before wrote it, with one offer kept by hand, opened by this one. */
function openOld() {
  const folder = temporaryFolder();
  const migrations = deskFileKind.migrations.filter(({ version }) => version < 7);
  const db = openDeskFile(folder, { ...deskFileKind, migrations });
  db.exec(`
    INSERT INTO hand_kept_offer (publisher_id, offer_id, name, publisher_name, publisher_kind,
      links_json, changed_json, saved_at, saved_by)
    VALUES ('acme', 'alpha', 'Alpha', 'Acme', 'isv', '[]', '["name"]', '2026-11-01T09:00:00.000Z', 'Ines')`);
  db.close();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return { folder, desk };
}

test('a desk of the version before keeps its offers by hand, has checked none and used none, and leaves a copy', () => {
  const { folder, desk } = openOld();

  expect(desk.offers.get(alpha)?.edit.name).toBe('Alpha');
  expect(desk.offerChecks.all().checks).toEqual([]);
  expect(desk.recentlyUsed.list()).toEqual([]);
  expect(existsSync(join(folder, `desk.sqlite.before-v${newestVersion}`))).toBe(true);
});

test('a check is kept over a restart, and what it replaced comes back', () => {
  const { folder, desk } = openOld();
  const first = { at: '2026-11-02T09:00:00.000Z', by: 'Ines' };
  desk.offerChecks.put([alpha, beta], first);

  const before = desk.offerChecks.put([alpha], { at: '2026-11-03T09:00:00.000Z', by: 'Ole' });
  desk.offerChecks.putBack(before);

  const again = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => again.close());
  expect(again.offerChecks.get(alpha)).toEqual({ ...alpha, ...first });
  expect(again.offerChecks.all().checks).toEqual([
    { ...alpha, ...first },
    { ...beta, ...first },
  ]);
});

test('what another window of the desk checked is seen here', () => {
  const { folder, desk } = openOld();
  expect(desk.offerChecks.all().checks).toEqual([]);
  const other = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => other.close());

  other.offerChecks.put([beta], { at: '2026-11-02T09:00:00.000Z', by: 'Ole' });

  expect(desk.offerChecks.all().checks).toMatchObject([beta]);
});

const used = (id: number) => ({
  kind: 'offer' as const,
  id: `acme/${id}`,
  title: `Offer ${id}`,
  publisher: 'Acme',
});

test('what was used last stands first, once, and only the latest are kept', () => {
  const { desk } = openOld();
  for (let id = 0; id < mostRecent + 3; id += 1) desk.recentlyUsed.put(used(id));

  desk.recentlyUsed.put({ ...used(5), title: 'Offer 5, as it is called now' });

  const listed = desk.recentlyUsed.list();
  expect(listed).toHaveLength(mostRecent);
  expect(listed[0]).toEqual({ ...used(5), title: 'Offer 5, as it is called now' });
  expect(listed.filter(({ id }) => id === 'acme/5')).toHaveLength(1);
  expect(listed.some(({ id }) => id === 'acme/0')).toBe(false);
});

test('what is taken away from the recent ones is gone, and a case of the same id stays', () => {
  const { desk } = openOld();
  desk.recentlyUsed.put({ kind: 'offer', id: 'x', title: 'X', publisher: 'Acme' });
  desk.recentlyUsed.put({ kind: 'case', id: 'x', title: 'A case', publisher: '' });

  desk.recentlyUsed.forget('offer', 'x');

  expect(desk.recentlyUsed.list().map(({ kind }) => kind)).toEqual(['case']);
});
