import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { nextVersion, requireVersionName } from '../../../../src/main/services/proved-draft.ts';
import { openDeskFile } from '../../../../src/main/store/desk/open-desk-file.ts';
import type { DraftPolicy } from '../../../../src/shared/model/policy-change.ts';
import {
  caseInput,
  draftOf,
  openDesk,
  publish,
  quoteFacts,
  quotesToPublisher,
  shipped,
  upload,
} from './policy-desk.ts';

/** Nobody decides what was R-REST's. */
const withGap: DraftPolicy = {
  ...shipped,
  version: 'gap',
  rules: shipped.rules.filter((rule) => rule.id !== 'R-REST'),
};

test('a draft starts from a known version under a name that is free, and there is only one', async () => {
  const { call } = await openDesk();

  const draft = await call('policy.startDraft', { version: shipped.version });

  expect(draft.policy).toEqual({ ...shipped, version: `${shipped.version}.1` });
  expect(draft).toMatchObject({
    basedOn: shipped.version,
    savedBy: 'desk',
    check: { problems: [] },
  });
  expect(await call('policy.loadDraft', {})).toEqual({ draft });
  await expect(call('policy.startDraft', { version: shipped.version })).rejects.toMatchObject({
    code: 'DRAFT_EXISTS',
  });
});

test('a draft that does not hold is kept, with a counter-example, and is there after a restart', async () => {
  const { call, desk, dataFolder } = await openDesk();
  const { revision } = await call('policy.startDraft', { version: shipped.version });

  const saved = await call('policy.saveDraft', { policy: withGap, revision });
  await desk.close();
  const again = await openDesk(dataFolder);

  expect(saved.check.problems[0]).toMatchObject({
    kind: 'gap',
    counterExample: expect.objectContaining({ publisher: expect.any(String) }),
  });
  expect(await again.call('policy.loadDraft', {})).toEqual({ draft: saved });
});

test('nobody undoes what another window saved', async () => {
  const one = await openDesk();
  const other = await openDesk(one.dataFolder);
  const { revision } = await one.call('policy.startDraft', { version: shipped.version });
  const policy = { ...shipped, version: 'mine' };
  const saved = await other.call('policy.saveDraft', { policy, revision });
  const changed = { code: 'DRAFT_CHANGED' };

  await expect(one.call('policy.saveDraft', { policy: withGap, revision })).rejects.toMatchObject(
    changed,
  );
  await expect(one.call('policy.publishDraft', { note: 'Mine', revision })).rejects.toMatchObject(
    changed,
  );
  expect(await one.call('policy.loadDraft', {})).toEqual({ draft: saved });

  await one.call('policy.discardDraft', {});
  await one.call('policy.startDraft', { version: shipped.version });
  await expect(
    other.call('policy.saveDraft', { policy, revision: saved.revision }),
  ).rejects.toMatchObject(changed);
});

test('a draft that cannot be read can be thrown away or replaced, and stops nothing else', async () => {
  const { call, desk, dataFolder } = await openDesk();
  await call('policy.startDraft', { version: shipped.version });
  const db = openDeskFile(dataFolder);
  db.exec(`UPDATE policy_draft SET policy_json = '{"version":1}'`);
  db.close();
  const damaged = { code: 'STORE_DAMAGED' };
  const text = JSON.stringify({ ...quotesToPublisher, version: 'whole' });

  await expect(call('policy.loadDraft', {})).rejects.toMatchObject(damaged);
  await expect(call('policy.publishDraft', { note: 'Go', revision: 1 })).rejects.toMatchObject(
    damaged,
  );
  expect((await call('policy.get', {})).version).toBe(shipped.version);
  const uploadId = upload(desk, 'policy.json', text);
  expect((await call('policy.importDraft', { uploadId, replaces: true })).policy.version).toBe(
    'whole',
  );
  await call('policy.discardDraft', {});
  expect(await call('policy.loadDraft', {})).toEqual({ draft: null });
});

test('without a draft there is nothing to save, compare, replay, publish or take away', async () => {
  const { call } = await openDesk();
  const missing = { code: 'DRAFT_MISSING' };

  expect(await call('policy.loadDraft', {})).toEqual({ draft: null });
  await expect(call('policy.saveDraft', { policy: shipped, revision: 1 })).rejects.toMatchObject(
    missing,
  );
  await expect(call('policy.compareDraft', {})).rejects.toMatchObject(missing);
  await expect(call('policy.replayDraft', {})).rejects.toMatchObject(missing);
  await expect(call('policy.publishDraft', { note: 'Go', revision: 1 })).rejects.toMatchObject(
    missing,
  );
  await expect(call('policy.exportFile', { format: 'json', version: null })).rejects.toMatchObject(
    missing,
  );
  expect(await call('policy.discardDraft', {})).toEqual({});
});

