import type { Outcome, RoutedDecision } from '../../../shared/model/decision.ts';
import { groundOf, routeOf } from './case-route.ts';
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
 * an operator decided by hand, and why, is for colleagues alone; so is the reason of a local rule.
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
  return ground === 'local-rule' ? whyAgreed(decision, writing) : whyByPolicy(decision, writing);
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
  const { input, texts } = writing;
  const { policyVersion } = input.supportCase;
  return joined([
    policyIntroduction(writing),
    ...outcomeLines(decision, writing),
    texts.labels.reason(reasonOf(input) ?? texts.unknown),
    texts.labels.cites(decision.cites.join(', '), sourceOf(input)),
    texts.labels.certainty(texts.certainties[decision.certainty]),
    texts.labels.rule(decision.rule, policyVersion),
  ]);
}

function whyAgreed(decision: RoutedDecision, writing: Writing): string {
  const { input, texts } = writing;
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

function whyByHand(outcome: Outcome, writing: Writing): string {
  const { input, texts } = writing;
  const { recipient, supportCase } = input;
  const { why, labels, owners } = texts;
  if (recipient !== 'partner') {
    const part = partOf(recipient, routeOf(supportCase));
    const introduction = part === 'owner' || part === 'handles' ? why.withYou : why.askHelp;
    return joined([introduction, ...outcomeLines(outcome, writing)]);
  }
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

/** Undefined: the desk does not have the version that decided, so its reason is not ours to quote. */
function reasonOf({ supportCase, policy, language }: EscalationInput): string | undefined {
  const { decision, policyVersion } = supportCase;
  if (decision.status !== 'routed' || policyVersion !== policy.version) return undefined;
  const reason = policy.rules.find((rule) => rule.id === decision.rule)?.reason[language];
  return reason === undefined ? undefined : toVisibleLine(reason);
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
