import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import type {
  LocalRuleEdit,
  SplitAgreement,
} from '../../../../../src/shared/model/local-agreement.ts';
import type { DraftPolicy } from '../../../../../src/shared/model/policy-change.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = '2026-11-23T09:00:00.000Z';
const saved = { savedAt: at, savedBy: 'Ines' };
const stored = { json: '{}', sha256: 'a'.repeat(64) };
const policy: DraftPolicy = {
  version: 'next',
  spanPrefix: 'eb4de',
  source: { title: { en: 'The page', 'zh-CN': '页面' }, edition: '2020-05-05' },
  rules: [],
  nextHops: {},
  spans: [],
  notes: [],
};
const draft = { policy, basedOn: '2026-11', ...saved };
const rule: LocalRuleEdit = {
  when: { topic: ['billing'], askedBy: ['customer'] },
  owner: 'partner',
  firstContact: 'partner',
  contact: 'own-desk',
  escalateTo: null,
  reason: 'Our provider lets us answer',
  counterpart: 'Polar',
  agreedOn: '2026-10-01',
};

function openDesk(folder = temporaryFolder()) {
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return desk;
}

function published(version: string) {
  const note = 'Agreed on Monday';
  return {
    version,
    origin: 'published',
    note,
    basedOn: '2026-11',
    addedAt: at,
    addedBy: 'Ines',
  } as const;
}

test('a version is written once and stays what it was', () => {
  const { policies } = openDesk();

  expect(policies.add(published('next'), stored)).toBe(true);
  expect(policies.add(published('next'), { ...stored, json: '[]' })).toBe(false);

  expect(policies.policy('next')).toEqual(stored);
  expect(policies.versions()).toEqual([published('next')]);
  expect(() => policies.add({ ...published('other'), note: null }, stored)).toThrow(/CHECK/);
});

test('only a version that the desk has can be put in force', () => {
  const { policies } = openDesk();
  policies.add(published('next'), stored);

  expect(() => policies.putInForce('no such')).toThrow(/FOREIGN KEY/);
  policies.putInForce('next');

  expect(policies.state()).toEqual({ revision: 1, inForce: 'next' });
});

test('a draft is saved against the revision that was read, and no revision is given twice', () => {
  const folder = temporaryFolder();
  const [one, other] = [openDesk(folder).policyDraft, openDesk(folder).policyDraft];

  const first = one.save(draft, 'none');
  expect(other.save(draft, 'none')).toBeUndefined();
  const second = other.save({ ...draft, savedBy: 'Bo' }, first ?? 0);
  expect(one.save(draft, first ?? 0)).toBeUndefined();
  const kept = one.load();
  one.discard();
  const another = one.save(draft, 'none');

  expect([first, second, another]).toEqual([1, 2, 3]);
  expect(kept).toEqual({ ...draft, savedBy: 'Bo', revision: 2 });
});

test('publishing ends the draft and puts it in force, or does nothing at all', () => {
  const desk = openDesk();
  desk.policies.add(published('taken'), stored);
  desk.policyDraft.save(draft, 'none');
  const revision = desk.policyDraft.load()?.revision ?? 0;
  const before = desk.policies.state();

  expect(desk.policyDraft.publish(revision + 1, published('next'), stored)).toBe('draft-changed');
  expect(desk.policyDraft.publish(revision, published('taken'), stored)).toBe('version-exists');
  expect(desk.policies.state()).toEqual(before);
  expect(desk.policyDraft.exists()).toBe(true);

  expect(desk.policyDraft.publish(revision, published('next'), stored)).toBe('published');
  expect(desk.policies.state()).toEqual({ revision: 1, inForce: 'next' });
  expect(desk.policyDraft.load()).toBeUndefined();
});

