import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { OpenTimes } from '../../shared/model/opening-hours.ts';
import { toAppError } from '../app/to-app-error.ts';

type Marks = Pick<Contact, 'verifiedAt' | 'verifiedBy' | 'mailReturned'>;

export type ContactMarkWork = {
  /** What changed here since the contact was read; null: nothing. */
  readonly marks: Partial<Marks> | null;
  /** Null: not known yet. */
  readonly openTimes: OpenTimes | null;
  readonly error: AppError | null;
  /** How it stood before it was checked here, and what takes that back; null: it was not, or that was taken back. */
  readonly checked: { readonly undoId: string; readonly before: Marks } | null;
};

export type ContactMarkStore = ReturnType<typeof createContactMarkStore>;

/** One contact where it is used: when it is open, whether somebody checked it, whether mail came back. */
export function createContactMarkStore(client: Client, now: () => Date) {
  const state = createStore<ContactMarkWork>(() => ({
    marks: null,
    openTimes: null,
    error: null,
    checked: null,
  }));

  async function attempt(act: () => Promise<Partial<Marks>>): Promise<void> {
    try {
      const marks = await act();
      state.setState({ marks: { ...state.getState().marks, ...marks }, error: null });
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
  }

  return {
    state,
    /** It is a help: when it cannot be told, nothing is said. */
    async loadOpenTimes(
      contact: Pick<Contact, 'hours' | 'openingHours' | 'timeZone'>,
    ): Promise<void> {
      const { hours, openingHours, timeZone } = contact;
      const found = await client('contacts.openTimes', {
        contacts: [{ hours, openingHours, timeZone }],
      }).catch(() => null);
      state.setState({ openTimes: found?.times[0] ?? null });
    },
    verify: ({ id, email, phone, url, ...before }: Contact): Promise<void> =>
      attempt(async () => {
        const ways = { email, phone, url };
        const { undoId, ...marks } = await client('contacts.verify', { id, ways });
        const { verifiedAt, verifiedBy, mailReturned } = before;
        state.setState({ checked: { undoId, before: { verifiedAt, verifiedBy, mailReturned } } });
        return { ...marks, mailReturned: null };
      }),
    /** Takes back that it was checked. */
    unverify: (): Promise<void> =>
      attempt(async () => {
        const { checked } = state.getState();
        if (checked === null) return {};
        await client('removals.putBack', { undoId: checked.undoId });
        state.setState({ checked: null });
        return checked.before;
      }),
    reportReturned: (email: string, reference: string | null): Promise<void> =>
      attempt(async () => {
        await client('contacts.reportReturned', { email, reference });
        return { mailReturned: { at: now().toISOString(), reference } };
      }),
    clearReturned: (email: string): Promise<void> =>
      attempt(async () => {
        await client('contacts.clearReturned', { email });
        return { mailReturned: null };
      }),
  };
}
