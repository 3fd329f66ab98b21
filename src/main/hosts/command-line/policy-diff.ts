import { comparePolicies } from '../../domain/policy/compare-policies.ts';
import type { RunCommand } from './command.ts';
import { findPolicy } from './find-policy.ts';
import { withPolicyBook } from './with-policy-book.ts';

/** Prints what flips between two policies over the whole space of facts. */
export const runPolicyDiff: RunCommand = async (context) => {
  const [before = '', after = ''] = context.operands;
  await withPolicyBook(context.dataFolder, async (open) => {
    const comparison = comparePolicies(
      await findPolicy(open, before, context),
      await findPolicy(open, after, context),
    );
    await context.print(comparison);
  });
};

/** Prints which cases of the desk would go elsewhere, with its local rules above the policy. */
export const runPolicyReplay: RunCommand = async (context) => {
  const [draft = ''] = context.operands;
  await withPolicyBook(context.dataFolder, async (open) => {
    await context.print(await open.replay(await findPolicy(open, draft, context)));
  });
};
