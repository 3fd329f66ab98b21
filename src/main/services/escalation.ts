import { createHash } from 'node:crypto';

import type { Handlers, ParsedInput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import {
  isLocalRule,
  type LocalRule,
  type SplitAgreement,
} from '../../shared/model/local-agreement.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { groupOf } from '../domain/contacts/reseller-split.ts';
import { composeEscalation } from '../domain/escalation/compose-escalation.ts';
import { findRefusedItems, type Strictness } from '../domain/escalation/refused-items.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import type { LocalRuleRepository } from '../store/desk/local-rule-repository.ts';
import type { SplitAgreementRepository } from '../store/desk/split-agreement-repository.ts';
import type { ReadProfile } from './desk-profile.ts';
import { writeEmlDraft } from './eml-draft.ts';
import type { OfferRecords } from './offer-records.ts';
import type { PolicyBook } from './policy-book.ts';

type EscalationDeps = {
  readonly cases: Pick<CaseRepository, 'get' | 'recordExport' | 'policyRevisionOf'>;
  readonly localRules: Pick<LocalRuleRepository, 'asOf'>;
  readonly splitAgreements: Pick<SplitAgreementRepository, 'list'>;
  readonly records: Pick<OfferRecords, 'contactRecords'>;
  readonly readProfile: ReadProfile;
  readonly book: Pick<PolicyBook, 'policyOf' | 'shipped'>;
  readonly now: () => Date;
};

/** The case as a text for one recipient, shown or taken away as a draft. */
export function createEscalationHandlers(
  deps: EscalationDeps,
): Pick<Handlers, 'escalation.compose' | 'escalation.export'> {
  const compose = (input: ParsedInput<'escalation.compose'>): Escalation => {
    const supportCase = deps.cases.get(input.reference);
    return composeEscalation({
      supportCase,
      recipient: input.recipient,
      language: input.language,
      profile: deps.readProfile().profile,
      policy: policyToQuote(deps.book, supportCase.policyVersion),
      localRule: findLocalRule(deps, supportCase) ?? null,
      split: findSplit(deps, supportCase) ?? null,
      records: deps.records.contactRecords(supportCase.offer && keyOf(supportCase.offer)),
    });
  };

  return {
    'escalation.compose': compose,

    'escalation.export': async ({ strictness, ...input }) => {
      const escalation = compose(input);
      refuseIncomplete(escalation, strictness);

      const eml = await writeEmlDraft(escalation);
      const fileName = `${escalation.reference}-${escalation.recipient}.eml`;

      // Noted as it is handed over: whether the door's file or the browser's download came to its end is
      // not known here, and a draft that left without a record would be worse than the reverse.
      deps.cases.recordExport(escalation.reference, {
        exportedAt: deps.now().toISOString(),
        to: escalation.recipient,
        language: escalation.language,
        fileName,
        sha256: createHash('sha256').update(eml, 'utf8').digest('hex'),
      });
      return { fileName, eml, escalation };
    },
  };
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

/** @throws AppError ESCALATION_INCOMPLETE */
function refuseIncomplete({ missing }: Escalation, strictness: Strictness): void {
  const refused = findRefusedItems(missing, strictness);
  if (refused.length === 0) return;
  throw new AppError('ESCALATION_INCOMPLETE', { missing: refused.join(', ') });
}

function keyOf({ publisherId, offerId }: { publisherId: string; offerId: string }) {
  return { publisherId, offerId };
}
