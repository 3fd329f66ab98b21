import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import type { Contact, ContactEdit } from '../../shared/model/contact.ts';
import type { OfferChoice, OfferKey } from '../../shared/model/offer.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';

export type OfferRecord = Output<'offers.get'>;

export type OfferStore = ReturnType<typeof createOfferStore>;

/** One offer with its contacts and this desk's choices. `onChange` hears of every write. */
export function createOfferStore(client: Client, key: OfferKey, onChange: () => void) {
  const state = createStore<Loadable<OfferRecord>>(() => ({ status: 'idle' }));
  const saving = createStore<SaveState>(() => ({ status: 'idle' }));

  async function load(): Promise<void> {
    if (state.getState().status !== 'ready') state.setState({ status: 'loading' }, true);
    try {
      state.setState({ status: 'ready', value: await client('offers.get', key) }, true);
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
    onChange();
    return true;
  }

  return {
    state,
    saving,
    load,
    choose: (choice: OfferChoice): Promise<boolean> =>
      write(() => client('offers.choose', { key, choice })),
    /** The imported record shows again; an offer of the desk's own is gone. */
    forgetEdit: (): Promise<boolean> => write(() => client('offers.forgetEdit', key)),
    /** The record that was set aside for this offer stands in the lists again. */
    takeApart: ({ publisherId, offerId }: OfferKey): Promise<boolean> =>
      write(() => client('quality.unmerge', { publisherId, offerId })),
    saveContact: (edit: ContactEdit): Promise<boolean> =>
      write(() => client('contacts.save', edit)),
    removeContact: ({ id }: Contact): Promise<boolean> =>
      write(() => client('contacts.remove', { id })),
  };
}
