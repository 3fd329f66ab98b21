import type { Migration } from '../migrate.ts';

/** Hours day by day, who verified a contact, and what is known of an address beside its record. */
export const contacts: Migration = {
  version: 5,
  name: 'contacts',
  up: `
    ALTER TABLE hand_kept_contact ADD COLUMN opening_hours_json TEXT
      CHECK (opening_hours_json IS NULL OR json_valid(opening_hours_json));  -- NULL: as free text alone
    ALTER TABLE hand_kept_contact ADD COLUMN verified_by TEXT;  -- NULL: not since this is kept

    -- Somebody looked and found it right: of imported contacts too, whose record is never written over.
    CREATE TABLE contact_check (
      contact_id TEXT PRIMARY KEY,
      ways_json  TEXT NOT NULL CHECK (json_valid(ways_json)),  -- its address, number and page as they were then
      at         TEXT NOT NULL,  -- UTC, ISO 8601
      by         TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Addresses that a mail came back from, until somebody verifies one of their contacts.
    CREATE TABLE returned_mail (
      address     TEXT PRIMARY KEY,  -- in small letters
      at          TEXT NOT NULL,     -- UTC, ISO 8601
      reference   TEXT,              -- of the case whose mail it was
      reported_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
