import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  LocalAgreements,
  LocalRule,
  LocalRuleEdit,
} from '../../shared/model/local-agreement.ts';
import { findUnknownValue } from '../domain/policy/unknown-value.ts';
import type { LocalRuleRepository } from '../store/desk/local-rule-repository.ts';
import type { SplitAgreementRepository } from '../store/desk/split-agreement-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { PolicyBook } from './policy-book.ts';
import type { Removals } from './removals.ts';

type AgreementDeps = {
  readonly book: Pick<
    PolicyBook,
    'inForce' | 'published' | 'localRules' | 'unreadableRules' | 'withLocalRules'
  >;
  readonly localRules: Pick<LocalRuleRepository, 'save' | 'remove' | 'putBack'>;
  readonly splitAgreements: SplitAgreementRepository;
  readonly removals: Pick<Removals, 'keep'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** What this desk agreed with others: a layer of its own, never written into the policy. */
export function createAgreementHandlers(
  deps: AgreementDeps,
): Pick<
  Handlers,
  | 'agreements.list'
  | 'agreements.saveSplit'
  | 'agreements.removeSplit'
  | 'agreements.saveRule'
  | 'agreements.removeRule'
> {
  const { localRules, splitAgreements } = deps;
  const saved = () => ({
    savedAt: deps.now().toISOString(),
    savedBy: operatorOf(deps.readProfile().profile),
  });
  const list = (): LocalAgreements => ({
    splits: splitAgreements.list(),
    rules: deps.book.localRules(),
    warnings: deps.book.inForce().localWarnings(),
    unreadable: [
      ...splitAgreements.unreadable().map((group) => ({ kind: 'split', group }) as const),
      ...deps.book.unreadableRules().map((it) => ({ kind: 'rule', rule: it }) as const),
    ],
  });

  const listAfter = (change: () => void): LocalAgreements => {
    // What cannot be told afterwards must not be changed before.
    list();
    change();
    return list();
  };

  return {
    'agreements.list': list,

    'agreements.saveSplit': (edit) =>
      listAfter(() => splitAgreements.save({ ...edit, ...saved() })),

    'agreements.removeSplit': ({ group }) =>
      listAfter(() => {
        const removed = splitAgreements.remove(group);
        if (!removed) return;
        const putBack = (): void => splitAgreements.putBack(removed);
        deps.removals.keep({ kind: 'split', of: null, name: group, putBack });
      }),

    'agreements.saveRule': ({ id, edit }) => {
      refuseUnknownValues(edit);
      const by = saved();
      refuseUnlessUsable(deps.book, id, { ...edit, ...by, id: id ?? 'L-new' });

      return listAfter(() => localRules.save(id, edit, by));
    },

    'agreements.removeRule': ({ id }) =>
      listAfter(() => {
        const rule = deps.book.localRules().find((it) => it.id === id);
        const removed = localRules.remove(id);
        const putBack = (): void => {
          if (rule) refuseUnlessUsable(deps.book, id, rule);
          localRules.putBack(removed);
        };
        deps.removals.keep({ kind: 'local-rule', of: null, name: id, putBack });
      }),
  };
}

/** @throws AppError UNKNOWN_FACT_VALUE */
function refuseUnknownValues({ when }: LocalRuleEdit): void {
  const found = findUnknownValue(when);
  if (!found) return;
  const { fact, value, known } = found;
  throw new AppError('UNKNOWN_FACT_VALUE', { fact, value, known: known.join(', ') });
}

/**
 * Tries the rules as they would be: a rule that cannot be laid out must not stop the desk.
 * @throws AppError POLICY_REFUSED
 */
function refuseUnlessUsable(
  book: Pick<PolicyBook, 'published' | 'localRules' | 'withLocalRules'>,
  id: string | null,
  rule: LocalRule,
): void {
  const rules = book.localRules();
  const isReadable = rules.some((other) => other.id === id);
  const changed = isReadable
    ? rules.map((other) => (other.id === id ? rule : other))
    : [...rules, rule];
  book.withLocalRules(book.published().policy, changed);
}
