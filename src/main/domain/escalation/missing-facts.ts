import type { ChecklistItem } from '../../../shared/model/escalation.ts';
import { routeOf } from './case-route.ts';
import { findChecklist } from './checklist.ts';
import type { EscalationInput } from './escalation-input.ts';
import type { EscalationTexts } from './texts/text-shape.ts';

/**
 * What the chosen recipient’s checklist lacks and a customer can tell, numbered, each with the way to find
 * it. The fact that the decision waits for comes first. Null: nothing, and nobody was told to look for any.
 */
export function writeMissingFacts(input: EscalationInput, texts: EscalationTexts): string | null {
  const questions = [...openFact(input, texts), ...missingItems(input, texts)];
  if (questions.length === 0) return input.purpose === 'chase' ? null : texts.nothingMissing;
  return questions.map((question, index) => `${index + 1}. ${question}`).join('\n');
}

function openFact({ supportCase }: EscalationInput, { customerQuestions }: EscalationTexts) {
  const route = routeOf(supportCase);
  const questions: Partial<Record<string, string>> = customerQuestions;
  const question = route.status === 'needs-fact' ? questions[route.ask] : undefined;
  return question === undefined ? [] : [question];
}

function missingItems(input: EscalationInput, { itemQuestions }: EscalationTexts): string[] {
  const { supportCase, checklistOf } = input;
  const questions: Partial<Record<ChecklistItem, string>> = itemQuestions;
  return findChecklist({
    recipient: checklistOf,
    purpose: 'escalation',
    supportCase,
    hasAddress: true,
    hasOurContact: true,
  })
    .filter(({ isThere }) => !isThere)
    .flatMap(({ item }) => questions[item] ?? []);
}
