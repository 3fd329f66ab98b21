import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Contact, ContactEdit } from '../../shared/model/contact.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

/** The contacts of the indirect provider and of Microsoft, kept by this desk. */
export function createDeskContactsStore(client: Client) {
  const state = createStore<Loadable<readonly Contact[]>>(() => ({ status: 'idle' }));
  const saving = createStore<SaveState>(() => ({ status: 'idle' }));

  async function load(): Promise<void> {
    if (state.getState().status !== 'ready') state.setState({ status: 'loading' }, true);
    try {
      const { contacts } = await client('contacts.listDesk', {});
      state.setState({ status: 'ready', value: contacts }, true);
    } catch (error) {
      state.setState({ status: 'failed', error: toAppError(error) }, true);
    }
  }

  /** True when it was written. */
  async function write(act: () => Promise<unknown>): Promise<boolean> {
    saving.setState({ status: 'loading' }, true);
    try {
      await act();
      saving.setState({ status: 'ready' }, true);
    } catch (error) {
      saving.setState({ status: 'failed', error: toAppError(error) }, true);
      return false;
    }
    await load();
    return true;
  }

  return {
    state,
    saving,
    load,
    save: (edit: ContactEdit): Promise<boolean> => write(() => client('contacts.save', edit)),
    remove: ({ id }: Contact): Promise<boolean> => write(() => client('contacts.remove', { id })),
  };
}
