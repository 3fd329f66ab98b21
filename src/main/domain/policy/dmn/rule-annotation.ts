import { readVector } from '../../../../shared/model/fact-vector.ts';
import type { PolicyRule } from '../../../../shared/model/policy.ts';

/** What a rule says beside its table row. A part that is absent is not said. */
export type RuleText = {
  readonly id?: string;
  readonly cites?: string[];
  readonly en?: string;
  readonly chinese?: string;
  readonly examples?: PolicyRule['examples'];
};

/** The annotation columns of the table, in order. */
export const annotationColumns = ['Rule', 'Cites', 'Reason', '理由'] as const;

export function toAnnotations({ id, cites, reason }: PolicyRule): readonly string[] {
  return [id, cites.join(', '), reason.en, reason['zh-CN']].map(oneLine);
}

/** Reads the annotation columns that are there, in whatever order. */
export function fromAnnotations(named: ReadonlyMap<string, string>): RuleText {
  const [id, cites, en, chinese] = annotationColumns.map((column) => named.get(column)?.trim());
  return toRuleText(id, cites, en, chinese);
}

/**
 * The one text that a modeller shows and edits beside a row:
 * `R-BILLING [105, 112] why`, then why in Chinese on a line of its own.
 */
export function toDescription(rule: PolicyRule): string {
  const [id = '', cites = '', en = '', chinese = ''] = toAnnotations(rule);
  return `${id} [${cites}] ${en}\n${chinese}`;
}

const firstLine = /^([A-Z][A-Z0-9-]*)\s*\[([\d,\s]*)\]\s*(.*)$/;
const exampleLine = /^([+-])\s*(FP1:.*)$/i;

/**
 * Reads such a text back. Further lines may add examples: `+FP1:publisher=isv;…` is decided by the
 * rule, `-FP1:…` is not. A text without a rule's name in front is the reason alone.
 * @throws AppError VECTOR_INVALID
 */
export function fromDescription(description: string): RuleText {
  const lines = description.split(/\r?\n/).map((line) => line.trim());
  const examples = lines.flatMap((line) => readExample(line) ?? []);
  const [first = '', ...others] = lines.filter((line) => line !== '' && !exampleLine.test(line));
  const [, id, cites, reason = first] = firstLine.exec(first) ?? [];
  return {
    ...toRuleText(id, cites, reason, others.join(' ')),
    ...(examples.length > 0 ? { examples } : {}),
  };
}

/** White space collapsed: what a table cell can show. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function readExample(line: string): PolicyRule['examples'][number] | undefined {
  const [, sign, vector] = exampleLine.exec(line) ?? [];
  if (vector === undefined) return undefined;
  return { facts: readVector(vector).facts, isDecided: sign === '+' };
}

function toRuleText(
  id: string | undefined,
  cites: string | undefined,
  en: string | undefined,
  chinese: string | undefined,
): RuleText {
  return {
    ...(id ? { id } : {}),
    ...(cites === undefined ? {} : { cites: cites.split(/[\s,]+/).filter((it) => it !== '') }),
    ...(en ? { en } : {}),
    ...(chinese ? { chinese } : {}),
  };
}
