import type { DatedRule } from '../../../shared/model/dated-rule.ts';
import type { DatedRuleNote } from '../../../shared/model/escalation.ts';
import type { EscalationInput } from './escalation-input.ts';

const hourMs = 3_600_000;
/** A day begins first on the Line Islands, at UTC+14. */
const earliestZoneHours = 14;
const firstTime = Date.parse('0000-01-01T00:00:00.000Z');
const lastTime = Date.parse('9999-12-31T23:59:59.999Z');

/** The dated rules that bear on a case, for the operator alone and in the language of the desk: what they say, where they were read and when. */
export function findDatedNotes(input: EscalationInput): DatedRuleNote[] {
  const { datedRules, profile } = input;
  const { language } = profile;
  return datedRules.rules
    .filter((rule) => bearsOn(rule, input))
    .map((rule) => ({
      id: rule.id,
      text: rule.text[language],
      source: rule.source[language],
      asOf: rule.asOf,
      closesAt: closingTime(rule, input),
    }));
}

function bearsOn({ when }: DatedRule, { supportCase, recipient }: EscalationInput): boolean {
  const { facts, severity } = supportCase;
  return (
    isOneOf(when.publisher, facts.publisher) &&
    isOneOf(when.topic, facts.topic) &&
    isOneOf(when.severity, severity ?? undefined) &&
    isOneOf(when.recipient, recipient)
  );
}

function isOneOf<Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

/**
 * Counted from where the day of purchase began first on Earth, since neither its hour nor its place is on
 * record: never too late. Within the years that a date can be written in.
 */
function closingTime(
  { hoursAfterPurchase }: DatedRule,
  { supportCase }: EscalationInput,
): string | null {
  const { purchasedOn } = supportCase.details;
  if (hoursAfterPurchase === null || purchasedOn === null) return null;
  const began = Date.parse(purchasedOn) - earliestZoneHours * hourMs;
  const closes = began + hoursAfterPurchase * hourMs;
  return new Date(Math.min(Math.max(closes, firstTime), lastTime)).toISOString();
}
