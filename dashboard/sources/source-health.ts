import type { SourceView } from '../../core/api/source-views.ts';

/** How a source does at a glance, worst first. */
export type Glance = 'removal' | 'proposed' | 'drift' | 'down' | 'forbidden' | 'waiting' | 'good' | 'stopped';

/** All glances, in the order in which sources are listed: what waits for a person first, then what is wrong. */
export const glances = [
  'removal',
  'proposed',
  'drift',
  'down',
  'forbidden',
  'waiting',
  'good',
  'stopped',
] as const satisfies readonly Glance[];

/** What a person should know first of a source. */
export function glanceAt({ source, removal, feeds, health }: SourceView): Glance {
  if (removal) return 'removal';
  if (source.status === 'proposed') return 'proposed';
  if (source.status !== 'approved') return 'stopped';
  if (health.alerts.length > 0) return 'drift';
  if (feeds.length > 0 && feeds.every((feed) => feed.robots === 'disallowed')) return 'forbidden';
  if (health.problem !== null) return 'down';
  return health.lastSuccessAt === null ? 'waiting' : 'good';
}

/** True where a person should look: something is wrong, or waits for a decision. */
export function needsAttention(view: SourceView): boolean {
  return !['good', 'waiting', 'stopped'].includes(glanceAt(view));
}
