import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseHash, toHash } from '../../../../src/renderer/app/route.ts';
import {
  listQuery,
  parseListQuery,
  wholeList,
  type CaseListChoice,
} from '../../../../src/renderer/cases/case-list-address.ts';
import { caseOrders } from '../../../../src/shared/model/case-list.ts';
import { waitingParties } from '../../../../src/shared/model/case-progress.ts';
import { owners } from '../../../../src/shared/model/decision.ts';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const choices: fc.Arbitrary<CaseListChoice> = fc.record({
  text: fc.oneof(fc.constant(''), text),
  order: fc.constantFrom(...caseOrders),
  filter: fc.record(
    {
      status: fc.constantFrom('open' as const, 'closed' as const),
      waitingOn: fc.constantFrom(...waitingParties),
      owner: fc.constantFrom(...owners),
      due: fc.constantFrom('overdue' as const, 'today' as const, 'waiting-long' as const),
      publisherId: text,
      offer: fc.record({ publisherId: text, offerId: text }),
    },
    { requiredKeys: [] },
  ),
});

test('every list survives the address bar', () => {
  fc.assert(
    fc.property(choices, (list) => {
      const route = parseHash(toHash({ screen: 'cases', list }));

      expect(route).toEqual(
        listQuery(list) === '' ? { screen: 'cases' } : { screen: 'cases', list },
      );
    }),
  );
});

test('the whole list has a plain address', () => {
  expect(toHash({ screen: 'cases', list: wholeList })).toBe('#/cases');
});

test('what an address says that no list knows is left out, the rest holds', () => {
  expect(parseListQuery('status=lost&on=customer&offer=%7B&order=upwards')).toEqual({
    text: '',
    filter: { waitingOn: 'customer' },
    order: 'newest',
  });
  expect(parseListQuery('nothing=known')).toBeUndefined();
});

test('a case can be opened with the text that asks again', () => {
  const route = {
    screen: 'case',
    reference: 'FP7K3Q-2026-000001',
    view: 'escalation',
    purpose: 'chase',
  } as const;

  expect(parseHash(toHash(route))).toEqual(route);
});
