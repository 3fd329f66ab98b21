import { blockNames, type BlockName, type Escalation } from '../../../shared/model/escalation.ts';
import type { CaseLine } from './case-lines.ts';
import { fieldsOf, fillLine, readTemplate, type TemplateSection } from './template-text.ts';

/** What a field says in this text. Null: it does not apply, and its line is left out. */
export type FieldText = { readonly text: string | null; readonly lines: readonly CaseLine[] };

type Filling = {
  /** Only the fields that this recipient may read. */
  readonly fields: ReadonlyMap<string, FieldText>;
  /** For the words of the template itself. */
  readonly clean: (words: string) => string;
};
type Rendered = {
  readonly subject: string;
  readonly blocks: Escalation['blocks'];
  /** Every fact that stands in the text, in its order. */
  readonly lines: readonly CaseLine[];
};

/** Puts the fields into a template: blocks of which no field says anything are left out. */
export function renderTemplate(template: string, filling: Filling): Rendered {
  const sections = readTemplate(template).map((section) => ({
    section,
    text: fillSection(section, filling),
  }));
  const written = sections.filter(({ text }) => text !== null);
  return {
    subject: subjectOf(
      written.map(({ section }) => section),
      filling,
    ),
    blocks: written.flatMap(({ section, text }) => toBlock(section, text ?? '', filling)),
    lines: written.flatMap(({ section }) => linesOf(section, filling)),
  };
}

function fillSection({ lines }: TemplateSection, { fields, clean }: Filling): string | null {
  const valueOf = (name: string) => fields.get(name)?.text ?? null;
  const names = lines.flatMap(({ text }) => fieldsOf(text));
  if (names.length > 0 && names.every((name) => valueOf(name) === null)) return null;
  const isLeftOut = (text: string): boolean => {
    const own = fieldsOf(text);
    return own.length > 0 && own.every((name) => valueOf(name) === null);
  };
  return lines
    .filter(({ text }, index) => {
      const below = lines[index + 1]?.text ?? '';
      return !isLeftOut(text) && !(announces(text) && isLeftOut(below));
    })
    .map(({ text }) => fillLine(text, valueOf, clean).trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A line that ends with a colon goes with the line below it. */
function announces(text: string): boolean {
  return /[:：]$/u.test(text) && fieldsOf(text).length === 0;
}

function subjectOf(sections: readonly TemplateSection[], { fields, clean }: Filling): string {
  const title = sections.find(({ name }) => name === 'subject')?.title ?? '';
  return fillLine(title, (name) => fields.get(name)?.text ?? null, clean).trim();
}

function toBlock(
  { name, title }: TemplateSection,
  text: string,
  { fields, clean }: Filling,
): Escalation['blocks'] {
  const block = blockNames.find((it): it is BlockName => it === name);
  if (block === undefined || text === '') return [];
  const written = fillLine(title, (it) => fields.get(it)?.text ?? null, clean).trim();
  return [{ name: block, title: written, text }];
}

function linesOf({ title, lines }: TemplateSection, { fields }: Filling): readonly CaseLine[] {
  return [title, ...lines.map(({ text }) => text)]
    .flatMap(fieldsOf)
    .flatMap((name) => fields.get(name)?.lines ?? []);
}
