import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import { countCodePoints, limits } from '../../shared/limits.ts';
import type { FilledFields } from '../../shared/model/recognised.ts';
import { debounce } from '../app/debounce.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { UnfinishedText } from '../app/unfinished-text.ts';
import type { Transport } from '../transport/transport.ts';
import {
  filledFields,
  firstChoices,
  withChoice,
  type CurrentFields,
  type PasteChoice,
} from './paste-choice.ts';

const pauseMs = 250;

export type PasteWork = {
  readonly text: string;
  /** The text in which the choices were found. */
  readonly found: Loadable<{ readonly text: string; readonly choices: readonly PasteChoice[] }>;
  /** True: the e-mail that was read was longer than a text may be. */
  readonly isCut: boolean;
};

export type PasteStore = ReturnType<typeof createPasteStore>;

type PasteStoreDeps = {
  readonly client: Client;
  readonly upload: Transport['upload'];
  /** Of this window: of a time that names none. */
  readonly timeZone: string;
  /** What is pasted and not taken over yet; absent: the text is kept elsewhere. */
  readonly unfinished?: UnfinishedText;
};

const nothing: PasteWork = { text: '', found: { status: 'idle' }, isCut: false };

/** A pasted text, what was found in it, and what of that the operator wants. */
export function createPasteStore({ client, upload, timeZone, unfinished }: PasteStoreDeps) {
  let current: CurrentFields = {};
  const state = createStore<PasteWork>(() => nothing);
  const later = debounce(recognise, pauseMs);

  async function recognise(): Promise<void> {
    const { text } = state.getState();
    if (text.trim() === '') return state.setState({ found: { status: 'idle' } });
    try {
      const { found } = await client('paste.recognise', { text });
      if (state.getState().text !== text) return undefined;
      const choices = firstChoices(found, current, timeZone);
      return state.setState({ found: { status: 'ready', value: { text, choices } } });
    } catch (error) {
      if (state.getState().text !== text) return undefined;
      return state.setState({ found: { status: 'failed', error: toAppError(error) } });
    }
  }

  return {
    state,
    timeZone,

    /** What the fields hold now: nothing is put over it unasked. */
    compareWith(fields: CurrentFields): void {
      current = fields;
    },

    /** Takes up what was left here; what is typed by now wins. */
    async resume(): Promise<void> {
      const text = (await unfinished?.load()) ?? '';
      if (text === '' || state.getState().text !== '') return;
      state.setState({ text, found: { status: 'loading' } });
      await recognise();
    },

    /** Keeps what still waits to be kept: the page is about to go. */
    async flush(): Promise<void> {
      await unfinished?.flush();
    },

    setText(text: string): void {
      state.setState({ text, isCut: false });
      unfinished?.keep(text === '' ? null : text);
      if (state.getState().found.status !== 'ready') {
        state.setState({ found: { status: 'loading' } });
      }
      later.soon();
    },

    /** An e-mail takes the place of the text. */
    async readMail(file: File): Promise<void> {
      later.cancel();
      state.setState({ found: { status: 'loading' } });
      try {
        const uploadId = await upload(file);
        const { text, from, isCut } = await client('triage.readMessage', { uploadId });
        const whole = from === null ? text : `${from}\n${text}`;
        state.setState({ text: cutTo(whole, limits.question), isCut });
        unfinished?.keep(state.getState().text);
        await recognise();
      } catch (error) {
        state.setState({ found: { status: 'failed', error: toAppError(error) } });
      }
    },

    choose(index: number, change: Partial<Pick<PasteChoice, 'field' | 'isChecked'>>): void {
      const { found } = state.getState();
      if (found.status !== 'ready') return;
      const choices = withChoice(found.value.choices, index, change);
      state.setState({ found: { status: 'ready', value: { ...found.value, choices } } });
    },

    /** What is checked; nothing while the text is still looked at. */
    chosen(): FilledFields {
      const { text, found } = state.getState();
      if (found.status !== 'ready' || found.value.text !== text) return {};
      return filledFields(found.value.choices, timeZone);
    },

    clear(): void {
      later.cancel();
      state.setState(nothing);
      unfinished?.keep(null);
      void unfinished?.flush();
    },
  };
}

function cutTo(text: string, most: number): string {
  return countCodePoints(text) <= most ? text : Array.from(text).slice(0, most).join('');
}
