import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app.ts';
import type { ConfigKey } from '../../core/config.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { startNewsroomApp } from '../e2e/newsroom-app.ts';
import { type ChainContents, chainContents } from '../support/chain-contents.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openServerSize, type ServerSize, serverSizeIsThere } from '../support/server-size.ts';
import { settle } from '../support/settle.ts';

/** Twice the whole chain is minutes: it runs where the server size is what is being tested, and says so where it is left out. */
const asked =
  process.env.npm_lifecycle_event === 'test:server' || process.env.CLAIMWATCH_WHOLE_NEWSROOM !== undefined;
if (!asked) process.stderr.write('Left out: the chain in both sizes. `npm run test:server` runs it.\n');

/** A retry further off than this is not waited for. */
const horizonMs = 5_000;

/** With CLAIMWATCH_WHOLE_NEWSROOM=1 all publishers are read, else those that carry the one claim that surges among the fewest. */
function publishersOf({ sources, manifest }: RunningNewsroom) {
  if (process.env.CLAIMWATCH_WHOLE_NEWSROOM) return sources;
  const carriers = manifest.claims
    .filter((claim) => claim.expectedSignal === 'surge')
    .map((claim) => new Set(claim.mentions.map((mention) => mention.publisher)))
    .sort((a, b) => a.size - b.size)[0];
  return sources.filter((source) => carriers?.has(source.id));
}

/** Runs the chain over the newsroom to its end: fact-checks first, then the publishers, as a desk would begin. */
async function run(
  newsroom: RunningNewsroom,
  settings: Partial<Record<ConfigKey, unknown>>,
): Promise<ChainContents> {
  const given = { folder: temporaryFolder(), sources: [], settings };
  const first = await startNewsroomApp({ ...given, factCheckFeeds: newsroom.factCheckFeeds });
  await settleAndStop(first);
  const second = await startNewsroomApp({ ...given, sources: publishersOf(newsroom), factCheckFeeds: [] });
  return settleAndStop(second);
}

async function settleAndStop(app: App): Promise<ChainContents> {
  try {
    await settle(app.stores, () => app.stores.queue.idle(AbortSignal.timeout(1_200_000), horizonMs));
    return await chainContents(app.stores.corpus);
  } finally {
    await app.stop();
  }
}

describe.skipIf(!asked || !serverSizeIsThere())('the chain in both sizes', () => {
  let newsroom: RunningNewsroom;
  let server: ServerSize;
  beforeAll(async () => {
    server = await openServerSize();
    newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
  });
  afterAll(async () => {
    await newsroom?.close();
    await server?.close();
  });

  it('ends with the same articles, claims, sightings, matches, narratives and signals, hash by hash', async () => {
    const embedded = await run(newsroom, {});
    for (const [kind, found] of Object.entries(embedded)) expect(found, kind).not.toEqual([]);
    expect(await run(newsroom, server.settings())).toEqual(embedded);
  }, 1_800_000);
});
