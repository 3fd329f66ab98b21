import { blankCaseDetails } from '../../shared/model/case-details.ts';
import { FilledPart, filledNames, type FilledName } from '../../shared/model/filled-part.ts';
import type { FillableField, FilledFields } from '../../shared/model/recognised.ts';
import type { CaseInput } from '../../shared/model/support-case.ts';
import { withFilled } from '../case/fill-fields.ts';
import { senderAddress, senderName } from './sender.ts';
import type { TriageWork } from './triage-work.ts';

/** These are about one question; the others hold for everything that the same message asks. */
const ofOneQuestion: readonly FilledName[] = [
  'since',
  'occurredAt',
  'errorText',
  'errorCode',
  'correlationId',
  'howMany',
  'invoiceNumber',
  'invoiceLine',
  'charged',
  'expectedCharge',
  'currency',
  'billingPeriod',
  'theirReference',
];

/** `refused`: no field takes these as they are, such as an hour that the clock skipped. */
export function takeFilled(
  before: FilledPart,
  taken: Omit<FilledFields, 'offer'>,
): { readonly filled: FilledPart; readonly refused: readonly FillableField[] } {
  let filled = before;
  const refused: FillableField[] = [];
  for (const name of filledNames) {
    if (taken[name] === undefined) continue;
    const next = FilledPart.safeParse({ ...filled, [name]: taken[name] });
    if (next.success) filled = next.data;
    else refused.push(name);
  }
  return { filled, refused };
}

export function withoutFilled(filled: FilledPart, name: FilledName): FilledPart {
  const kept = Object.entries(filled).filter(([it]) => it !== name);
  return FilledPart.parse(Object.fromEntries(kept));
}

/** What of it holds for the next question of the same message. */
export function filledForNext(filled: FilledPart): FilledPart {
  const kept = Object.entries(filled).filter(([name]) => ofOneQuestion.every((it) => it !== name));
  return FilledPart.parse(Object.fromEntries(kept));
}

/** As the paste box compares it, and as it is shown. */
export function shownFilled({
  filled,
  offer,
}: Pick<TriageWork, 'filled' | 'offer'>): Readonly<Partial<Record<FillableField, string>>> {
  const shown = filledNames.flatMap((name) => {
    const value = filled[name];
    if (value === undefined) return [];
    const text = typeof value === 'string' ? value : `${value.local} ${value.timeZone}`;
    return [[name, text] as const];
  });
  const key = offer && `${offer.key.publisherId}/${offer.key.offerId}`;
  return { ...Object.fromEntries(shown), offer: offer?.record?.name ?? key ?? '' };
}

/** The fields of the new case: what was taken over, and who sent the e-mail where nobody else is named. */
export function caseFieldsOf({
  filled,
  sender,
}: Pick<TriageWork, 'filled' | 'sender'>): Omit<CaseInput, 'question' | 'facts' | 'offer'> {
  const { fields, details } = withFilled(
    { fields: blankFields, details: blankCaseDetails },
    filled,
  );
  return {
    customer: orNull(fields.customer) ?? (sender && senderName(sender)),
    tenantId: orNull(fields.tenantId),
    subscriptionId: orNull(fields.subscriptionId),
    orderId: orNull(fields.orderId),
    severity: null,
    impact: null,
    tried: null,
    ask: null,
    answerBy: null,
    details: {
      ...details,
      customerEmail: details.customerEmail ?? (sender && senderAddress(sender)),
    },
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

const blankFields = {
  customer: '',
  tenantId: '',
  subscriptionId: '',
  orderId: '',
  severity: '',
  impact: '',
  tried: '',
  ask: '',
  answerBy: '',
} as const;
