import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Input } from '../../shared/contract.ts';
import type { AppError } from '../../shared/errors.ts';
import { toAppError } from '../app/to-app-error.ts';

type Choice = Input<'contacts.exportVcard'>;
type Saved = { readonly fileName: string; readonly count: number };
type SaveFile = (fileName: string, text: string, type: string) => void;

/** Contacts into a file of the operator's machine; where none is for its reader, no file is made. */
export function createVcardExportStore(client: Client, saveFile: SaveFile) {
  const state = createStore<{ readonly saved: Saved | null; readonly error: AppError | null }>(
    () => ({ saved: null, error: null }),
  );
  return {
    state,
    async save(choice: Choice): Promise<void> {
      try {
        const { fileName, text, count } = await client('contacts.exportVcard', choice);
        if (count > 0) saveFile(fileName, text, 'text/vcard;charset=utf-8');
        state.setState({ saved: { fileName, count }, error: null });
      } catch (error) {
        state.setState({ saved: null, error: toAppError(error) });
      }
    },
  };
}
