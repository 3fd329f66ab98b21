import { instantOf } from '../case-firsts.ts';
import type { Migration } from '../migrate.ts';
import { fillTimelines } from './fill-timelines.ts';

/** Timelines, the state of the work on a case, and what goes out of and comes into the desk. */
export const caseWork: Migration = {
  version: 3,
  name: 'case-work',
  up: `
    -- Of each case, beside its timeline, from which all of it follows.
    ALTER TABLE support_case ADD COLUMN details_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details_json));
    ALTER TABLE support_case ADD COLUMN status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed'));
    ALTER TABLE support_case ADD COLUMN handling TEXT NOT NULL DEFAULT 'kept' CHECK (handling IN ('kept', 'transferred'));
    ALTER TABLE support_case ADD COLUMN waiting_on TEXT NOT NULL DEFAULT 'nobody';
    ALTER TABLE support_case ADD COLUMN waiting_since TEXT;      -- UTC, ISO 8601; NULL: it waits on nobody
    ALTER TABLE support_case ADD COLUMN next_action TEXT;
    ALTER TABLE support_case ADD COLUMN next_action_at TEXT;     -- UTC, ISO 8601
    ALTER TABLE support_case ADD COLUMN closed_as TEXT;
    ALTER TABLE support_case ADD COLUMN closed_at TEXT;          -- UTC, ISO 8601
    ALTER TABLE support_case ADD COLUMN merged_into TEXT;        -- a reference
    ALTER TABLE support_case ADD COLUMN bounces INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE support_case ADD COLUMN answered_at TEXT;        -- UTC, ISO 8601: the first answer that came or was given
    ALTER TABLE support_case ADD COLUMN effective_owner TEXT;    -- of the override, else of the decision; NULL: not routed
    -- When it first happened, of the timeline without what was taken back. UTC, in milliseconds; NULL: it never did.
    ALTER TABLE support_case ADD COLUMN publisher_asked_at INTEGER;     -- escalated, transferred or written to it
    ALTER TABLE support_case ADD COLUMN provider_asked_at INTEGER;      -- the same
    ALTER TABLE support_case ADD COLUMN microsoft_asked_at INTEGER;     -- the same
    ALTER TABLE support_case ADD COLUMN publisher_answered_at INTEGER;
    ALTER TABLE support_case ADD COLUMN desk_decided_at INTEGER;        -- decided that the desk itself is the owner
    ALTER TABLE support_case ADD COLUMN bounced_at INTEGER;
    ALTER TABLE support_case ADD COLUMN entry_count INTEGER NOT NULL DEFAULT 0;  -- of its timeline
    ALTER TABLE support_case ADD COLUMN head_hash TEXT NOT NULL DEFAULT '';      -- of the last entry
    -- The desk that made the case where it was taken in from another one; its running number is then ours alone.
    ALTER TABLE support_case ADD COLUMN from_desk TEXT;

    CREATE INDEX support_case_by_next_action ON support_case (next_action_at)
      WHERE status = 'open' AND next_action_at IS NOT NULL;
    CREATE INDEX support_case_by_waiting ON support_case (waiting_since, handling, next_action_at)
      WHERE status = 'open' AND waiting_on <> 'nobody';
    CREATE INDEX support_case_unplanned ON support_case (updated_at)
      WHERE status = 'open' AND waiting_on = 'nobody' AND next_action IS NULL AND next_action_at IS NULL;
    CREATE INDEX support_case_unanswered ON support_case (created_at) WHERE status = 'open' AND answered_at IS NULL;
    CREATE INDEX support_case_by_status ON support_case (status, number);
    CREATE INDEX support_case_by_offer ON support_case (publisher_id, offer_id, status, number);
    -- Each order of the list with everything that filters it: a page is read off one of these alone.
    CREATE INDEX support_case_newest ON support_case (
      number, status, waiting_on, effective_owner, publisher_id, offer_id, handling, next_action_at, waiting_since);
    CREATE INDEX support_case_updated ON support_case (
      updated_at, number, status, waiting_on, effective_owner, publisher_id, offer_id, handling, next_action_at, waiting_since);
    CREATE INDEX support_case_next_action ON support_case (
      coalesce(next_action_at, '~'), number, status, waiting_on, effective_owner, publisher_id, offer_id, handling,
      next_action_at, waiting_since);
    CREATE INDEX support_case_waiting ON support_case (
      coalesce(waiting_since, '~'), number, status, waiting_on, effective_owner, publisher_id, offer_id, handling,
      next_action_at, waiting_since);
    -- What the report counts, without the cases themselves.
    CREATE INDEX support_case_for_report ON support_case (
      created_at, ${instantOf('created_at')}, effective_owner, json_extract(facts_json, '$.topic'),
      json_extract(decision_json, '$.rule'), json_extract(decision_json, '$.contact'), publisher_id, offer_id, severity,
      ${instantOf('answered_at')}, ${instantOf('closed_at')}, merged_into, publisher_asked_at, provider_asked_at,
      microsoft_asked_at, publisher_answered_at, desk_decided_at, bounced_at);

    CREATE TABLE case_entry (
      case_number   INTEGER NOT NULL REFERENCES support_case (number),
      sequence      INTEGER NOT NULL CHECK (sequence > 0),
      id            TEXT NOT NULL UNIQUE,  -- UUID
      kind          TEXT NOT NULL,
      at            TEXT NOT NULL,         -- UTC, ISO 8601
      by            TEXT NOT NULL,
      desk          TEXT NOT NULL,         -- prefix of the desk that wrote it
      text          TEXT NOT NULL,
      details_json  TEXT NOT NULL CHECK (json_valid(details_json)),  -- keys sorted: hashed as it stands
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      hash          TEXT NOT NULL CHECK (length(hash) = 64),
      PRIMARY KEY (case_number, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_entry_by_kind ON case_entry (kind, at);
    CREATE INDEX case_entry_by_contact ON case_entry (json_extract(details_json, '$.contactId'), kind, at)
      WHERE json_extract(details_json, '$.contactId') IS NOT NULL;
    CREATE INDEX case_entry_by_message ON case_entry (json_extract(details_json, '$.messageId'))
      WHERE json_extract(details_json, '$.messageId') IS NOT NULL;
    CREATE INDEX case_entry_by_bytes ON case_entry (json_extract(details_json, '$.sha256'))
      WHERE kind IN ('mail-in', 'bounce') AND json_extract(details_json, '$.sha256') IS NOT NULL;
    CREATE TRIGGER case_entry_is_kept BEFORE UPDATE ON case_entry
      BEGIN SELECT RAISE(ABORT, 'entries are only ever added'); END;
    CREATE TRIGGER case_entry_stays BEFORE DELETE ON case_entry
      BEGIN SELECT RAISE(ABORT, 'entries are only ever added'); END;

    -- What can be taken back: the state of the cases before an act on them.
    CREATE TABLE case_undo (
      number     INTEGER PRIMARY KEY,   -- rises: the oldest go first
      id         TEXT NOT NULL UNIQUE,  -- UUID
      at         TEXT NOT NULL,         -- UTC, ISO 8601
      cases_json TEXT NOT NULL CHECK (json_valid(cases_json))
    ) STRICT;

    CREATE TABLE service_notice (
      id           TEXT PRIMARY KEY,  -- UUID
      publisher_id TEXT NOT NULL,
      offer_id     TEXT NOT NULL,
      kind         TEXT NOT NULL CHECK (kind IN ('outage', 'degradation', 'maintenance')),
      starts_at    TEXT NOT NULL,     -- UTC, ISO 8601
      ends_at      TEXT,              -- UTC, ISO 8601; NULL: open
      text         TEXT NOT NULL,
      source       TEXT NOT NULL,
      saved_at     TEXT NOT NULL,     -- UTC, ISO 8601
      saved_by     TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX service_notice_by_start ON service_notice (starts_at DESC, id);
    CREATE INDEX service_notice_by_offer ON service_notice (publisher_id, offer_id);

    -- Unfinished triages, one per window or more.
    CREATE TABLE triage_draft (
      id         TEXT PRIMARY KEY,  -- UUID, made by the window
      draft_json TEXT NOT NULL CHECK (json_valid(draft_json)),
      revision   INTEGER NOT NULL,  -- rises with every save: a window that is behind is told
      saved_at   TEXT NOT NULL      -- UTC, ISO 8601
    ) STRICT, WITHOUT ROWID;
    INSERT INTO triage_draft (id, draft_json, revision, saved_at)
      SELECT '00000000-0000-4000-8000-000000000001', draft_json, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
      FROM desk WHERE json_valid(draft_json);
    ALTER TABLE desk DROP COLUMN draft_json;

    -- What is being typed and not done yet: an act on a case, the note of a hand-over, a template.
    CREATE TABLE unfinished_text (
      place    TEXT PRIMARY KEY,
      text     TEXT NOT NULL,
      saved_at TEXT NOT NULL  -- UTC, ISO 8601
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE message_template (
      recipient TEXT NOT NULL,
      purpose   TEXT NOT NULL,
      language  TEXT NOT NULL,
      text      TEXT NOT NULL,
      saved_at  TEXT NOT NULL,  -- UTC, ISO 8601
      saved_by  TEXT NOT NULL,
      PRIMARY KEY (recipient, purpose, language)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE case_attachment (
      id            TEXT PRIMARY KEY,  -- UUID
      case_number   INTEGER NOT NULL REFERENCES support_case (number),
      file_name     TEXT NOT NULL,     -- cleaned
      original_name TEXT,              -- NULL: it was clean
      size_bytes    INTEGER NOT NULL,
      media_type    TEXT NOT NULL,
      sha256        TEXT NOT NULL CHECK (length(sha256) = 64),  -- also its name in the folder of attachments
      added_at      TEXT NOT NULL,     -- UTC, ISO 8601
      added_by      TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_attachment_by_case ON case_attachment (case_number, added_at);

    CREATE TABLE service_clock (
      id            INTEGER PRIMARY KEY CHECK (id = 1),
      settings_json TEXT NOT NULL CHECK (json_valid(settings_json)),
      saved_at      TEXT NOT NULL,  -- UTC, ISO 8601
      saved_by      TEXT NOT NULL
    ) STRICT;
    CREATE TABLE reminder_snooze (
      id    TEXT PRIMARY KEY,  -- of a reminder
      until TEXT NOT NULL      -- UTC, ISO 8601
    ) STRICT, WITHOUT ROWID;
  `,
  fill: fillTimelines,
};
