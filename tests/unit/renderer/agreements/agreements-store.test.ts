import { expect, test } from 'vitest';

import { createAgreementsStore } from '../../../../src/renderer/agreements/agreements-store.ts';
import { isDay, today } from '../../../../src/renderer/agreements/day.ts';
import { warningText } from '../../../../src/renderer/agreements/warning-text.ts';
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type {
  LocalAgreements,
  LocalRule,
  LocalRuleEdit,
} from '../../../../src/shared/model/local-agreement.ts';
import { createFakeDesk } from '../fake-desk.ts';

const edit: LocalRuleEdit = {
  when: { topic: ['quote-pricing'] },
  owner: 'indirect-provider',
  firstContact: 'indirect-provider',
  contact: 'indirect-provider',
  escalateTo: null,
  reason: 'They price everything.',
  counterpart: 'Ledgerline',
  agreedOn: '2026-10-01',
};
const saved = { savedAt: '2026-11-23T08:00:00.000Z', savedBy: 'M. Okafor' };
const rule = (id: string): LocalRule => ({ ...edit, ...saved, id });
const list = (...ids: string[]): LocalAgreements => ({
  splits: [],
  rules: ids.map(rule),
  warnings: [],
  unreadable: [],
});

test('a new rule tells the name that the desk gave it', async () => {
  const { client } = createFakeDesk({
    'agreements.list': () => list('L-1', 'L-4'),
    'agreements.saveRule': () => list('L-1', 'L-4', 'L-5'),
  });
  const store = createAgreementsStore(client);
  await store.load();

  await expect(store.saveRule(null, edit)).resolves.toBe('L-5');
  expect(store.list.getState()).toMatchObject({ value: { rules: [{}, {}, { id: 'L-5' }] } });
});

test('a rule that was removed in another window says so beside its form', async () => {
  const { client } = createFakeDesk({
    'agreements.list': () => list('L-1'),
    'agreements.saveRule': () => {
      throw new AppError('LOCAL_RULE_NOT_FOUND', { id: 'L-1' });
    },
  });
  const store = createAgreementsStore(client);
  await store.load();

  await expect(store.saveRule('L-1', edit)).resolves.toBeNull();
  expect(store.act.getState()).toMatchObject({
    isActing: false,
    error: { code: 'LOCAL_RULE_NOT_FOUND' },
  });
  store.forgetError();
  expect(store.act.getState().error).toBeNull();
});

test('days are calendar days where the operator sits', () => {
  expect(isDay(today(new Date(2026, 0, 5)))).toBe(true);
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
  expect(['', '2026-13-40', '5 January'].some(isDay)).toBe(false);
});

test('what is odd about a local rule is said from its structure, in the language of the window', () => {
  const warning = { rule: 'L-1', counterExample: null, detail: 'words for the log' };
  const broken = {
    ...warning,
    cause: 'broken-promise',
    invariant: 6,
    counterExample: { askedBy: 'customer', topic: 'how-to' },
  } as const;
  const english = createI18n('en').t;
  const chinese = createI18n('zh-CN').t;

  expect(warningText(english, broken)).toBe(
    'It does what the published policy promises never to do: Microsoft never owns a product question about a third-party product. For example: The customer asks, “How do I…?”.',
  );
  expect(warningText(chinese, broken)).toMatch(/绝不归微软负责。例如：客户提问、“.+”。$/);
  for (const cause of ['decides-nothing', 'changes-nothing'] as const) {
    expect(warningText(english, { ...warning, cause })).toMatch(/^It \w+ nothing: .+\.$/);
    expect(warningText(chinese, { ...warning, cause })).toMatch(/^它[^a-z]+。$/);
  }
});
