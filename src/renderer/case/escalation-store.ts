import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { ExportedMessage } from '../../shared/model/outgoing.ts';
import type { Recipient } from '../../shared/model/support-case.ts';
import { toAppError } from '../app/to-app-error.ts';

export type ExportState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError };

/** The draft on the screen stays while the next one is composed. */
export type DraftState =
  | { readonly status: 'idle' | 'loading'; readonly last: Escalation | null }
  | { readonly status: 'ready'; readonly last: Escalation }
  | { readonly status: 'failed'; readonly last: Escalation | null; readonly error: AppError };

export type EscalationWork = {
  readonly recipient: Recipient;
  readonly language: Locale;
  readonly draft: DraftState;
  readonly exporting: ExportState;
};

export type EscalationStore = ReturnType<typeof createEscalationStore>;

/** The e-mail of a case: to whom, in which language, and how it reads now. */
export function createEscalationStore(client: Client, reference: string, language: Locale) {
  const state = createStore<EscalationWork>(() => ({
    recipient: 'publisher',
    language,
    draft: { status: 'idle', last: null },
    exporting: { status: 'idle' },
  }));
  let latest = 0;

  async function compose(): Promise<void> {
    latest += 1;
    const mine = latest;
    const { recipient, language: now, draft } = state.getState();
    state.setState({ draft: { status: 'loading', last: draft.last } });
    try {
      const last = await client('escalation.compose', { reference, recipient, language: now });
      if (mine === latest) state.setState({ draft: { status: 'ready', last } });
    } catch (error) {
      const failed = { status: 'failed', last: draft.last, error: toAppError(error) } as const;
      if (mine === latest) state.setState({ draft: failed });
    }
  }

  return {
    state,
    compose,

    async choose(choice: Partial<Pick<EscalationWork, 'recipient' | 'language'>>): Promise<void> {
      state.setState({ ...choice, exporting: { status: 'idle' } });
      await compose();
    },

    /** The draft as a file; null when it was stopped, and the state says by what. */
    async exportDraft(): Promise<ExportedMessage | null> {
      const { recipient, language: now } = state.getState();
      state.setState({ exporting: { status: 'loading' } });
      try {
        const { exported } = await client('escalation.export', {
          reference,
          recipient,
          language: now,
          form: 'eml',
          strictness: 'required',
        });
        state.setState({ exporting: { status: 'ready', fileName: exported.fileName } });
        return exported;
      } catch (error) {
        state.setState({ exporting: { status: 'failed', error: toAppError(error) } });
        await compose();
        return null;
      }
    },
  };
}