test('publishing puts the draft in force, ends it, and leaves old cases as they were', async () => {
  const { call } = await openDesk();
  await call('profile.set', { operatorName: 'Ines' });
  const { reference } = await call('cases.create', caseInput());
  const { revision } = await draftOf(call, quotesToPublisher, 'ours');

  const published = await call('policy.publishDraft', { note: 'Agreed on Monday', revision });
  const later = await call('cases.create', caseInput());

  expect(published).toMatchObject({
    version: 'ours',
    origin: 'published',
    note: 'Agreed on Monday',
    basedOn: shipped.version,
    addedBy: 'Ines',
    isInForce: true,
    cases: 0,
  });
  expect(await call('policy.get', {})).toEqual({ ...quotesToPublisher, version: 'ours' });
  expect(await call('policy.loadDraft', {})).toEqual({ draft: null });
  expect((await call('desk.status', {})).policyVersion).toBe('ours');
  expect(later).toMatchObject({ policyVersion: 'ours', decision: { owner: 'publisher' } });
  expect(await call('cases.get', { reference })).toMatchObject({
    policyVersion: shipped.version,
    decision: { owner: 'partner' },
  });
  const { explanation, today } = await call('cases.explain', { reference });
  expect(explanation).toMatchObject({ policyVersion: shipped.version, rule: 'R-QUOTE' });
  expect(today).toMatchObject({ policyVersion: 'ours', decision: { owner: 'publisher' } });
});

test('a draft that does not hold is not published, with the counter-example; the policy in force stays', async () => {
  const { call } = await openDesk();
  const { revision } = await call('policy.startDraft', { version: shipped.version });
  const saved = await call('policy.saveDraft', { policy: withGap, revision });

  const publishing = call('policy.publishDraft', { note: 'Go', revision: saved.revision });

  await expect(publishing).rejects.toMatchObject({
    code: 'POLICY_REFUSED',
    params: { counterExample: expect.stringContaining('publisher ') },
  });
  await expect(call('policy.replayDraft', {})).rejects.toMatchObject({ code: 'POLICY_REFUSED' });
  expect((await call('policy.loadDraft', {})).draft).toEqual(saved);
  expect((await call('policy.get', {})).version).toBe(shipped.version);
});

test('a version name is used once', async () => {
  const { call } = await openDesk();
  await publish(call, quotesToPublisher, 'ours');
  const { revision } = await draftOf(call, shipped, 'ours');

  await expect(call('policy.publishDraft', { note: 'Again', revision })).rejects.toMatchObject({
    code: 'POLICY_VERSION_EXISTS',
    params: { version: 'ours' },
  });

  expect((await call('policy.loadDraft', {})).draft?.revision).toBe(revision);
  expect(await call('policy.get', {})).toEqual({ ...quotesToPublisher, version: 'ours' });
});

test.each(['', '  ', '-', 'a\nb', 'a\u202Eb', 'x'.repeat(61), '<b>'])(
  'nothing is published under the name %j',
  async (version) => {
    const { call } = await openDesk();
    const { revision } = await draftOf(call, quotesToPublisher, version);

    await expect(call('policy.publishDraft', { note: 'Go', revision })).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
    });
    expect((await call('policy.versions', {})).versions).toHaveLength(1);
  },
);

test('a publication without a reason is refused', async () => {
  const { call } = await openDesk();
  const { revision } = await draftOf(call, quotesToPublisher, 'ours');

  await expect(call('policy.publishDraft', { note: ' \n', revision })).rejects.toMatchObject({
    code: 'TEXT_EMPTY',
  });
});

test('the name offered for the next version is free and its own', () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,4}(\.[0-9]{1,2})?$/);
  fc.assert(
    fc.property(name, fc.array(name), (version, others) => {
      const known = [version, ...others];
      const next = nextVersion(version, known);

      expect(known).not.toContain(next);
      expect(() => requireVersionName(next)).not.toThrow();
    }),
  );
  expect(nextVersion('2026-11', ['2026-11'])).toBe('2026-11.1');
  expect(nextVersion('2026-11.1', ['2026-11', '2026-11.1'])).toBe('2026-11.2');
});

