import type { Escalation } from '../../../shared/model/escalation.ts';
import { groundOf, routeOf } from './case-route.ts';
import { findChecklist } from './checklist.ts';
import { toBody, writeBlocks } from './escalation-blocks.ts';
import type { EscalationInput } from './escalation-input.ts';
import { isExpected } from './expected-recipients.ts';
import { firstLine } from './first-line.ts';
import {
  hasDeceivingCharacters,
  toOutgoingValues,
  type OutgoingValues,
} from './outgoing-values.ts';
import { findAddressee } from './recipient-address.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import { toVisibleLine } from './visible-text.ts';

/** In code points: what a list of mails still shows. */
const titleLength = 70;

/**
 * Writes a case for one recipient, in the language of the export.
 * @throws AppError ADDRESS_REFUSED when the recipient's address on record could deceive.
 */
export function composeEscalation(input: EscalationInput): Escalation {
  const { supportCase, recipient, purpose, language, records } = input;
  const values = toOutgoingValues(input);
  const to = findAddressee(recipient, routeOf(supportCase), records);
  const blocks = writeBlocks(input, values);
  return {
    reference: supportCase.reference,
    recipient,
    language,
    purpose,
    to,
    subject: subjectOf(input, values),
    blocks,
    body: toBody(blocks),
    fields: [],
    checklist: findChecklist({
      recipient,
      purpose,
      supportCase,
      hasAddress: to !== null,
      hasOurContact: values.contactEmail !== null || values.contactPhone !== null,
    }),
    staysInside: [],
    findings: [],
    dated: [],
    warnings: warningsOf(input),
  };
}

/** Such as `[FP7K3Q-2026-000123] Harbour Firewall: The add-in crashes on start`. */
function subjectOf({ supportCase, recipient, language }: EscalationInput, values: OutgoingValues) {
  const { subject } = escalationTexts[language];
  const title = toVisibleLine(firstLine(values.question, titleLength));
  const offer = values.offerName === null ? null : firstLine(values.offerName, titleLength);
  const about = offer === null ? title : subject.about(offer, title);
  return `[${supportCase.reference}] ${recipient === 'customer' ? subject.customer(title) : about}`;
}

function warningsOf(input: EscalationInput): Escalation['warnings'] {
  const { supportCase, recipient } = input;
  return [
    ...(isExpected(recipient, routeOf(supportCase)) ? [] : (['unexpected-recipient'] as const)),
    ...(groundOf(supportCase) === 'override' ? (['decided-by-hand'] as const) : []),
    ...(supportCase.offer?.isInCatalogue === false ? (['offer-not-in-catalogue'] as const) : []),
    ...(hasDeceivingCharacters(input) ? (['control-characters'] as const) : []),
  ];
}
