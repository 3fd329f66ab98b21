import { expect, test } from 'vitest';

import { findRefusedItems } from '../../../../../src/main/domain/escalation/refused-items.ts';

const checklist = [
  { item: 'decision', isRequired: true, isThere: true },
  { item: 'tried', isRequired: false, isThere: false },
  { item: 'one-problem', isRequired: false, isThere: false },
  { item: 'impact', isRequired: true, isThere: false },
  { item: 'answer-by', isRequired: false, isThere: false },
] as const;

test.each([
  { strictness: 'none', refused: [] },
  { strictness: 'required', refused: ['impact'] },
  { strictness: 'all', refused: ['tried', 'impact'] },
] as const)('with $strictness, what is missing and stops the draft: $refused', (it) => {
  expect(findRefusedItems([...checklist], it.strictness)).toEqual(it.refused);
});
