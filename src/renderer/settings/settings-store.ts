import { createStore } from 'zustand/vanilla';

import type { DeskStore } from '../app/desk-store.ts';
import type { SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type SettingsWork = {
  /** One publisher id per line, as typed. */
  readonly publishers: string;
  readonly publishersSaving: SaveState;
  readonly sampleSaving: SaveState;
};

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** The parts of the settings beside the profile. */
export function createSettingsStore(desk: DeskStore, publishers: readonly string[]) {
  const state = createStore<SettingsWork>(() => ({
    publishers: publishers.join('\n'),
    publishersSaving: { status: 'idle' },
    sampleSaving: { status: 'idle' },
  }));

  async function run(part: 'publishersSaving' | 'sampleSaving', act: () => Promise<unknown>) {
    state.setState({ [part]: { status: 'loading' } });
    try {
      await act();
      state.setState({ [part]: { status: 'ready' } });
    } catch (error) {
      state.setState({ [part]: { status: 'failed', error: toAppError(error) } });
    }
  }

  return {
    state,
    setPublishers: (text: string): void =>
      state.setState({ publishers: text, publishersSaving: { status: 'idle' } }),
    savePublishers: (): Promise<void> =>
      run('publishersSaving', () =>
        desk.saveProfile({ microsoftPublishers: idsOf(state.getState().publishers) }),
      ),
    loadSample: (): Promise<void> => run('sampleSaving', desk.loadSample),
    removeSample: (): Promise<void> => run('sampleSaving', desk.removeSample),
  };
}

/** The ids of a text, each once, in their order. */
export function idsOf(text: string): string[] {
  const ids = text
    .split(/[\n,;]/)
    .map((it) => it.trim())
    .filter(Boolean);
  return [...new Set(ids)];
}
