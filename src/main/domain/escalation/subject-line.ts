import type { EscalationInput } from './escalation-input.ts';
import { firstLine } from './first-line.ts';
import { headline } from './headline.ts';
import type { OutgoingValues } from './outgoing-values.ts';
import type { EscalationTexts } from './texts/text-shape.ts';
import { toVisibleLine } from './visible-text.ts';

/** In code points: what a list of mails still shows. */
const titleLength = 70;

/** What it is about, on one line: `Harbour Firewall: The add-in crashes on start`. */
export function aboutOf(
  { recipient }: EscalationInput,
  values: OutgoingValues,
  { subject }: EscalationTexts,
): string {
  const title = toVisibleLine(headline(values.question, titleLength));
  const offer = values.offerName === null ? null : firstLine(values.offerName, titleLength);
  return recipient === 'customer' || offer === null ? title : subject.about(offer, title);
}
