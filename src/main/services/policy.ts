import type { Handlers } from '../../shared/contract.ts';
import type { PolicyVersion } from '../../shared/model/policy-change.ts';
import { withAgreedSplit } from '../domain/contacts/reseller-split.ts';
import { comparePolicies } from '../domain/policy/compare-policies.ts';
import type { CaseLog } from '../store/desk/case-log.ts';
import type { PolicyRepository } from '../store/desk/policy-repository.ts';
import type { SplitAgreementRepository } from '../store/desk/split-agreement-repository.ts';
import type { PolicyBook } from './policy-book.ts';

type PolicyDeps = {
  readonly book: PolicyBook;
  readonly policies: Pick<PolicyRepository, 'putInForce'>;
  readonly splitAgreements: Pick<SplitAgreementRepository, 'list'>;
  readonly caseLog: Pick<CaseLog, 'countByVersion' | 'countByRule' | 'countOverriddenByRule'>;
};

type VersionDeps = Pick<PolicyDeps, 'book' | 'caseLog'>;

/** The policies that the desk knows: read, counted, compared, put in force. */
export function createPolicyHandlers(
  deps: PolicyDeps,
): Pick<
  Handlers,
  | 'policy.get'
  | 'policy.check'
  | 'policy.versions'
  | 'policy.ruleUse'
  | 'policy.grid'
  | 'policy.compareVersions'
  | 'policy.putInForce'
> {
  const { book, caseLog } = deps;
  return {
    'policy.get': ({ version }) =>
      version === undefined ? book.published().policy : book.requirePolicy(version),

    'policy.check': () => book.published().check(),

    'policy.versions': () => ({ versions: listVersions(deps) }),

    'policy.ruleUse': () => ({
      combinations: book.inForce().ruleCombinations(),
      cases: caseLog.countByRule(),
      overrides: caseLog.countOverriddenByRule(),
    }),

    'policy.grid': ({ facts }) => {
      const splits = deps.splitAgreements.list();
      return { cells: book.inForce().grid(facts, (cell) => withAgreedSplit(cell, splits)) };
    },

    'policy.compareVersions': ({ before, after }) =>
      comparePolicies(book.requirePolicy(before), book.requirePolicy(after)),

    'policy.putInForce': ({ version }) => {
      const policy = book.requirePolicy(version);
      // What cannot decide, alone or below the local rules, must not be put in force.
      book.engineOf(version);
      book.withLocalRules(policy);
      deps.policies.putInForce(version);
      return findVersion(deps, version);
    },
  };
}

/** Newest first. */
export function listVersions({ book, caseLog }: VersionDeps): PolicyVersion[] {
  const inForce = book.versionInForce();
  const cases = caseLog.countByVersion();
  return book.versions().map((it) => ({
    ...it,
    isInForce: it.version === inForce,
    cases: cases[it.version] ?? 0,
  }));
}

/** One that is known to be there. */
export function findVersion(deps: VersionDeps, version: string): PolicyVersion {
  const found = listVersions(deps).find((it) => it.version === version);
  if (!found) throw new Error(`policy version ${version} is not listed`);
  return found;
}
