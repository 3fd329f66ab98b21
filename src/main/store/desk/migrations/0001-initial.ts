import { indexTokenizer } from '../../../domain/search/segment.ts';
import type { Migration } from '../migrate.ts';

/** The desk's own settings, what was written by hand over the catalogue, the cases, the draft. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  up: `
    CREATE TABLE desk (
      id               INTEGER PRIMARY KEY CHECK (id = 1),
      reference_code   TEXT NOT NULL CHECK (length(reference_code) = 4),  -- made once, at random
      last_case_number INTEGER NOT NULL DEFAULT 0,                        -- never goes back
      is_set_up        INTEGER NOT NULL DEFAULT 0 CHECK (is_set_up IN (0, 1)),
      profile_json     TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(profile_json)),  -- only what was set
      draft_json       TEXT CHECK (draft_json IS NULL OR json_valid(draft_json))     -- unfinished triage
    ) STRICT;

    CREATE TABLE hand_kept_offer (
      number         INTEGER PRIMARY KEY,
      publisher_id   TEXT NOT NULL,
      offer_id       TEXT NOT NULL,
      name           TEXT NOT NULL,
      publisher_name TEXT NOT NULL,
      publisher_kind TEXT NOT NULL CHECK (publisher_kind IN ('isv', 'microsoft', 'unknown')),
      product_type   TEXT,
      azure_based    INTEGER CHECK (azure_based IN (0, 1)),
      billing_model  TEXT,
      summary        TEXT,
      links_json     TEXT NOT NULL CHECK (json_valid(links_json)),    -- [{kind, url}]
      changed_json   TEXT NOT NULL CHECK (json_valid(changed_json)),  -- names of the fields that win over an import
      saved_at       TEXT NOT NULL,                                   -- UTC, ISO 8601
      saved_by       TEXT NOT NULL,
      UNIQUE (publisher_id, offer_id)
    ) STRICT;
    CREATE VIRTUAL TABLE hand_kept_offer_text USING fts5(
      t, content = '', contentless_delete = 1, detail = none, tokenize = '${indexTokenizer}', prefix = '1 2');

    CREATE TABLE offer_choice (
      publisher_id TEXT NOT NULL,
      offer_id     TEXT NOT NULL,
      first_line   TEXT CHECK (first_line IN ('yes', 'no')),
      handoff      TEXT CHECK (handoff IN ('via-desk', 'direct')),
      chosen_at    TEXT NOT NULL,  -- UTC, ISO 8601
      chosen_by    TEXT NOT NULL,
      PRIMARY KEY (publisher_id, offer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE hand_kept_contact (
      number         INTEGER PRIMARY KEY,
      id             TEXT NOT NULL UNIQUE,  -- UUID
      scope_kind     TEXT NOT NULL CHECK (scope_kind IN ('offer', 'publisher', 'indirect-provider', 'microsoft')),
      publisher_id   TEXT NOT NULL,         -- '' where the scope has none
      offer_id       TEXT NOT NULL,         -- '' where the scope has none
      role           TEXT NOT NULL,
      name           TEXT,
      email          TEXT,
      phone          TEXT,
      url            TEXT,
      hours          TEXT,
      time_zone      TEXT,                  -- IANA name
      languages_json TEXT NOT NULL CHECK (json_valid(languages_json)),  -- BCP 47 tags
      audience       TEXT NOT NULL CHECK (audience IN ('partner-only', 'customer-ok')),
      note           TEXT,
      verified_at    TEXT,                  -- UTC, ISO 8601
      saved_at       TEXT NOT NULL,         -- UTC, ISO 8601
      saved_by       TEXT NOT NULL
    ) STRICT;
    CREATE INDEX hand_kept_contact_by_scope
      ON hand_kept_contact (scope_kind, publisher_id, offer_id, number);
    CREATE VIRTUAL TABLE hand_kept_contact_text USING fts5(
      t, content = '', contentless_delete = 1, detail = none, tokenize = '${indexTokenizer}', prefix = '1 2');

    CREATE TABLE support_case (
      number               INTEGER PRIMARY KEY,   -- the running number of the reference
      id                   TEXT NOT NULL UNIQUE,  -- UUID, made by the client
      reference            TEXT NOT NULL UNIQUE,
      created_at           TEXT NOT NULL,         -- UTC, ISO 8601
      updated_at           TEXT NOT NULL,         -- UTC, ISO 8601
      created_by           TEXT NOT NULL,
      question             TEXT NOT NULL,
      facts_json           TEXT NOT NULL CHECK (json_valid(facts_json)),
      decision_json        TEXT NOT NULL CHECK (json_valid(decision_json)),
      policy_version       TEXT NOT NULL,         -- the decision was made with it
      publisher_id         TEXT,
      offer_id             TEXT,
      offer_name           TEXT,                  -- as it was called when the case was saved
      publisher_name       TEXT,
      is_offer_known       INTEGER CHECK (is_offer_known IN (0, 1)),
      customer             TEXT,
      tenant_id            TEXT,
      subscription_id      TEXT,
      order_id             TEXT,
      severity             TEXT CHECK (severity IN ('A', 'B', 'C')),
      impact               TEXT,
      tried                TEXT,
      ask                  TEXT,
      answer_by            TEXT,                  -- as the operator wrote it
      CHECK ((publisher_id IS NULL) = (offer_id IS NULL))
    ) STRICT;
    CREATE VIRTUAL TABLE support_case_text USING fts5(
      t, content = '', contentless_delete = 1, detail = none, tokenize = '${indexTokenizer}', prefix = '1 2');

    CREATE TABLE case_export (
      number      INTEGER PRIMARY KEY,
      case_number INTEGER NOT NULL REFERENCES support_case (number),
      exported_at TEXT NOT NULL,  -- UTC, ISO 8601
      recipient   TEXT NOT NULL,
      language    TEXT NOT NULL,
      file_name   TEXT NOT NULL,
      sha256      TEXT NOT NULL CHECK (length(sha256) = 64)  -- of the bytes that left, lower-case hex
    ) STRICT;
    CREATE INDEX case_export_by_case ON case_export (case_number, number);
  `,
};
