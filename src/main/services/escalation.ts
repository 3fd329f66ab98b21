import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DatedRules } from '../../shared/model/dated-rule.ts';
import type { ShownEscalation, TemplateKey } from '../../shared/model/escalation.ts';
import type { Facts } from '../../shared/model/facts.ts';
import {
  isLocalRule,
  type LocalRule,
  type SplitAgreement,
} from '../../shared/model/local-agreement.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { MessageChoice } from '../../shared/model/outgoing.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { groupOf } from '../domain/contacts/reseller-split.ts';
import type { EscalationInput } from '../domain/escalation/escalation-input.ts';
import { suggestRecipient } from '../domain/escalation/expected-recipients.ts';
import { type SaidOf, writeSayNow } from '../domain/escalation/say-now.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import type { LocalRuleRepository } from '../store/desk/local-rule-repository.ts';
import type { SplitAgreementRepository } from '../store/desk/split-agreement-repository.ts';
import type { TemplateRepository } from '../store/desk/template-repository.ts';
import type { TimelineRepository } from '../store/desk/timeline-repository.ts';
import type { ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { PolicyBook } from './policy-book.ts';
import { findTemplate } from './templates.ts';

type EscalationDeps = {
  readonly cases: Pick<CaseRepository, 'get' | 'policyRevisionOf'>;
  readonly timeline: Pick<TimelineRepository, 'page' | 'length'>;
  readonly localRules: Pick<LocalRuleRepository, 'asOf'>;
  readonly splitAgreements: Pick<SplitAgreementRepository, 'list'>;
  readonly templates: TemplateRepository;
  readonly shippedTemplate: (key: TemplateKey) => string;
  readonly datedRules: () => DatedRules;
  readonly records: Pick<OfferRecords, 'contactRecords' | 'find'>;
  readonly readProfile: ReadProfile;
  readonly book: Pick<PolicyBook, 'policyOf' | 'shipped' | 'inForce'>;
};

/**
 * Gathers what a text for one recipient and purpose is made of, as it stands now.
 * @throws AppError CASE_NOT_FOUND, PURPOSE_NOT_FOR_RECIPIENT
 */
export type ReadEscalationInput = (choice: MessageChoice) => EscalationInput;

export function createEscalationReader(deps: EscalationDeps): ReadEscalationInput {
  return ({ reference, recipient, language, purpose, checklistOf, quoted }) => {
    const supportCase = deps.cases.get(reference);
    const template = findTemplate(deps, { recipient, purpose, language });
    return {
      supportCase,
      recipient,
      language,
      purpose,
      checklistOf: checklistOf ?? suggestRecipient(supportCase),
      quoted: quoted ?? null,
      template: template.text,
      timeline: wholeTimeline(deps, reference),
      datedRules: deps.datedRules(),
      profile: deps.readProfile().profile,
      policy: policyToQuote(deps.book, supportCase.policyVersion),
      localRule: findLocalRule(deps, supportCase) ?? null,
      split: findSplit(deps, supportCase) ?? null,
      records: deps.records.contactRecords(supportCase.offer && keyOf(supportCase.offer)),
    };
  };
}

/** The case as a text for one recipient, and what to say before any text is written. */
export function createEscalationHandlers(
  deps: Pick<EscalationDeps, 'cases' | 'records' | 'book'>,
  compose: (choice: MessageChoice) => ShownEscalation,
): Pick<Handlers, 'escalation.compose' | 'escalation.sayNow'> {
  return {
    'escalation.compose': compose,

    'escalation.sayNow': (input) => {
      const said =
        'reference' in input ? ofCase(deps.cases.get(input.reference)) : ofFacts(deps, input);
      return { en: writeSayNow(said, 'en'), 'zh-CN': writeSayNow(said, 'zh-CN') };
    },
  };
}

function ofCase(supportCase: SupportCase): SaidOf {
  return { ...supportCase, publisherName: supportCase.offer?.publisherName ?? null };
}

function ofFacts(
  { book, records }: Pick<EscalationDeps, 'records' | 'book'>,
  { facts, offer }: { readonly facts: Facts; readonly offer: OfferKey | null },
): SaidOf {
  const { decision } = book.inForce().step(facts);
  const known = offer === null ? undefined : records.find(offer);
  return { facts, decision, overrides: [], publisherName: known?.publisherName ?? null };
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

/** From the question on: a text tells its beginning, and how many entries it leaves out. */
function wholeTimeline({ timeline }: Pick<EscalationDeps, 'timeline'>, reference: string) {
  const { entries } = timeline.page(reference, undefined, timeline.length(reference));
  return entries.toReversed();
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
