import type { DmnModdle, ModdleElement } from 'dmn-moddle';

import { AppError } from '../../../../shared/errors.ts';
import { factNames, factValues, type FactName } from '../../../../shared/model/facts.ts';
import type { Policy, PolicyRule, RuleCondition } from '../../../../shared/model/policy.ts';
import { drawDiagram } from './dmn-diagram.ts';
import { createIds, mainDecisionId, nameHopDecisions } from './dmn-ids.ts';
import { createDmnModdle, dmnNamespace, type ExtensionKind, extensionType } from './dmn-moddle.ts';
import { writeText, writeTexts } from './feel.ts';
import { annotationColumns, oneLine, toAnnotations, toDescription } from './rule-annotation.ts';
import { hopOutput, outputColumns, type OutputColumn, outputNames } from './table-columns.ts';

/**
 * The policy as a DMN 1.3 document: a decision table with hit policy FIRST, the next-hop tables as
 * decisions that it requires, and a diagram of them. What DMN has no place for stands in extension
 * elements, so that reading the document back gives the same policy.
 * @throws AppError POLICY_REFUSED for a draft that a table cannot hold
 */
export async function writeDmn(policy: Policy): Promise<string> {
  refuseUnwritable(policy);
  const moddle = await createDmnModdle();
  const { xml } = await moddle.toXML(createWriter(moddle, policy).definitions(), {
    format: true,
    preamble: true,
  });
  return xml;
}

