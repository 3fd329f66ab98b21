import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import {
  isLocalRule,
  type LocalRule,
  type SplitAgreement,
} from '../../shared/model/local-agreement.ts';
import type { MessageChoice } from '../../shared/model/outgoing.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { groupOf } from '../domain/contacts/reseller-split.ts';
import { composeEscalation } from '../domain/escalation/compose-escalation.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import type { LocalRuleRepository } from '../store/desk/local-rule-repository.ts';
import type { SplitAgreementRepository } from '../store/desk/split-agreement-repository.ts';
import type { ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { PolicyBook } from './policy-book.ts';

type EscalationDeps = {
  readonly cases: Pick<CaseRepository, 'get' | 'policyRevisionOf'>;
  readonly localRules: Pick<LocalRuleRepository, 'asOf'>;
  readonly splitAgreements: Pick<SplitAgreementRepository, 'list'>;
  readonly records: Pick<OfferRecords, 'contactRecords'>;
  readonly readProfile: ReadProfile;
  readonly book: Pick<PolicyBook, 'policyOf' | 'shipped'>;
};

/**
 * Writes a case for one recipient, as it stands now.
 * @throws AppError CASE_NOT_FOUND, ADDRESS_REFUSED
 */
export type Compose = (choice: MessageChoice) => Escalation;

/** Gathers what a text is made of, and writes it. */
export function createComposer(deps: EscalationDeps): Compose {
  return ({ reference, recipient, language, purpose }) => {
    const supportCase = deps.cases.get(reference);
    return composeEscalation({
      supportCase,
      recipient,
      language,
      purpose,
      profile: deps.readProfile().profile,
      policy: policyToQuote(deps.book, supportCase.policyVersion),
      localRule: findLocalRule(deps, supportCase) ?? null,
      split: findSplit(deps, supportCase) ?? null,
      records: deps.records.contactRecords(supportCase.offer && keyOf(supportCase.offer)),
    });
  };
}

/** The case as a text for one recipient. */
export function createEscalationHandlers(compose: Compose): Pick<Handlers, 'escalation.compose'> {
  return { 'escalation.compose': compose };
}

/** Of the case's own version. One that cannot be read is not quoted: the text is written all the same. */
function policyToQuote(book: Pick<PolicyBook, 'policyOf' | 'shipped'>, version: string): Policy {
  try {
    return book.policyOf(version) ?? book.shipped;
  } catch (error) {
    if (error instanceof AppError && error.code === 'POLICY_VERSION_DAMAGED') return book.shipped;
    throw error;
  }
}

/** The local rule that decided the case, in the wording of that day. */
function findLocalRule(
  { cases, localRules }: Pick<EscalationDeps, 'cases' | 'localRules'>,
  { reference, decision }: SupportCase,
): LocalRule | undefined {
  if (decision.status !== 'routed' || !isLocalRule(decision.rule)) return undefined;
  const rules = localRules.asOf(cases.policyRevisionOf(reference));
  return rules.find(({ id }) => id === decision.rule);
}

/** What is agreed today for the topic of the case. */
function findSplit(
  { splitAgreements }: Pick<EscalationDeps, 'splitAgreements'>,
  { facts: { topic } }: SupportCase,
): SplitAgreement | undefined {
  if (topic === undefined) return undefined;
  const group = groupOf(topic);
  return splitAgreements.list().find((it) => it.group === group);
}

function keyOf({ publisherId, offerId }: { publisherId: string; offerId: string }) {
  return { publisherId, offerId };
}
