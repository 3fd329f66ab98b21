import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createCaseStore } from '../../../../src/renderer/case/case-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { SupportCase } from '../../../../src/shared/model/support-case.ts';
import { createFakeDesk, explanation, routed, routedStep, supportCase } from '../fake-desk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { reference } = supportCase;
const afterwards = '2026-11-23T11:00:00.000Z';

/** A desk whose case another window changes. */
async function openBesideAnother() {
  let standing: SupportCase = supportCase;
  const desk = createFakeDesk({
    'cases.get': () => standing,
    'triage.step': () => routedStep,
    'cases.explain': () => ({
      explanation,
      today: { policyVersion: '2026-11', decision: routed },
    }),
    'cases.update': ({ revision, change }) => {
      if (revision !== standing.revision) {
        throw new AppError('CASE_CHANGED', { reference, by: 'Li Na', at: afterwards });
      }
      standing = { ...standing, impact: change.impact, revision: revision + 1 };
      return standing;
    },
    'unfinished.save': () => ({}),
  });
  const store = createCaseStore(desk.client, reference, () => undefined);
  await store.load();
  const changeElsewhere = (change: Partial<SupportCase>): void => {
    const revision = standing.revision + ('linkedTo' in change ? 0 : 1);
    standing = { ...standing, ...change, revision, updatedAt: afterwards };
  };
  const work = () => {
    const now = store.state.getState();
    if (now.status !== 'ready') throw new Error(`the case is ${now.status}`);
    return now.value;
  };
  return { store, work, changeElsewhere };
}

test('an open case shows the case that was linked with it a moment ago', async () => {
  const { store, work, changeElsewhere } = await openBesideAnother();

  changeElsewhere({ linkedTo: ['FP-AB12-2026-000009'] });
  await store.follow();

  expect(work().supportCase.linkedTo).toEqual(['FP-AB12-2026-000009']);
  expect(work().followedAt).toBeNull();
});

test('what another window saved is shown where nothing is typed, with a sign until somebody types', async () => {
  const { store, work, changeElsewhere } = await openBesideAnother();

  changeElsewhere({ impact: 'Ten shops are shut.' });
  await store.follow();

  expect(work().fields.impact).toBe('Ten shops are shut.');
  expect(work().followedAt).toBe(afterwards);
  store.setField('tried', 'A restart.');
  expect(work().followedAt).toBeNull();
});

test('what is being typed stays, and the own saving is no news', async () => {
  const { store, work, changeElsewhere } = await openBesideAnother();

  store.setField('impact', 'Nobody can export.');
  changeElsewhere({ impact: 'Ten shops are shut.' });
  await store.follow();
  expect(work().fields.impact).toBe('Nobody can export.');
  await store.flush();
  expect(work().conflict?.theirs.impact).toBe('Ten shops are shut.');
  await store.keepMine();
  await store.follow();

  expect(work().fields.impact).toBe('Nobody can export.');
  expect(work().followedAt).toBeNull();
});

test('while two texts stand against each other, the other one is the text of now', async () => {
  const { store, work, changeElsewhere } = await openBesideAnother();
  store.setField('impact', 'Nobody can export.');
  changeElsewhere({ impact: 'Ten shops are shut.' });
  await store.flush();

  changeElsewhere({ impact: 'Twelve shops are shut.' });
  await store.follow();

  expect(work().conflict?.differences).toMatchObject([
    { theirs: 'Twelve shops are shut.', mine: 'Nobody can export.' },
  ]);
  await store.keepMine();
  expect(work().conflict).toBeNull();
  expect(work().saving.status).toBe('ready');
});
