import { beforeEach, expect, test, vi } from 'vitest';

import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { createDraftStore } from '../../../../src/renderer/policy/draft/draft-store.ts';
import { addRule, changeRule } from '../../../../src/renderer/policy/draft/edit-rules.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { PolicyDraft } from '../../../../src/shared/model/policy-change.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

const uploadId = '11111111-1111-4111-8111-111111111111';
const policy = readPolicy('resources');
const draft: PolicyDraft = {
  policy: { ...policy, version: '2026-12' },
  basedOn: '2026-11',
  revision: 1,
  savedAt: '2026-11-23T08:00:00.000Z',
  savedBy: 'M. Okafor',
  check: { combinations: 559_872, rules: 58, problems: [] },
};

/** The desk's one draft: every save makes a revision and refuses an older one. */
function open(kept: PolicyDraft | null, handlers: Partial<Handlers> = {}) {
  let now = kept;
  const desk = createFakeDesk({
    'policy.loadDraft': () => ({ draft: now }),
    'policy.saveDraft': ({ policy: typed, revision }) => {
      if (now?.revision !== revision) throw new AppError('DRAFT_CHANGED');
      now = { ...now, policy: typed, revision: revision + 1 };
      return now;
    },
    'policy.importDraft': () => {
      now = { ...draft, basedOn: 'file' };
      return now;
    },
    ...handlers,
  });
  const onPublished = vi.fn<() => void>();
  const transport = {
    send: desk.send,
    upload: () => Promise.resolve(uploadId),
    save: () => Promise.reject(new Error('nothing is saved here')),
    openWindow: null,
    onEvent: () => () => undefined,
  };
  return { desk, onPublished, store: createDraftStore(desk.client, transport, onPublished) };
}

function workOf({ store }: ReturnType<typeof open>) {
  const { work } = store.state.getState();
  if (work.status !== 'ready' || work.value === null) throw new Error('no draft');
  return work.value;
}

const rename = (id: string) => (it: PolicyDraft['policy']) => changeRule(it, 0, { id });

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('every keystroke is kept and checked, well within a tenth of a second', async () => {
  const opened = open(draft);
  await opened.store.load();

  opened.store.edit(rename('R-A'), 'id');
  await vi.advanceTimersByTimeAsync(50);
  opened.store.edit(rename('R-AB'), 'id');
  await vi.advanceTimersByTimeAsync(50);

  expect(opened.desk.inputsOf('policy.saveDraft')).toHaveLength(2);
  expect(workOf(opened)).toMatchObject({ saving: { status: 'ready' }, saved: { revision: 3 } });
});

test('what is typed while a save is on its way goes behind it, under its revision', async () => {
  const first = later<PolicyDraft>();
  const revisions: number[] = [];
  const opened = open(draft, {
    'policy.saveDraft': ({ policy: typed, revision }) => {
      revisions.push(revision);
      return revision === 1 ? first.promise : { ...draft, policy: typed, revision: 9 };
    },
  });
  await opened.store.load();

  opened.store.edit(rename('R-A'), 'id');
  await vi.advanceTimersByTimeAsync(40);
  opened.store.edit(rename('R-B'), 'id');
  await vi.advanceTimersByTimeAsync(40);
  first.resolve({ ...draft, revision: 2 });
  await vi.advanceTimersByTimeAsync(40);

  expect(revisions).toEqual([1, 2]);
  expect(workOf(opened).history.present.rules[0]?.id).toBe('R-B');
  expect(workOf(opened).saving.status).toBe('ready');
});

test('a draft that another window changed is not written over, and says so', async () => {
  const opened = open(draft);
  await opened.store.load();
  await opened.desk.client('policy.saveDraft', { policy, revision: 1 });

  opened.store.edit(rename('R-A'), 'id');
  await vi.advanceTimersByTimeAsync(40);

  expect(workOf(opened).saving).toMatchObject({
    status: 'failed',
    error: { code: 'DRAFT_CHANGED' },
  });
});

test('a rule that is not finished can be kept', async () => {
  const opened = open(draft);
  await opened.store.load();

  opened.store.edit((it) => addRule(it, 0), null);
  await vi.advanceTimersByTimeAsync(40);

  expect(workOf(opened).saving.status).toBe('ready');
  expect(workOf(opened).saved.policy.rules[0]?.reason).toEqual({ en: '', 'zh-CN': '' });
});

