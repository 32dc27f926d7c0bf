import { z } from 'zod';
import type { Desk } from './desk.ts';

const messages = {
  /** The register entry of a source changed: the corpus copy follows, and an approved source is crawled soon. */
  source: z.strictObject({ sourceId: z.string() }),
  /** A version of a rebuttal was published. */
  rebuttal: z.strictObject({ rebuttalId: z.string(), version: z.number().int() }),
  /** A person gave a claim its wording, or took it back: the corpus copy follows. */
  wording: z.strictObject({ claimId: z.string() }),
} as const;

type MessageKind = keyof typeof messages;

/** A change on its way out of the desk database. */
export type OutboxMessage = {
  [K in MessageKind]: {
    seq: number;
    kind: K;
    data: z.infer<(typeof messages)[K]>;
    /** What the act belonged to, as `Desk.trace` gave it. */
    trace: string | undefined;
  };
}[MessageKind];

/** Puts a message into the outbox; call it in the transaction of the act. */
export function enqueueOutbox<K extends MessageKind>(
  desk: Desk,
  kind: K,
  data: z.infer<(typeof messages)[K]>,
): void {
  desk.db
    .prepare('INSERT INTO outbox (kind, data, trace) VALUES (?, ?, ?)')
    .run(kind, JSON.stringify(data), desk.trace?.() ?? null);
}

/** How many changes wait to be carried on. */
export function outboxSize(desk: Desk): number {
  return Number(desk.db.prepare('SELECT count(*) AS n FROM outbox').get()?.n);
}

/**
 * Delivers what is waiting, oldest first, and forgets each message once `deliver` has resolved: at least once, so `deliver` must be
 * idempotent. Stops at the first failure, which it throws, and takes up there the next time. Returns how many went out.
 */
export async function drainOutbox(
  desk: Desk,
  deliver: (message: OutboxMessage) => Promise<void>,
): Promise<number> {
  const next = desk.db.prepare('SELECT seq, kind, data, trace FROM outbox ORDER BY seq LIMIT 1');
  const forget = desk.db.prepare('DELETE FROM outbox WHERE seq = ?');
  let delivered = 0;
  for (let row = next.get(); row; row = next.get()) {
    const kind = z.enum(['source', 'rebuttal', 'wording']).parse(row.kind);
    const data = messages[kind].parse(JSON.parse(String(row.data)));
    const trace = row.trace === null ? undefined : String(row.trace);
    await deliver({ seq: Number(row.seq), kind, data, trace } as OutboxMessage);
    forget.run(Number(row.seq));
    delivered += 1;
  }
  return delivered;
}
