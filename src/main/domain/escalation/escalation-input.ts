import type { DeskProfile } from '../../../shared/model/desk-profile.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Recipient, SupportCase } from '../../../shared/model/support-case.ts';
import type { ContactRecords } from '../contacts/contact-chain.ts';

/** Everything an escalation is made of. */
export type EscalationInput = {
  readonly supportCase: SupportCase;
  readonly recipient: Recipient;
  /** Of the text, whatever the interface speaks. */
  readonly language: Locale;
  readonly profile: DeskProfile;
  /** The policy in force; its reason is quoted when the case was decided with this very version. */
  readonly policy: Pick<Policy, 'version' | 'rules' | 'source'>;
  readonly records: ContactRecords;
};