test('a draft is compared with the version in force, or with another', async () => {
  const { call } = await openDesk();
  await publish(call, quotesToPublisher, 'ours');
  await draftOf(call, quotesToPublisher, 'same again');

  const withInForce = await call('policy.compareDraft', {});
  const withShipped = await call('policy.compareDraft', { version: shipped.version });
  const backwards = await call('policy.compareVersions', {
    before: 'ours',
    after: shipped.version,
  });

  expect(withInForce).toMatchObject({ before: 'ours', after: 'same again', changed: 0 });
  expect(withShipped.changedRules).toEqual(['R-QUOTE']);
  expect(withShipped.ownerChanged).toBe(withShipped.changed);
  expect(withShipped.changed).toBeGreaterThan(0);
  expect(backwards.changed).toBe(withShipped.changed);
});

/** Copies a case, as years at a desk would. */
function multiply(dataFolder: string, reference: string, copies: number): void {
  const columns = `created_at, updated_at, created_by, question, facts_json, decision_json,
    policy_version, customer`;
  const db = openDeskFile(dataFolder);
  const insert = db.prepare(`
    INSERT INTO support_case (id, reference, ${columns})
    SELECT ?, reference || '-' || ?, ${columns} FROM support_case WHERE reference = ?`);
  db.transaction(() => {
    for (let copy = 1; copy <= copies; copy += 1) insert.run(randomUUID(), copy, reference);
  })();
  db.close();
}

test('the whole case log is replayed: who would have gone elsewhere, and nobody else', async () => {
  const { call, dataFolder } = await openDesk();
  const quote = await call('cases.create', caseInput({ customer: 'Spruce' }));
  const bill = await call(
    'cases.create',
    caseInput({ facts: { ...quoteFacts, topic: 'billing' } }),
  );
  const open = await call('cases.create', caseInput({ facts: { topic: 'quote-pricing' } }));
  multiply(dataFolder, bill.reference, 299);
  multiply(dataFolder, quote.reference, 39);
  multiply(dataFolder, open.reference, 1);
  await draftOf(call, quotesToPublisher, 'ours');

  const replay = await call('policy.replayDraft', {});

  expect(replay).toMatchObject({
    version: 'ours',
    cases: 342,
    unchanged: 302,
    ownerChanged: 40,
    unreadable: 0,
  });
  expect(replay.changed.map((it) => it.customer)).toEqual(
    Array.from({ length: 40 }, () => 'Spruce'),
  );
  expect(replay.changed[0]).toEqual({
    reference: quote.reference,
    title: 'What would it cost?',
    customer: 'Spruce',
    createdAt: quote.createdAt,
    policyVersion: shipped.version,
    before: quote.decision,
    after: expect.objectContaining({ rule: 'R-QUOTE', owner: 'publisher' }),
  });
});

test('a case that cannot be read is counted, and stops no replay', async () => {
  const { call, dataFolder } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  multiply(dataFolder, reference, 3);
  const db = openDeskFile(dataFolder);
  db.exec(`UPDATE support_case SET decision_json = '{}' WHERE number = 2`);
  db.exec(`UPDATE support_case SET facts_json = '{"weather":"wet"}' WHERE number = 3`);
  db.close();
  await draftOf(call, quotesToPublisher, 'ours');

  expect(await call('policy.replayDraft', {})).toMatchObject({
    cases: 4,
    unchanged: 0,
    ownerChanged: 2,
    unreadable: 2,
  });
});

test('the desk answers others while it replays', async () => {
  const { call, dataFolder } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  multiply(dataFolder, reference, 600);
  await draftOf(call, quotesToPublisher, 'ours');
  const order: string[] = [];

  const replay = call('policy.replayDraft', {}).then(() => order.push('replay'));
  await setImmediate();
  const status = call('desk.status', {}).then(() => order.push('status'));
  await Promise.all([replay, status]);

  expect(order).toEqual(['status', 'replay']);
});