test('undo takes the last change back at the desk too', async () => {
  const opened = open(draft);
  await opened.store.load();
  opened.store.edit(rename('R-A'), 'id');
  await vi.advanceTimersByTimeAsync(40);

  opened.store.undo();
  await vi.advanceTimersByTimeAsync(40);

  expect(workOf(opened).saved.policy).toEqual(draft.policy);
  opened.store.redo();
  expect(workOf(opened).history.present.rules[0]?.id).toBe('R-A');
});

test('a file takes the place of a draft only after a yes', async () => {
  const opened = open(draft);
  await opened.store.load();
  const file = new File(['{}'], 'policy.json');

  await opened.store.importFile(file);

  expect(opened.desk.inputsOf('policy.importDraft')).toEqual([]);
  expect(opened.store.state.getState().waiting).toEqual({ uploadId, fileName: 'policy.json' });
  await opened.store.confirmImport();
  expect(opened.desk.inputsOf('policy.importDraft')).toEqual([{ uploadId, replaces: true }]);
  expect(workOf(opened).saved.basedOn).toBe('file');
});

test('where there is no draft a file becomes it at once', async () => {
  const opened = open(null);
  await opened.store.load();

  await opened.store.importFile(new File(['{}'], 'policy.json'));

  expect(opened.desk.inputsOf('policy.importDraft')).toEqual([{ uploadId, replaces: false }]);
});

test('a file that is refused leaves the draft and says why', async () => {
  const opened = open(draft, {
    'policy.importDraft': () => {
      throw new AppError('POLICY_FILE_INVALID', { file: 'a.dmn', line: 3, problem: 'cut off' });
    },
  });
  await opened.store.load();
  await opened.store.importFile(new File(['<'], 'a.dmn'));

  await opened.store.confirmImport();

  expect(opened.store.state.getState().error).toMatchObject({ code: 'POLICY_FILE_INVALID' });
  expect(workOf(opened).saved.basedOn).toBe('2026-11');
});

test('publishing waits for what was typed last, and does not publish what could not be kept', async () => {
  const publish = vi.fn<() => void>();
  const opened = open(draft, {
    'policy.publishDraft': ({ note }) => {
      publish();
      return {
        version: '2026-12',
        origin: 'published',
        note,
        basedOn: '2026-11',
        addedAt: draft.savedAt,
        addedBy: draft.savedBy,
        isInForce: true,
        cases: 0,
      };
    },
  });
  await opened.store.load();
  await opened.desk.client('policy.saveDraft', { policy, revision: 1 });
  opened.store.edit(rename('R-A'), 'id');

  await opened.store.publish('why');

  expect(publish).not.toHaveBeenCalled();
  expect(opened.store.state.getState().error).toMatchObject({ code: 'DRAFT_CHANGED' });
  await opened.store.load();
  opened.store.edit(rename('R-A'), 'id');
  await opened.store.publish('why');
  expect(opened.desk.inputsOf('policy.publishDraft')).toEqual([{ note: 'why', revision: 3 }]);
  expect(opened.onPublished).toHaveBeenCalledOnce();
  expect(opened.store.state.getState()).toMatchObject({
    published: '2026-12',
    work: { status: 'ready', value: null },
  });
});

test('a comparison is made anew after a rule changed, not after a new name', async () => {
  const comparison = {
    before: '2026-11',
    after: '2026-12',
    combinations: 559_872,
    changed: 0,
    ownerChanged: 0,
    explanationOnly: 0,
    groups: [],
    moreGroups: { groups: 0, combinations: 0 },
    addedRules: [],
    removedRules: [],
    changedRules: [],
  };
  const opened = open(draft, { 'policy.compareDraft': () => comparison });
  await opened.store.load();
  await opened.store.compare();

  opened.store.edit((it) => ({ ...it, version: '2027-01' }), 'version');
  expect(opened.store.state.getState().comparison.status).toBe('ready');
  opened.store.edit(rename('R-A'), 'id');

  expect(opened.store.state.getState().comparison.status).toBe('idle');
});
