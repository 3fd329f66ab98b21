import type { Locale } from '../../../shared/model/locale.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import { routeOf } from './case-route.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import { toVisibleLine } from './visible-text.ts';

/** What the sentence is made of: nothing that only partners may know. */
export type SaidOf = Pick<SupportCase, 'decision' | 'overrides'> & {
  readonly facts: Pick<SupportCase['facts'], 'purchaseChannel'>;
  /** As the customer knows it; null: not known. */
  readonly publisherName: string | null;
};

/** One or two sentences to say to the customer while on the phone, from the decision; also when it is open. */
export function writeSayNow(said: SaidOf, language: Locale): string {
  const texts = escalationTexts[language];
  const say = texts.sayNow;
  const route = routeOf(said);
  if (route.status !== 'routed') {
    const questions: Partial<Record<string, string>> = texts.customerQuestions;
    const question = questions[route.ask];
    return question === undefined ? say.open : say.ask(question);
  }
  const { owner, firstContact, contact } = route;
  if (owner === 'undetermined' || owner === 'outside-policy') return say.open;
  const publisher = publisherOf(said, language);
  if (firstContact === 'publisher') return say.direct(publisher);
  if (firstContact === 'indirect-provider') return say.provider;
  if (firstContact === 'microsoft') {
    return said.facts.purchaseChannel === 'customer-direct'
      ? say.microsoftDirect
      : say.microsoftForYou;
  }
  if (owner !== 'publisher') return say.ours;
  if (contact === 'own-desk') return say.firstLine;
  return contact === 'offer-resources' ? say.material : say.passedOn(publisher);
}

function publisherOf({ publisherName }: SaidOf, language: Locale): string {
  const texts = escalationTexts[language];
  return publisherName === null || publisherName.trim() === ''
    ? texts.publisherUncalled
    : texts.publisherCalled(toVisibleLine(publisherName));
}
