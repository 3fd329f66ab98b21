import type { FieldClass } from '../../../shared/model/case-details.ts';
import {
  caseFieldClasses,
  otherHoldings,
  type CaseFieldName,
} from '../../../shared/model/case-field-classes.ts';
import type { Escalation } from '../../../shared/model/escalation.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import { contactsForPartners } from '../contacts/customer-contact.ts';
import type { EscalationInput } from './escalation-input.ts';
import { toVisibleTime } from './outgoing-values.ts';
import { toVisibleLines } from './visible-text.ts';

type Holdings = Escalation['staysInside'];

/** Fields of the machinery, which say nothing of the question. */
const machinery: readonly CaseFieldName[] = [
  'id',
  'reference',
  'updatedAt',
  'createdAt',
  'progress',
  'exports',
  'decision',
  'policyVersion',
];

/** Everything the case holds which this text does not say, each with its class. */
export function findHoldings(input: EscalationInput, told: ReadonlySet<CaseFieldName>): Holdings {
  const { supportCase } = input;
  const isColleague = input.recipient === 'partner';
  const fields = caseFieldNames
    .filter((name) => !told.has(name) && !machinery.includes(name))
    .filter((name) => !(isColleague && classOf(name) === 'internal'));
  return [
    ...fields.flatMap((name) => toHolding(name, shownValue(supportCase, name), classOf(name))),
    ...noteHoldings(input),
    ...contactHoldings(input),
  ];
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a constant
const caseFieldNames = Object.keys(caseFieldClasses) as readonly CaseFieldName[];

function classOf(name: CaseFieldName): FieldClass {
  return caseFieldClasses[name];
}

function shownValue(supportCase: SupportCase, name: CaseFieldName): string | null {
  const { details } = supportCase;
  switch (name) {
    case 'facts':
      return Object.entries(supportCase.facts)
        .filter(([fact]) => fact !== 'topic')
        .map(([fact, value]) => `${fact}: ${value}`)
        .join('; ');
    case 'offer':
      return supportCase.offer && (supportCase.offer.name ?? supportCase.offer.offerId);
    case 'overrides':
      return supportCase.overrides.map(({ reason }) => reason).join('\n');
    case 'linkedTo':
      return supportCase.linkedTo.join(', ');
    case 'since':
      return details.since && toVisibleTime(details.since);
    case 'occurredAt':
      return details.occurredAt && toVisibleTime(details.occurredAt);
    default:
      return plainValue(supportCase, name);
  }
}

function plainValue(supportCase: SupportCase, name: CaseFieldName): string | null {
  const { details, ...fields } = supportCase;
  const value: unknown = { ...fields, ...details }[name];
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : null;
}

/** What colleagues wrote down, unless the text is for a colleague. */
function noteHoldings({ timeline, recipient }: EscalationInput): Holdings {
  if (recipient === 'partner') return [];
  const notes = timeline.filter(({ kind }) => kind === 'note' || kind === 'call');
  return notes.flatMap(({ text }) => toHolding('notes', text, otherHoldings.notes));
}

/** Contacts that only partners may know, when a customer reads the text. */
function contactHoldings({ records, recipient }: EscalationInput): Holdings {
  if (recipient !== 'customer') return [];
  return contactsForPartners(records.contacts).flatMap(({ name, email, phone }) =>
    toHolding(
      'partnerContact',
      [name, email, phone].filter((it) => it !== null).join(', '),
      otherHoldings.partnerContact,
    ),
  );
}

function toHolding(field: string, value: string | null, fieldClass: FieldClass): Holdings {
  if (value === null || value.trim() === '') return [];
  return [{ field, value: toVisibleLines(value), class: fieldClass }];
}
