import { Tip } from '../core/domain/desk.ts';
import { sha256 } from '../core/ids.ts';
import { type Desk, nowOf, randomId, readDocs } from './desk.ts';

/** Days after which a question from the public is deleted. */
export const TIP_DAYS = 90;

/**
 * Keeps a question from the public, already redacted, and gives a random receipt with which it can be asked after; only the
 * receipt's hash is stored, and nothing about who asked. Old questions go at the same time.
 */
export function addTip({ desk, text, lang }: { desk: Desk; text: string; lang: string }): {
  receipt: string;
} {
  const tip = Tip.parse({ id: randomId(desk, 'tip'), text, lang, at: nowOf(desk) });
  const receipt = Buffer.from(desk.randomBytes(12)).toString('base64url');
  const oldest = new Date(desk.clock.now() - TIP_DAYS * 86_400_000).toISOString();
  desk.db.prepare('DELETE FROM tip WHERE at < ?').run(oldest);
  desk.db
    .prepare('INSERT INTO tip (id, receipt_hash, doc, at) VALUES (?,?,?,?)')
    .run(tip.id, sha256(receipt), JSON.stringify(tip), tip.at);
  return { receipt };
}

/** Questions from the public, newest first. */
export function listTips(desk: Desk, limit: number): Tip[] {
  return readDocs(Tip, desk.db.prepare('SELECT doc FROM tip ORDER BY at DESC, id LIMIT ?').all(limit));
}
