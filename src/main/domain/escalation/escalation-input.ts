import type { DeskProfile } from '../../../shared/model/desk-profile.ts';
import type { MessagePurpose } from '../../../shared/model/escalation.ts';
import type { LocalRule, SplitAgreement } from '../../../shared/model/local-agreement.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Recipient, SupportCase } from '../../../shared/model/support-case.ts';
import type { ContactRecords } from '../contacts/contact-chain.ts';

/** What reseller and provider agreed, as far as a text tells of it. */
export type AgreedSplit = Pick<SplitAgreement, 'answers' | 'counterpart' | 'agreedOn'>;

/** Everything an escalation is made of. */
export type EscalationInput = {
  readonly supportCase: SupportCase;
  readonly recipient: Recipient;
  readonly purpose: MessagePurpose;
  /** Of the text, whatever the interface speaks. */
  readonly language: Locale;
  readonly profile: DeskProfile;
  /** Of the case's own version where the desk has it: only then is its reason quoted. */
  readonly policy: Pick<Policy, 'version' | 'rules' | 'source'>;
  /** The local rule that decided the case, as it was then; null: a published rule did, or none. */
  readonly localRule: Pick<LocalRule, 'when' | 'reason' | 'counterpart' | 'agreedOn'> | null;
  /** The agreement on record today for the topic's group; null: there is none. */
  readonly split: AgreedSplit | null;
  readonly records: ContactRecords;
};
