import type { Client } from '../../shared/client.ts';
import type { TemplateKey } from '../../shared/model/escalation.ts';
import { createUnfinishedText, type UnfinishedText } from '../app/unfinished-text.ts';
import { toTemplateName } from './template-key.ts';

/** What is typed into templates and not saved, kept by the desk. */
export function createTypedTemplates(client: Client) {
  const texts = new Map<string, UnfinishedText>();

  function textOf(key: TemplateKey): UnfinishedText {
    const place = ['template', key.recipient, key.purpose, key.language].join('/');
    const text = texts.get(place) ?? createUnfinishedText(client, place);
    texts.set(place, text);
    return text;
  }

  return {
    /** By name, only those into which something was typed. */
    async load(
      templates: readonly (TemplateKey & { readonly text: string })[],
    ): Promise<Readonly<Record<string, string>>> {
      const found = await Promise.all(
        templates.map(async (it) => {
          const typed = await textOf(it).load();
          return typed === null || typed === it.text ? [] : [[toTemplateName(it), typed] as const];
        }),
      );
      return Object.fromEntries(found.flat());
    },

    /** Null: it is saved, or thrown away. */
    keep: (key: TemplateKey, text: string | null): void => textOf(key).keep(text),

    async flush(): Promise<void> {
      await Promise.all([...texts.values()].map((it) => it.flush()));
    },
  };
}
