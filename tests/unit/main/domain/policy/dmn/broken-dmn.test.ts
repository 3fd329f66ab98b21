import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readDmnText } from '../../../../../../src/main/domain/policy/dmn/read-dmn.ts';
import { writeDmn } from '../../../../../../src/main/domain/policy/dmn/write-dmn.ts';
import { readPolicy } from '../../../../../../src/main/store/policy-file.ts';
import { AppError } from '../../../../../../src/shared/errors.ts';

const policy = readPolicy('resources');
/** A small table is mutated as well as a large one, and read faster. */
const dmn = await writeDmn({ ...policy, rules: policy.rules.slice(-4), spans: [], notes: [] });
const tokens = dmn.match(/<[^>]*>|[^<]+/g) ?? [];

/** The file with one piece taken out, doubled, or put in another's place. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat(tokens.length - 1),
      fc.nat(tokens.length - 1),
      fc.constantFrom('out', 'twice', 'swap'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) =>
    changes
      .reduce(
        (text, [at, other, change]) => {
          const piece = text[at] ?? '';
          if (change === 'out') return text.with(at, '');
          if (change === 'twice') return text.with(at, piece + piece);
          return text.with(at, text[other] ?? '').with(other, piece);
        },
        tokens as readonly string[],
      )
      .join(''),
  );

test('a damaged table is read or refused with its line, and never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const outcome = await readDmnText(text, 'policy.dmn', policy).then(() => 'read', nameRefusal);

      expect(['read', 'refused']).toContain(outcome);
    }),
    { numRuns: 400 },
  );
});

/** Anything that is not a refusal with its line is handed on as it is. */
function nameRefusal(error: unknown): unknown {
  const isRefusal = error instanceof AppError && error.code === 'POLICY_FILE_INVALID';
  return isRefusal && Number.isInteger(error.params['line']) ? 'refused' : error;
}
