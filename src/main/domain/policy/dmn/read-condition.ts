import { type FactName, factNames, factValues } from '../../../../shared/model/facts.ts';
import type { RuleCondition } from '../../../../shared/model/policy.ts';
import { fileInvalid } from '../policy-text.ts';
import type { PlacedTable } from './dmn-document.ts';
import type { DmnRule } from './dmn-tree.ts';
import { readTexts } from './feel.ts';
import { childrenNamed, type XmlElement } from './scan-xml.ts';

/**
 * The fact of each input column.
 * @throws AppError POLICY_FILE_INVALID for a fact that is not there, or there twice
 */
export function readInputs({ table, xml }: PlacedTable, file: string): readonly FactName[] {
  const elements = childrenNamed(xml, 'input');
  const facts: FactName[] = [];
  for (const [number, { inputExpression }] of table.input.entries()) {
    const line = elements[number]?.line ?? xml.line;
    const named = inputExpression?.text.trim() ?? '';
    const fact = factNames.find((it) => it === named);
    if (!fact) throw fileInvalid(file, line, `there is no fact “${named}”`);
    if (facts.includes(fact)) throw fileInvalid(file, line, `there are two columns of ${fact}`);
    facts.push(fact);
  }
  return facts;
}

/**
 * What a rule accepts of each fact: a list of texts in quotes, or `-` for anything.
 * @throws AppError POLICY_FILE_INVALID
 */
export function readCondition(
  inputs: readonly FactName[],
  { inputEntry }: DmnRule,
  xml: XmlElement,
  file: string,
): RuleCondition {
  if (inputEntry.length !== inputs.length) {
    const problem = `${inputEntry.length} input entries stand under ${inputs.length} inputs`;
    throw fileInvalid(file, xml.line, problem);
  }
  const elements = childrenNamed(xml, 'inputEntry');
  const listed = inputs.flatMap((fact, number) => {
    const line = elements[number]?.line ?? xml.line;
    const test = inputEntry[number]?.text ?? '';
    const values = readTexts(test);
    if (values === null) return [];
    if (values === undefined) {
      const problem = `${fact}: “${shorten(test)}” is more than a list of texts in quotes`;
      throw fileInvalid(file, line, problem);
    }
    const known: readonly string[] = factValues[fact];
    const unknown = values.find((value) => !known.includes(value));
    if (unknown !== undefined) {
      throw fileInvalid(file, line, `${fact} has no value “${shorten(unknown)}”`);
    }
    return [[fact, [...values]] as const];
  });
  return Object.fromEntries(listed);
}

/** An error is one line that people read. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
