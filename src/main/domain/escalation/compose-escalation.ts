import { AppError } from '../../../shared/errors.ts';
import { mayRead, type CaseFieldName } from '../../../shared/model/case-field-classes.ts';
import type { Escalation } from '../../../shared/model/escalation.ts';
import type { CaseLine } from './case-lines.ts';
import { groundOf, routeOf } from './case-route.ts';
import { checkTemplate, isPurposeFor } from './check-template.ts';
import { findChecklist } from './checklist.ts';
import { cleanerFor } from './clean-words.ts';
import { findDatedNotes } from './dated-notes.ts';
import { toBody, writeFields } from './escalation-blocks.ts';
import type { EscalationInput } from './escalation-input.ts';
import { isExpected } from './expected-recipients.ts';
import { isLookalike } from './lookalike-address.ts';
import {
  hasDeceivingCharacters,
  toOutgoingValues,
  type OutgoingValues,
} from './outgoing-values.ts';
import { findAddressee, type Addressee } from './recipient-address.ts';
import { renderTemplate } from './render-template.ts';
import { findHoldings } from './stays-inside.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import { toVisibleLine } from './visible-text.ts';

/**
 * Writes a case for one recipient and one purpose, in the language asked for, by its template.
 * @throws AppError ADDRESS_REFUSED when the recipient's address on record could deceive,
 *   PURPOSE_NOT_FOR_RECIPIENT, TEMPLATE_REFUSED when the template holds what this recipient must not read
 */
export function composeEscalation(input: EscalationInput): Escalation {
  const { supportCase, recipient, purpose, language, records, template } = input;
  refusePurpose(input);
  const values = toOutgoingValues(input);
  const to = findAddressee(recipient, routeOf(supportCase), records);
  const { subject, blocks, lines } = renderTemplate(template, {
    fields: writeFields(input, values),
    clean: cleanerFor(input, 'template'),
  });
  const told = lines.filter(({ value }) => value !== null);
  return {
    reference: supportCase.reference,
    recipient,
    language,
    purpose,
    to,
    subject: toVisibleLine(`[${supportCase.reference}] ${subject}`),
    blocks,
    body: toBody(blocks),
    fields: toFields(told, input),
    checklist: findChecklist({
      recipient,
      purpose,
      supportCase,
      hasAddress: to !== null,
      hasOurContact: values.contactEmail !== null || values.contactPhone !== null,
    }),
    staysInside: findHoldings(input, fieldsTold(told, input)),
    findings: [],
    dated: findDatedNotes(input),
    warnings: warningsOf(input, values, to),
  };
}

function refusePurpose({ recipient, purpose, template: text }: EscalationInput): void {
  if (!isPurposeFor(recipient, purpose)) {
    throw new AppError('PURPOSE_NOT_FOR_RECIPIENT', { purpose, recipient });
  }
  const [problem] = checkTemplate({ recipient, purpose, text });
  if (problem) throw new AppError('TEMPLATE_REFUSED', { line: problem.line, recipient, purpose });
}

/** What stands in the text, field by field, each once. */
function toFields(told: readonly CaseLine[], { language }: EscalationInput): Escalation['fields'] {
  const byName = new Map(told.map((line) => [line.name, line]));
  return [...byName.values()].map(({ name, label, value }) => ({
    name,
    label,
    value: value ?? escalationTexts[language].unknown,
  }));
}

function fieldsTold(
  told: readonly CaseLine[],
  { recipient }: EscalationInput,
): ReadonlySet<CaseFieldName> {
  return new Set(told.map(({ field }) => field).filter((field) => mayRead(recipient, field)));
}

function warningsOf(
  input: EscalationInput,
  { customerContact }: OutgoingValues,
  to: Addressee | null,
): Escalation['warnings'] {
  const { supportCase, recipient } = input;
  const shown = recipient === 'customer' ? [customerContact?.email, customerContact?.url] : [];
  const hasLookalike = [to?.email, ...shown].some((it) => it && isLookalike(it));
  return [
    ...(isWelcome(input) ? [] : (['unexpected-recipient'] as const)),
    ...(groundOf(supportCase) === 'override' ? (['decided-by-hand'] as const) : []),
    ...(supportCase.offer?.isInCatalogue === false ? (['offer-not-in-catalogue'] as const) : []),
    ...(hasDeceivingCharacters(input) ? (['control-characters'] as const) : []),
    ...(hasLookalike ? (['lookalike-address'] as const) : []),
  ];
}

/** A customer is asked and reminded whoever answers the case. */
function isWelcome({ recipient, purpose, supportCase }: EscalationInput): boolean {
  if (recipient === 'customer' && purpose !== 'escalation') return true;
  return isExpected(recipient, routeOf(supportCase));
}
