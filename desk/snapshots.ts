import { Snapshot } from '../core/domain/snapshot.ts';
import { notFound } from '../core/errors.ts';
import { canonicalJson, sha256 } from '../core/ids.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, nowOf, transact } from './desk.ts';

/** SHA-256 over the canonical JSON of a snapshot: what the audit log holds of it. */
export const snapshotHash = (snapshot: Snapshot): string => sha256(canonicalJson(snapshot));

/**
 * Keeps what a decision of a case rests on, for ever and unchanged: the corpus may be built anew and publishers change their pages.
 * The hashes go into the audit log in the same transaction, so that a snapshot cannot be exchanged later. What is kept already is not
 * kept twice.
 */
export function keepSnapshots(input: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  snapshots: readonly Snapshot[];
}): void {
  const { desk, actor, caseId, snapshots } = input;
  transact(desk, () => {
    const insert = desk.db.prepare(
      'INSERT OR IGNORE INTO snapshot (case_id, hash, doc, kept_at) VALUES (?,?,?,?)',
    );
    const kept = snapshots.flatMap((snapshot) => {
      const hash = snapshotHash(snapshot);
      const { changes } = insert.run(caseId, hash, JSON.stringify(Snapshot.parse(snapshot)), nowOf(desk));
      return changes === 0 ? [] : [{ article: snapshot.articleId, hash }];
    });
    if (kept.length === 0) return;
    audit(desk, { actor, action: 'snapshot.keep', subject: caseId, details: { kept } });
  });
}

/** A snapshot with the case that keeps it, since when, and its hash. */
export interface KeptSnapshot {
  readonly snapshot: Snapshot;
  readonly caseId: string;
  readonly hash: string;
  readonly keptAt: string;
}

type Row = Record<string, unknown>;

const toKept = (row: Row): KeptSnapshot => ({
  snapshot: Snapshot.parse(JSON.parse(String(row.doc))),
  caseId: String(row.case_id),
  hash: String(row.hash),
  keptAt: String(row.kept_at),
});

/** What was kept for a case, oldest first. */
export function listSnapshots(desk: Desk, caseId: string): KeptSnapshot[] {
  return desk.db.prepare('SELECT * FROM snapshot WHERE case_id = ? ORDER BY rowid').all(caseId).map(toKept);
}

/** What any case has kept of an article, oldest first. */
export function snapshotsOfArticle(desk: Desk, articleId: string): KeptSnapshot[] {
  const rows = desk.db.prepare("SELECT * FROM snapshot WHERE doc ->> '$.articleId' = ? ORDER BY rowid");
  return rows.all(articleId).map(toKept);
}

/**
 * The snapshot with this hash as a file: its canonical JSON, whose SHA-256 is the hash. Throws `input.not-found`.
 */
export function snapshotFile(desk: Desk, hash: string): string {
  const row = desk.db.prepare('SELECT doc FROM snapshot WHERE hash = ?').get(hash);
  if (!row) throw notFound('There is no such copy.');
  // As it was kept, not as a newer schema would read it: only so the hash holds for ever.
  return canonicalJson(JSON.parse(String(row.doc)));
}
