import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { fileKinds, fileOf } from '../../../../fuzz/list-files.ts';
import { readWholeList } from '../../../../fuzz/read-whole-list.ts';

test.each(fileKinds)('any file that began as %s gives records or a refusal of ours', (kind) => {
  const results = new Set<string>();
  fc.assert(
    fc.property(fileOf(kind), (content) => {
      const result = readWholeList(content);
      results.add(typeof result === 'number' ? 'records' : result);
    }),
    { numRuns: 334 },
  );

  // Files that are all refused for one reason would show nothing.
  expect(results.size).toBeGreaterThan(2);
});
