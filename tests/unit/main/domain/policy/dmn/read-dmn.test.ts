import { describe, expect, test } from 'vitest';

import { writeDmn } from '../../../../../../src/main/domain/policy/dmn/write-dmn.ts';
import { readPolicyText } from '../../../../../../src/main/domain/policy/read-policy-text.ts';
import { readPolicy } from '../../../../../../src/main/store/policy-file.ts';

const policy = readPolicy('resources');
const dmn = await writeDmn(policy);
const file = 'policy.dmn';

const read = (text: string) => readPolicyText(text, file, policy);

/** What the document says, changed once; the change must find its place. */
function edit(before: string | RegExp, after: string, text = dmn): string {
  const edited = text.replace(before, after);
  if (edited === text) throw new Error(`not found: ${String(before)}`);
  return edited;
}

/** The row of a rule, from its opening tag to its closing one. */
function rowOf(id: string, text = dmn): string {
  const start = text.indexOf(`<rule id="${id}">`);
  const end = text.indexOf('</rule>', start) + '</rule>'.length;
  if (start < 0) throw new Error(`no rule ${id}`);
  return text.slice(start, end);
}

function lineOf(part: string, text: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** As a modeller leaves it that knows nothing of our namespace. */
function withoutExtensions(text = dmn): string {
  return text
    .replaceAll(/\s*<extensionElements>.*?<\/extensionElements>/gs, '')
    .replace(/ xmlns:fingerpost="[^"]*"/, '');
}

describe('a table edited in a modeller', () => {
  test('a changed input entry is what the rule accepts then', async () => {
    const row = rowOf('R-BILLING');
    const wider = row.replace('"billing","payment"', '"payment", "billing"');

    const { rules } = await read(edit(row, wider));

    expect(rules.find(({ id }) => id === 'R-BILLING')?.when.topic).toEqual(['payment', 'billing']);
  });

  test('rules that were moved are tried in their new order, with all they carry', async () => {
    const [billing, metered] = [rowOf('R-BILLING'), rowOf('R-METERED')];
    const moved = edit(billing, '', dmn).replace(metered, `${metered}${billing}`);

    const { rules } = await read(moved);

    const ids = policy.rules.map(({ id }) => id);
    const at = ids.indexOf('R-BILLING');
    expect(rules.map(({ id }) => id)).toEqual(ids.with(at, 'R-METERED').with(at + 1, 'R-BILLING'));
    expect(rules.toSorted(byId)).toEqual(policy.rules.toSorted(byId));
  });

  test('other prefixes for the namespaces change nothing', async () => {
    const prefixed = dmn
      .replaceAll('fingerpost:', 'own:')
      .replace('xmlns:fingerpost', 'xmlns:own')
      .replaceAll(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, '<$1d:$2')
      .replace('xmlns=', 'xmlns:d=');

    expect(prefixed).toContain('<d:decisionTable');
    expect(await read(prefixed)).toEqual(policy);
  });

  test('without our extension elements, the rest is that of the policy in force', async () => {
    expect(await read(withoutExtensions())).toEqual(policy);
  });

  test('a new annotation names, cites and explains the rule anew', async () => {
    const edited = edit(
      /<description>R-OTHER \[112\][^<]*<\/description>/,
      '<description>R-ELSE [112, 105] Nothing else fits.\n没有其他规则适用。</description>',
    );

    const { rules } = await read(edited);

    expect(rules.find(({ id }) => id === 'R-ELSE')).toMatchObject({
      cites: ['112', '105'],
      reason: { en: 'Nothing else fits.', 'zh-CN': '没有其他规则适用。' },
      examples: policy.rules.find(({ id }) => id === 'R-OTHER')?.examples,
    });
  });

  test('an annotation column that another tool changed counts too', async () => {
    const row = rowOf('R-OTHER');
    const cites = row.replace(/(<annotationEntry>\s*<text>)112(<\/text>)/, '$1112, 113$2');
    expect(cites).not.toBe(row);

    const { rules } = await read(edit(row, cites));

    expect(rules.find(({ id }) => id === 'R-OTHER')?.cites).toEqual(['112', '113']);
  });

  test('plain words in place of the annotation are the new reason', async () => {
    const edited = edit(
      /<description>R-OTHER \[112\][^<]*<\/description>/,
      '<description>Whatever is left.</description>',
    );

    const { rules } = await read(edited);

    expect(rules.find(({ id }) => id === 'R-OTHER')).toMatchObject({
      cites: ['112'],
      reason: { en: 'Whatever is left.' },
    });
  });

  test('a new row says all of a rule in its annotation', async () => {
    const { edited } = withNewRow(
      'R-WISH [112] A wish goes to the desk first.\n+FP1:publisher=isv;purchase-channel=through-partner;asked-by=partner;topic=other;csp-model=direct-bill;commerce-fault=no\n-FP1:topic=billing',
    );

    const { rules } = await read(edited);

    const rule = rules.find(({ id }) => id === 'R-WISH');
    expect(rule).toMatchObject({
      when: { topic: ['other'], askedBy: ['partner'] },
      owner: 'partner',
      cites: ['112'],
      reason: { en: 'A wish goes to the desk first.', 'zh-CN': 'A wish goes to the desk first.' },
    });
    expect(rule?.examples.map(({ isDecided }) => isDecided)).toEqual([true, false]);
  });

  test.each([
    ['', /no name/],
    ['R-WISH A wish.', /no name/],
    ['R-WISH [112]', /no reason/],
    ['R-WISH [112] A wish.', /fewer than two examples/],
    ['R-WISH [112] A wish.\n+FP1:topic=weather\n-FP1:topic=other', /topic=weather/],
    ['R-WISH [112] A wish.\n+FP1:topic=other\n+FP1:topic=other', /R-WISH/],
  ])('a new row with the annotation %j is refused with its line', async (annotation, problem) => {
    const { edited, line } = withNewRow(annotation);

    const refused = await refusal(edited);

    expect(refused).toMatchObject({ params: expect.anything() });
    expect(JSON.stringify(refused)).toMatch(problem);
    expect(JSON.stringify(refused)).toMatch(new RegExp(`"line":${line}\\b|line ${line}:`));
  });
});

describe('what is no policy is refused with the line', () => {
  test.each([
    [
      'an entity bomb',
      edit(
        '<definitions',
        '<!DOCTYPE x [\n<!ENTITY a "aa">\n<!ENTITY b "&a;&a;">\n]>\n<definitions',
      ),
      atLine('<!DOCTYPE', /document type/),
    ],
    [
      'an external entity',
      edit('<definitions', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><definitions'),
      atLine('<!DOCTYPE', /document type/),
    ],
    ['an entity of no one', edit('"billing"', '&billing;'), atLine('&billing;', /&billing;/)],
    [
      'another hit policy',
      edit('hitPolicy="FIRST"', 'hitPolicy="UNIQUE"'),
      atLine('hitPolicy', /UNIQUE/),
    ],
    [
      'no hit policy, which means unique',
      edit(' hitPolicy="FIRST"', ''),
      atLine('<decisionTable', /UNIQUE/),
    ],
    [
      'a fact that is not there',
      edit('<text>topic<', '<text>weather<'),
      atLine('<input id="who_answers_topic"', /weather/),
    ],
    [
      'a fact in two columns',
      edit('<text>topic<', '<text>publisher<'),
      atLine('<input id="who_answers_topic"', /two columns of publisher/),
    ],
    [
      'a value that is not there',
      edit('"billing","payment"', '"billing","gold"'),
      atLine('<inputEntry id="R-BILLING_topic"', /topic has no value “gold”/),
    ],
    [
      'a negation',
      edit('"billing","payment"', 'not("billing")'),
      atLine('<inputEntry id="R-BILLING_topic"', /more than a list/),
    ],
    [
      'a number',
      edit('"billing","payment"', '&gt; 3'),
      atLine('<inputEntry id="R-BILLING_topic"', /more than a list/),
    ],
    [
      'an owner that is not there',
      edit(/(<outputEntry id="R-BILLING_owner">\s*<text>)"partner"/, '$1"nobody"'),
      atLine('<outputEntry id="R-BILLING_owner"', /owner has no value "nobody"/),
    ],
    [
      'no owner',
      edit(/(<outputEntry id="R-BILLING_owner">\s*<text>)"partner"/, '$1'),
      atLine('<outputEntry id="R-BILLING_owner"', /owner has no value/),
    ],
    [
      'a table that is not there',
      edit(/(<outputEntry id="R-BILLING_escalateTo">\s*<text>)hop_base/, '$1hop_bass'),
      atLine('<outputEntry id="R-BILLING_escalateTo"', /hop_bass/),
    ],
    [
      'two tables of owners',
      edit(/(<output id="hop_base_[^>]*)name="escalateTo"/, '$1name="owner"'),
      atLine('<decisionTable id="hop_base', /several tables that name owners/),
    ],
    [
      'a table about something else',
      edit(/(<output id="hop_base_[^>]*)name="escalateTo"/, '$1name="price"'),
      atLine('<decisionTable id="hop_base', /several tables/),
    ],
    [
      'an output that is not there',
      edit(/(<output id="who_[^>]*)name="certainty"/, '$1name="mood"'),
      atLine('<output id="who_answers_certainty', /“mood”/),
    ],
    [
      'a row with a cell too few',
      edit(/<inputEntry id="R-BILLING_topic">.*?<\/inputEntry>/s, ''),
      atLine('<rule id="R-BILLING"', /12 input entries/),
    ],
    [
      'an element that DMN does not have',
      edit('<rule id="R-BILLING">', '<rule id="R-BILLING"><sum/>'),
      atLine('<sum/>', /sum/),
    ],
    [
      'a span that is not there',
      edit(/R-BILLING \[105, /, 'R-BILLING [999, '),
      atLine('<rule id="R-BILLING"', /999/),
    ],
    [
      'a name used twice',
      edit('<description>R-METERED [', '<description>R-BILLING ['),
      atLine('<rule id="R-METERED"', /R-BILLING/),
    ],
    [
      'a tag that is not closed',
      edit('</rule>', ''),
      atLine('</decisionTable>', /<\/rule> is expected/),
    ],
    [
      'half a document',
      dmn.slice(0, 5_000),
      () => ({
        code: 'POLICY_FILE_INVALID',
        params: {
          file,
          line: expect.any(Number),
          problem: expect.stringMatching(/not closed|broken|does not end/),
        },
      }),
    ],
    [
      'DMN 1.2',
      edit(
        'https://www.omg.org/spec/DMN/20191111/MODEL/',
        'http://www.omg.org/spec/DMN/20180521/MODEL/',
      ),
      atLine('<definitions', /DMN 1\.2/),
    ],
    ['another document', '<?xml version="1.0"?>\n<html></html>', atLine('<html', /<html>/)],
    ['another encoding', edit('encoding="UTF-8"', 'encoding="UTF-16"'), atLine('<?xml', /UTF-16/)],
    [
      'an extension that is broken',
      edit(/<fingerpost:heading>\{/, '<fingerpost:heading>{{'),
      atLine('<fingerpost:heading', /heading/),
    ],
    [
      'an extension that says something else',
      edit('"spanPrefix"', '"prefix"'),
      atLine('<fingerpost:heading', /heading/),
    ],
    [
      'too deep a nest',
      edit('<decision ', `${'<a>'.repeat(100)}<decision `),
      atLine('<a>', /deeper than/),
    ],
  ] as const)('%s', async (_, text, expected) => {
    expect(await refusal(text)).toMatchObject(expected(text));
  });

  test('2,100 rules', async () => {
    const row = rowOf('R-BILLING');
    const many = Array.from({ length: 2_100 }, (_, number) =>
      row.replaceAll('R-BILLING', `R-BILLING-${number}`),
    ).join('\n');

    expect(await refusal(edit(row, many))).toMatchObject({
      code: 'POLICY_FILE_INVALID',
      params: { problem: expect.stringMatching(/more than/) },
    });
  });
});

describe('a table that does not hold is refused with a combination that shows it', () => {
  test.each([
    ['a gap', () => edit(rowOf('R-REST'), ''), 'R-REST'],
    [
      'a hidden rule',
      () => {
        const row = rowOf('R-REST');
        const first = rowOf('R-ISV-COMMERCE');
        return edit(first, `${row}${first}`, edit(row, ''));
      },
      'never reached',
    ],
  ])('%s', async (_, text) => {
    await expect(read(text())).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      params: { counterExample: expect.stringMatching(/topic/) },
    });
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.localeCompare(b.id);
}

/** A row as Camunda's modeller adds one: ids of its own, its annotation as description. */
function withNewRow(annotation: string): { readonly edited: string; readonly line: number } {
  const row = `<rule id="DecisionRule_0ab1xyz">${annotation === '' ? '' : `<description>${annotation}</description>`}${cells(
    13,
    { 2: '"partner"', 4: '"other"' },
    'inputEntry',
  )}${cells(5, { 0: '"partner"', 1: '"partner"', 2: '"own-desk"', 4: '"inferred"' }, 'outputEntry')}</rule>\n`;
  const next = '<rule id="R-OTHER">';
  const edited = edit(next, `${row}${next}`);
  return { edited, line: lineOf('<rule id="DecisionRule', edited) };
}

function cells(count: number, texts: Readonly<Record<number, string>>, name: string): string {
  return Array.from(
    { length: count },
    (_, number) =>
      `<${name} id="${name}_${number}_0ab1"><text>${texts[number] ?? ''}</text></${name}>`,
  ).join('');
}

async function refusal(text: string): Promise<unknown> {
  try {
    await read(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Refused at the line where `part` stands. */
function atLine(part: string, problem: RegExp) {
  return (text: string) => ({
    code: 'POLICY_FILE_INVALID',
    params: { file, line: lineOf(part, text), problem: expect.stringMatching(problem) },
  });
}
