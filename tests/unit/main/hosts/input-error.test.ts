import { expect, test } from 'vitest';

import { toErrorText } from '../../../../src/main/hosts/error-text.ts';
import { toInputError } from '../../../../src/main/hosts/input-error.ts';
import { contract, type ProcedureName } from '../../../../src/shared/contract.ts';

function refusal(name: ProcedureName, input: unknown) {
  const { error } = contract[name].input.safeParse(input);
  if (!error) throw new Error('the input was taken');
  return toInputError(error, name);
}

test.each([
  [
    'a name that is too long',
    'profile.set',
    { deskName: '台'.repeat(501) },
    'TEXT_TOO_LONG',
    'deskName',
    500,
  ],
  [
    'a search that is too long',
    'search.find',
    { text: 'x'.repeat(1_001), limit: 1 },
    'TEXT_TOO_LONG',
    'text',
    1_000,
  ],
  [
    'an id that is empty',
    'offers.get',
    { publisherId: '', offerId: 'a' },
    'TEXT_EMPTY',
    'publisherId',
    undefined,
  ],
] as const)(
  '%s is refused in words of the operator’s language',
  (_, name, input, code, where, limit) => {
    const error = refusal(name, input);

    expect(error).toMatchObject({ code, params: { where, ...(limit && { limit }) } });
    const { message, hint } = toErrorText(error, 'zh-CN');
    expect(`${message}${hint}`.replaceAll(where, '')).not.toMatch(/[A-Za-z]/);
  },
);

test('a question of nothing but spaces is empty', () => {
  const given = { question: ' \n', facts: {}, offer: null, customer: null, tenantId: null };
  const rest = { subscriptionId: null, orderId: null, severity: null, impact: null };

  const error = refusal('cases.create', {
    ...given,
    ...rest,
    tried: null,
    ask: null,
    answerBy: null,
  });

  expect(error).toMatchObject({ code: 'TEXT_EMPTY', params: { where: 'question' } });
});

test('what no operator types is told in the words of the schema, with the field', () => {
  expect(refusal('profile.set', { casePrefix: 'x' })).toMatchObject({
    code: 'INVALID_INPUT',
    params: { where: 'casePrefix' },
  });
  expect(refusal('desk.status', null).params['where']).toBe('desk.status');
});
