import type { Locale } from '../../../shared/model/locale.ts';
import { isOneOfSeveral } from './decided-rule.ts';
import type { AgreedSplit, EscalationInput } from './escalation-input.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import { toVisibleLine } from './visible-text.ts';

/** What was agreed for the topic of the case, while it still says what the case was decided with. */
export function findSplitInForce({ supportCase, split }: EscalationInput): AgreedSplit | null {
  return split?.answers === supportCase.facts.resellerSplit ? split : null;
}

/**
 * Who answers, as reseller and provider agreed: for the provider alone. Null while a rule that needs no
 * agreement may have decided as well.
 */
export function sayWhoAnswers(input: EscalationInput): string | null {
  const { resellerSplit } = input.supportCase.facts;
  const isAgreed = resellerSplit === 'provider' || resellerSplit === 'reseller';
  if (!isAgreed || isOneOfSeveral(input)) return null;
  const { why } = escalationTexts[input.language];
  const ground = groundOfSplit(input);
  return resellerSplit === 'provider' ? why.youAnswer(ground) : why.weAnswer(ground);
}

function groundOfSplit(input: EscalationInput): string {
  const { why } = escalationTexts[input.language];
  if (input.split === null) return why.byWhatWasSaid;
  const inForce = findSplitInForce(input);
  if (inForce === null) return why.byOlderAgreement;
  const { agreedOn, counterpart } = inForce;
  return why.byAgreement(toLongDate(agreedOn, input.language), toVisibleLine(counterpart));
}

/** Such as `23 November 2026`. */
function toLongDate(date: string, language: Locale): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}
