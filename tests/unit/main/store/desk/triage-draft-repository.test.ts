import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { TriageDraft } from '../../../../../src/shared/model/triage-draft.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const id = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c01';
const otherId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c02';
const savedAt = '2026-11-23T09:00:00.000Z';

function openDrafts(folder = temporaryFolder()) {
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return desk.triageDrafts;
}

function draft(question: string): TriageDraft {
  return TriageDraft.parse({ question, facts: {}, offer: null });
}

/** As another program, or an older desk, would leave it. */
function write(folder: string, json: string): void {
  const db = openDeskFile(folder);
  db.prepare(
    `INSERT INTO triage_draft (id, draft_json, revision, saved_at) VALUES (?, ?, 1, ?)`,
  ).run(id, json, savedAt);
  db.close();
}

test('two windows keep two drafts, and each is found again as it was typed', () => {
  const drafts = openDrafts();

  drafts.save({ id, draft: draft('The export fails'), revision: 0, savedAt });
  drafts.save({ id: otherId, draft: draft('账单不对'), revision: 0, savedAt });

  expect(drafts.find(id)?.draft.question).toBe('The export fails');
  expect(drafts.find(otherId)?.draft.question).toBe('账单不对');
});

test('a window that is behind saves nothing over what another one saved', () => {
  const drafts = openDrafts();
  drafts.save({ id, draft: draft('It'), revision: 0, savedAt });
  drafts.save({ id, draft: draft('It fails'), revision: 1, savedAt });

  const refused = drafts.save({ id, draft: draft('It is slow'), revision: 1, savedAt });

  expect(refused).toBeUndefined();
  expect(drafts.find(id)).toMatchObject({ revision: 2, draft: { question: 'It fails' } });
});

test('a save whose answer was lost can be sent again', () => {
  const drafts = openDrafts();
  drafts.save({ id, draft: draft('It fails'), revision: 0, savedAt });

  expect(drafts.save({ id, draft: draft('It fails'), revision: 0, savedAt })).toBe(1);
});

test('a draft that another window finished does not come back by a late save', () => {
  const drafts = openDrafts();
  drafts.save({ id, draft: draft('It fails'), revision: 0, savedAt });
  drafts.drop(id, 1);

  expect(drafts.save({ id, draft: draft('It fails on Monday'), revision: 1, savedAt })).toBe(
    undefined,
  );
  expect(drafts.list()).toEqual([]);
});

test('a draft is not thrown away by a window that has not seen its last words', () => {
  const drafts = openDrafts();
  drafts.save({ id, draft: draft('It'), revision: 0, savedAt });
  drafts.save({ id, draft: draft('It fails'), revision: 1, savedAt });

  expect(drafts.drop(id, 1)).toBe(false);
  expect(drafts.find(id)).toBeDefined();
  expect(drafts.drop(id, 2)).toBe(true);
  expect(drafts.find(id)).toBeUndefined();
});

test('the list has the newest draft first', () => {
  const drafts = openDrafts();
  drafts.save({ id, draft: draft('Old'), revision: 0, savedAt });
  const later = '2026-11-23T10:00:00.000Z';
  drafts.save({ id: otherId, draft: draft('New'), revision: 0, savedAt: later });

  expect(drafts.list().map((it) => it.draft.question)).toEqual(['New', 'Old']);
});

test('a draft of the desk before still loads, as one question of its own', () => {
  const folder = temporaryFolder();
  const drafts = openDrafts(folder);

  write(folder, '{"question":"Slow","facts":{"topic":"outage"},"offer":null}');

  expect(drafts.find(id)?.draft).toEqual({
    question: 'Slow',
    facts: { topic: 'outage' },
    offer: null,
    pending: [],
    linkedTo: [],
    leftOpen: null,
    pasted: [],
    filled: {},
    sender: null,
  });
});

test('a draft that cannot be read is none, and takes the others not with it', () => {
  const folder = temporaryFolder();
  const drafts = openDrafts(folder);
  drafts.save({ id: otherId, draft: draft('It fails'), revision: 0, savedAt });

  write(folder, '{"question":1}');

  expect(drafts.find(id)).toBeUndefined();
  expect(drafts.list()).toHaveLength(1);
});
