import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import type { DatedRules } from '../../../shared/model/dated-rule.ts';
import type { DeskProfile } from '../../../shared/model/desk-profile.ts';
import type { MessagePurpose } from '../../../shared/model/escalation.ts';
import type { LocalRule, SplitAgreement } from '../../../shared/model/local-agreement.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Recipient, SupportCase } from '../../../shared/model/support-case.ts';
import type { ContactRecords } from '../contacts/contact-chain.ts';

/** What reseller and provider agreed, as far as a text tells of it. */
export type AgreedSplit = Pick<SplitAgreement, 'answers' | 'counterpart' | 'agreedOn'>;

/** An entry of the timeline, as far as a text tells of it. */
export type ToldEntry = Pick<TimelineEntry, 'id' | 'kind' | 'at' | 'text' | 'details'>;

/** Everything a text is made of. */
export type EscalationInput = {
  readonly supportCase: SupportCase;
  readonly recipient: Recipient;
  readonly purpose: MessagePurpose;
  /** Of the text, whatever the interface speaks. */
  readonly language: Locale;
  /** Of `missing-facts`: whose checklist the customer is asked for. */
  readonly checklistOf: Recipient;
  /** Of `bounce-answer`: what they wrote; null: it is not quoted. */
  readonly quoted: string | null;
  /** In which the text is written: the shipped one, or what was written at this desk. */
  readonly template: string;
  /** Oldest first. */
  readonly timeline: readonly ToldEntry[];
  readonly datedRules: DatedRules;
  readonly profile: DeskProfile;
  /** Of the case's own version where the desk has it: only then is its reason quoted. */
  readonly policy: Pick<Policy, 'version' | 'rules' | 'source'>;
  /** The local rule that decided the case, as it was then; null: a published rule did, or none. */
  readonly localRule: Pick<LocalRule, 'when' | 'reason' | 'counterpart' | 'agreedOn'> | null;
  /** The agreement on record today for the topic's group; null: there is none. */
  readonly split: AgreedSplit | null;
  readonly records: ContactRecords;
};
