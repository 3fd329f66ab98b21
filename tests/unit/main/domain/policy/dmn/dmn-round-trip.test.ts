import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createDmnModdle } from '../../../../../../src/main/domain/policy/dmn/dmn-moddle.ts';
import { readDmnText } from '../../../../../../src/main/domain/policy/dmn/read-dmn.ts';
import { writeDmn } from '../../../../../../src/main/domain/policy/dmn/write-dmn.ts';
import { readPolicyText } from '../../../../../../src/main/domain/policy/read-policy-text.ts';
import { readPolicy } from '../../../../../../src/main/store/policy-file.ts';
import { contactHops } from '../../../../../../src/shared/model/decision.ts';
import { factNames, factValues } from '../../../../../../src/shared/model/facts.ts';
import { Policy } from '../../../../../../src/shared/model/policy.ts';

const policy = readPolicy('resources');
const dmn = await writeDmn(policy);
/** Nothing of it may be needed where the document still has our extension elements. */
const otherBase: Policy = { ...policy, version: 'other', rules: [], spans: [], notes: [] };

test('the published policy comes back as it was, to the letter and in its order', async () => {
  const back = await readPolicyText(dmn, 'policy.dmn', otherBase);

  expect(JSON.stringify(back)).toBe(JSON.stringify(policy));
});

test('the document is DMN 1.3 that the library reads without a warning', async () => {
  const moddle = await createDmnModdle();

  const { warnings } = await moddle.fromXML(dmn);

  expect(warnings).toEqual([]);
  expect(dmn).toContain('xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"');
  expect(dmn.match(/hitPolicy="FIRST"/g)).toHaveLength(3);
});

test('every id is a name that XML takes, and none is there twice', () => {
  const ids = [...dmn.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');

  expect(ids.length).toBeGreaterThan(1_000);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
});

test('every decision and every fact has its box, every requirement its arrow', () => {
  expect(referred('DMNShape')).toEqual([...idsOf('decision'), ...idsOf('inputData')]);
  expect(new Set(referred('DMNEdge'))).toEqual(new Set(idsOf('informationRequirement')));
});

test('each reference leads to an element of the document', () => {
  const ids = new Set([...dmn.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  const references = [...dmn.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);

  expect(references.length).toBeGreaterThan(13);
  expect(references.filter((id) => !ids.has(id))).toEqual([]);
});

describe('any policy of the right shape', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
  const localText = fc.record({ en: text, 'zh-CN': text });
  const when = fc
    .record(
      Object.fromEntries(
        factNames.map((fact) => [
          fact,
          fc.uniqueArray(fc.constantFrom(...factValues[fact]), { minLength: 1 }),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((it) => ({ ...it }));
  const facts = fc
    .record(
      Object.fromEntries(factNames.map((fact) => [fact, fc.constantFrom(...factValues[fact])])),
      { requiredKeys: [] },
    )
    .map((it) => ({ ...it }));
  const span = fc.integer({ min: 100, max: 999 }).map(String);
  const hop = fc.constantFrom(...contactHops);
  const tableName = fc.string({ minLength: 1, maxLength: 12 }).filter((it) => it !== '__proto__');
  const anyPolicy: fc.Arbitrary<Policy> = fc
    .dictionary(
      tableName,
      fc.array(fc.record({ when, escalateTo: fc.option(hop) }), { minLength: 1, maxLength: 3 }),
      { maxKeys: 3 },
    )
    .chain((nextHops) =>
      fc.record({
        version: text,
        spanPrefix: text,
        source: fc.record({ title: localText, edition: fc.string() }),
        rules: fc.array(
          fc.record({
            id: fc.stringMatching(/^R-[A-Z-]{1,8}$/),
            when,
            owner: fc.constantFrom('publisher', 'partner', 'microsoft'),
            firstContact: fc.constantFrom('publisher', 'partner'),
            contact: hop,
            escalateTo: fc.oneof(
              fc.option(hop),
              ...(Object.keys(nextHops).length > 0
                ? [fc.record({ table: fc.constantFrom(...Object.keys(nextHops)) })]
                : []),
            ),
            certainty: fc.constantFrom('stated', 'inferred', 'local-agreement'),
            cites: fc.array(span, { minLength: 1, maxLength: 3 }),
            reason: localText,
            examples: fc.array(fc.record({ facts, isDecided: fc.boolean() }), {
              minLength: 2,
              maxLength: 3,
            }),
          }),
          { maxLength: 4 },
        ),
        nextHops: fc.constant(nextHops),
        spans: fc.array(
          fc.record({
            id: span,
            paraphrase: localText,
            sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
          }),
          { maxLength: 3 },
        ),
        notes: fc.array(fc.record({ id: text, when, text: localText }), { maxLength: 3 }),
      }),
    )
    .map((it) => Policy.parse(it));

  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicy, async (given) => {
        const { policy: back } = await readDmnText(await writeDmn(given), 'any.dmn', otherBase);

        expect(back).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });
});

/** The elements that the boxes or arrows of the diagram stand for. */
function referred(element: string): readonly unknown[] {
  const found = dmn.matchAll(new RegExp(`<dmndi:${element} [^>]*dmnElementRef="([^"]*)"`, 'g'));
  return [...found].map(([, id]) => id);
}

function idsOf(element: string): readonly unknown[] {
  return [...dmn.matchAll(new RegExp(`<${element} id="([^"]*)"`, 'g'))].map(([, id]) => id);
}
