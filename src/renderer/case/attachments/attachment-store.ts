import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { CaseAttachment } from '../../../shared/model/outgoing.ts';
import { createRemovalsStore } from '../../app/removals-store.ts';
import { toAppError } from '../../app/to-app-error.ts';
import type { Transport } from '../../transport/transport.ts';

export type AttachmentWork = {
  readonly files: readonly CaseAttachment[];
  /** The name of a file that is on its way, or null. */
  readonly adding: string | null;
  readonly error: AppError | null;
};
export type AttachmentStore = ReturnType<typeof createAttachmentStore>;

/** The files that belong to a case. */
export function createAttachmentStore(
  client: Client,
  reference: string,
  upload: Transport['upload'],
) {
  const state = createStore<AttachmentWork>(() => ({ files: [], adding: null, error: null }));

  const removals = createRemovalsStore(client, ['attachment'], reference);

  async function load(): Promise<void> {
    try {
      const { attachments } = await client('attachments.list', { reference });
      state.setState({ files: attachments });
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
  }

  return {
    state,
    removals,
    load,

    /** Null: it could not be added, and the state says why. */
    async add(file: File): Promise<CaseAttachment | null> {
      state.setState({ adding: file.name, error: null });
      try {
        const uploadId = await upload(file);
        const { name: fileName } = file;
        const added = await client('attachments.add', { reference, uploadId, fileName });
        state.setState({ files: [...state.getState().files, added], adding: null });
        return added;
      } catch (error) {
        state.setState({ adding: null, error: toAppError(error) });
        return null;
      }
    },

    async remove(id: string): Promise<void> {
      try {
        await client('attachments.remove', { reference, id });
        const files = state.getState().files.filter((it) => it.id !== id);
        state.setState({ files, error: null });
        await removals.follow();
      } catch (error) {
        state.setState({ error: toAppError(error) });
      }
    },
  };
}
