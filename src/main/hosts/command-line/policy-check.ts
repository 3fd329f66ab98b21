import { createPolicyEngine } from '../../domain/policy/policy-engine.ts';
import { provePolicy } from '../../domain/policy/prove-policy.ts';
import { readPolicy } from '../../store/policy-file.ts';
import { findInstallation } from '../installation.ts';
import type { RunCommand } from './command.ts';

/** Prints the whole proof, also of a table that fails it. Needs no desk and no folder. */
export const runPolicyCheck: RunCommand = async ({ print }) => {
  const policy = readPolicy(findInstallation().resourcesFolder);
  const { combinations, rules, problems } = provePolicy(policy).check;
  await print({ combinations, rules, problems });
  // The engine refuses such a table and says in one line why.
  if (problems.length > 0) createPolicyEngine(policy);
};
