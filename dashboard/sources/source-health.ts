import type { SourceView } from '../../core/api/views.ts';

/** How a source does, worst first. */
export type Health = 'proposed' | 'down' | 'forbidden' | 'stopped' | 'waiting' | 'good';

/** The health of a source at a glance: what a person should know first. */
export function healthOf({ source, feeds }: SourceView): Health {
  if (source.status === 'proposed') return 'proposed';
  if (source.status !== 'approved') return 'stopped';
  if (feeds.length > 0 && feeds.every((feed) => feed.robots === 'disallowed')) return 'forbidden';
  if (feeds.some((feed) => feed.problem !== null)) return 'down';
  return feeds.some((feed) => feed.lastSuccessAt !== null) ? 'good' : 'waiting';
}

/** The latest success over a source's feeds and the soonest next fetch; null where there is none. */
export function feedTimes({ feeds }: SourceView): { lastSuccess: string | null; next: string | null } {
  const successes = feeds.flatMap((feed) => (feed.lastSuccessAt ? [feed.lastSuccessAt] : [])).sort();
  const nexts = feeds.map((feed) => feed.nextAt).sort();
  return { lastSuccess: successes.at(-1) ?? null, next: nexts.at(0) ?? null };
}
