import type { GuardFinding } from '../../../../shared/model/escalation.ts';

/** A stretch of a text that may be personal or secret, in UTF-16 units. */
export type FoundDatum = {
  readonly kind: GuardFinding['kind'];
  readonly at: number;
  readonly end: number;
};

/** Every match of a global pattern that `isMeant`, as a stretch of the text. */
export function stretches(
  text: string,
  pattern: RegExp,
  kind: GuardFinding['kind'],
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): readonly FoundDatum[] {
  return Array.from(text.matchAll(pattern))
    .filter(isMeant)
    .map((match) => ({ kind, at: match.index, end: match.index + match[0].length }));
}

/** The named group `value` of every match that `isMeant`. The pattern needs the flags `d` and `g`. */
export function valueStretches(
  text: string,
  pattern: RegExp,
  kind: GuardFinding['kind'],
  isMeant: (value: string, match: RegExpExecArray) => boolean = () => true,
): readonly FoundDatum[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [at, end] = match.indices?.groups?.['value'] ?? [0, 0];
    return end > at && isMeant(text.slice(at, end), match) ? [{ kind, at, end }] : [];
  });
}

const idWords =
  /(?:invoice|order|ticket|case|incident|correlation|request|tracking|serial|part|item|line|reference|ref|sku|build|version|subscription|customer|tenant|account id|transaction|trace|session|operation|activity|event|session|log|发票|订单|工单|案例|编号|单号|流水号|序列号|订阅|租户|请求|会话|版本)[\s\w]{0,12}?(?:号码|号|no\.?|number|id|nr\.?)?[\s:：=#（("'-]*$/iu;

/** Whether what begins at `at` is announced as an order, invoice or other number that is no secret. */
export function isAnnouncedAsId(text: string, at: number): boolean {
  return idWords.test(text.slice(Math.max(0, at - 40), at).replace(/^[\s\S]*[\r\n]/, ''));
}
