import { setImmediate } from 'node:timers/promises';

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DraftPolicy, PolicyDraft } from '../../shared/model/policy-change.ts';
import { comparePolicies } from '../domain/policy/compare-policies.ts';
import { provePolicy } from '../domain/policy/prove-policy.ts';
import type { CaseLog } from '../store/desk/case-log.ts';
import type {
  DraftExpectation,
  PolicyDraftRepository,
  StoredDraft,
} from '../store/desk/policy-draft-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { PolicyBook } from './policy-book.ts';
import { replayLog } from './policy-replay.ts';
import { findVersion } from './policy.ts';
import { nextVersion, requireProved, requireVersionName } from './proved-draft.ts';
import type { Removals } from './removals.ts';
import { toStoredPolicy } from './stored-policy.ts';

export type PolicyDraftDeps = {
  readonly book: PolicyBook;
  readonly policyDraft: PolicyDraftRepository;
  readonly caseLog: CaseLog;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** The one draft of the policy: typed, checked, tried out, published. */
export function createPolicyDraftHandlers(
  deps: PolicyDraftDeps & { readonly removals: Pick<Removals, 'keep'> },
): Pick<
  Handlers,
  | 'policy.loadDraft'
  | 'policy.startDraft'
  | 'policy.saveDraft'
  | 'policy.discardDraft'
  | 'policy.compareDraft'
  | 'policy.replayDraft'
  | 'policy.publishDraft'
> {
  const { book, policyDraft } = deps;

  return {
    'policy.loadDraft': () => {
      const draft = policyDraft.load();
      return { draft: draft ? checked(draft) : null };
    },

    'policy.startDraft': ({ version }) => {
      const policy = underNewVersion(deps, book.requirePolicy(version));
      return saveDraft(deps, { policy, basedOn: version }, 'none');
    },

    'policy.saveDraft': ({ policy, revision }) => {
      const { basedOn } = requireDraft(deps);
      return saveDraft(deps, { policy, basedOn }, revision);
    },

    'policy.discardDraft': () => {
      const draft = policyDraft.load();
      policyDraft.discard();
      if (draft) {
        const { policy, basedOn, savedAt, savedBy } = draft;
        const putBack = (): void => {
          const revision = policyDraft.save({ policy, basedOn, savedAt, savedBy }, 'none');
          if (revision === undefined) throw new AppError('REMOVAL_REPLACED');
        };
        deps.removals.keep({ kind: 'policy-draft', of: null, name: policy.version, putBack });
      }
      return {};
    },

    'policy.compareDraft': ({ version }) => {
      const before = version === undefined ? book.published().policy : book.requirePolicy(version);
      return comparePolicies(before, requireDraft(deps).policy);
    },

    'policy.replayDraft': async () => {
      const policy = requireProved(requireDraft(deps).policy);
      await setImmediate();
      const engine = book.withLocalRules(policy);
      await setImmediate();
      return replayLog(deps.caseLog, engine);
    },

    'policy.publishDraft': ({ note, revision }) => {
      const draft = requireDraft(deps);
      if (draft.revision !== revision) throw new AppError('DRAFT_CHANGED');
      const policy = requireProved(draft.policy);
      const { version } = policy;
      requireVersionName(version);
      // Below the local rules it has to decide as well.
      book.withLocalRules(policy);

      const { savedAt: addedAt, savedBy: addedBy } = saved(deps);
      const result = policyDraft.publish(
        revision,
        { version, origin: 'published', note, basedOn: draft.basedOn, addedAt, addedBy },
        toStoredPolicy(policy),
      );
      if (result === 'draft-changed') throw new AppError('DRAFT_CHANGED');
      if (result === 'version-exists') throw new AppError('POLICY_VERSION_EXISTS', { version });
      return findVersion(deps, version);
    },
  };
}

/**
 * Keeps a draft, right or wrong, and says what does not hold.
 * @throws AppError DRAFT_EXISTS, DRAFT_MISSING, DRAFT_CHANGED
 */
export function saveDraft(
  deps: Omit<PolicyDraftDeps, 'caseLog'>,
  draft: Pick<StoredDraft, 'policy' | 'basedOn'>,
  expected: DraftExpectation,
): PolicyDraft {
  const kept = { ...draft, ...saved(deps) };
  const revision = deps.policyDraft.save(kept, expected);
  if (revision !== undefined) return checked({ ...kept, revision });
  if (expected === 'none') throw new AppError('DRAFT_EXISTS');
  throw new AppError(deps.policyDraft.exists() ? 'DRAFT_CHANGED' : 'DRAFT_MISSING');
}

/** A draft never bears the name of a version that is known: that one stays what it is. */
export function underNewVersion(
  { book }: Pick<PolicyDraftDeps, 'book'>,
  policy: DraftPolicy,
): DraftPolicy {
  const known = book.versions().map((it) => it.version);
  const isFree = !known.includes(policy.version);
  return isFree ? policy : { ...policy, version: nextVersion(policy.version, known) };
}

/** @throws AppError DRAFT_MISSING */
export function requireDraft({ policyDraft }: Pick<PolicyDraftDeps, 'policyDraft'>): StoredDraft {
  const draft = policyDraft.load();
  if (!draft) throw new AppError('DRAFT_MISSING');
  return draft;
}

function checked(draft: StoredDraft): PolicyDraft {
  return { ...draft, check: provePolicy(draft.policy).check };
}

function saved({ readProfile, now }: Pick<PolicyDraftDeps, 'readProfile' | 'now'>) {
  return { savedAt: now().toISOString(), savedBy: operatorOf(readProfile().profile) };
}
