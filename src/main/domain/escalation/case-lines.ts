import type { CaseFieldName } from '../../../shared/model/case-field-classes.ts';
import { mayRead } from '../../../shared/model/case-field-classes.ts';
import type { BlockName } from '../../../shared/model/escalation.ts';
import type { Recipient } from '../../../shared/model/support-case.ts';
import type { EscalationInput } from './escalation-input.ts';
import { isTextField, type OutgoingValues } from './outgoing-values.ts';
import { writeRequest } from './request.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import { isAboutFault, isAboutMoney, isAboutPurchase } from './topic-kinds.ts';

/** One fact of a case, ready to be written or pasted. */
export type CaseLine = {
  readonly name: LineName;
  /** Where the case holds it. */
  readonly field: CaseFieldName;
  readonly block: BlockName;
  readonly label: string;
  /** Null: not known. */
  readonly value: string | null;
  /** Whether a text says that it is unknown. */
  readonly isAsked: boolean;
};

/** Facts that are told in words of ours, and the field that they come from. */
const partsOfFields = { request: 'ask', topic: 'facts', publisher: 'offer' } as const;
type PartName = keyof typeof partsOfFields;

const blockLines = {
  ask: ['request', 'answerBy'],
  situation: ['customer', 'topic', 'since', 'isOngoing', 'question'],
  impact: ['severity', 'impact'],
  entitlement: ['quantity', 'purchasedOn', 'subscriptionStatus'],
  billing: [
    'invoiceNumber',
    'invoiceLine',
    'charged',
    'expectedCharge',
    'currency',
    'billingPeriod',
  ],
  symptom: [
    'errorText',
    'errorCode',
    'correlationId',
    'occurredAt',
    'howMany',
    'environment',
    'steps',
    'expected',
    'actual',
  ],
  tried: ['tried'],
  reference: ['reference', 'theirReference'],
} as const satisfies Partial<Record<BlockName, readonly (CaseFieldName | PartName)[]>>;

/** Ids as this receiver looks them up: `asked` are said to be unknown where they are, the others left out. */
const idLines = {
  publisher: {
    asked: ['publisherAccount', 'subscriptionId', 'planId', 'offer'],
    further: ['productId', 'orderId', 'tenantId'],
  },
  microsoft: {
    asked: ['tenantId', 'orderId', 'subscriptionId', 'offer', 'publisher'],
    further: ['productId', 'planId'],
  },
  'indirect-provider': {
    asked: [
      'providerCustomerNumber',
      'providerOrderNumber',
      'subscriptionId',
      'tenantId',
      'offer',
      'publisher',
    ],
    further: ['orderId', 'productId', 'planId'],
  },
  partner: {
    asked: ['offer', 'publisher', 'subscriptionId', 'orderId', 'tenantId'],
    further: [
      'productId',
      'planId',
      'publisherAccount',
      'providerCustomerNumber',
      'providerOrderNumber',
      'customerEmail',
      'customerPhone',
    ],
  },
  customer: {
    asked: [],
    further: ['offer', 'publisher', 'planId', 'subscriptionId', 'orderId', 'tenantId'],
  },
} as const satisfies Readonly<Record<Recipient, Record<'asked' | 'further', readonly string[]>>>;

type IdLineName = (typeof idLines)[Recipient]['asked' | 'further'][number];
export type LineName = (typeof blockLines)[keyof typeof blockLines][number] | IdLineName;

/** Of a symptom: helpful where it is known, and nothing that anybody is asked for. */
const neverAsked: readonly LineName[] = [
  'isOngoing',
  'environment',
  'expected',
  'actual',
  'theirReference',
];

/** Every line that a text for this recipient may hold, in reading order. */
export function toCaseLines(input: EscalationInput, values: OutgoingValues): CaseLine[] {
  const { recipient } = input;
  const { asked, further } = idLines[recipient];
  const ids: readonly LineName[] = [...asked, ...further];
  const toLine = (block: BlockName, name: LineName): CaseLine[] => {
    const field = fieldOf(name);
    if (!isForRecipient(name, recipient)) return [];
    const value = valueOf(name, input, values);
    const isAsked = recipient !== 'customer' && !neverAsked.includes(name);
    const isFurther = block === 'ids' && !asked.some((it) => it === name);
    const label = labelOf(name, input);
    return [{ name, field, block, label, value, isAsked: isAsked && !isFurther }];
  };
  return [
    ...Object.entries(blockLines).flatMap(([block, names]) =>
      names.flatMap((name) => toLine(toBlockName(block), name)),
    ),
    ...ids.flatMap((name) => toLine('ids', name)),
  ];
}

