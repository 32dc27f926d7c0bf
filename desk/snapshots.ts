import { Snapshot } from '../core/domain/snapshot.ts';
import { canonicalJson, sha256 } from '../core/ids.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, nowOf, readDocs, transact } from './desk.ts';

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

/** What was kept for a case, oldest first. */
export function listSnapshots(desk: Desk, caseId: string): Snapshot[] {
  return readDocs(
    Snapshot,
    desk.db.prepare('SELECT doc FROM snapshot WHERE case_id = ? ORDER BY rowid').all(caseId),
  );
}
