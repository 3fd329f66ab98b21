import { expect, test } from 'vitest';

import { findRefusedItems } from '../../../../../src/main/domain/escalation/refused-items.ts';

const missing = [
  { item: 'answer-by', isRequired: false },
  { item: 'impact', isRequired: true },
  { item: 'tried', isRequired: false },
] as const;

test.each([
  { strictness: 'none', refused: [] },
  { strictness: 'required', refused: ['impact'] },
  { strictness: 'all', refused: ['impact', 'tried'] },
] as const)('with $strictness, what is missing and stops the draft: $refused', (it) => {
  expect(findRefusedItems([...missing], it.strictness)).toEqual(it.refused);
});
