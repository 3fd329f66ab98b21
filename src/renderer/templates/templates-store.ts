import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { MessageTemplate } from '../../shared/model/escalation.ts';
import { debounce } from '../app/debounce.ts';
import { loadInto } from '../app/load-into.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { toTemplateName } from './template-key.ts';

export type TemplateList = Output<'templates.list'>;
/** What the desk says of the text as it stands. */
export type TemplateCheck = Output<'templates.check'> & {
  readonly text: string;
  /** True: what is shown came of the text before it was broken. */
  readonly isPreviewOld: boolean;
};
export type TemplatesWork = {
  /** By name; what is not here is as it was saved. */
  readonly typed: Readonly<Record<string, string>>;
  readonly checks: Readonly<Record<string, TemplateCheck>>;
  readonly saving: SaveState;
};
export type TemplatesStore = ReturnType<typeof createTemplatesStore>;

const checkPauseMs = 200;

/** The texts of the desk, what is typed into them, and what comes of it. */
export function createTemplatesStore(client: Client) {
  const list = createStore<Loadable<TemplateList>>(() => ({ status: 'idle' }));
  const work = createStore<TemplatesWork>(() => ({
    typed: {},
    checks: {},
    saving: { status: 'idle' },
  }));
  let checked: MessageTemplate | undefined;
  const checking = debounce(async () => {
    if (checked) await check(checked);
  }, checkPauseMs);

  async function check(template: MessageTemplate): Promise<void> {
    const { recipient, purpose, language } = template;
    const text = textOf(template);
    try {
      const found = await client('templates.check', { recipient, purpose, language, text });
      // Something else stands there by now: its own check is on the way.
      if (textOf(template) !== text) return;
      const name = toTemplateName(template);
      work.setState(({ checks }) => {
        const preview = found.preview ?? checks[name]?.preview ?? null;
        const isPreviewOld = found.preview === null;
        return { checks: { ...checks, [name]: { ...found, text, preview, isPreviewOld } } };
      });
    } catch (error) {
      work.setState({ saving: { status: 'failed', error: toAppError(error) } });
    }
  }

  function textOf(template: MessageTemplate): string {
    return work.getState().typed[toTemplateName(template)] ?? template.text;
  }

  function forget(name: string): void {
    work.setState(({ typed }) => ({
      typed: Object.fromEntries(Object.entries(typed).filter(([it]) => it !== name)),
    }));
  }

  async function run(act: () => Promise<MessageTemplate>): Promise<void> {
    if (work.getState().saving.status === 'loading') return;
    work.setState({ saving: { status: 'loading' } });
    try {
      const saved = await act();
      forget(toTemplateName(saved));
      list.setState(withTemplate(list.getState(), saved), true);
      work.setState({ saving: { status: 'ready' } });
      await check(saved);
    } catch (error) {
      work.setState({ saving: { status: 'failed', error: toAppError(error) } });
    }
  }

  return {
    list,
    work,
    load: (): Promise<void> => loadInto(list, () => client('templates.list', {})),

    /** Another template is open: it is looked at at once. */
    async open(name: string): Promise<void> {
      checking.cancel();
      work.setState({ saving: { status: 'idle' } });
      const known = list.getState();
      if (known.status !== 'ready') return;
      const template = known.value.templates.find((it) => toTemplateName(it) === name);
      if (template) await check(template);
    },

    type(template: MessageTemplate, text: string): void {
      const name = toTemplateName(template);
      work.setState(({ typed }) => ({ typed: { ...typed, [name]: text } }));
      work.setState({ saving: { status: 'idle' } });
      checked = template;
      checking.soon();
    },

    /** What is typed is thrown away; the saved text holds. */
    async discard(template: MessageTemplate): Promise<void> {
      checking.cancel();
      forget(toTemplateName(template));
      await check(template);
    },

    save: (template: MessageTemplate): Promise<void> => {
      const { recipient, purpose, language } = template;
      const text = textOf(template);
      return run(() => client('templates.save', { recipient, purpose, language, text }));
    },

    /** Back to the shipped text. */
    reset: ({ recipient, purpose, language }: MessageTemplate): Promise<void> =>
      run(() => client('templates.reset', { recipient, purpose, language })),
  };
}

function withTemplate(
  state: Loadable<TemplateList>,
  saved: MessageTemplate,
): Loadable<TemplateList> {
  if (state.status !== 'ready') return state;
  const name = toTemplateName(saved);
  const templates = state.value.templates.map((it) => (toTemplateName(it) === name ? saved : it));
  return { ...state, value: { ...state.value, templates } };
}