test('a desk file without its policy state is told to be damaged, and nothing is written', () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  desk.policies.add(published('next'), stored);
  desk.policyDraft.save(draft, 'none');
  const db = openDeskFile(folder);
  onTestFinished(() => void db.close());
  db.exec(`DELETE FROM policy_state`);
  const damaged = expect.objectContaining({ code: 'STORE_DAMAGED', params: { path: db.name } });

  expect(() => desk.policies.state()).toThrow(damaged);
  expect(() => desk.policies.putInForce('next')).toThrow(damaged);
  expect(() => desk.policyDraft.save(draft, 'any')).toThrow(damaged);
  expect(() => desk.policyDraft.publish(1, published('other'), stored)).toThrow(damaged);
  expect(() => desk.localRules.save(null, rule, saved)).toThrow(damaged);
  expect(desk.policyDraft.load()?.revision).toBe(1);
  expect(desk.policies.versions().map((it) => it.version)).toEqual(['next']);
});

test('rules and splits that cannot be read are named and left out, and can be replaced or removed', () => {
  const folder = temporaryFolder();
  const { localRules, policies, splitAgreements } = openDesk(folder);
  const split = {
    answers: 'reseller',
    counterpart: 'Polar',
    agreedOn: '2026-10-01',
    note: null,
  } as const;
  for (let count = 0; count < 4; count += 1) localRules.save(null, rule, saved);
  splitAgreements.save({ group: 'product', ...split, ...saved });
  splitAgreements.save({ group: 'platform', ...split, ...saved });
  const now = () => policies.state().revision;
  const db = openDeskFile(folder);
  onTestFinished(() => void db.close());
  db.exec(`UPDATE local_rule SET owner = 'nobody' WHERE rule_number = 1`);
  db.exec(`UPDATE local_rule SET when_json = '{"weather":["wet"]}' WHERE rule_number = 3`);
  db.exec(`UPDATE local_rule SET when_json = '{"topic":["weather"]}' WHERE rule_number = 4`);
  db.exec(`UPDATE split_agreement SET agreed_on = 'once' WHERE topic_group = 'product'`);

  expect(localRules.asOf(now()).map((it) => it.id)).toEqual(['L-2']);
  expect(localRules.unreadableAsOf(now())).toEqual(['L-1', 'L-3', 'L-4']);
  expect(splitAgreements.list().map((it) => it.group)).toEqual(['platform']);
  expect(splitAgreements.unreadable()).toEqual(['product']);

  localRules.remove('L-1');
  localRules.save('L-3', rule, saved);
  localRules.remove('L-4');
  splitAgreements.remove('product');

  expect(localRules.asOf(now()).map((it) => it.id)).toEqual(['L-2', 'L-3']);
  expect(localRules.unreadableAsOf(now())).toEqual([]);
  expect(splitAgreements.unreadable()).toEqual([]);
});

test('a publication that breaks off leaves neither version nor end of the draft', () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  desk.policyDraft.save(draft, 'none');
  const revision = desk.policyDraft.load()?.revision ?? 0;
  const db = openDeskFile(folder);
  onTestFinished(() => void db.close());
  db.exec(
    `CREATE TRIGGER stop BEFORE DELETE ON policy_draft BEGIN SELECT RAISE(ABORT, 'stopped'); END`,
  );

  expect(() => desk.policyDraft.publish(revision, published('next'), stored)).toThrow('stopped');

  expect(desk.policies.versions()).toEqual([]);
  expect(desk.policies.state()).toEqual({ revision: 0, inForce: null });
  expect(desk.policyDraft.load()?.revision).toBe(revision);
});

test('a local rule keeps its name when it is changed, and the name is never given again', () => {
  const { localRules, policies } = openDesk();
  const rules = () => localRules.asOf(policies.state().revision);

  localRules.save(null, rule, saved);
  localRules.save(null, { ...rule, owner: 'publisher' }, saved);
  localRules.save('L-1', { ...rule, escalateTo: 'indirect-provider' }, saved);
  const both = rules();
  localRules.remove('L-2');
  localRules.save(null, rule, saved);

  expect(both).toEqual([
    { id: 'L-1', ...rule, escalateTo: 'indirect-provider', ...saved },
    { id: 'L-2', ...rule, owner: 'publisher', ...saved },
  ]);
  expect(rules().map((it) => it.id)).toEqual(['L-1', 'L-3']);
});

