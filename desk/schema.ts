import type { Migration } from '../core/migrate.ts';

/**
 * The desk database, forward only: a step is never changed once released, only added to. Documents are JSON validated by the
 * domain's schemas when read; columns beside them are what is looked up by. The audit log and published versions are
 * append-only by trigger.
 */
export const deskMigrations: readonly Migration[] = [
  {
    name: 'first form',
    sql: `
CREATE TABLE user (
  id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, doc TEXT NOT NULL, password_hash TEXT NOT NULL
) STRICT;
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES user(id), csrf TEXT NOT NULL, expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE source (
  id TEXT PRIMARY KEY, doc TEXT NOT NULL, proposed_by TEXT NOT NULL, approved_by TEXT
) STRICT;
CREATE TABLE triage (
  claim_id TEXT PRIMARY KEY, state TEXT NOT NULL, reason TEXT, until TEXT, merged_into TEXT, case_id TEXT,
  by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX triage_state ON triage(state, at);
CREATE TABLE match_answer (
  match_id TEXT PRIMARY KEY, claim_id TEXT NOT NULL, fact_check_id TEXT NOT NULL, claim TEXT NOT NULL, fact_check TEXT NOT NULL,
  answer TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE desk_case (
  id TEXT PRIMARY KEY, status TEXT NOT NULL, doc TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES desk_case(id), doc TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_case ON evidence(case_id);
CREATE TABLE rebuttal_version (
  rebuttal_id TEXT NOT NULL, version INTEGER NOT NULL, slug TEXT NOT NULL, published_at TEXT NOT NULL, doc TEXT NOT NULL,
  PRIMARY KEY (rebuttal_id, version)
) STRICT;
CREATE INDEX rebuttal_slug ON rebuttal_version(slug);
CREATE TRIGGER rebuttal_version_update BEFORE UPDATE ON rebuttal_version
  BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
CREATE TRIGGER rebuttal_version_delete BEFORE DELETE ON rebuttal_version
  BEGIN SELECT RAISE(ABORT, 'a published version never goes'); END;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  details TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit(subject, seq);
CREATE TRIGGER audit_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TABLE tip (
  id TEXT PRIMARY KEY, receipt_hash TEXT NOT NULL UNIQUE, doc TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
`,
  },
  {
    name: 'weights of the queue, wordings by people, texts of what was decided',
    sql: `
CREATE TABLE priority_weights (
  version INTEGER PRIMARY KEY, weights TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE claim_wording (
  claim_id TEXT PRIMARY KEY, text TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
ALTER TABLE triage ADD COLUMN text TEXT;
ALTER TABLE triage ADD COLUMN lang TEXT;
ALTER TABLE triage ADD COLUMN topic TEXT;
`,
  },
  {
    name: 'who asked for a source to be removed',
    sql: `
ALTER TABLE source ADD COLUMN removal_by TEXT;
ALTER TABLE source ADD COLUMN removal_at TEXT;
ALTER TABLE source ADD COLUMN removal_reason TEXT;
`,
  },
  {
    name: 'what a change on its way out belongs to',
    sql: 'ALTER TABLE outbox ADD COLUMN trace TEXT;',
  },
  {
    name: 'what decisions rest on',
    sql: `
CREATE TABLE snapshot (
  case_id TEXT NOT NULL REFERENCES desk_case(id), hash TEXT NOT NULL, doc TEXT NOT NULL, kept_at TEXT NOT NULL,
  UNIQUE (case_id, hash)
) STRICT;
CREATE TRIGGER snapshot_update BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
CREATE TRIGGER snapshot_delete BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'a snapshot never goes'); END;
`,
  },
  {
    name: 'what was kept of an article is found by it',
    sql: "CREATE INDEX snapshot_article ON snapshot(doc ->> '$.articleId');",
  },
];
