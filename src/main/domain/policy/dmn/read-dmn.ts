import { mostRules, Policy, PolicyNote, PolicySpan } from '../../../../shared/model/policy.ts';
import type { z } from '../../../../shared/zod.ts';
import { checkShape } from '../check-shape.ts';
import { fileInvalid, type PolicyText, type ValuePath } from '../policy-text.ts';
import { type PlacedTable, readDmnDocument } from './dmn-document.ts';
import { readCondition, readInputs } from './read-condition.ts';
import { readExtensions } from './read-extensions.ts';
import { readOutputs, readRule, RuleRecord } from './read-rule.ts';
import { childrenNamed } from './scan-xml.ts';
import { hopOutput, type OutputColumn, outputNames } from './table-columns.ts';

const Heading = Policy.pick({ version: true, spanPrefix: true, source: true });

/**
 * Reads a policy from a DMN 1.3 decision table, without the proof. What the document does not say, because our extension elements were
 * taken out of it, is that of `base`.
 * @throws AppError POLICY_FILE_INVALID with the line
 */
export async function readDmnText(text: string, file: string, base: Policy): Promise<PolicyText> {
  const { root, definitions, tables } = await readDmnDocument(text, file);
  const main = findMain(tables, root.line, file);
  const hops = tables.filter((table) => table !== main);
  for (const hop of hops) checkHopTable(hop, file);

  const { extensionElements } = definitions;
  const [heading] = readExtensions('heading', Heading, extensionElements, root, file);
  const spans = readExtensions('span', PolicySpan, extensionElements, root, file);
  const records = readExtensions('rule', RuleRecord, extensionElements, root, file);
  const notes = readExtensions('note', PolicyNote, extensionElements, root, file);
  const ruleRows = childrenNamed(main.xml, 'rule');
  checkRuleCount(main, file);
  const given = {
    ...(heading?.value ?? Heading.strip().parse(base)),
    rules: readRules(main, hops, records, base, file),
    nextHops: Object.fromEntries(hops.map((hop) => [nameOf(hop), readHops(hop, file)])),
    spans: (heading ?? spans.length > 0) ? spans.map(({ value }) => value) : base.spans,
    notes: (heading ?? notes.length > 0) ? notes.map(({ value }) => value) : base.notes,
  };

  return checkShape(given, (path) => ({ file, line: lineAt(path) }));

  function lineAt([part, key, number]: ValuePath): number {
    const hop = hops.find((it) => nameOf(it) === key);
    const places = {
      rules: () => ruleRows[Number(key)]?.line ?? main.xml.line,
      nextHops: () => childrenNamed(hop?.xml, 'rule')[Number(number)]?.line ?? hop?.xml.line,
      spans: () => spans[Number(key)]?.line,
      notes: () => notes[Number(key)]?.line,
    };
    const isPlace = (name: unknown): name is keyof typeof places =>
      typeof name === 'string' && Object.hasOwn(places, name);
    return (isPlace(part) ? places[part]() : heading?.line) ?? root.line;
  }
}

/** The one table that names owners. */
function findMain(tables: readonly PlacedTable[], line: number, file: string): PlacedTable {
  const [main, second] = tables.filter(({ table }) =>
    table.output.some(({ name }) => name === 'owner'),
  );
  if (!main) throw fileInvalid(file, line, 'no decision table has an output named owner');
  if (second) {
    const problem = `there are several tables that name owners: ${nameOf(main)} and ${nameOf(second)}`;
    throw fileInvalid(file, second.xml.line, problem);
  }
  return main;
}

function checkHopTable({ table, xml, ...rest }: PlacedTable, file: string): void {
  const [output, second] = table.output;
  if (output?.name === hopOutput && !second) return;
  const named = nameOf({ table, xml, ...rest });
  throw fileInvalid(
    file,
    xml.line,
    `there are several tables, and ${named} is neither the one that names owners nor one with the single output ${hopOutput}`,
  );
}

function checkRuleCount({ table, xml }: PlacedTable, file: string): void {
  const first = childrenNamed(xml, 'rule')[mostRules];
  if (table.rule.length <= mostRules) return;
  throw fileInvalid(file, first?.line ?? xml.line, `there are more than ${mostRules} rules`);
}

function readRules(
  main: PlacedTable,
  hops: readonly PlacedTable[],
  records: readonly { readonly value: z.infer<typeof RuleRecord> }[],
  base: Policy,
  file: string,
): Policy['rules'] {
  const { table, xml } = main;
  const rows = childrenNamed(xml, 'rule');
  const columns = {
    inputs: readInputs(main, file),
    outputs: readOutputColumns(main, file),
    annotations: table.annotation.map(({ name }) => name),
    records: records.map(({ value }) => value),
    tableNamed: (decision: string) => {
      // An id is the document's own; two tables may look alike by their other names.
      const hop =
        hops.find((it) => it.decision.id === decision) ??
        hops.find((it) => namesOf(it).includes(decision));
      return hop && nameOf(hop);
    },
  };
  return table.rule.map((row, number) => readRule(row, rows[number] ?? xml, columns, base, file));
}

function readOutputColumns({ table, xml }: PlacedTable, file: string): readonly OutputColumn[] {
  const elements = childrenNamed(xml, 'output');
  const columns = table.output.map(({ name }, number) => {
    const column = outputNames.find((it) => it === name);
    if (column) return column;
    const line = elements[number]?.line ?? xml.line;
    throw fileInvalid(file, line, `there is no output “${name}”`);
  });
  const missing = outputNames.find((name) => !columns.includes(name));
  if (missing) throw fileInvalid(file, xml.line, `the table has no output ${missing}`);
  if (columns.length > outputNames.length) {
    throw fileInvalid(file, xml.line, 'an output is there twice');
  }
  return columns;
}

function readHops(hop: PlacedTable, file: string): unknown[] {
  const inputs = readInputs(hop, file);
  const rows = childrenNamed(hop.xml, 'rule');
  return hop.table.rule.map((row, number) => {
    const xml = rows[number] ?? hop.xml;
    const when = readCondition(inputs, row, xml, file);
    return { when, ...readOutputs([hopOutput], row, xml, file, () => undefined) };
  });
}

/** Under which a rule may name the table; the first is the table's own. */
function namesOf({ decision }: PlacedTable): readonly string[] {
  return [decision.name, decision.id, decision.variable?.name ?? ''].filter((name) => name !== '');
}

function nameOf(table: PlacedTable): string {
  return namesOf(table)[0] ?? 'without a name';
}