test('the local rules of an earlier day can still be told', () => {
  const { localRules, policies } = openDesk();
  localRules.save(null, rule, saved);
  const then = policies.state().revision;
  localRules.save('L-1', { ...rule, owner: 'publisher' }, saved);
  localRules.remove('L-1');

  expect(localRules.asOf(then)).toEqual([{ id: 'L-1', ...rule, ...saved }]);
  expect(localRules.asOf(then + 1)[0]?.owner).toBe('publisher');
  expect(localRules.asOf(policies.state().revision)).toEqual([]);
  expect(localRules.asOf(0)).toEqual([]);
});

test.each(['L-9', 'L-0', 'L-1x', 'R-BILLING', '', 'L-99999999999999999999'])(
  'there is no local rule %s to change or remove',
  (id) => {
    const { localRules, policies } = openDesk();
    localRules.save(null, rule, saved);
    const before = policies.state();
    const missing = expect.objectContaining({ code: 'LOCAL_RULE_NOT_FOUND', params: { id } });

    expect(() => localRules.save(id, rule, saved)).toThrow(missing);
    expect(() => localRules.remove(id)).toThrow(missing);
    expect(policies.state()).toEqual(before);
  },
);

test('there is one agreement for a group of topics, in the order of the groups', () => {
  const { splitAgreements } = openDesk();
  const split: SplitAgreement = {
    group: 'platform',
    answers: 'reseller',
    counterpart: 'Polar',
    agreedOn: '2026-10-01',
    note: null,
    ...saved,
  };

  splitAgreements.save(split);
  splitAgreements.save({ ...split, group: 'product' });
  splitAgreements.save({ ...split, answers: 'provider', note: 'By telephone' });

  expect(splitAgreements.list().map((it) => it.group)).toEqual(['product', 'platform']);
  expect(splitAgreements.list()[1]).toEqual({
    ...split,
    answers: 'provider',
    note: 'By telephone',
  });
  splitAgreements.remove('platform');
  expect(splitAgreements.list().map((it) => it.group)).toEqual(['product']);
});

const step = fc.record({
  window: fc.constantFrom('one', 'other'),
  act: fc.constantFrom('start', 'save', 'save old', 'publish', 'publish old', 'discard'),
});

test('whatever two windows do in turn, only the draft that was read is saved or published', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const folder = temporaryFolder();
      const windows = { one: openDesk(folder), other: openDesk(folder) };
      let latest = 0;
      let draftRevision: number | undefined;
      const versions: string[] = [];

      const answers = steps.map(({ window, act }) => {
        const { policyDraft } = windows[window];
        const named = act.endsWith('old') ? latest - 1 : latest;
        const isCurrent = draftRevision === named;
        if (act === 'discard') {
          policyDraft.discard();
          draftRevision = undefined;
          return [];
        }
        if (act.startsWith('publish')) {
          const version = `v${versions.length}`;
          const answer = policyDraft.publish(named, published(version), stored);
          if (isCurrent) versions.push(version);
          if (isCurrent) draftRevision = undefined;
          return [answer, isCurrent ? 'published' : 'draft-changed'];
        }
        const isAllowed = act === 'start' ? draftRevision === undefined : isCurrent;
        const answer = policyDraft.save(draft, act === 'start' ? 'none' : named);
        if (isAllowed) draftRevision = latest += 1;
        return [answer, isAllowed ? draftRevision : undefined];
      });

      expect(answers.map(([answer]) => answer)).toEqual(answers.map(([, expected]) => expected));
      for (const { policies, policyDraft } of Object.values(windows)) {
        expect(policyDraft.load()?.revision).toBe(draftRevision);
        expect(policies.versions().map((it) => it.version)).toEqual(versions.toReversed());
        expect(policies.state()).toEqual({
          revision: versions.length,
          inForce: versions.at(-1) ?? null,
        });
      }
    }),
    { numRuns: 25 },
  );
});
