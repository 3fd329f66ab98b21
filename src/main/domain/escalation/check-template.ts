import {
  blockNames,
  type BlockName,
  type MessagePurpose,
  type TemplateProblem,
} from '../../../shared/model/escalation.ts';
import type { Recipient } from '../../../shared/model/support-case.ts';
import { blockOfField, fieldNamesFor, isFieldName } from './template-fields.ts';
import { fieldsOf, hasUnclosedField, readTemplate, type TemplateSection } from './template-text.ts';

type Checked = {
  readonly recipient: Recipient;
  readonly purpose: MessagePurpose;
  readonly text: string;
};

/** Texts that there are: the others nobody sends. */
const purposesOf: Readonly<Record<Recipient, readonly MessagePurpose[]>> = {
  publisher: ['escalation', 'chase', 'bounce-answer'],
  'indirect-provider': ['escalation', 'chase', 'bounce-answer'],
  microsoft: ['escalation', 'chase', 'bounce-answer'],
  partner: ['escalation', 'chase', 'bounce-answer'],
  customer: ['escalation', 'missing-facts', 'chase'],
};

export function isPurposeFor(recipient: Recipient, purpose: MessagePurpose): boolean {
  return purposesOf[recipient].includes(purpose);
}

/** What is wrong with a template, by line; nothing when it may be saved. */
export function checkTemplate(checked: Checked): TemplateProblem[] {
  const { text } = checked;
  if (text.trim() === '') return [{ line: 1, kind: 'empty', name: '' }];
  const sections = readTemplate(text);
  const problems = sections.flatMap((section) => checkSection(section, checked));
  return [...problems, ...missingBlocks(sections, checked)].toSorted((a, b) => a.line - b.line);
}

function checkSection(section: TemplateSection, checked: Checked): TemplateProblem[] {
  const { name, title, line } = section;
  const problems: TemplateProblem[] = [];
  if (name === null || !isBlock(name)) {
    const first = section.lines.find((it) => it.text.trim() !== '');
    problems.push({
      line: name === null ? (first?.line ?? line) : line,
      kind: name === null ? 'missing-block' : 'unknown-field',
      name: name === null ? '' : `#${name}`,
    });
  }
  const lines = [{ line, text: title }, ...section.lines];
  return [...problems, ...lines.flatMap((it) => checkLine(it.text, it.line, checked))];
}

function checkLine(text: string, line: number, { recipient, purpose }: Checked): TemplateProblem[] {
  const allowed = fieldNamesFor(recipient, purpose);
  const wrong = fieldsOf(text)
    .filter((name) => !allowed.includes(name))
    .map((name) => {
      const kind = isFieldName(name) ? 'not-for-recipient' : 'unknown-field';
      return { line, kind, name } as const;
    });
  if (!hasUnclosedField(text)) return wrong;
  const rest = text.slice(text.lastIndexOf('{{') + 2).trim();
  return [...wrong, { line, kind: 'unclosed-field', name: rest.split(/\s/)[0] ?? '' }];
}

/** What a text cannot do without, whoever writes it. */
function requiredBlocks({ recipient, purpose }: Checked): readonly (BlockName | 'subject')[] {
  const always = ['subject', 'ask', 'our-contact', 'reference'] as const;
  const isCustomer = recipient === 'customer';
  if (purpose !== 'escalation') return isCustomer ? always : [...always, 'why'];
  if (isCustomer) return ['subject', 'why', 'our-contact', 'reference'];
  return recipient === 'partner'
    ? ['subject', 'ask', 'situation', 'why', 'reference']
    : ['subject', 'ask', 'situation', 'impact', 'ids', 'why', 'our-contact', 'reference'];
}

/** A block is there when its section holds a field of it: a heading alone says nothing. */
function missingBlocks(sections: readonly TemplateSection[], checked: Checked): TemplateProblem[] {
  const line = Math.max(1, checked.text.trimEnd().split('\n').length);
  return requiredBlocks(checked)
    .filter((block) => !sections.some((section) => holdsBlock(section, block)))
    .map((name) => ({ line, kind: 'missing-block', name }));
}

function holdsBlock({ name, title, lines }: TemplateSection, block: string): boolean {
  if (name !== block) return false;
  const names = [title, ...lines.map(({ text }) => text)].flatMap(fieldsOf);
  return names.some((it) => blockOfField(it) === block);
}

function isBlock(name: string): boolean {
  return name === 'subject' || blockNames.some((it) => it === name && it !== 'attachments');
}
