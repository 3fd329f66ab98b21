import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseHash, toHash, type Route } from '../../../../src/renderer/app/route.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { screen: 'triage' },
    { screen: 'cases' },
    { screen: 'new-offer' },
    { screen: 'desk-contacts' },
    { screen: 'import' },
    { screen: 'settings' },
    { screen: 'offers', text: '' },
    { screen: 'policy', rule: null },
    { screen: 'policy-grid', cell: null },
    { screen: 'policy-grid', cell: { topic: 'billing', askedBy: 'customer' } },
    { screen: 'policy-draft', view: 'edit' },
    { screen: 'policy-draft', view: 'replay' },
    { screen: 'policy-versions' },
    { screen: 'policy-source' },
    { screen: 'agreements' },
  ),
  fc.record({
    screen: fc.constant('case' as const),
    reference: text,
    view: fc.constantFrom('decision' as const, 'escalation' as const),
  }),
  fc.record({ screen: fc.constant('offers' as const), text }),
  fc.record({
    screen: fc.constant('offer' as const),
    key: fc.record({ publisherId: text, offerId: text }),
  }),
  fc.record({
    screen: fc.constant('policy' as const),
    rule: text.map((it) => `R-${it}`),
  }),
  fc.record({
    screen: fc.constant('policy-version' as const),
    version: text,
    rule: fc.option(text),
  }),
  fc.record({ screen: fc.constant('agreements' as const), item: text }),
);

test('every place survives the address bar, whatever characters its ids have', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseHash(toHash(route))).toEqual(route);
    }),
  );
});

test.each(['', '#', '#/', '#//', '#code=abc', '#/triage'])(
  'an address that names no screen (%s) opens a new triage',
  (hash) => {
    expect(parseHash(hash)).toEqual({ screen: 'triage' });
  },
);

test.each([
  ['#/import', 'import'],
  ['#/nowhere/at%20all', 'nowhere/at all'],
  ['#/%E0%A4%A', '%E0%A4%A'],
  ['#import', 'import'],
])('an address of a page that is not there (%s) is not taken for another', (hash, place) => {
  expect(parseHash(hash)).toEqual({ screen: 'nowhere', place });
});

test('a local rule is shown among the agreements, never among the published rules', () => {
  expect(parseHash(toHash({ screen: 'policy', rule: 'L-3' }))).toEqual({
    screen: 'agreements',
    item: 'L-3',
  });
});

test('a cell that the grid does not have shows the grid', () => {
  expect(parseHash('#/policy/grid/billing/nobody')).toEqual({ screen: 'policy-grid', cell: null });
});
