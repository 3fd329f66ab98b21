/** What stands between two headings of a template. */
export type TemplateSection = {
  /** As it stands behind `#`; null: lines before the first heading. */
  readonly name: string | null;
  readonly title: string;
  /** 1, 2, 3 in the text. */
  readonly line: number;
  readonly lines: readonly TemplateLine[];
};
export type TemplateLine = { readonly line: number; readonly text: string };

/** `#ids What you can look up`: the block, and its title as it is read. */
const heading = /^#([a-z][a-z-]*)(?:[^\S\n]+(.*))?$/;
/** `{{subscription-id}}`, on one line. */
const field = /\{\{([^{}]*)\}\}/g;

/** A template by its headings, before anything is put in. */
export function readTemplate(text: string): TemplateSection[] {
  const sections: TemplateSection[] = [];
  let open = { name: null as string | null, title: '', line: 1, lines: [] as TemplateLine[] };
  text.split(/\r\n?|\n/).forEach((written, index) => {
    const found = heading.exec(written.trimEnd());
    if (!found) {
      open.lines.push({ line: index + 1, text: written.trimEnd() });
      return;
    }
    sections.push(open);
    const [, name = '', title = ''] = found;
    open = { name, title: title.trim(), line: index + 1, lines: [] };
  });
  return [...sections, open].filter(
    ({ name, lines }) => name !== null || lines.some((it) => it.text.trim() !== ''),
  );
}

/** The names in braces on a line, in order. */
export function fieldsOf(line: string): string[] {
  return Array.from(line.matchAll(field), ([, name = '']) => name.trim());
}

/** `{name}` or `｛｛name｝｝`: words that look like a field and are none. */
const nearlyField = /(?<!\{)\{([^{}\n]+)\}(?!\})|｛+([^{}｛｝\n]+)｝+/g;

/** What would go out as it stands, though it may have been meant as a field; by line. */
export function nearlyFieldsOf(text: string): { readonly line: number; readonly name: string }[] {
  return text.split(/\r\n?|\n/).flatMap((it, index) =>
    Array.from(it.matchAll(nearlyField), ([, name, wide]) => ({
      line: index + 1,
      name: (name ?? wide ?? '').trim(),
    })),
  );
}

/** Whether braces were opened on a line and not closed. */
export function hasUnclosedField(line: string): boolean {
  return line.replaceAll(field, '').includes('{{');
}

/**
 * Puts values in place of the names; no name in them is filled in turn. The whole line is cleaned again:
 * what stands around an empty field has come together.
 */
export function fillLine(
  line: string,
  valueOf: (name: string) => string | null,
  clean: (words: string) => string,
): string {
  let filled = '';
  let end = 0;
  for (const match of line.matchAll(field)) {
    filled += clean(line.slice(end, match.index)) + (valueOf((match[1] ?? '').trim()) ?? '');
    end = match.index + match[0].length;
  }
  return clean(filled + clean(line.slice(end)));
}
