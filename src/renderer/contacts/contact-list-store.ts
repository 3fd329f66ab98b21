import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import {
  anyContact,
  type ContactCursor,
  type ContactFilter,
  type ListedContact,
} from '../../shared/model/contact-list.ts';
import type { Contact, ContactEdit } from '../../shared/model/contact.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { toAppError } from '../app/to-app-error.ts';

export type ContactListWork = {
  readonly filter: ContactFilter;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly rows: readonly ListedContact[];
  /** Null: these are all. */
  readonly next: ContactCursor | null;
  /** The id of the one that is looked at; null: none. */
  readonly chosen: string | null;
  readonly isEditing: boolean;
  /** The name of the one that was checked last; empty: none was. */
  readonly checked: string;
  /** Set when `status` is `failed`, or a change was refused. */
  readonly error: AppError | null;
};

export type ContactListStore = ReturnType<typeof createContactListStore>;

const pageSize = 100;

/** Whether the filter leaves anything out. */
export function isNarrowed(filter: ContactFilter): boolean {
  const { role, scope, unverifiedDays, isReturned, isWithoutAddress, text } = filter;
  const isOpen = role === null && scope === null && unverifiedDays === null;
  return !isOpen || isReturned || isWithoutAddress || text.trim() !== '';
}

/** All contacts, a page at a time. The desk looks at a stretch per call, so a page can take several calls. */
export function createContactListStore(client: Client) {
  const state = createStore<ContactListWork>(() => ({
    filter: anyContact,
    status: 'loading',
    rows: [],
    next: null,
    chosen: null,
    isEditing: false,
    checked: '',
    error: null,
  }));
  const removals = createRemovalsStore(client, ['contact', 'contact-check', 'contact-import']);
  let latest = 0;

  async function fetch(from: ContactCursor | null, most: number): Promise<void> {
    latest += 1;
    const mine = latest;
    const { filter, rows: before } = state.getState();
    const kept = from === null ? [] : before;
    state.setState({ status: 'loading' });
    try {
      const found: ListedContact[] = [];
      let at = from;
      do {
        const limit = Math.min(500, most - found.length);
        const page: { contacts: ListedContact[]; next: ContactCursor | null } = await client(
          'contacts.list',
          { filter, from: at, limit },
        );
        if (mine !== latest) return;
        found.push(...page.contacts);
        at = page.next;
        state.setState({ rows: [...kept, ...found], next: at });
      } while (at !== null && found.length < most);
      state.setState({ status: 'ready', error: null });
    } catch (error) {
      if (mine === latest) state.setState({ status: 'failed', error: toAppError(error) });
    }
  }

  const refresh = (): Promise<void> =>
    fetch(null, Math.max(pageSize, state.getState().rows.length));

  /** True when it was written. */
  async function write(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
    } catch (error) {
      state.setState({ error: toAppError(error) });
      return false;
    }
    await refresh();
    return true;
  }

  return {
    state,
    removals,
    load: (): Promise<void> => fetch(null, pageSize),
    /** Reads again what is shown, and what can be taken back. */
    async refresh(): Promise<void> {
      await Promise.all([refresh(), removals.load()]);
    },
    more: async (): Promise<void> => {
      const { next, status } = state.getState();
      if (next !== null && status === 'ready') await fetch(next, pageSize);
    },
    narrow: (change: Partial<ContactFilter>): Promise<void> => {
      state.setState({ filter: { ...state.getState().filter, ...change } });
      return fetch(null, pageSize);
    },
    choose: (chosen: string | null): void => state.setState({ chosen, isEditing: false }),
    edit: (isEditing: boolean): void => state.setState({ isEditing }),
    async save(edit: ContactEdit): Promise<boolean> {
      const isWritten = await write(async () => {
        const { id } = await client('contacts.save', edit);
        state.setState({ chosen: id, isEditing: false });
      });
      return isWritten;
    },
    remove: ({ id }: Contact): Promise<boolean> =>
      write(async () => {
        await client('contacts.remove', { id });
        state.setState({ chosen: null, checked: '' });
        await removals.follow();
      }),
    verify: ({ id, email, phone, url, name }: Contact): Promise<boolean> =>
      write(async () => {
        await client('contacts.verify', { id, ways: { email, phone, url } });
        await removals.follow();
        state.setState({ checked: name ?? email ?? phone ?? url ?? id });
      }),
  };
}
