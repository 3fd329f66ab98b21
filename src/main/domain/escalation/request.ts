import { routeOf } from './case-route.ts';
import type { EscalationInput } from './escalation-input.ts';
import type { OutgoingValues } from './outgoing-values.ts';
import { escalationTexts } from './texts/escalation-texts.ts';

/** What the recipient is asked to do: as the operator wrote it, else what fits the topic. */
export function writeRequest(input: EscalationInput, values: OutgoingValues): string {
  const { recipient, supportCase, language } = input;
  const texts = escalationTexts[language];
  if (recipient === 'customer') return requestToCustomer(input);
  const request = values.textOf('ask') ?? texts.asks[supportCase.facts.topic ?? 'other'];
  return recipient === 'partner' ? texts.colleague(request) : request;
}

/** What the operator asks of others is not for the customer; a fact that is open may be. */
function requestToCustomer({ supportCase, language }: EscalationInput): string {
  const texts = escalationTexts[language];
  const route = routeOf(supportCase);
  const questions: Partial<Record<string, string>> = texts.customerQuestions;
  const question = route.status === 'needs-fact' ? questions[route.ask] : undefined;
  if (question !== undefined) return texts.customerAsk(question);
  const isSentOn = route.status === 'routed' && route.firstContact === 'publisher';
  return isSentOn ? texts.customerTurnsToPublisher : texts.customerNothing;
}
