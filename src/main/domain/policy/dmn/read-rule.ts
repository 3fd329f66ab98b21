import { AppError } from '../../../../shared/errors.ts';
import type { FactName } from '../../../../shared/model/facts.ts';
import { type Policy, PolicyRule } from '../../../../shared/model/policy.ts';
import { z } from '../../../../shared/zod.ts';
import { fileInvalid } from '../policy-text.ts';
import type { DmnRule } from './dmn-tree.ts';
import { type OutputValue, readOutput } from './feel.ts';
import { readCondition, shorten } from './read-condition.ts';
import { fromAnnotations, fromDescription, oneLine, type RuleText } from './rule-annotation.ts';
import { childrenNamed, type XmlElement } from './scan-xml.ts';
import { type OutputColumn, outputColumns } from './table-columns.ts';

export type RuleColumns = {
  readonly inputs: readonly FactName[];
  readonly outputs: readonly OutputColumn[];
  readonly annotations: readonly string[];
  /** The table that a decision of this name stands for, if it is one. */
  readonly tableNamed: (decision: string) => string | undefined;
  /** Those of our extension. */
  readonly records: readonly RuleRecord[];
};

/** A text of the column, no hop, or the name of a next-hop table. */
type CellValue = string | null | { readonly table: string };

/** What our extension keeps of a rule: all that its row has no cell for, under the id of the row. */
export const RuleRecord = PolicyRule.pick({
  id: true,
  cites: true,
  reason: true,
  examples: true,
}).extend({ row: z.string() });
type RuleRecord = z.infer<typeof RuleRecord>;

const rulePattern = /^R-[A-Z-]+$/;

/**
 * One row as a rule. What somebody changed in its annotation wins over our extension; without one,
 * what the row does not say is that of the rule with the same name in `base`.
 * @throws AppError POLICY_FILE_INVALID
 */
export function readRule(
  row: DmnRule,
  xml: XmlElement,
  columns: RuleColumns,
  base: Policy,
  file: string,
): PolicyRule {
  const when = readCondition(columns.inputs, row, xml, file);
  const entries = readOutputs(columns.outputs, row, xml, file, columns.tableNamed);
  const beside = readBeside(row, xml, columns, base, file);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry was held against its column's values
  return { ...beside, when, ...entries } as PolicyRule;
}

/** @throws AppError POLICY_FILE_INVALID for a value that the column does not have */
export function readOutputs(
  outputs: readonly OutputColumn[],
  { outputEntry }: DmnRule,
  xml: XmlElement,
  file: string,
  tableNamed: RuleColumns['tableNamed'],
): Readonly<Record<string, CellValue>> {
  if (outputEntry.length !== outputs.length) {
    const problem = `${outputEntry.length} output entries stand under ${outputs.length} outputs`;
    throw fileInvalid(file, xml.line, problem);
  }
  const elements = childrenNamed(xml, 'outputEntry');
  const named = outputs.map((column, number) => {
    const expression = outputEntry[number]?.text ?? '';
    const value = acceptOutput(column, readOutput(expression), tableNamed);
    if (value !== undefined) return [column, value] as const;
    const line = elements[number]?.line ?? xml.line;
    throw fileInvalid(file, line, `${column} has no value ${shorten(expression) || 'of no text'}`);
  });
  return Object.fromEntries(named);
}

function acceptOutput(
  column: OutputColumn,
  value: OutputValue | undefined,
  tableNamed: RuleColumns['tableNamed'],
): CellValue | undefined {
  if (value?.kind === 'text') {
    const known: readonly string[] = outputColumns[column];
    return known.includes(value.text) ? value.text : undefined;
  }
  if (column !== 'escalateTo') return undefined;
  if (value?.kind === 'null') return null;
  const table = value && tableNamed(value.name);
  return table === undefined ? undefined : { table };
}

function readBeside(
  row: DmnRule,
  xml: XmlElement,
  { annotations, records }: RuleColumns,
  base: Policy,
  file: string,
): Pick<PolicyRule, 'id' | 'cites' | 'reason' | 'examples'> {
  const refuse = (problem: string) => fileInvalid(file, xml.line, problem);
  const named = new Map(
    row.annotationEntry.map(({ text }, number) => [annotations[number] ?? '', text]),
  );
  const inColumns = fromAnnotations(named);
  const inDescription = readDescription(row.description ?? '', xml, file);
  const ownId = rulePattern.test(row.id ?? '') ? row.id : undefined;
  const record = records.find((it) => it.row === row.id);
  const said = record?.id ?? inDescription.id ?? inColumns.id ?? ownId;
  const original = record ?? [...records, ...base.rules].find((rule) => rule.id === said);
  const now = { ...changed(inColumns, original), ...changed(inDescription, original) };

  const id = now.id ?? said;
  const cites = now.cites ?? original?.cites;
  const en = now.en ?? original?.reason.en;
  const chinese = now.chinese ?? original?.reason['zh-CN'];
  const examples = [...(original?.examples ?? []), ...(now.examples ?? [])];
  if (id === undefined) {
    throw refuse('this rule has no name: begin its annotation with one, as in R-NEW [105] because');
  }
  if (!cites) throw refuse(`rule ${id} cites nothing: begin its annotation with ${id} [105]`);
  if (en === undefined && chinese === undefined) throw refuse(`rule ${id} gives no reason`);
  if (examples.length < 2) {
    throw refuse(
      `rule ${id} has fewer than two examples: add lines to its annotation, +FP1:… for one that it decides, -FP1:… for one that it does not`,
    );
  }
  const reason = { en: en ?? chinese ?? '', 'zh-CN': chinese ?? en ?? '' };
  return { id, cites, reason, examples };
}

function readDescription(description: string, xml: XmlElement, file: string): RuleText {
  try {
    return fromDescription(description);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = `the annotation holds “${error.params['part']}”, which is no part of a vector`;
    throw fileInvalid(file, xml.line, problem);
  }
}

/** The parts that say something else than the original does; white space says nothing. */
function changed(
  { id, cites, en, chinese, examples }: RuleText,
  original: Pick<PolicyRule, 'id' | 'cites' | 'reason'> | undefined,
): RuleText {
  return {
    ...(id !== undefined && isNew(id, original?.id) ? { id } : {}),
    ...(cites && isNew(cites.join(), original?.cites.join() ?? '-') ? { cites } : {}),
    ...(en !== undefined && isNew(en, original?.reason.en) ? { en } : {}),
    ...(chinese !== undefined && isNew(chinese, original?.reason['zh-CN']) ? { chinese } : {}),
    ...(examples ? { examples } : {}),
  };
}

function isNew(now: string, before: string | undefined): boolean {
  return oneLine(now) !== oneLine(before ?? '');
}
