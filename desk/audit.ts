import { AuditEntry } from '../core/domain/desk.ts';
import { canonicalJson, sha256 } from '../core/ids.ts';
import { type Actor, type Desk, nowOf } from './desk.ts';

/** What the first entry's `previousHash` is. */
export const AUDIT_ROOT = '0'.repeat(64);

/** Every act that is logged, `noun.verb`. */
export type AuditAction =
  | 'user.add'
  | 'session.open'
  | 'source.propose'
  | 'source.approve'
  | 'source.refuse'
  | 'source.pause'
  | 'source.resume'
  | 'source.ask-removal'
  | 'source.keep'
  | 'source.remove'
  | 'source.pace'
  | 'claim.accepted'
  | 'claim.dismissed'
  | 'claim.snoozed'
  | 'claim.merged'
  | 'claim.open'
  | 'claim.word'
  | 'match.answer'
  | 'priorities.save'
  | 'case.open'
  | 'case.close'
  | 'evidence.add'
  | 'evidence.remove'
  | 'evidence.archive'
  | 'archive.ask'
  | 'snapshot.keep'
  | 'draft.save'
  | 'draft.approve'
  | 'rebuttal.publish'
  | 'rebuttal.correct'
  | 'job.retry'
  | 'job.drop';

/** Hash of an entry: SHA-256 over the canonical JSON of everything in it but the hash itself, so it covers the whole log before it. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  return sha256(canonicalJson(entry));
}

/** Adds an entry. Call it in the transaction of the act, so that neither is there without the other. */
export function audit(
  desk: Desk,
  act: { actor: Actor; action: AuditAction; subject: string; details?: Record<string, unknown> },
): void {
  const last = desk.db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get();
  const entry = {
    seq: Number(last?.seq ?? 0) + 1,
    at: nowOf(desk),
    actor: act.actor,
    action: act.action,
    subject: act.subject,
    details: act.details ?? {},
    previousHash: String(last?.hash ?? AUDIT_ROOT),
  };
  desk.db
    .prepare(
      'INSERT INTO audit (seq, at, actor, action, subject, details, previous_hash, hash) VALUES (?,?,?,?,?,?,?,?)',
    )
    .run(
      entry.seq,
      entry.at,
      entry.actor,
      entry.action,
      entry.subject,
      canonicalJson(entry.details),
      entry.previousHash,
      auditHash(entry),
    );
}

const columns = 'seq, at, actor, action, subject, details, previous_hash AS previousHash, hash';

function toEntry(row: Record<string, unknown>): AuditEntry {
  return AuditEntry.parse({ ...row, details: JSON.parse(String(row.details)) });
}

/** The newest entries, newest first; with `before`, those older than the entry of that number. */
export function readAudit(desk: Desk, limit: number, before = Number.MAX_SAFE_INTEGER): AuditEntry[] {
  return desk.db
    .prepare(`SELECT ${columns} FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?`)
    .all(before, limit)
    .map(toEntry);
}

/** How many entries there are. */
export function countAudit(desk: Desk): number {
  return Number(desk.db.prepare('SELECT count(*) AS n FROM audit').get()?.n);
}

/** Entries about one thing, oldest first. */
export function readAuditOf(desk: Desk, subject: string): AuditEntry[] {
  return desk.db
    .prepare(`SELECT ${columns} FROM audit WHERE subject = ? ORDER BY seq`)
    .all(subject)
    .map(toEntry);
}

/**
 * Whether a run of entries, oldest first, is a whole chain from the root: no entry changed, missing, added or moved. A log cut off
 * at its end still is one; only a head kept elsewhere (`expectedHead`) shows that.
 */
export function verifyChain(
  entries: Iterable<AuditEntry>,
  expectedHead?: string,
): { intact: boolean; head: string; firstBad: number | null } {
  let previous = AUDIT_ROOT;
  let seq = 0;
  for (const { hash, ...rest } of entries) {
    seq += 1;
    if (rest.seq !== seq || rest.previousHash !== previous || auditHash(rest) !== hash) {
      return { intact: false, head: previous, firstBad: seq };
    }
    previous = hash;
  }
  const intact = expectedHead === undefined || expectedHead === previous;
  return { intact, head: previous, firstBad: null };
}

/** Checks the whole stored log. Reads it row by row. */
export function verifyAudit(
  desk: Desk,
  expectedHead?: string,
): { intact: boolean; head: string; firstBad: number | null } {
  const rows = desk.db.prepare(`SELECT ${columns} FROM audit ORDER BY seq`).iterate();
  return verifyChain(Iterator.from(rows).map(toEntry), expectedHead);
}
