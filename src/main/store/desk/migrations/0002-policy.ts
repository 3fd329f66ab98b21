import type { Migration } from '../migrate.ts';

/** The policies that this desk knows, its draft, its own agreements, and what was decided by hand. */
export const policy: Migration = {
  version: 2,
  name: 'policy',
  up: `
    CREATE TABLE policy_version (
      number      INTEGER PRIMARY KEY,
      version     TEXT NOT NULL UNIQUE CHECK (version <> ''),
      origin      TEXT NOT NULL CHECK (origin IN ('shipped', 'published')),
      policy_json TEXT NOT NULL CHECK (json_valid(policy_json)),  -- the whole policy, never changed
      sha256      TEXT NOT NULL CHECK (length(sha256) = 64),      -- of policy_json, lower-case hex
      note        TEXT,                                           -- why it was published here
      based_on    TEXT,                                           -- the version that the draft started from
      added_at    TEXT NOT NULL,                                  -- UTC, ISO 8601
      added_by    TEXT NOT NULL,
      CHECK ((origin = 'published') = (note IS NOT NULL)),
      CHECK ((origin = 'published') = (based_on IS NOT NULL))
    ) STRICT;

    CREATE TABLE policy_state (
      id             INTEGER PRIMARY KEY CHECK (id = 1),
      revision       INTEGER NOT NULL DEFAULT 0,  -- rises with every publication and local rule
      draft_revision INTEGER NOT NULL DEFAULT 0,  -- of the latest save of any draft; never goes back
      in_force       TEXT REFERENCES policy_version (version)  -- NULL: the one that came with the program
    ) STRICT;
    INSERT INTO policy_state (id) VALUES (1);

    CREATE TABLE policy_draft (
      id          INTEGER PRIMARY KEY CHECK (id = 1),
      policy_json TEXT NOT NULL CHECK (json_valid(policy_json)),  -- as it was typed, right or wrong
      based_on    TEXT NOT NULL,
      revision    INTEGER NOT NULL,
      saved_at    TEXT NOT NULL,  -- UTC, ISO 8601
      saved_by    TEXT NOT NULL
    ) STRICT;

    CREATE TABLE split_agreement (
      topic_group TEXT PRIMARY KEY CHECK (topic_group IN ('product', 'commerce', 'platform', 'agreement')),
      answers     TEXT NOT NULL CHECK (answers IN ('reseller', 'provider')),
      counterpart TEXT NOT NULL,
      agreed_on   TEXT NOT NULL,  -- calendar date, ISO 8601
      note        TEXT,
      saved_at    TEXT NOT NULL,  -- UTC, ISO 8601
      saved_by    TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Every wording of every local rule: what a case was decided with can be shown later.
    CREATE TABLE local_rule (
      number         INTEGER PRIMARY KEY,
      rule_number    INTEGER NOT NULL CHECK (rule_number > 0),  -- 3 of L-3, never given twice
      from_revision  INTEGER NOT NULL,                          -- policy_state.revision since which it holds
      until_revision INTEGER CHECK (until_revision > from_revision),  -- NULL: it holds
      when_json      TEXT NOT NULL CHECK (json_valid(when_json)),
      owner          TEXT NOT NULL,
      first_contact  TEXT NOT NULL,
      contact        TEXT NOT NULL,
      escalate_to    TEXT,
      reason         TEXT NOT NULL,
      counterpart    TEXT NOT NULL,
      agreed_on      TEXT NOT NULL,  -- calendar date, ISO 8601
      saved_at       TEXT NOT NULL,  -- UTC, ISO 8601
      saved_by       TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX local_rule_in_force ON local_rule (rule_number) WHERE until_revision IS NULL;

    ALTER TABLE support_case
      ADD COLUMN policy_revision INTEGER NOT NULL DEFAULT 0;  -- policy_state.revision it was decided under
    CREATE INDEX support_case_by_policy_version ON support_case (policy_version);
    CREATE INDEX support_case_by_rule ON support_case (json_extract(decision_json, '$.rule'));

    CREATE TABLE case_override (
      number       INTEGER PRIMARY KEY,
      case_number  INTEGER NOT NULL REFERENCES support_case (number),
      at           TEXT NOT NULL,  -- UTC, ISO 8601
      by           TEXT NOT NULL,
      reason       TEXT NOT NULL CHECK (trim(reason) <> ''),
      outcome_json TEXT CHECK (json_valid(outcome_json)),  -- NULL: the policy's decision holds again
      rule         TEXT                                    -- the rule overridden; NULL: none had decided
    ) STRICT;
    CREATE INDEX case_override_by_case ON case_override (case_number, number);
    CREATE INDEX case_override_by_rule ON case_override (rule, case_number) WHERE outcome_json IS NOT NULL;
    CREATE TRIGGER case_override_is_kept BEFORE UPDATE ON case_override
      BEGIN SELECT RAISE(ABORT, 'overrides are only ever added'); END;
    CREATE TRIGGER case_override_stays BEFORE DELETE ON case_override
      BEGIN SELECT RAISE(ABORT, 'overrides are only ever added'); END;

    -- Cases made from the same message; each pair stands here once.
    CREATE TABLE case_link (
      earlier_number INTEGER NOT NULL REFERENCES support_case (number),
      later_number   INTEGER NOT NULL REFERENCES support_case (number),
      PRIMARY KEY (earlier_number, later_number),
      CHECK (earlier_number < later_number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_link_by_later ON case_link (later_number, earlier_number);
  `,
};
