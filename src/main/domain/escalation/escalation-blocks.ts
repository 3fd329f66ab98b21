import type { Escalation } from '../../../shared/model/escalation.ts';
import { linesOfBlock, toCaseLines, type CaseLine } from './case-lines.ts';
import { explainToCustomer } from './customer-explanation.ts';
import type { EscalationInput } from './escalation-input.ts';
import { restOfQuestion, writeIds, writeLine, writeLines, writeSituation } from './line-texts.ts';
import { writeMissingFacts } from './missing-facts.ts';
import type { OutgoingValues } from './outgoing-values.ts';
import type { FieldText } from './render-template.ts';
import { writeStanding } from './standing.ts';
import { aboutOf } from './subject-line.ts';
import {
  fieldNamesFor,
  toFieldName,
  type BlockField,
  type SentenceField,
} from './template-fields.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import type { EscalationTexts } from './texts/text-shape.ts';
import { writeTimeline, writtenOn } from './timeline-block.ts';
import { writeWhy } from './why-block.ts';
import { writeWithheld } from './withheld-block.ts';

type Writing = {
  readonly input: EscalationInput;
  readonly values: OutgoingValues;
  readonly texts: EscalationTexts;
  /** Those that stand in their blocks in this text. */
  readonly lines: (block: CaseLine['block']) => readonly CaseLine[];
};
type Writer = (writing: Writing) => string | null;

/** Every field that a template for this text may hold, with what it says here. */
export function writeFields(
  input: EscalationInput,
  values: OutgoingValues,
): ReadonlyMap<string, FieldText> {
  const all = toCaseLines(input, values);
  const texts = escalationTexts[input.language];
  const writing: Writing = {
    input,
    values,
    texts,
    lines: (block) => linesOfBlock(block, all, input),
  };
  const fields = new Map<string, FieldText>();
  for (const line of all) {
    const isTold = writing.lines(line.block).includes(line);
    const text = isTold ? (line.value ?? texts.unknown) : null;
    fields.set(toFieldName(line.name), { text, lines: isTold ? [line] : [] });
  }
  for (const [name, write] of Object.entries({ ...sentenceWriters, ...blockWriters })) {
    const block = linesBehind[name];
    fields.set(name, { text: write(writing), lines: block ? writing.lines(block) : [] });
  }
  const allowed = fieldNamesFor(input.recipient, input.purpose);
  return new Map([...fields].filter(([name]) => allowed.includes(name)));
}

/** The blocks as plain text: title, where there is one, and text of each, a blank line between them. */
export function toBody(blocks: Escalation['blocks']): string {
  const texts = blocks.map(({ title, text }) => (title === '' ? text : `${title}\n${text}`));
  return `${texts.join('\n\n')}\n`;
}

/** The blocks that a field tells the lines of. */
const linesBehind: Partial<Record<string, CaseLine['block']>> = {
  situation: 'situation',
  impact: 'impact',
  ids: 'ids',
  entitlement: 'entitlement',
  billing: 'billing',
  symptom: 'symptom',
  tried: 'tried',
};

const blockWriters: Readonly<Record<BlockField, Writer>> = {
  situation: ({ input, lines, texts }) => writeSituation(lines('situation'), input, texts),
  impact: ({ lines, texts }) =>
    joined(
      lines('impact').map((line) =>
        line.name === 'impact' ? (line.value ?? texts.unknown) : writeLine(line, texts),
      ),
    ),
  ids: ({ lines, texts }) => writeIds(lines('ids'), texts),
  entitlement: ({ input, values, lines, texts }) => {
    if (lines('entitlement').length === 0) return null;
    const isDirect = input.supportCase.facts.purchaseChannel === 'customer-direct';
    const whom = values.textOf('tenantId') ?? values.textOf('customer') ?? texts.unknown;
    return joined([
      texts.entitlement[isDirect ? 'direct' : 'throughUs'](whom),
      writeLines(lines('entitlement'), texts, texts.separator),
    ]);
  },
  billing: ({ lines, texts }) => writeLines(lines('billing'), texts),
  symptom: ({ values, input, lines, texts }) => {
    const whole = restOfQuestion(values.question, input);
    return joined([
      writeLines(lines('symptom'), texts),
      whole === null ? null : `${texts.labels.wholeQuestion}\n${whole}`,
    ]);
  },
  tried: ({ lines, texts }) => {
    const [tried] = lines('tried');
    return tried ? (tried.value ?? texts.unknown) : null;
  },
  timeline: ({ input, texts }) => writeTimeline(input, texts),
  why: (writing) =>
    writing.input.recipient === 'customer'
      ? explainToCustomer(writing.input.supportCase, writing.values, writing.texts)
      : writeWhy(writing),
  'our-contact': ({ values, texts }) => {
    const { labels, unknown } = texts;
    return joined([
      values.deskName === null ? null : labels.desk(values.deskName),
      values.operatorName === null ? null : labels.operator(values.operatorName),
      values.contactPhone !== null && values.contactEmail === null
        ? null
        : labels.email(values.contactEmail ?? unknown),
      values.contactPhone === null ? null : labels.phone(values.contactPhone),
    ]);
  },
  withheld: ({ input, texts }) => writeWithheld(input, texts),
};

const sentenceWriters: Readonly<Record<SentenceField, Writer>> = {
  about: ({ input, values, texts }) => aboutOf(input, values, texts),
  'missing-facts': ({ input, texts }) => writeMissingFacts(input, texts),
  'asked-for': ({ input, texts }) => texts.askedFor[input.checklistOf],
  'written-on': ({ input }) => writtenOn(input),
  quoted: ({ values }) => values.quoted && values.quoted.replaceAll(/^/gm, '> '),
  standing: ({ input, texts }) => writeStanding(input, texts),
  desk: ({ values }) => values.deskName,
  operator: ({ values }) => values.operatorName,
  'contact-email': ({ values, texts }) => values.contactEmail ?? texts.unknown,
  'contact-phone': ({ values }) => values.contactPhone,
};

/** Null: not one of them says anything. */
function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((it) => it !== null);
  return said.length === 0 ? null : said.join('\n');
}
