import type { WireError } from './errors.ts';
import { QuestionText, SingleLine } from './limits.ts';
import { Encoding, ImportMapping, ImportPreview } from './model/catalogue-import.ts';
import { Contact, ContactEdit } from './model/contact.ts';
import { DeskProfileChange, DeskStatus } from './model/desk-profile.ts';
import { Escalation } from './model/escalation.ts';
import { Facts } from './model/facts.ts';
import { Locale } from './model/locale.ts';
import { Offer, OfferChoice, OfferEdit, OfferKey, OfferSummary } from './model/offer.ts';
import { Policy, PolicyCheck } from './model/policy.ts';
import { hitKinds, SearchHit } from './model/search-hit.ts';
import { CaseInput, CaseSummary, Recipient, SupportCase } from './model/support-case.ts';
import { KnownFact, TriageStep } from './model/triage.ts';
import { z } from './zod.ts';

const nothing = z.strictObject({});
const reference = SingleLine.min(1);
const limit = z.number().int().min(1).max(1_000);
const offset = z.number().int().min(0);
const jobId = z.uuid();

/** Everything typed into an unfinished triage, kept so that a crash loses nothing. */
export const TriageDraft = z.strictObject({
  question: QuestionText,
  facts: Facts,
  offer: OfferKey.nullable(),
});
export type TriageDraft = Readonly<z.infer<typeof TriageDraft>>;

/** The whole API of the desk: every door serves exactly this. */
export const contract = {
  'desk.status': { input: nothing, output: DeskStatus },
  /** Saves the profile; the first run ends once desk and operator have names. */
  'profile.set': { input: DeskProfileChange, output: DeskStatus },

  'sample.load': { input: nothing, output: DeskStatus },
  'sample.remove': { input: nothing, output: DeskStatus },

  'search.find': {
    input: z.strictObject({
      text: z.string().max(1_000),
      limit,
      kinds: z.array(z.enum(hitKinds)).min(1).optional(),
    }),
    output: z.strictObject({ hits: z.array(SearchHit) }),
  },

  /** In catalogue order, or by `text` when it is not empty. */
  'offers.list': {
    input: z.strictObject({ text: z.string().max(1_000), offset, limit }),
    output: z.strictObject({ offers: z.array(OfferSummary), hasMore: z.boolean() }),
  },
  'offers.get': {
    input: OfferKey,
    output: z.strictObject({
      offer: Offer,
      /** True: written or corrected by hand at this desk. */
      isHandKept: z.boolean(),
      choice: OfferChoice,
      /** Of the offer and of its publisher. */
      contacts: z.array(Contact),
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

  /** Hand-kept contacts of the indirect provider and of Microsoft. */
  'contacts.listDesk': { input: nothing, output: z.strictObject({ contacts: z.array(Contact) }) },
  'contacts.save': { input: ContactEdit, output: Contact },
  'contacts.remove': { input: z.strictObject({ id: z.uuid() }), output: nothing },

  /** What the profile and the offer already settle. */
  'triage.knownFacts': {
    input: z.strictObject({ offer: OfferKey.nullable() }),
    output: z.strictObject({ known: z.array(KnownFact) }),
  },
  'triage.step': {
    input: z.strictObject({ facts: Facts, offer: OfferKey.nullable() }),
    output: TriageStep,
  },
  'triage.saveDraft': { input: z.strictObject({ draft: TriageDraft.nullable() }), output: nothing },
  'triage.loadDraft': { input: nothing, output: z.strictObject({ draft: TriageDraft.nullable() }) },

  'policy.get': { input: nothing, output: Policy },
  'policy.check': { input: nothing, output: PolicyCheck },

  'cases.create': { input: CaseInput, output: SupportCase },
  /** Decides again from the given facts: what is stored never depends on what a window showed. */
  'cases.update': { input: z.strictObject({ reference, change: CaseInput }), output: SupportCase },
  'cases.get': { input: z.strictObject({ reference }), output: SupportCase },
  /** Newest first. */
  'cases.list': {
    input: z.strictObject({ text: z.string().max(1_000), offset, limit }),
    output: z.strictObject({ cases: z.array(CaseSummary), hasMore: z.boolean() }),
  },

  'escalation.compose': {
    input: z.strictObject({ reference, recipient: Recipient, language: Locale }),
    output: Escalation,
  },
  /** The draft as a file, and a record of it in the case. */
  'escalation.export': {
    input: z.strictObject({
      reference,
      recipient: Recipient,
      language: Locale,
      /** `required` refuses when a required item is missing, `all` when any but `answer-by` is, `none` never. */
      strictness: z.enum(['none', 'required', 'all']),
    }),
    output: z.strictObject({
      fileName: z.string(),
      /** RFC 5322 text with CRLF line ends. */
      eml: z.string(),
      escalation: Escalation,
    }),
  },

  'import.inspect': {
    input: z.strictObject({ uploadId: z.uuid(), encoding: Encoding.optional() }),
    output: ImportPreview,
  },
  'import.start': {
    input: z.strictObject({
      uploadId: z.uuid(),
      encoding: Encoding.optional(),
      /** Absent: the shipped mapping that fits the header, else the guess. */
      mapping: ImportMapping.optional(),
      isDryRun: z.boolean(),
    }),
    output: z.strictObject({ jobId }),
  },
  'import.cancel': { input: z.strictObject({ jobId }), output: nothing },
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
