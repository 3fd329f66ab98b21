import { expect, test } from 'vitest';

import { killImports } from '../../../fuzz/kill-imports.ts';

test.each([
  ['as large as the catalogue', 2_000],
  ['small beside the catalogue', 20],
])(
  'a kill in the middle of an import %s leaves the old catalogue or the new one, whole',
  async (_, changedRows) => {
    const seed = Date.now() % 1_000_000_000;

    const result = await killImports({ kills: 3, seed, rows: 2_000, changedRows });

    expect({ seed, neither: result.neither }).toEqual({ seed, neither: [] });
    expect(result.old + result.new).toBe(3);
  },
  120_000,
);
