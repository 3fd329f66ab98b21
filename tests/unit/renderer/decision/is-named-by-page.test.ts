import { expect, test } from 'vitest';

import { isNamedByPage } from '../../../../src/renderer/decision/is-named-by-page.ts';

test('a hop is the page’s only when a cited span names it', () => {
  expect(isNamedByPage('publisher-engineering', ['eb4de-110', 'eb4de-124'])).toBe(true);
  expect(isNamedByPage('publisher-customer-support', ['eb4de-106', 'eb4de-109'])).toBe(false);
  expect(isNamedByPage('indirect-provider', ['eb4de-120'])).toBe(true);
  expect(isNamedByPage('ask-for-facts', ['eb4de-106', 'eb4de-108'])).toBe(false);
});
