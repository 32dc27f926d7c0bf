import type { Channel, FeedState } from '../core/domain/source.ts';
import { deterministicId } from '../core/ids.ts';

/** The state of a channel before its first poll, due at `now` (ISO instant). One channel of a source has one id. */
export const neverPolled = (sourceId: string, { kind, url }: Channel, now: string): FeedState => ({
  id: deterministicId('fst', sourceId, url),
  sourceId,
  kind,
  url,
  etag: null,
  lastModified: null,
  nextAt: now,
  takenBy: null,
  lastSuccessAt: null,
  lastTriedAt: null,
  problem: null,
  problemCode: null,
  robots: 'unknown',
  failures: 0,
});
