import type { PolicyCheck, QuestionCount } from '../../../shared/model/policy.ts';
import { createPolicyEngine } from '../../domain/policy/policy-engine.ts';
import { provePolicy } from '../../domain/policy/prove-policy.ts';
import { proveText, refuseTextProblems } from '../../domain/policy/prove-text.ts';
import { refuseProblems } from '../../domain/policy/refuse-problems.ts';
import { openPolicyAt, readPolicy } from '../../store/policy-file.ts';
import { findInstallation } from '../installation.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { withPolicyBook } from './with-policy-book.ts';

/** Prints the whole proof, also of a table that fails it; that one is then refused in one line. */
export const runPolicyCheck: RunCommand = async (context) => {
  const [file] = context.operands;
  if (file === undefined) await checkInForce(context);
  else await checkFile(context, file);
};

async function checkInForce(context: CommandContext): Promise<void> {
  // The book refuses a shipped table that does not hold before anything could be printed.
  const { check } = provePolicy(readPolicy(findInstallation().resourcesFolder));
  if (check.problems.length > 0) {
    await printCheck(context, check);
    refuseProblems(check);
  }
  await withPolicyBook(context.dataFolder, async ({ book }) => {
    await printCheck(context, book.published().check());
  });
}

async function checkFile(context: CommandContext, file: string): Promise<void> {
  await withPolicyBook(context.dataFolder, async ({ book }) => {
    const text = await openPolicyAt(context.resolvePath(file), book.published().policy);
    const check = proveText(text);
    if (check.problems.length === 0) {
      await printCheck(context, createPolicyEngine(text.policy).check());
      return;
    }
    await printCheck(context, check);
    refuseTextProblems(text, check);
  });
}

/** In the order of the documentation. */
async function printCheck({ print }: CommandContext, check: PolicyCheck): Promise<void> {
  const { combinations, rules, problems, questions } = check;
  const rounded = questions && {
    settled: round(questions.settled),
    nothingKnown: round(questions.nothingKnown),
    withoutProfile: round(questions.withoutProfile),
  };
  await print({ combinations, rules, problems, questions: rounded });
}

function round({ mean, worst }: QuestionCount): QuestionCount {
  return { mean: Number(mean.toFixed(3)), worst };
}
