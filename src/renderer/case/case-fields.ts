import {
  blankCaseDetails,
  CaseDetails,
  type CaseDetailName,
} from '../../shared/model/case-details.ts';
import type { CaseInput, Severity, SupportCase } from '../../shared/model/support-case.ts';

/** What an operator types about a case. An empty text means "not known". */
export type CaseFields = {
  readonly customer: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly orderId: string;
  readonly severity: Severity | '';
  readonly impact: string;
  readonly tried: string;
  readonly ask: string;
  readonly answerBy: string;
};

/** Fields of one text, and those of the details. */
export type CaseTextName = Exclude<keyof CaseFields, 'severity'>;
export type DetailTextName = {
  [Name in CaseDetailName]: CaseDetails[Name] extends string | null ? Name : never;
}[CaseDetailName];
export type WallTimeName = 'since' | 'occurredAt';
export type CaseFieldName = keyof CaseFields | CaseDetailName;

/** The same details, with what is only white space as not known. */
export function cleanDetails(details: CaseDetails): CaseDetails {
  const cleaned = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? orNull(value) : value,
  ]);
  return CaseDetails.parse({ ...blankCaseDetails, ...Object.fromEntries(cleaned) });
}

export function fieldsOf(supportCase: Pick<SupportCase, keyof CaseFields>): CaseFields {
  return {
    customer: supportCase.customer ?? '',
    tenantId: supportCase.tenantId ?? '',
    subscriptionId: supportCase.subscriptionId ?? '',
    orderId: supportCase.orderId ?? '',
    severity: supportCase.severity ?? '',
    impact: supportCase.impact ?? '',
    tried: supportCase.tried ?? '',
    ask: supportCase.ask ?? '',
    answerBy: supportCase.answerBy ?? '',
  };
}

/** The case with these fields, as it is sent to be saved. */
export function caseInputOf(
  { question, facts, offer }: Pick<SupportCase, 'question' | 'facts' | 'offer'>,
  fields: CaseFields,
  details: CaseDetails,
): CaseInput & { readonly details: CaseDetails } {
  return {
    question,
    facts,
    offer: offer && { publisherId: offer.publisherId, offerId: offer.offerId },
    customer: orNull(fields.customer),
    tenantId: orNull(fields.tenantId),
    subscriptionId: orNull(fields.subscriptionId),
    orderId: orNull(fields.orderId),
    severity: fields.severity === '' ? null : fields.severity,
    impact: orNull(fields.impact),
    tried: orNull(fields.tried),
    ask: orNull(fields.ask),
    answerBy: orNull(fields.answerBy),
    details: cleanDetails(details),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
