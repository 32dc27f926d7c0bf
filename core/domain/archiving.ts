import { z } from 'zod';
import { defineError } from '../errors.ts';
import { Problem } from './discovery.ts';
import { Instant, WebUrl } from './text.ts';

/**
 * A request to a public web archive to keep a page, asked for by a member and carried out by a worker. `waiting` while it is to be
 * tried (again); `problem` says why the last try came to nothing.
 */
export const Archiving = z.strictObject({
  id: z.string(),
  /** The page, as it stands in the evidence or in the article. */
  url: WebUrl,
  /** Host of the archive that was asked. */
  archive: z.string(),
  state: z.enum(['waiting', 'kept', 'failed']),
  askedAt: Instant,
  endedAt: Instant.nullable(),
  /** Where the archive keeps it. */
  archivedUrl: WebUrl.nullable(),
  problem: Problem.nullable(),
});
export type Archiving = z.infer<typeof Archiving>;

/** Asked for again within this time, the request that is there stands. What a worker lost is thus not waited for for ever. */
const standsMs = { waiting: 10 * 60_000, kept: 24 * 3_600_000, failed: 0 } as const;

/** True where the archive may be asked again about the same page. `now` in milliseconds since 1970. */
export function mayAskAgain({ state, askedAt }: Archiving, now: number): boolean {
  return now - Date.parse(askedAt) >= standsMs[state];
}

/** No archive is named in the settings: nobody is asked. */
export const archiveOff = defineError('archive.off', { public: true });
