import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { caseInput, openDesk, quoteFacts, spoil } from './policy-desk.ts';

/** Two windows of one desk, each with a process of its own. */
async function openTwice() {
  const { call: here, dataFolder } = await openDesk();
  const { call: there } = await openDesk(dataFolder);
  return { here, there, dataFolder };
}

test('who changes a case that somebody else has changed since is told whose change it was', async () => {
  const { here, there } = await openTwice();
  await there('profile.set', { operatorName: 'Jan' });
  const { reference, revision } = await here('cases.create', caseInput());
  const theirs = await there('cases.update', {
    reference,
    revision,
    change: caseInput({ customer: 'Spruce' }),
  });

  const act = here('cases.update', { reference, revision, change: caseInput({ impact: 'All' }) });

  await expect(act).rejects.toMatchObject({
    code: 'CASE_CHANGED',
    params: { reference, by: 'Jan', at: theirs.updatedAt },
  });
  expect(await here('cases.get', { reference })).toEqual(theirs);
});

test('nothing of a refused change is written: no field, no word of the search, no entry', async () => {
  const { here, there } = await openTwice();
  const { reference, revision } = await here('cases.create', caseInput());
  await there('cases.update', { reference, revision, change: caseInput({ customer: 'Spruce' }) });

  const facts = { ...quoteFacts, topic: 'outage' } as const;
  const change = caseInput({ facts, customer: 'Willow' });
  await expect(here('cases.update', { reference, revision, change })).rejects.toMatchObject({
    code: 'CASE_CHANGED',
  });

  const { entries } = await here('cases.timeline', { reference, limit: 50 });
  expect(entries.map(({ kind }) => kind)).toEqual(['decision', 'opened']);
  const list = { filter: {}, order: 'newest', offset: 0, limit: 10 } as const;
  expect((await here('cases.list', { ...list, text: 'willow' })).cases).toEqual([]);
  expect((await here('cases.list', { ...list, text: 'spruce' })).cases).toHaveLength(1);
});

test('the newest state of a case is read back, and changed from there', async () => {
  const { here, there } = await openTwice();
  const { reference, revision } = await here('cases.create', caseInput());
  await there('cases.update', { reference, revision, change: caseInput({ customer: 'Spruce' }) });

  const newest = await here('cases.get', { reference });
  const after = await here('cases.update', {
    reference,
    revision: newest.revision,
    change: caseInput({ customer: 'Spruce', impact: 'All' }),
  });

  expect(after).toMatchObject({ customer: 'Spruce', impact: 'All' });
  expect(after.revision).toBe(newest.revision + 1);
});

test('what happens in a case meanwhile takes nobody’s change away', async () => {
  const { here, there } = await openTwice();
  const { reference, revision } = await here('cases.create', caseInput());
  await there('cases.act', { references: [reference], act: { kind: 'note', text: 'They rang' } });
  await there('cases.override', {
    reference,
    outcome: {
      owner: 'publisher',
      firstContact: 'publisher',
      contact: 'publisher-any',
      escalateTo: null,
    },
    reason: 'Theirs',
  });

  const after = await here('cases.update', {
    reference,
    revision,
    change: caseInput({ customer: 'Spruce' }),
  });

  expect(after.customer).toBe('Spruce');
});

test('the same change once more, as when its answer was lost, is no conflict', async () => {
  const { here } = await openTwice();
  const { reference, revision } = await here('cases.create', caseInput());
  const change = { reference, revision, change: caseInput({ customer: 'Spruce' }) };
  const first = await here('cases.update', change);

  expect(await here('cases.update', change)).toEqual(first);
});

test('a revision that never was is refused too', async () => {
  const { here } = await openTwice();
  const { reference, revision } = await here('cases.create', caseInput());

  const act = here('cases.update', {
    reference,
    revision: revision + 1,
    change: caseInput({ customer: 'Spruce' }),
  });

  await expect(act).rejects.toMatchObject({
    code: 'CASE_CHANGED',
    params: { reference, by: '', at: '' },
  });
});

test('two processes that change a case at the same time lose no change: each is written or refused', async () => {
  const { here, dataFolder } = await openTwice();
  const { reference } = await here('cases.create', caseInput({ tried: '' }));
  const script = join(import.meta.dirname, '../store/desk/change-case.ts');
  const run = promisify(execFile);

  const outputs = await Promise.all(
    ['a', 'b'].map((letter) =>
      run(process.execPath, [script, dataFolder, reference, letter, '20']),
    ),
  );

  const written = outputs.map(({ stdout }) => Number(stdout));
  const { tried, revision } = await here('cases.get', { reference });
  expect(tried).toHaveLength(40);
  expect(tried?.replaceAll('b', '')).toHaveLength(20);
  expect(written).toEqual([20, 20]);
  expect(revision).toBe(41);
});

test('a change to a case whose timeline is broken leaves its fields as they were', async () => {
  const { here, dataFolder } = await openTwice();
  const before = await here('cases.create', caseInput());
  const { reference, revision } = before;
  spoil(dataFolder, `UPDATE support_case SET head_hash = 'gone'`);

  const facts = { ...quoteFacts, topic: 'outage' } as const;
  const change = caseInput({ facts, customer: 'Willow' });
  await expect(here('cases.update', { reference, revision, change })).rejects.toMatchObject({
    code: 'TIMELINE_BROKEN',
  });

  expect(await here('cases.get', { reference })).toEqual(before);
});
