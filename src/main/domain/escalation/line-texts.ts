import type { CaseLine } from './case-lines.ts';
import type { EscalationInput } from './escalation-input.ts';
import { fieldsOf } from './template-text.ts';
import type { EscalationTexts } from './texts/text-shape.ts';

/** A question longer than this is told by its beginning; the whole of it stands further down. */
const mostQuestion = { lines: 3, characters: 200 };

/** Lines with their labels, one below the other. Null: there is none. */
export function writeLines(
  lines: readonly CaseLine[],
  texts: EscalationTexts,
  between = '\n',
): string | null {
  if (lines.length === 0) return null;
  return lines.map((line) => writeLine(line, texts)).join(between);
}

/** Facts about the product that are read together. */
const readTogether: readonly (readonly CaseLine['name'][])[] = [
  ['offer', 'publisher'],
  ['planId', 'productId'],
  ['providerCustomerNumber', 'providerOrderNumber'],
];

/** Ids, one a line, but for those that are read together. Null: there is none. */
export function writeIds(lines: readonly CaseLine[], texts: EscalationTexts): string | null {
  const groups = lines.map(({ name }) => readTogether.find((it) => it.includes(name)) ?? [name]);
  const rows = [...new Set(groups.map((group) => group.join(' ')))].map((names) =>
    lines.filter(({ name }) => names.split(' ').includes(name)),
  );
  if (rows.length === 0) return null;
  return rows.map((row) => writeLines(row, texts, texts.separator)).join('\n');
}

/** A value of several lines begins below its label. */
export function writeLine({ label, value }: CaseLine, texts: EscalationTexts): string {
  const text = value ?? texts.unknown;
  return text.includes('\n')
    ? `${texts.label(label, '').trimEnd()}\n${text}`
    : texts.label(label, text);
}

/** Whom it concerns, since when, and what was asked: short enough to be read at a glance. */
export function writeSituation(
  lines: readonly CaseLine[],
  input: EscalationInput,
  texts: EscalationTexts,
): string | null {
  const of = (name: CaseLine['name']) => lines.find((line) => line.name === name);
  const question = of('question')?.value ?? '';
  if (input.recipient === 'customer') return question === '' ? null : question;
  const [customer, topic, since, ongoing] = [
    of('customer'),
    of('topic'),
    of('since'),
    of('isOngoing'),
  ];
  const sinceText = [since, ongoing].flatMap((it) =>
    it && (it === since || it.value !== null) ? [it.value ?? texts.unknown] : [],
  );
  return [
    customer && writeLine(customer, texts),
    topic && writeLine(topic, texts),
    since && texts.label(since.label, sinceText.join(texts.separator)),
    question === '' ? null : writeQuestion(question, input, texts),
  ]
    .filter((it) => it !== null && it !== undefined)
    .join('\n');
}

/** What the situation had no room for is told in the symptom, whole; null where nothing is left to tell. */
export function restOfQuestion(question: string, input: EscalationInput): string | null {
  return input.recipient !== 'customer' && isShortened(question, input) ? question : null;
}

function writeQuestion(question: string, input: EscalationInput, texts: EscalationTexts): string {
  const shown = isShortened(question, input)
    ? `${beginningOf(question)}…\n${texts.wholeQuestionBelow}`
    : question;
  return `${texts.labels.question}\n${shown}`;
}

/** Never where the template has no place for the rest: nothing is left out in silence. */
function isShortened(question: string, { template }: EscalationInput): boolean {
  return beginningOf(question) !== question && fieldsOf(template).includes('symptom');
}

function beginningOf(question: string): string {
  const lines = question.split('\n').slice(0, mostQuestion.lines).join('\n').trimEnd();
  const characters = Array.from(lines);
  return characters.length <= mostQuestion.characters
    ? lines
    : characters.slice(0, mostQuestion.characters).join('').trimEnd();
}
