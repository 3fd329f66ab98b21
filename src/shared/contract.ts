import { caseClockProcedures } from './contract/case-clocks.ts';
import { caseExchangeProcedures } from './contract/case-exchange.ts';
import { caseWorkProcedures } from './contract/case-work.ts';
import { catalogueExportProcedures } from './contract/catalogue-export.ts';
import { catalogueImportProcedures } from './contract/catalogue-import.ts';
import { contactProcedures } from './contract/contacts.ts';
import { outgoingProcedures } from './contract/outgoing.ts';
import { qualityProcedures } from './contract/quality.ts';
import { removalProcedures } from './contract/removals.ts';
import { reportProcedures } from './contract/report.ts';
import { searchProcedures } from './contract/search.ts';
import { unfinishedProcedures } from './contract/unfinished.ts';
import type { WireError } from './errors.ts';
import { QuestionText, RequiredNote, SingleLine } from './limits.ts';
import { CaseFilter, CaseOrder } from './model/case-list.ts';
import { ImportFlag } from './model/catalogue-import.ts';
import { Provenance } from './model/catalogue-source.ts';
import { Contact } from './model/contact.ts';
import { Decision, Outcome } from './model/decision.ts';
import { DeskProfileChange, DeskStatus } from './model/desk-profile.ts';
import { Explanation } from './model/explanation.ts';
import { FactNameSchema, Facts, factValues } from './model/facts.ts';
import {
  LocalAgreements,
  LocalRuleEdit,
  SplitAgreementEdit,
  topicGroupNames,
} from './model/local-agreement.ts';
import { MergedRecord } from './model/offer-merge.ts';
import { Offer, OfferChoice, OfferEdit, OfferKey } from './model/offer.ts';
import {
  DraftPolicy,
  GridCell,
  PolicyComparison,
  PolicyDraft,
  PolicyReplay,
  PolicyVersion,
  RuleUse,
} from './model/policy-change.ts';
import { KeptSource, SourceComparison } from './model/policy-source.ts';
import { Policy, PolicyCheck } from './model/policy.ts';
import { CaseInput, CaseSummary, SupportCase } from './model/support-case.ts';
import { MessagePart, ReceivedMessage, TopicSuggestion } from './model/topic-suggestion.ts';
import { TriageDraft, TriageDraftSummary } from './model/triage-draft.ts';
import { AnswerPreview, KnownFact, TriageStep } from './model/triage.ts';
import { z } from './zod.ts';

const nothing = z.strictObject({});
const reference = SingleLine.min(1);
const limit = z.number().int().min(1).max(1_000);
const offset = z.number().int().min(0);