/** The names of the lines that a text for this recipient may hold. */
export function lineNamesFor(recipient: Recipient): LineName[] {
  const { asked, further } = idLines[recipient];
  const names: readonly LineName[] = [...Object.values(blockLines).flat(), ...asked, ...further];
  return names.filter((name) => isForRecipient(name, recipient));
}

/** The block that a line stands in. */
export function blockOfLine(name: LineName): BlockName {
  const found = Object.entries(blockLines).find(([, names]) => names.some((it) => it === name));
  return found ? toBlockName(found[0]) : 'ids';
}

/** The lines that stand in a block of this text: none, where it says nothing to the question. */
export function linesOfBlock(
  block: BlockName,
  lines: readonly CaseLine[],
  { supportCase, recipient }: EscalationInput,
): readonly CaseLine[] {
  const own = lines.filter((it) => it.block === block);
  const { topic } = supportCase.facts;
  const hasSome = own.some(({ value }) => value !== null);
  const isCustomer = recipient === 'customer';
  const isAbout: Partial<Record<BlockName, boolean>> = {
    entitlement: !isCustomer && isAboutPurchase(topic),
    billing: !isCustomer && isAboutMoney(topic),
    symptom: !isCustomer && isAboutFault(topic),
  };
  if (!hasSome && isAbout[block] === false) return [];
  return own.filter(({ value, isAsked }) => value !== null || isAsked);
}

function labelOf(name: LineName, { recipient, language }: EscalationInput): string {
  const { lineLabels, partnerLabels } = escalationTexts[language];
  const ofPartner: Partial<Record<LineName, string>> = partnerLabels;
  return (recipient === 'partner' ? ofPartner[name] : undefined) ?? lineLabels[name];
}

function valueOf(name: LineName, input: EscalationInput, values: OutgoingValues): string | null {
  const { supportCase, recipient, datedRules, language } = input;
  const texts = escalationTexts[language];
  const { topic } = supportCase.facts;
  const { isOngoing } = supportCase.details;
  const { severity } = supportCase;
  switch (name) {
    case 'request':
      return writeRequest(input, values);
    case 'topic':
      return topic === undefined || recipient === 'customer' ? null : texts.topics[topic];
    case 'since':
      return values.since;
    case 'occurredAt':
      return values.occurredAt;
    case 'isOngoing':
      return isOngoing === null ? null : texts.ongoing[isOngoing ? 'yes' : 'no'];
    case 'severity':
      return severity && texts.severity(severity, datedRules.severities[severity][language]);
    case 'offer':
      return withId(values.offerName, values.offerId, input);
    case 'publisher':
      return withId(values.publisherName, values.publisherId, input);
    case 'reference':
      return supportCase.reference;
    case 'theirReference':
      return isTheirNumber(input) ? values.textOf('theirReference') : null;
    default:
      return isTextField(name) ? values.textOf(name) : null;
  }
}

/** The name with the id behind it, as a catalogue lists it; customers know the name alone. */
function withId(name: string | null, id: string | null, { recipient }: EscalationInput) {
  if (recipient === 'customer') return name;
  return name === null || id === null ? (name ?? id) : `${name} (${id})`;
}

/** The number at the other side is of one side: of the one that we wait on, or the only one that was written to. */
function isTheirNumber({ supportCase, recipient }: EscalationInput): boolean {
  const { progress, exports } = supportCase;
  if (recipient === 'partner' || progress.waitingOn === recipient) return true;
  const outside = exports.filter(({ to }) => to !== 'partner' && to !== 'customer');
  return outside.length > 0 && outside.every(({ to }) => to === recipient);
}

/** What kind of question it is stands in every text; the rest of the facts does not. So it is with our request. */
function isForRecipient(name: LineName, recipient: Recipient): boolean {
  return isPart(name) || mayRead(recipient, name);
}

function fieldOf(name: LineName): CaseFieldName {
  return isPart(name) ? partsOfFields[name] : name;
}

function isPart(name: LineName): name is PartName {
  return Object.hasOwn(partsOfFields, name);
}

function toBlockName(block: string): BlockName {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets the keys of a constant
  return block as BlockName;
}
