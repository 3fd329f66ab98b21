import type { Escalation } from '../../../shared/model/escalation.ts';
import { blockNames, type BlockName } from '../../../shared/model/escalation.ts';
import { routeOf } from './case-route.ts';
import { explainToCustomer } from './customer-explanation.ts';
import type { EscalationInput } from './escalation-input.ts';
import type { OutgoingValues } from './outgoing-values.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import type { EscalationTexts } from './texts/text-shape.ts';
import { writeWhy } from './why-block.ts';

type Writing = {
  readonly input: EscalationInput;
  readonly values: OutgoingValues;
  readonly texts: EscalationTexts;
};

/** The blocks in reading order, every one of them: what is not known says so. */
export function writeBlocks(input: EscalationInput, values: OutgoingValues): Escalation['blocks'] {
  const writing = { input, values, texts: escalationTexts[input.language] };
  return blockNames.flatMap((name) => {
    const text = writers[name]?.(writing);
    return text === undefined ? [] : [{ name, title: titleOf(name, writing), text }];
  });
}

/** The blocks as plain text: title and text of each, a blank line between them. */
export function toBody(blocks: Escalation['blocks']): string {
  return `${blocks.map(({ title, text }) => `${title}\n${text}`).join('\n\n')}\n`;
}

const writers: Readonly<Partial<Record<BlockName, (writing: Writing) => string>>> = {
  ask: writeAsk,
  situation: writeSituation,
  impact: writeImpact,
  ids: writeIds,
  tried: ({ values, texts }) => values.tried ?? texts.unknown,
  why: (writing) =>
    writing.input.recipient === 'customer'
      ? explainToCustomer(writing.input.supportCase, writing.values, writing.texts)
      : writeWhy(writing),
  'our-contact': writeOurContact,
  reference: ({ input: { supportCase, recipient }, texts }) =>
    recipient === 'partner'
      ? texts.reference.internal(supportCase.reference)
      : texts.reference.keep(supportCase.reference),
};

function titleOf(name: BlockName, { input, texts }: Writing): string {
  const titles: Partial<Record<BlockName, string>> = {
    ...texts.titles,
    ...(input.recipient === 'partner' ? texts.partnerTitles : {}),
    ...(input.recipient === 'customer' ? texts.customerTitles : {}),
  };
  return titles[name] ?? '';
}

function writeAsk({ input, values, texts }: Writing): string {
  const { recipient, supportCase } = input;
  const by = values.answerBy ?? texts.unknown;
  if (recipient === 'customer') {
    return joined([askOfCustomer(input, texts), texts.labels.expectedBy(by)]);
  }
  const ask = values.ask ?? texts.asks[supportCase.facts.topic ?? 'other'];
  return recipient === 'partner'
    ? joined([texts.colleague(ask), texts.labels.neededBy(by)])
    : joined([ask, texts.labels.answerBy(by)]);
}

/** What the operator asks of others is not for the customer; a fact that is open may be. */
function askOfCustomer({ supportCase }: EscalationInput, texts: EscalationTexts): string {
  const route = routeOf(supportCase);
  const questions: Partial<Record<string, string>> = texts.customerQuestions;
  const question = route.status === 'needs-fact' ? questions[route.ask] : undefined;
  if (question !== undefined) return texts.customerAsk(question);
  const isSentOn = route.status === 'routed' && route.firstContact === 'publisher';
  return isSentOn ? texts.customerTurnsToPublisher : texts.customerNothing;
}

function writeSituation({ input, values, texts }: Writing): string {
  if (input.recipient === 'customer') return values.question;
  const { topic } = input.supportCase.facts;
  return joined([
    texts.labels.customer(values.customer ?? texts.unknown),
    texts.labels.topic(topic === undefined ? texts.unknown : texts.topics[topic]),
    texts.labels.question,
    values.question,
  ]);
}

function writeImpact({ input, values, texts }: Writing): string {
  const { severity } = input.supportCase;
  const shown = severity === null ? texts.unknown : texts.labels.severityScale(severity);
  return joined([texts.labels.severity(shown), values.impact ?? texts.unknown]);
}

function writeIds({ input, values, texts }: Writing): string {
  const { labels, unknown } = texts;
  const ofCustomer = input.recipient === 'customer';
  return joined([
    labels.offer(values.offerName ?? unknown),
    labels.publisher(values.publisherName ?? unknown),
    ofCustomer ? null : labels.publisherId(values.publisherId ?? unknown),
    ofCustomer ? null : labels.offerId(values.offerId ?? unknown),
    labels.tenantId(values.tenantId ?? unknown),
    labels.subscriptionId(values.subscriptionId ?? unknown),
    labels.orderId(values.orderId ?? unknown),
  ]);
}

function writeOurContact({ values, texts }: Writing): string {
  const { labels, unknown } = texts;
  return joined([
    values.deskName === null ? null : labels.desk(values.deskName),
    values.operatorName === null ? null : labels.operator(values.operatorName),
    labels.email(values.contactEmail ?? unknown),
    labels.phone(values.contactPhone ?? unknown),
  ]);
}

function joined(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null).join('\n');
}
