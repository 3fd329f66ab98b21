import type { Escalation } from '../../../shared/model/escalation.ts';
import { toVisibleLine, toVisibleLines } from '../escalation/visible-text.ts';

/** What of an escalation leaves, whichever way. */
export type OutgoingMessage = Pick<
  Escalation,
  'reference' | 'recipient' | 'language' | 'to' | 'subject' | 'blocks' | 'body' | 'fields'
>;

/** The same message with every control and bidi character shown: no writer behind this meets one. */
export function toOutgoingMessage(escalation: Escalation): OutgoingMessage {
  const { reference, recipient, language, to, subject, blocks, body, fields } = escalation;
  return {
    reference,
    recipient,
    language,
    to: to && { ...to, name: to.name === null ? null : toVisibleLine(to.name) },
    subject: toVisibleLine(subject),
    blocks: blocks.map(({ name, title, text }) => ({
      name,
      title: toVisibleLine(title),
      text: toVisibleLines(text),
    })),
    body: toVisibleLines(body),
    fields: fields.map(({ name, label, value }) => ({
      name,
      label: toVisibleLine(label),
      value: toVisibleLines(value),
    })),
  };
}