test.each(['json', 'dmn'] as const)(
  'a published policy leaves as %s and comes back as a draft',
  async (format) => {
    const { call, desk } = await openDesk();
    await publish(call, quotesToPublisher, 'ours');

    const { fileName, text } = await call('policy.exportFile', { format, version: 'ours' });
    const draft = await call('policy.importDraft', {
      uploadId: upload(desk, fileName, text),
      replaces: false,
    });

    expect(fileName).toBe(`policy-ours.${format}`);
    expect(draft.policy).toEqual({ ...quotesToPublisher, version: 'ours.1' });
    expect(draft).toMatchObject({ basedOn: 'ours', check: { problems: [] } });
  },
);

test('a draft is taken away as it is; what does not hold makes no decision table', async () => {
  const { call } = await openDesk();
  const { revision } = await call('policy.startDraft', { version: shipped.version });
  await call('policy.saveDraft', { policy: { ...withGap, version: 'two words/x' }, revision });

  const { fileName, text } = await call('policy.exportFile', { format: 'json', version: null });

  expect(fileName).toBe('policy-two-words-x.json');
  expect(JSON.parse(text)).toEqual({ ...withGap, version: 'two words/x' });
  await expect(call('policy.exportFile', { format: 'dmn', version: null })).rejects.toMatchObject({
    code: 'POLICY_REFUSED',
  });
});

test('a file takes the place of a draft only when that is asked for', async () => {
  const { call, desk } = await openDesk();
  const kept = await call('policy.startDraft', { version: shipped.version });
  const text = JSON.stringify({ ...quotesToPublisher, version: 'from a file' });
  const uploadId = upload(desk, 'policy.json', text);

  await expect(call('policy.importDraft', { uploadId, replaces: false })).rejects.toMatchObject({
    code: 'DRAFT_EXISTS',
  });
  expect((await call('policy.loadDraft', {})).draft).toEqual(kept);
  const draft = await call('policy.importDraft', { uploadId, replaces: true });

  expect(draft.policy.version).toBe('from a file');
  expect(draft.revision).toBeGreaterThan(kept.revision);
  await expect(call('policy.importDraft', { uploadId, replaces: true })).rejects.toMatchObject({
    code: 'UPLOAD_NOT_FOUND',
  });
});

test.each([
  ['no JSON', '{', 'POLICY_FILE_INVALID'],
  ['another shape', '{"version":"x"}', 'POLICY_FILE_INVALID'],
  ['a gap', JSON.stringify(withGap), 'POLICY_REFUSED'],
  [
    'an external entity',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    'POLICY_FILE_INVALID',
  ],
])('a file with %s makes no draft, and leaves the one that is there', async (_, text, code) => {
  const { call, desk } = await openDesk();
  const kept = await call('policy.startDraft', { version: shipped.version });
  const uploadId = upload(desk, 'policy.json', text);

  await expect(call('policy.importDraft', { uploadId, replaces: true })).rejects.toMatchObject({
    code,
  });

  expect((await call('policy.loadDraft', {})).draft).toEqual(kept);
  expect(() => desk.uploads.find(uploadId)).toThrow('UPLOAD_NOT_FOUND');
});

test('the grid and the use of rules speak of what is in force', async () => {
  const { call } = await openDesk();
  await publish(call, quotesToPublisher, 'ours');
  await call('cases.create', caseInput());
  const { topic: _, askedBy: __, ...facts } = quoteFacts;

  const { cells } = await call('policy.grid', { facts });
  const use = await call('policy.ruleUse', {});

  expect(cells.find((it) => it.topic === 'quote-pricing' && it.askedBy === 'customer')).toEqual({
    topic: 'quote-pricing',
    askedBy: 'customer',
    owners: ['publisher'],
    rules: ['R-QUOTE'],
  });
  expect(use.cases).toEqual({ 'R-QUOTE': 1 });
  expect(Object.keys(use.combinations)).toEqual(shipped.rules.map((rule) => rule.id));
  const total = Object.values(use.combinations).reduce((sum, it) => sum + it, 0);
  expect(total).toBe(559_872);
});

test('a rule moved in front of all others is said to hide them as it is saved', async () => {
  const { call } = await openDesk();
  const { revision } = await call('policy.startDraft', { version: shipped.version });
  const [first, ...rest] = shipped.rules.toReversed();
  if (!first) throw new Error('the policy has no rules');

  const saved = await call('policy.saveDraft', {
    policy: { ...shipped, version: randomUUID(), rules: [first, ...rest.toReversed()] },
    revision,
  });

  expect(saved.check.problems.some((it) => it.kind === 'hidden-rule')).toBe(true);
});
