import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { MessageTemplate } from '../../shared/model/escalation.ts';
import { debounce } from '../app/debounce.ts';
import { loadInto } from '../app/load-into.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { toTemplateName } from './template-key.ts';
import { createTypedTemplates } from './typed-templates.ts';

export type TemplateList = Output<'templates.list'>;
/** What the desk says of the text as it stands. */
export type TemplateCheck = Output<'templates.check'> & {
  readonly text: string;
  /** True: what is shown came of the text before it was broken. */
  readonly isPreviewOld: boolean;
};
/** What was given up last, for as long as it can come back. */
export type GoneText = {
  readonly act: 'discard' | 'reset';
  readonly template: MessageTemplate;
  /** Undefined: nothing was typed. */
  readonly typed: string | undefined;
};
export type TemplatesWork = {
  /** By name; what is not here is as it was saved. */
  readonly typed: Readonly<Record<string, string>>;
  readonly gone: GoneText | null;
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
    gone: null,
    checks: {},
    saving: { status: 'idle' },
  }));
  const unfinished = createTypedTemplates(client);
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

  /** Undefined: it is as it was saved. */
  function put(template: MessageTemplate, text: string | undefined): void {
    const name = toTemplateName(template);
    const { [name]: _old, ...others } = work.getState().typed;
    work.setState({ typed: text === undefined ? others : { ...others, [name]: text } });
    unfinished.keep(template, text ?? null);
  }

  async function run(
    act: () => Promise<MessageTemplate>,
    gone: GoneText | null,
  ): Promise<MessageTemplate | null> {
    if (work.getState().saving.status === 'loading') return null;
    work.setState({ saving: { status: 'loading' } });
    try {
      const saved = await act();
      put(saved, undefined);
      await unfinished.flush();
      list.setState(withTemplate(list.getState(), saved), true);
      work.setState({ saving: { status: 'ready' }, gone });
      await check(saved);
      return saved;
    } catch (error) {
      work.setState({ saving: { status: 'failed', error: toAppError(error) } });
      return null;
    }
  }

  function save(template: MessageTemplate, text: string): Promise<MessageTemplate | null> {
    const { recipient, purpose, language } = template;
    return run(() => client('templates.save', { recipient, purpose, language, text }), null);
  }

  return {
    list,
    work,
    /** With what was typed before and not saved. */
    load: (): Promise<void> =>
      loadInto(list, async () => {
        const found = await client('templates.list', {});
        work.setState({ typed: await unfinished.load(found.templates) });
        return found;
      }),

    /** Another template is open: it is looked at at once. */
    async open(name: string): Promise<void> {
      checking.cancel();
      work.setState({ saving: { status: 'idle' }, gone: null });
      const known = list.getState();
      if (known.status !== 'ready') return;
      const template = known.value.templates.find((it) => toTemplateName(it) === name);
      if (template) await check(template);
    },

    type(template: MessageTemplate, text: string): void {
      put(template, text === template.text ? undefined : text);
      work.setState({ saving: { status: 'idle' }, gone: null });
      checked = template;
      checking.soon();
    },

    /** What is typed is thrown away; the saved text holds. */
    async discard(template: MessageTemplate): Promise<void> {
      checking.cancel();
      const typed = work.getState().typed[toTemplateName(template)];
      put(template, undefined);
      work.setState({ saving: { status: 'idle' }, gone: { act: 'discard', template, typed } });
      await Promise.all([unfinished.flush(), check(template)]);
    },

    save: async (template: MessageTemplate): Promise<void> =>
      void (await save(template, textOf(template))),

    /** Back to the shipped text; what was typed goes with the own text. */
    async reset(template: MessageTemplate): Promise<void> {
      const { recipient, purpose, language } = template;
      checking.cancel();
      const typed = work.getState().typed[toTemplateName(template)];
      const gone = { act: 'reset', template, typed } as const;
      await run(() => client('templates.reset', { recipient, purpose, language }), gone);
    },

    /** What was given up last comes back, as it was typed and as it was saved. */
    async undo(): Promise<void> {
      const { gone } = work.getState();
      if (!gone) return;
      const { act, template, typed } = gone;
      const back = act === 'reset' ? await save(template, template.text) : template;
      if (!back) return;
      put(back, typed);
      work.setState({ saving: { status: 'idle' }, gone: null });
      await check(back);
    },

    /** Keeps at once what still waits: the page is about to go. */
    flush: (): Promise<void> => unfinished.flush(),
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
