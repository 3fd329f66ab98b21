import { AppError } from '../../shared/errors.ts';
import type { LocalRule } from '../../shared/model/local-agreement.ts';
import type { PolicyReplay } from '../../shared/model/policy-change.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { createPolicyEngine, type PolicyEngine } from '../domain/policy/policy-engine.ts';
import type { LocalRuleRepository } from '../store/desk/local-rule-repository.ts';
import type { PolicyRepository, PolicyState } from '../store/desk/policy-repository.ts';
import { readDeskStore } from '../store/desk/read-desk-store.ts';
import { readPolicy } from '../store/policy-file.ts';
import { createEngineCache } from './engine-cache.ts';
import { replayLog } from './policy-replay.ts';
import { createRecentlyUsed } from './recently-used.ts';
import { fromStoredPolicy, nameShipped } from './stored-policy.ts';

/** Tables as they were read from the desk file. */
const mostPolicies = 16;

type BookDeps = {
  /** The policy that came with the program, proved. */
  readonly shippedEngine: PolicyEngine;
  readonly policies: Pick<PolicyRepository, 'state' | 'policy' | 'versions'>;
  readonly localRules: Pick<LocalRuleRepository, 'asOf' | 'unreadableAsOf'>;
};

/** What decides at this moment. */
type InForce = {
  /** The published policy with the local rules above it. */
  readonly engine: PolicyEngine;
  /** The published policy alone. */
  readonly published: PolicyEngine;
  /** By which a case remembers the local rules of its day. */
  readonly revision: number;
};

export type PolicyBook = ReturnType<typeof createPolicyBook>;

/**
 * Every policy that this desk knows, and the one in force: what was last put in force here, else the
 * one that came with the program. Looks at each call whether another window or process changed it.
 */
export function createPolicyBook({ shippedEngine, policies, localRules }: BookDeps) {
  const shipped = nameShipped(shippedEngine.policy, policies);
  const engines = createEngineCache(
    // Under another name it would say, and be asked for by, the name of another table.
    shipped === shippedEngine.policy ? shippedEngine : createPolicyEngine(shipped),
  );
  const read = createRecentlyUsed<Policy>(mostPolicies);
  let latest: { readonly state: PolicyState; readonly inForce: InForce } | undefined;

  const versionOf = ({ inForce }: PolicyState): string => inForce ?? shipped.version;

  const rulesOfToday = (): LocalRule[] => localRules.asOf(policies.state().revision);

  function policyOf(version: string): Policy | undefined {
    if (version === shipped.version) return shipped;
    const known = read.get(version);
    if (known) return known;
    const stored = policies.policy(version);
    return stored && read.put(version, fromStoredPolicy(version, stored));
  }

  function requirePolicy(version: string): Policy {
    const policy = policyOf(version);
    if (policy) return policy;
    const known = policies.versions().map((it) => it.version);
    throw new AppError('POLICY_VERSION_UNKNOWN', { version, known: known.join(', ') });
  }

  /** A kept table that does not hold was not kept by us. */
  function publishedEngine(policy: Policy): PolicyEngine {
    try {
      return engines.engineOf(policy, []);
    } catch (error) {
      const isRefused = error instanceof AppError && error.code === 'POLICY_REFUSED';
      if (!isRefused) throw error;
      const { version } = policy;
      throw new AppError('POLICY_VERSION_DAMAGED', { version }, { cause: error });
    }
  }

  const engineWith = (policy: Policy, rules: readonly LocalRule[]): PolicyEngine => {
    const published = publishedEngine(policy);
    return rules.length === 0 ? published : engines.engineOf(policy, rules);
  };

  function current(): InForce {
    const state = policies.state();
    if (latest?.state.revision === state.revision && latest.state.inForce === state.inForce) {
      return latest.inForce;
    }
    const policy = requirePolicy(versionOf(state));
    const inForce = {
      engine: engineWith(policy, localRules.asOf(state.revision)),
      published: publishedEngine(policy),
      revision: state.revision,
    };
    latest = { state, inForce };
    return inForce;
  }

  return {
    /** The policy that came with the program, under the version by which this desk knows it. */
    shipped,

    /** @throws AppError POLICY_VERSION_DAMAGED, as all that follow */
    current,
    /** The published policy with the local rules above it. */
    inForce: (): PolicyEngine => current().engine,
    /** The published policy alone. */
    published: (): PolicyEngine => current().published,

    /** Which policy is in force; can be told even when it cannot be read. */
    versionInForce: (): string => versionOf(policies.state()),

    policyOf,
    /** @throws AppError POLICY_VERSION_UNKNOWN */
    requirePolicy,

    /** A version with the local rules of a revision above it; undefined: this desk does not know it. */
    engineOf(version: string, revision?: number): PolicyEngine | undefined {
      const policy = policyOf(version);
      if (!policy) return undefined;
      return engineWith(policy, revision === undefined ? [] : localRules.asOf(revision));
    },

    /** A policy as it would decide here today. @throws AppError POLICY_REFUSED */
    withLocalRules: (policy: Policy, rules = rulesOfToday()): PolicyEngine =>
      createPolicyEngine(policy, rules),

    /** The local rules that hold now, in the order in which they are tried. */
    localRules: rulesOfToday,

    /** The names of local rules that hold now and cannot be read: they are left out. */
    unreadableRules: (): string[] => localRules.unreadableAsOf(policies.state().revision),

    versions: () => policies.versions(),
  };
}

const emptyDesk = {
  policies: {
    state: (): PolicyState => ({ revision: 0, inForce: null }),
    policy: () => undefined,
    versions: () => [],
  },
  localRules: { asOf: () => [], unreadableAsOf: () => [] },
  caseLog: { page: () => [] },
  close: () => undefined,
};

/**
 * The policies of a desk for a command that needs no desk. Reads only: a folder without a desk file, or
 * with one of an older program, gives the policy that came with the program, and stays as it is.
 * @throws AppError POLICY_UNREADABLE, POLICY_REFUSED, STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, STORE_DAMAGED
 */
export function openPolicyBook(dataFolder: string, resourcesFolder: string) {
  const shippedEngine = createPolicyEngine(readPolicy(resourcesFolder));
  const desk = readDeskStore(dataFolder) ?? emptyDesk;
  try {
    const book = createPolicyBook({ ...desk, shippedEngine });
    return {
      book,
      /** The whole case log decided by a policy. @throws AppError POLICY_REFUSED */
      replay: (policy: Policy): Promise<PolicyReplay> =>
        replayLog(desk.caseLog, book.withLocalRules(policy)),
      close: (): void => desk.close(),
    };
  } catch (error) {
    desk.close();
    throw error;
  }
}
