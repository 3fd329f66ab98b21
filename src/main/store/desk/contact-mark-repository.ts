import type { Database } from 'better-sqlite3';

import { ContactWays, MailReturned } from '../../../shared/model/contact.ts';
import { z } from '../../../shared/zod.ts';

const CheckRow = z.strictObject({ ways: z.string(), at: z.iso.datetime(), by: z.string() });
const KeyedCheckRow = CheckRow.extend({ contactId: z.string() });
const KeyedReturnRow = MailReturned.extend({ address: z.string() });
/** Somebody found a contact right, as its ways were then. */
export type ContactCheck = {
  readonly ways: ContactWays;
  readonly at: string;
  readonly by: string;
};

/** What a desk knows of its contacts, by their ids and by their addresses in small letters. */
export type AllContactMarks = {
  readonly checks: ReadonlyMap<string, ContactCheck>;
  readonly returned: ReadonlyMap<string, MailReturned>;
};

/** More addresses than these are not asked for at once. */
const mostAddresses = 5_000;

export type ContactMarkRepository = ReturnType<typeof createContactMarkRepository>;

/** What a desk knows of a contact beside its record, whichever file the record is in. */
export function createContactMarkRepository(db: Database) {
  const selectCheck = db.prepare<[string]>(
    `SELECT ways_json AS ways, at, by FROM contact_check WHERE contact_id = ?`,
  );
  const selectChecks = db.prepare(
    `SELECT contact_id AS contactId, ways_json AS ways, at, by FROM contact_check`,
  );
  const selectAllReturned = db.prepare(`SELECT address, at, reference FROM returned_mail`);
  const putCheck = db.prepare(`
    INSERT INTO contact_check (contact_id, ways_json, at, by) VALUES (?, ?, ?, ?)
    ON CONFLICT (contact_id) DO UPDATE SET ways_json = excluded.ways_json, at = excluded.at,
      by = excluded.by`);
  const dropCheck = db.prepare<[string]>(`DELETE FROM contact_check WHERE contact_id = ?`);
  const selectReporter = db
    .prepare<[string], string>(`SELECT reported_by FROM returned_mail WHERE address = ?`)
    .pluck();
  const selectReturned = db.prepare<[string]>(
    `SELECT at, reference FROM returned_mail WHERE address = ?`,
  );
  const putReturned = db.prepare(`
    INSERT INTO returned_mail (address, at, reference, reported_by) VALUES (?, ?, ?, ?)
    ON CONFLICT (address) DO UPDATE SET at = excluded.at, reference = excluded.reference,
      reported_by = excluded.reported_by`);
  const deleteReturned = db.prepare<[string]>(`DELETE FROM returned_mail WHERE address = ?`);
  const selectAddresses = db
    .prepare<[number], string>(`SELECT address FROM returned_mail ORDER BY address LIMIT ?`)
    .pluck();

  return {
    checkOf(contactId: string): ContactCheck | undefined {
      const row = selectCheck.get(contactId);
      if (row === undefined) return undefined;
      const { ways, at, by } = CheckRow.parse(row);
      return { ways: ContactWays.parse(JSON.parse(ways)), at, by };
    },
    saveCheck(contactId: string, { ways, at, by }: ContactCheck): void {
      putCheck.run(contactId, JSON.stringify(ways), at, by);
    },
    /** As if nobody had looked. */
    removeCheck: (contactId: string): void => void dropCheck.run(contactId),

    /** Who said that mail to this address came back; null: nobody, or that is not kept. */
    reporterOf: (email: string): string | null => selectReporter.get(addressOf(email)) ?? null,
    returnedOf(email: string): MailReturned | undefined {
      const row = selectReturned.get(addressOf(email));
      return row === undefined ? undefined : MailReturned.parse(row);
    },
    saveReturned(email: string, { at, reference }: MailReturned, by: string): void {
      putReturned.run(addressOf(email), at, reference, by);
    },
    /** One that is not there is gone already. */
    clearReturned: (email: string): void => void deleteReturned.run(addressOf(email)),
    /** All that is known, for a list of everything; addresses in small letters. */
    all(): AllContactMarks {
      const checks = z.array(KeyedCheckRow).parse(selectChecks.all());
      const returned = z.array(KeyedReturnRow).parse(selectAllReturned.all());
      return {
        checks: new Map(
          checks.map(({ contactId, ways, ...rest }) => [
            contactId,
            { ways: ContactWays.parse(JSON.parse(ways)), ...rest },
          ]),
        ),
        returned: new Map(returned.map(({ address, ...rest }) => [address, rest])),
      };
    },
    /** In small letters. */
    returnedAddresses: (): string[] => selectAddresses.all(mostAddresses),
  };
}

function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