/** The whole API of the desk: every door serves exactly this. */
export const contract = {
  'desk.status': { input: nothing, output: DeskStatus },
  /** Saves the profile; the first run ends once desk and operator have names. */
  'profile.set': { input: DeskProfileChange, output: DeskStatus },

  'sample.load': { input: nothing, output: DeskStatus },
  'sample.remove': { input: nothing, output: DeskStatus },

  ...searchProcedures,
  'offers.get': {
    input: OfferKey,
    output: z.strictObject({
      offer: Offer,
      /** True: written or corrected by hand at this desk. */
      isHandKept: z.boolean(),
      choice: OfferChoice,
      /** Of the offer and of its publisher. */
      contacts: z.array(Contact),
      /** Where each field that has a value comes from. */
      provenance: Provenance,
      /** Since when its sources do not hold it any more, where that was marked; null: they hold it. */
      missingSince: z.iso.datetime().nullable(),
      /** The oddities of its rows. */
      flags: z.array(ImportFlag),
      /** Records that were set aside for it; asked by the key of one of them, the offer is this one. */
      mergedFrom: z.array(MergedRecord),
    }),
  },
  /** Writes by hand: over an imported offer, or a new one when `isNew`. */
  'offers.save': { input: z.strictObject({ edit: OfferEdit, isNew: z.boolean() }), output: Offer },
  /** Takes back what was written by hand: the imported record shows again, or the offer is gone. */
  'offers.forgetEdit': { input: OfferKey, output: nothing },
  'offers.choose': {
    input: z.strictObject({ key: OfferKey, choice: OfferChoice }),
    output: OfferChoice,
  },

  ...contactProcedures,
  ...qualityProcedures,

  /** What the profile, the offer and, once the topic is known, the agreements already settle. */
  'triage.knownFacts': {
    input: z.strictObject({
      offer: OfferKey.nullable(),
      topic: z.enum(factValues.topic).nullable(),
    }),
    output: z.strictObject({ known: z.array(KnownFact) }),
  },
  'triage.step': {
    input: z.strictObject({ facts: Facts, offer: OfferKey.nullable() }),
    output: TriageStep,
  },
  /** What each answer to `fact` would lead to, the other facts being as they are. */
  'triage.preview': {
    input: z.strictObject({ facts: Facts, offer: OfferKey.nullable(), fact: FactNameSchema }),
    output: z.strictObject({ answers: z.array(AnswerPreview) }),
  },
  /** Ranks all topics for what the customer wrote; `parts` is empty unless it holds several questions. */
  'triage.suggest': {
    input: z.strictObject({ text: QuestionText }),
    output: z.strictObject({
      topics: z.array(TopicSuggestion),
      parts: z.array(MessagePart),
    }),
  },
  'triage.readMessage': {
    input: z.strictObject({ uploadId: z.uuid() }),
    output: ReceivedMessage,
  },
  /**
   * Keeps a draft, or (null) drops it. `revision` is the one that the window saw last, 0 for a new draft.
   * @throws TRIAGE_DRAFT_CHANGED when another window saved or finished it meanwhile; nothing is written then
   */
  'triage.saveDraft': {
    input: z.strictObject({
      id: z.uuid(),
      draft: TriageDraft.nullable(),
      revision: z.number().int().min(0),
    }),
    output: z.strictObject({ revision: z.number().int() }),
  },
  /** Null, with revision 0: there is none of this id, or none that this desk can read. */
  'triage.loadDraft': {
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ draft: TriageDraft.nullable(), revision: z.number().int() }),
  },
  /** Every unfinished triage of this desk, the newest first. */
  'triage.drafts': {
    input: nothing,
    output: z.strictObject({ drafts: z.array(TriageDraftSummary) }),
  },

  /** The policy in force, or another version that the desk knows. */
  'policy.get': { input: z.strictObject({ version: z.string().optional() }), output: Policy },
  'policy.check': { input: nothing, output: PolicyCheck },
  /** Newest first. */
  'policy.versions': {
    input: nothing,
    output: z.strictObject({ versions: z.array(PolicyVersion) }),
  },
  'policy.ruleUse': { input: nothing, output: RuleUse },
  /**
   * Topics by asker while `facts` hold, local rules included. For a reseller `resellerSplit` is what was
   * agreed for each topic's group, unless `facts` names it.
   */
  'policy.grid': {
    input: z.strictObject({ facts: Facts }),
    output: z.strictObject({ cells: z.array(GridCell) }),
  },
  'policy.loadDraft': {
    input: nothing,
    output: z.strictObject({ draft: PolicyDraft.nullable() }),
  },
  /** Makes the draft from a known version. @throws DRAFT_EXISTS */
  'policy.startDraft': { input: z.strictObject({ version: z.string() }), output: PolicyDraft },
  /** Keeps the draft as it is, right or wrong, and says what does not hold. @throws DRAFT_CHANGED */
  'policy.saveDraft': {
    input: z.strictObject({ policy: DraftPolicy, revision: z.number().int() }),
    output: PolicyDraft,
  },
  'policy.discardDraft': { input: nothing, output: nothing },
  /** The draft against a known version, the one in force when absent. */
  'policy.compareDraft': {
    input: z.strictObject({ version: z.string().optional() }),
    output: PolicyComparison,
  },
  'policy.compareVersions': {
    input: z.strictObject({ before: z.string(), after: z.string() }),
    output: PolicyComparison,
  },
  /** The whole case log decided by the draft, with the local rules above it. */
  'policy.replayDraft': { input: nothing, output: PolicyReplay },
  /** Puts the draft in force under its version, and ends it. @throws POLICY_REFUSED, POLICY_VERSION_EXISTS, DRAFT_CHANGED */
  'policy.publishDraft': {
    input: z.strictObject({ note: RequiredNote, revision: z.number().int() }),
    output: PolicyVersion,
  },
  /** Puts a version that the desk knows in force. */
  'policy.putInForce': { input: z.strictObject({ version: z.string() }), output: PolicyVersion },
  /** A draft from a file, our JSON or DMN 1.3. @throws DRAFT_EXISTS unless `replaces` */
  'policy.importDraft': {
    input: z.strictObject({ uploadId: z.uuid(), replaces: z.boolean() }),
    output: PolicyDraft,
  },
  'policy.exportFile': {
    input: z.strictObject({
      format: z.enum(['json', 'dmn']),
      /** A known version; null: the draft. */
      version: z.string().nullable(),
    }),
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
  },

  /** The kept copy of the source page, or null. */
  'source.kept': { input: nothing, output: z.strictObject({ kept: KeptSource.nullable() }) },
  /** A new copy against the sentences that the policy in force lists. */
  'source.compare': { input: z.strictObject({ uploadId: z.uuid() }), output: SourceComparison },
  /** Keeps this copy in the desk's folder, in place of the one before. */
  'source.keep': { input: z.strictObject({ uploadId: z.uuid() }), output: KeptSource },

  'agreements.list': { input: nothing, output: LocalAgreements },
  'agreements.saveSplit': { input: SplitAgreementEdit, output: LocalAgreements },
  'agreements.removeSplit': {
    input: z.strictObject({ group: z.enum(topicGroupNames) }),
    output: LocalAgreements,
  },
  /** A new local rule when `id` is null, tried after those that are there. */
  'agreements.saveRule': {
    input: z.strictObject({ id: z.string().nullable(), edit: LocalRuleEdit }),
    output: LocalAgreements,
  },
  'agreements.removeRule': { input: z.strictObject({ id: z.string() }), output: LocalAgreements },

  'cases.create': { input: CaseInput, output: SupportCase },
  /** Decides again under the policy in force when the facts changed; else the decision stays, with its version. */
  /** `revision` is the one that the change was made to. @throws CASE_CHANGED */
  'cases.update': {
    input: z.strictObject({ reference, revision: z.number().int(), change: CaseInput }),
    output: SupportCase,
  },
  'cases.get': { input: z.strictObject({ reference }), output: SupportCase },
  /** Decides one case otherwise, or (outcome null) takes that back. Both are logged with the reason. */
  'cases.override': {
    input: z.strictObject({
      reference,
      outcome: Outcome.nullable(),
      reason: RequiredNote,
    }),
    output: SupportCase,
  },
  /** Why the case went where it went, under the version it was decided with; and what holds today. */
  'cases.explain': {
    input: z.strictObject({ reference }),
    output: z.strictObject({
      /** Null: this desk does not have that version. */
      explanation: Explanation.nullable(),
      today: z.strictObject({ policyVersion: z.string(), decision: Decision }),
    }),
  },
  'cases.list': {
    input: z.strictObject({
      text: z.string().max(1_000),
      filter: CaseFilter.default({}),
      order: CaseOrder.default('newest'),
      offset,
      limit,
    }),
    output: z.strictObject({ cases: z.array(CaseSummary), hasMore: z.boolean() }),
  },

  ...caseWorkProcedures,
  ...caseExchangeProcedures,
  ...caseClockProcedures,
  ...outgoingProcedures,
  ...unfinishedProcedures,
  ...removalProcedures,
  ...reportProcedures,
  ...catalogueExportProcedures,
  ...catalogueImportProcedures,
} as const;

type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type Input<N extends ProcedureName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends ProcedureName> = z.output<Contract[N]['input']>;
export type Output<N extends ProcedureName> = z.output<Contract[N]['output']>;

/** What main implements: one handler per procedure, given input that is already validated. */
export type Handlers = {
  readonly [N in ProcedureName]: (input: ParsedInput<N>) => Output<N> | Promise<Output<N>>;
};

/** What a door hands to `dispatch`, and what comes back: always a reply, never a throw. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError };
export type Send = (name: ProcedureName, input: unknown) => Promise<Reply>;

export function isProcedureName(name: unknown): name is ProcedureName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
