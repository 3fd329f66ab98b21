import type { Outcome, RoutedDecision } from '../../../shared/model/decision.ts';
import { findSplitInForce, sayWhoAnswers } from './agreed-split.ts';
import { groundOf, routeOf } from './case-route.ts';
import { findDecidedRule, isOneOfSeveral } from './decided-rule.ts';
import type { EscalationInput } from './escalation-input.ts';
import { partOf } from './expected-recipients.ts';
import type { OutgoingValues } from './outgoing-values.ts';
import type { EscalationTexts } from './texts/text-shape.ts';
import { toVisibleLine, toVisibleLines } from './visible-text.ts';

type Writing = {
  readonly input: EscalationInput;
  readonly values: OutgoingValues;
  readonly texts: EscalationTexts;
};

/**
 * Why this recipient, on what ground. Only a decision of the published policy speaks in its name. What
 * an operator decided by hand, and why, is for colleagues alone; so is the reason of a local rule. What
 * reseller and provider agreed is for the two of them.
 */
export function writeWhy(writing: Writing): string {
  const { supportCase } = writing.input;
  const ground = groundOf(supportCase);
  const route = routeOf(supportCase);
  if (route.status === 'needs-fact') return whyOpen(route, writing);
  if (ground === 'override') return whyByHand(route, writing);
  const { decision } = supportCase;
  if (decision.status !== 'routed')
    throw new Error('Without an override the decision is the route.');
  if (ground === 'local-rule') return whyAgreed(decision, writing);
  return ground === 'split' ? whyBySplit(decision, writing) : whyByPolicy(decision, writing);
}

function whyOpen(
  route: Extract<ReturnType<typeof routeOf>, { status: 'needs-fact' }>,
  { texts }: Writing,
): string {
  const owners = route.owners.map((owner) => texts.owners[owner]).join(', ');
  return joined([
    texts.labels.owner(texts.unknown),
    texts.why.undecided(texts.facts[route.ask]),
    texts.why.possible(owners),
  ]);
}

function whyByPolicy(decision: RoutedDecision, writing: Writing): string {
  return joined([policyIntroduction(writing), ...groundLines(decision, writing)]);
}

function whyBySplit(decision: RoutedDecision, writing: Writing): string {
  const { input, texts } = writing;
  if (input.recipient === 'partner') {
    const split = findSplitInForce(input);
    return joined([
      ...groundLines(decision, writing),
      split && texts.why.agreedWith(toVisibleLine(split.counterpart), split.agreedOn),
    ]);
  }
  const whoAnswers = input.recipient === 'indirect-provider' ? sayWhoAnswers(input) : null;
  return whoAnswers === null
    ? whyWithoutGround(decision, writing)
    : joined([whoAnswers, ...groundLines(decision, writing)]);
}

/** Where it goes, and nothing of what that rests on. */
function whyWithoutGround(outcome: Outcome, writing: Writing): string {
  const { recipient, supportCase } = writing.input;
  const { why } = writing.texts;
  const part = partOf(recipient, routeOf(supportCase));
  const introduction = part === 'owner' || part === 'handles' ? why.withYou : why.askHelp;
  return joined([introduction, ...outcomeLines(outcome, writing)]);
}

function whyAgreed(decision: RoutedDecision, writing: Writing): string {
  const { input, texts } = writing;
  if (isOneOfSeveral(input)) return whyPerhapsAgreed(decision, writing);
  const certainty = texts.labels.certainty(texts.localRuleCertainty);
  if (input.recipient !== 'partner') {
    return joined([texts.why.agreement, ...outcomeLines(decision, writing), certainty]);
  }
  const { localRule, supportCase } = input;
  return joined([
    ...outcomeLines(decision, writing),
    texts.labels.reason(localRule === null ? texts.unknown : toVisibleLines(localRule.reason)),
    localRule && texts.why.agreedWith(toVisibleLine(localRule.counterpart), localRule.agreedOn),
    certainty,
    texts.labels.rule(decision.rule, supportCase.policyVersion),
  ]);
}

/** A published rule may have decided as well: nothing is told of an agreement. */
function whyPerhapsAgreed(decision: RoutedDecision, writing: Writing): string {
  const { input, texts } = writing;
  if (input.recipient !== 'partner') return whyWithoutGround(decision, writing);
  return joined([
    ...outcomeLines(decision, writing),
    texts.labels.reason(reasonOf(writing)),
    texts.labels.ruleOfSeveral(decision.rule, input.supportCase.policyVersion),
  ]);
}

function whyByHand(outcome: Outcome, writing: Writing): string {
  const { input, texts } = writing;
  const { recipient, supportCase } = input;
  const { why, labels, owners } = texts;
  if (recipient !== 'partner') return whyWithoutGround(outcome, writing);
  const entry = supportCase.overrides.at(-1);
  const { decision, policyVersion } = supportCase;
  return joined([
    ...outcomeLines(outcome, writing),
    entry ? why.byHand(toVisibleLine(entry.by), toShortTime(entry.at)) : null,
    entry ? why.byHandReason(toVisibleLines(entry.reason)) : null,
    ...(decision.status === 'routed'
      ? [
          why.policySays(owners[decision.owner], owners[decision.firstContact]),
          labels.rule(decision.rule, policyVersion),
        ]
      : [why.policyOpen]),
  ]);
}

function policyIntroduction({ input, texts }: Writing): string | null {
  if (input.recipient === 'partner') return null;
  const route = routeOf(input.supportCase);
  const part = partOf(input.recipient, route);
  if (part === 'owner') return texts.why.owner;
  if (part === 'next-hop') {
    const isOurs = route.status === 'routed' && route.owner === 'partner';
    return isOurs ? texts.why.help : texts.why.nextHop;
  }
  return part === 'handles' ? texts.why.handles : texts.why.unexpected;
}

function outcomeLines({ owner, firstContact }: Outcome, { values, texts }: Writing): string[] {
  const name = owner === 'publisher' ? values.publisherName : null;
  const called = texts.owners[owner];
  return [
    texts.labels.owner(name === null ? called : texts.ownerWithName(called, name)),
    texts.labels.firstContact(texts.owners[firstContact]),
  ];
}

/** The outcome with what it rests on. Of several rules that are still possible, what all of them share. */
function groundLines(decision: RoutedDecision, writing: Writing): string[] {
  const { input, texts } = writing;
  const { labels } = texts;
  const ruleLabel = isOneOfSeveral(input) ? labels.ruleOfSeveral : labels.rule;
  return [
    ...outcomeLines(decision, writing),
    labels.reason(reasonOf(writing)),
    labels.cites(decision.cites.join(', '), sourceOf(input)),
    labels.certainty(texts.certainties[decision.certainty]),
    ruleLabel(decision.rule, input.supportCase.policyVersion),
  ];
}

/** Unknown: the desk does not have the version that decided, so its reason is not ours to quote. */
function reasonOf({ input, texts }: Writing): string {
  if (isOneOfSeveral(input)) return texts.why.sameAnyway;
  const reason = findDecidedRule(input)?.reason[input.language];
  return reason === undefined ? texts.unknown : toVisibleLine(reason);
}

function sourceOf({ policy, language }: EscalationInput): string {
  return toVisibleLine(`${policy.source.title[language]}, ${policy.source.edition}`);
}

/** Such as `2026-11-23 10:00 UTC`. */
function toShortTime(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

function joined(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null).join('\n');
}
