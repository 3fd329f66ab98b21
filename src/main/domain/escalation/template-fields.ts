import type { BlockName, MessagePurpose } from '../../../shared/model/escalation.ts';
import { recipients, type Recipient } from '../../../shared/model/support-case.ts';
import { blockOfLine, lineNamesFor, type LineName } from './case-lines.ts';

/** Fields that hold a whole block: its lines with their labels, as they apply to the question. */
export const blockFields = [
  'situation',
  'impact',
  'ids',
  'entitlement',
  'billing',
  'symptom',
  'tried',
  'timeline',
  'why',
  'our-contact',
  'withheld',
] as const satisfies readonly BlockName[];
export type BlockField = (typeof blockFields)[number];

/** What the desk says in words of its own, and the block that each belongs to. */
const sentences = {
  about: 'subject',
  'missing-facts': 'ask',
  'asked-for': 'ask',
  'written-on': 'ask',
  quoted: 'situation',
  standing: 'why',
  desk: 'our-contact',
  operator: 'our-contact',
  'contact-email': 'our-contact',
  'contact-phone': 'our-contact',
} as const satisfies Readonly<Record<string, BlockName | 'subject'>>;
export type SentenceField = keyof typeof sentences;
export const sentenceFields = Object.keys(sentences).filter(isSentence);

/** Sentences that only the texts of one purpose hold. */
const purposeOf: Partial<Record<string, readonly MessagePurpose[]>> = {
  'missing-facts': ['missing-facts', 'chase'],
  'asked-for': ['missing-facts'],
  'written-on': ['chase', 'bounce-answer'],
  quoted: ['bounce-answer'],
  standing: ['bounce-answer'],
};

const isOfCustomer = (recipient: Recipient): boolean => recipient === 'customer';
/** Sentences that make sense to some readers alone. */
const readersOf: Partial<Record<string, (recipient: Recipient) => boolean>> = {
  'missing-facts': isOfCustomer,
  'asked-for': isOfCustomer,
  quoted: (recipient) => !isOfCustomer(recipient),
  standing: (recipient) => !isOfCustomer(recipient),
};

/** Two lines are called as their block is, which holds more than they. */
const nameOfLine: Partial<Record<LineName, string>> = { impact: 'business-impact' };

/** A line as it stands in braces: `subscriptionId` is `subscription-id`. */
export function toFieldName(line: LineName): string {
  return nameOfLine[line] ?? line.replaceAll(/[A-Z]/g, (it) => `-${it.toLowerCase()}`);
}

/** The names that may stand in a template: none that holds what this recipient must not read. */
export function fieldNamesFor(recipient: Recipient, purpose?: MessagePurpose): string[] {
  const names = [...blockFields, ...sentenceFields, ...lineNamesFor(recipient).map(toFieldName)];
  return [...new Set<string>(names)].filter((name) => {
    const purposes = purposeOf[name];
    const isOfPurpose = purpose === undefined || (purposes?.includes(purpose) ?? true);
    return isOfPurpose && (readersOf[name]?.(recipient) ?? true);
  });
}

/** Whether some template may hold a field of this name. */
export function isFieldName(name: string): boolean {
  return recipients.some((recipient) => fieldNamesFor(recipient).includes(name));
}

/** The block that a field belongs to. */
export function blockOfField(name: string): BlockName | 'subject' | null {
  const block = blockFields.find((it) => it === name);
  if (block) return block;
  if (isSentence(name)) return sentences[name];
  const line = recipients.flatMap(lineNamesFor).find((it) => toFieldName(it) === name);
  return line === undefined ? null : blockOfLine(line);
}

function isSentence(name: string): name is SentenceField {
  return Object.hasOwn(sentences, name);
}