function createWriter(moddle: DmnModdle, policy: Policy) {
  const takeId = createIds();
  takeId(mainDecisionId);
  const facts = new Map(factNames.map((fact) => [fact, takeId(`fact_${fact}`)]));
  const hops = nameHopDecisions(policy, takeId);
  const ruleTexts: (readonly [ExtensionKind, unknown])[] = [];

  function definitions(): ModdleElement {
    const hopDecisions = [...hops].map(([table, id]) => hopDecision(table, id));
    const { id, arrows, element } = mainDecision();
    const root = moddle.create('dmn:Definitions', {
      id: 'policy',
      name: oneLine(`${policy.source.title.en} (${policy.version})`),
      namespace: 'urn:fingerpost:policy',
      exporter: 'Fingerpost',
      extensionElements: extensions([
        ['heading', heading()],
        ...policy.spans.map((span) => ['span', span] as const),
        ...policy.notes.map((note) => ['note', note] as const),
        ...ruleTexts,
      ]),
      drgElement: [element, ...hopDecisions.map((it) => it.element), ...inputData()],
      dmnDI: drawDiagram(
        moddle,
        [
          { id, row: 'main' },
          ...[...hops.values()].map((hop) => ({ id: hop, row: 'hop' as const })),
          ...[...facts.values()].map((fact) => ({ id: fact, row: 'fact' as const })),
        ],
        [...arrows, ...hopDecisions.flatMap((it) => it.arrows)],
      ),
    });
    root.set(':xmlns', dmnNamespace);
    return root;
  }

  function heading() {
    const { version, spanPrefix, source } = policy;
    return { version, spanPrefix, source };
  }

  function inputData(): ModdleElement[] {
    return [...facts].map(([fact, id]) =>
      moddle.create('dmn:InputData', { id, name: fact, variable: variable(id, fact) }),
    );
  }

  function mainDecision() {
    const table = moddle.create('dmn:DecisionTable', {
      id: takeId(`${mainDecisionId}_table`),
      hitPolicy: 'FIRST',
      input: factNames.map((fact) => input(mainDecisionId, fact)),
      output: outputNames.map((name) => output(mainDecisionId, name)),
      annotation: annotationColumns.map((name) =>
        moddle.create('dmn:RuleAnnotationClause', { name }),
      ),
      rule: policy.rules.map(ruleRow),
    });
    return decision(mainDecisionId, 'Who answers', 'whoAnswers', table, {
      facts: factNames,
      hops: [...hops.values()],
    });
  }

  function ruleRow(rule: PolicyRule): ModdleElement {
    const id = takeId(rule.id);
    const entries: Readonly<Record<OutputColumn, string>> = {
      owner: writeText(rule.owner),
      firstContact: writeText(rule.firstContact),
      contact: writeText(rule.contact),
      escalateTo: hopEntry(rule.escalateTo),
      certainty: writeText(rule.certainty),
    };
    const { cites, reason, examples } = rule;
    // Beside the table: dmn-js cannot take a row away that has elements of others in it.
    ruleTexts.push(['rule', { row: id, id: rule.id, cites, reason, examples }]);
    return moddle.create('dmn:DecisionRule', {
      id,
      description: toDescription(rule),
      inputEntry: factNames.map((fact) => inputEntry(id, fact, rule.when)),
      outputEntry: outputNames.map((name) => outputEntry(id, name, entries[name])),
      annotationEntry: toAnnotations(rule).map((text) =>
        moddle.create('dmn:RuleAnnotation', { text }),
      ),
    });
  }

  function hopEntry(escalateTo: PolicyRule['escalateTo']): string {
    if (escalateTo === null) return 'null';
    return typeof escalateTo === 'string'
      ? writeText(escalateTo)
      : (hops.get(escalateTo.table) ?? 'null');
  }

  /** Has the columns that its rows look at, and no other. */
  function hopDecision(name: string, id: string) {
    const rows = policy.nextHops[name] ?? [];
    const named = factNames.filter((fact) => rows.some(({ when }) => when[fact] !== undefined));
    const columns = named.length > 0 ? named : factNames.slice(0, 1);
    const table = moddle.create('dmn:DecisionTable', {
      id: takeId(`${id}_table`),
      hitPolicy: 'FIRST',
      input: columns.map((fact) => input(id, fact)),
      output: [output(id, hopOutput)],
      rule: rows.map(({ when, escalateTo }, number) => {
        const row = takeId(`${id}_row_${number + 1}`);
        const entry = escalateTo === null ? 'null' : writeText(escalateTo);
        return moddle.create('dmn:DecisionRule', {
          id: row,
          inputEntry: columns.map((fact) => inputEntry(row, fact, when)),
          outputEntry: [outputEntry(row, hopOutput, entry)],
        });
      }),
    });
    return decision(id, name, id, table, { facts: columns, hops: [] });
  }

  function decision(
    id: string,
    name: string,
    answer: string,
    decisionLogic: ModdleElement,
    needs: { readonly facts: readonly FactName[]; readonly hops: readonly string[] },
  ) {
    const factIds = needs.facts.flatMap((fact) => facts.get(fact) ?? []);
    const arrows = [...factIds, ...needs.hops].map((from) => ({
      id: takeId(`need_${id}_${from}`),
      from,
      to: id,
    }));
    const requirements = arrows.map((arrow) =>
      moddle.create('dmn:InformationRequirement', {
        id: arrow.id,
        [needs.hops.includes(arrow.from) ? 'requiredDecision' : 'requiredInput']: moddle.create(
          'dmn:DMNElementReference',
          { href: `#${arrow.from}` },
        ),
      }),
    );
    const element = moddle.create('dmn:Decision', {
      id,
      name,
      variable: variable(id, answer),
      informationRequirement: requirements,
      decisionLogic,
    });
    return { id, arrows, element };
  }

  function variable(id: string, name: string): ModdleElement {
    return moddle.create('dmn:InformationItem', {
      id: takeId(`${id}_variable`),
      name,
      typeRef: 'string',
    });
  }

  function input(table: string, fact: FactName): ModdleElement {
    return moddle.create('dmn:InputClause', {
      id: takeId(`${table}_${fact}`),
      label: fact,
      inputExpression: moddle.create('dmn:LiteralExpression', {
        id: takeId(`${table}_${fact}_expression`),
        typeRef: 'string',
        text: fact,
      }),
      inputValues: allowed(`${table}_${fact}`, factValues[fact]),
    });
  }

  function output(table: string, name: OutputColumn): ModdleElement {
    return moddle.create('dmn:OutputClause', {
      id: takeId(`${table}_${name}_output`),
      label: name,
      name,
      typeRef: 'string',
      outputValues: allowed(`${table}_${name}_output`, outputColumns[name]),
    });
  }

  function allowed(id: string, values: readonly string[]): ModdleElement {
    return moddle.create('dmn:UnaryTests', {
      id: takeId(`${id}_values`),
      text: writeTexts(values),
    });
  }

  function inputEntry(row: string, fact: FactName, when: RuleCondition): ModdleElement {
    const listed = when[fact];
    return moddle.create('dmn:UnaryTests', {
      id: takeId(`${row}_${fact}`),
      text: listed ? writeTexts(listed) : '-',
    });
  }

  function outputEntry(row: string, name: string, text: string): ModdleElement {
    return moddle.create('dmn:LiteralExpression', { id: takeId(`${row}_${name}`), text });
  }

  function extensions(of: readonly (readonly [ExtensionKind, unknown])[]): ModdleElement {
    return moddle.create('dmn:ExtensionElements', {
      values: of.map(([kind, value]) =>
        moddle.create(extensionType(kind), { body: JSON.stringify(value) }),
      ),
    });
  }

  return { definitions };
}

/** Only a draft can name what the table has no column or no cell for. */
function refuseUnwritable(policy: Policy): void {
  const known: readonly string[] = factNames;
  const conditions = [
    ...policy.rules.map(({ id, when }) => ({ where: `rule ${id}`, when })),
    ...Object.entries(policy.nextHops).flatMap(([table, rows]) =>
      rows.map(({ when }) => ({ where: `next-hop table ${table}`, when })),
    ),
  ];
  for (const { where, when } of conditions) {
    for (const [fact, listed] of Object.entries(when)) {
      if (!known.includes(fact)) throw unwritable(`${where} names the fact ${fact}`);
      if (listed?.length === 0) throw unwritable(`${where} lists no value of ${fact}`);
    }
  }
  for (const { id, escalateTo } of policy.rules) {
    if (escalateTo === null || typeof escalateTo === 'string') continue;
    if (!Object.hasOwn(policy.nextHops, escalateTo.table)) {
      throw unwritable(`rule ${id} names a next-hop table ${escalateTo.table}`);
    }
  }
}

function unwritable(detail: string): AppError {
  return new AppError('POLICY_REFUSED', { detail, counterExample: 'none' });
}
