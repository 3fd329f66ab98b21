import { fileInvalid } from '../policy-text.ts';
import { createDmnModdle, dmnNamespace } from './dmn-moddle.ts';
import { DmnDecision, DmnDefinitions, DmnTable } from './dmn-tree.ts';
import { childrenNamed, scanXml, type XmlElement } from './scan-xml.ts';

/** A decision table, with the element of the file that it was read from: that one knows its lines. */
export type PlacedTable = {
  readonly decision: DmnDecision;
  readonly table: DmnTable;
  readonly xml: XmlElement;
};

export type DmnDocument = {
  readonly root: XmlElement;
  readonly definitions: DmnDefinitions;
  /** Every decision, in the order of the file. */
  readonly tables: readonly PlacedTable[];
};

const otherVersions: ReadonlyMap<string, string> = new Map([
  ['http://www.omg.org/spec/DMN/20151101/dmn.xsd', '1.1'],
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', '1.2'],
  ['https://www.omg.org/spec/DMN/20211108/MODEL/', '1.4'],
  ['https://www.omg.org/spec/DMN/20230324/MODEL/', '1.5'],
]);

/**
 * Reads the decision tables of a DMN 1.3 document, whatever they are about.
 * @throws AppError POLICY_FILE_INVALID
 */
export async function readDmnDocument(text: string, file: string): Promise<DmnDocument> {
  const root = scanXml(text, file);
  checkNamespace(root, file);
  const moddle = await createDmnModdle();
  const { rootElement, warnings } = await moddle.fromXML(text).catch((error: unknown) => {
    const problem = error instanceof Error ? error.message : 'not understood';
    throw fileInvalid(file, 1, `this is not DMN: ${problem}`);
  });
  for (const { message } of warnings) refuseWarning(message, file);
  const definitions = DmnDefinitions.parse(rootElement);
  const decisions = definitions.drgElement.filter(({ $type }) => $type === 'dmn:Decision');
  const elements = childrenNamed(root, 'decision');
  const tables = decisions.map((decision, number) =>
    readTable(DmnDecision.parse(decision), elements[number] ?? root, file),
  );
  return { root, definitions, tables };
}

function readTable(decision: DmnDecision, element: XmlElement, file: string): PlacedTable {
  const named = `the decision ${decision.name || decision.id}`;
  const table = DmnTable.safeParse(decision.decisionLogic);
  const [xml] = childrenNamed(element, 'decisionTable');
  if (!table.success || !xml) throw fileInvalid(file, element.line, `${named} has no table`);
  const { hitPolicy } = table.data;
  if (hitPolicy !== 'FIRST') {
    const problem = `${named} has hit policy ${hitPolicy}; a policy is read with hit policy FIRST`;
    throw fileInvalid(file, xml.line, problem);
  }
  return { decision, table: table.data, xml };
}

function checkNamespace({ name, prefix, attributes, line }: XmlElement, file: string): void {
  const namespace = attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
  if (name === 'definitions' && namespace === dmnNamespace) return;
  const version = otherVersions.get(namespace);
  const found = version === undefined ? `it begins with <${name}>` : `it is DMN ${version}`;
  throw fileInvalid(file, line, `DMN 1.3 is expected, but ${found}`);
}

/** A reference that leads nowhere is left to whoever follows it; content that is not DMN is not. */
function refuseWarning(message: string, file: string): void {
  const [, found, line, nested] =
    /^unparsable content (.*?) ?detected\s+line: (\d+).*nested error: (.*)$/s.exec(message) ?? [];
  if (line === undefined) return;
  throw fileInvalid(file, Number(line) + 1, `${found} is not understood: ${nested}`);
}
