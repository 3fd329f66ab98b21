import type { EscalationInput } from './escalation-input.ts';
import type { EscalationTexts } from './texts/text-shape.ts';

/** What was left out, without saying it. Null: nothing that this recipient could miss. */
export function writeWithheld(
  input: EscalationInput,
  { withheldBlock }: EscalationTexts,
): string | null {
  const { supportCase, recipient, timeline } = input;
  if (recipient === 'partner') return null;
  if (recipient === 'customer') return withheldBlock.ofCustomer;
  const { customerEmail, customerPhone } = supportCase.details;
  const hasNotes = timeline.some(({ kind }) => kind === 'note' || kind === 'call');
  const parts = [
    customerEmail !== null || customerPhone !== null || recipient !== 'indirect-provider'
      ? withheldBlock.customerContact
      : null,
    hasNotes ? withheldBlock.notes : null,
  ].filter((it) => it !== null);
  return parts.length === 0 ? null : parts.join('\n');
}
