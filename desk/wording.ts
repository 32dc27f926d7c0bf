import { RedactedText } from '../core/domain/text.ts';
import { audit } from './audit.ts';
import { type Actor, type Desk, nowOf, transact } from './desk.ts';
import { enqueueOutbox } from './outbox.ts';

/** The wording that a person gave a claim. */
export interface Wording {
  readonly text: RedactedText;
  readonly by: string;
  readonly at: string;
}

const toWording = (row: Record<string, unknown>): Wording => ({
  text: RedactedText.parse(row.text),
  by: String(row.by),
  at: String(row.at),
});

/** The wording that a person gave a claim, or null. */
export function readWording(desk: Desk, claimId: string): Wording | null {
  const row = desk.db.prepare('SELECT * FROM claim_wording WHERE claim_id = ?').get(claimId);
  return row ? toWording(row) : null;
}

/** Ids of all claims that a person has worded. */
export function wordedClaims(desk: Desk): string[] {
  const rows = desk.db.prepare('SELECT claim_id FROM claim_wording ORDER BY claim_id').all();
  return rows.map((row) => String(row.claim_id));
}

/**
 * Gives a claim the wording that people shall read, or takes it back (null: the shortest clear sentence seen stands again). Kept here
 * for good, whatever is seen later; the corpus is told through the outbox. `before` is what people read until now, for the log. The
 * text must have been redacted, which its type says.
 */
export function setWording(given: {
  desk: Desk;
  actor: Actor;
  claimId: string;
  before: string;
  text: RedactedText | null;
}): void {
  const { desk, actor, claimId, before, text } = given;
  if ((readWording(desk, claimId)?.text ?? null) === text) return;
  transact(desk, () => {
    if (text === null) desk.db.prepare('DELETE FROM claim_wording WHERE claim_id = ?').run(claimId);
    else
      desk.db
        .prepare(
          `INSERT INTO claim_wording (claim_id, text, by, at) VALUES (?,?,?,?)
           ON CONFLICT (claim_id) DO UPDATE SET text = excluded.text, by = excluded.by, at = excluded.at`,
        )
        .run(claimId, text, actor, nowOf(desk));
    audit(desk, { actor, action: 'claim.word', subject: claimId, details: { before, after: text } });
    enqueueOutbox(desk, 'wording', { claimId });
  });
}
