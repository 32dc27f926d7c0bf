import type { InboxItem } from '../../core/api/views.ts';

/** A line of the queue as it is drawn. */
export interface QueueLine {
  readonly item: InboxItem;
  /** Stands below the claim that speaks for its narrative. */
  readonly below: boolean;
  /** Its narrative is unfolded: the other claims stand below it. */
  readonly open: boolean;
}

/** A narrative that is unfolded, with those of its claims that the list holds. */
export interface Unfolded {
  readonly narrativeId: string;
  readonly claims: readonly InboxItem[];
}

/** The lines of the queue: its items, and below the head of the unfolded narrative the other claims of it. No claim stands twice. */
export function queueLines(items: readonly InboxItem[], unfolded: Unfolded | null): QueueLine[] {
  return items.flatMap((item): QueueLine[] => {
    const open = item.fold !== null && item.fold.narrativeId === unfolded?.narrativeId;
    const head = { item, below: false, open };
    if (!open || !unfolded) return [head];
    const others = unfolded.claims.filter(({ claim }) => claim.id !== item.claim.id);
    return [head, ...others.map((other) => ({ item: other, below: true, open: false }))];
  });
}
