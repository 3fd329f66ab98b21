import { blankCaseDetails, CaseDetails } from '../../shared/model/case-details.ts';
import { factNames, Facts, type FactName } from '../../shared/model/facts.ts';
import type { CaseInput } from '../../shared/model/support-case.ts';
import { cleanDetails, type CaseFieldName } from './case-fields.ts';

/** A case as it is saved, its details with it. */
export type CaseRecordInput = CaseInput & { readonly details: CaseDetails };

/** A part of a case that two windows have otherwise: what stands there, and what stands here. */
export type CaseDifference = {
  readonly part:
    | { readonly kind: 'field'; readonly name: CaseFieldName }
    | { readonly kind: 'fact'; readonly name: FactName }
    | { readonly kind: 'question' }
    | { readonly kind: 'offer' };
  readonly theirs: unknown;
  readonly mine: unknown;
  /** False: this window left it as it was. */
  readonly isMine: boolean;
};

const fieldNames = [
  'customer',
  'tenantId',
  'subscriptionId',
  'orderId',
  'severity',
  'impact',
  'tried',
  'ask',
  'answerBy',
] as const;

/** What is otherwise, in the order of the case; `base` is what this window began with. */
export function differencesOf(
  base: CaseRecordInput,
  mine: CaseRecordInput,
  theirs: CaseRecordInput,
): CaseDifference[] {
  const old = partsOf(base);
  const there = partsOf(theirs);
  return partsOf(mine).flatMap(({ part, value }, at) => {
    const other = there[at]?.value;
    if (isSame(value, other)) return [];
    return [{ part, theirs: other, mine: value, isMine: !isSame(value, old[at]?.value) }];
  });
}

/** Their case with what was changed here: field by field, what was left alone is as it is there. */
export function withMine(
  base: CaseRecordInput,
  mine: CaseRecordInput,
  theirs: CaseRecordInput,
): CaseRecordInput {
  const changed = changedOf(base, mine);
  const facts = Object.fromEntries(
    factNames.flatMap((name) => {
      const from = isSame(base.facts[name], mine.facts[name]) ? theirs.facts : mine.facts;
      return from[name] === undefined ? [] : [[name, from[name]] as const];
    }),
  );
  const details = { ...theirs.details, ...changedOf(base.details, mine.details) };
  return {
    ...theirs,
    ...changed,
    facts: Facts.parse(facts),
    details: CaseDetails.parse({ ...blankCaseDetails, ...details }),
  };
}

/** True where both say the same in every part. */
export function isSameRecord(one: CaseRecordInput, other: CaseRecordInput): boolean {
  const there = partsOf(other);
  return partsOf(one).every(({ value }, at) => isSame(value, there[at]?.value));
}

function changedOf<Value extends object>(base: Value, mine: Value): Partial<Value> {
  const entries = Object.entries(mine).filter(
    ([name, value]) => !isSame(value, Reflect.get(base, name)),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- some entries of `mine`
  return Object.fromEntries(entries) as Partial<Value>;
}

function partsOf(
  record: CaseRecordInput,
): { readonly part: CaseDifference['part']; readonly value: unknown }[] {
  const details = cleanDetails(record.details);
  return [
    { part: { kind: 'question' }, value: record.question },
    { part: { kind: 'offer' }, value: record.offer },
    ...factNames.map((name) => ({
      part: { kind: 'fact', name } as const,
      value: record.facts[name],
    })),
    ...fieldNames.map((name) => ({ part: { kind: 'field', name } as const, value: record[name] })),
    ...CaseDetails.keyof().options.map((name) => ({
      part: { kind: 'field', name } as const,
      value: details[name],
    })),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
