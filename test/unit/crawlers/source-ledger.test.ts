import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import type { Corpus, Fetcher } from '../../../core/ports.ts';
import { openLedger } from '../../../crawlers/source-ledger.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { startWebServer } from '../../support/web-server.ts';
import { harbourPost } from './harbour-post.ts';
import { createManualClock } from './manual-clock.ts';
import { sentence } from './publisher.ts';

/** A publisher's side of the budget: how often it was asked. */
function openBudget(dailyBudget: number) {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const clock = createManualClock();
  let asked = 0;
  const fetcher: Fetcher = {
    fetch: async ({ url }) => {
      asked += 1;
      return { url, status: 200, headers: {}, body: new Uint8Array(), notModified: false };
    },
    close: async () => undefined,
  };
  const open = () => openLedger({ source: harbourPost({ dailyBudget }), corpus, clock, fetcher });
  return { corpus, clock, open, asked: () => asked };
}

const url = 'https://harbour.example/a';
const requestsOf = async (corpus: Corpus) =>
  (await corpus.get('sourceState', ['harbour-post']))[0]?.doc.requests;

describe('the budget of a day', () => {
  it('is kept whatever crashes happen between requests, and loses at most ten by each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.record({ requests: fc.nat(15), crash: fc.boolean() }), { maxLength: 12 }),
        async (budget, polls) => {
          const { corpus, open, asked } = openBudget(budget);
          let wanted = 0;
          for (const { requests, crash } of polls) {
            const ledger = await open();
            for (let n = 0; n < requests; n += 1) await ledger.fetcher.fetch({ url }).catch(() => undefined);
            if (!crash) await ledger.save();
            wanted += requests;
          }
          const crashes = polls.filter(({ crash }) => crash).length;
          expect(asked()).toBeLessThanOrEqual(budget);
          expect(asked()).toBeGreaterThanOrEqual(Math.min(wanted, budget - 10 * crashes));
          expect((await requestsOf(corpus)) ?? 0).toBeGreaterThanOrEqual(asked());
          await corpus.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('adds up over ledgers of one source that are open at once, and is given back where it was not used', async () => {
    const { corpus, open, asked } = openBudget(25);
    const ledgers = await Promise.all([open(), open(), open()]);
    await Promise.all(
      ledgers.flatMap(({ fetcher }) => Array.from({ length: 4 }, () => fetcher.fetch({ url }))),
    );
    for (const [n, ledger] of ledgers.entries()) {
      ledger.note('failed', `Ledger ${n}.`);
      await ledger.save();
    }
    expect(asked()).toBe(12);
    expect(await requestsOf(corpus)).toBe(12);
    const [state] = await corpus.get('sourceState', ['harbour-post']);
    expect(state?.doc.log.map(({ text }) => text)).toEqual(['Ledger 2.', 'Ledger 1.', 'Ledger 0.']);
  });

  it('begins anew at midnight (UTC), also in the middle of a poll', async () => {
    const { clock, open, asked, corpus } = openBudget(3);
    const ledger = await open();
    for (let n = 0; n < 3; n += 1) await ledger.fetcher.fetch({ url });
    expect(ledger.spent()).toBe(true);
    await expect(ledger.fetcher.fetch({ url })).rejects.toMatchObject({ code: 'crawl.budget-spent' });
    await clock.advance(86_400_000);
    expect(ledger.spent()).toBe(false);
    await ledger.fetcher.fetch({ url });
    await ledger.save();
    expect(asked()).toBe(4);
    expect(await requestsOf(corpus)).toBe(1);
  });
});

it('holds for a process that is killed in the middle of every poll', { timeout: 120_000 }, async () => {
  const path = join(temporaryFolder(), 'corpus.db');
  const budget = 22;
  let child: ChildProcess | null = null;
  const page = `<html lang="en"><title>Bridge closed</title><article><h1>Bridge closed</h1>${`<p>${sentence}</p>`.repeat(4)}</article></html>`;
  let pages = 0;
  const feed = { url: '' };
  const paths = Array.from({ length: 60 }, (_, n) => `/a${n}`);
  const answer: RequestListener = (_request, response) => {
    pages += 1;
    if (pages % 6 === 0) child?.kill('SIGKILL');
    else response.setHeader('content-type', 'text/html').end(page);
  };
  const server = await startWebServer(
    {
      '/feed': (_request, response) =>
        void response.end(
          `<rss version="2.0"><channel>${paths.map((path) => `<item><title>t</title><link>${new URL(path, feed.url).href}</link></item>`).join('')}</channel></rss>`,
        ),
      ...Object.fromEntries(paths.map((path) => [path, answer])),
    },
    createSystemClock().now,
  );
  feed.url = `${server.origin}/feed`;
  const source = harbourPost({ homepage: `${server.origin}/`, feeds: [feed.url], dailyBudget: budget });
  const kills: (string | null)[] = [];
  for (let run = 0; run < 4; run += 1) {
    child = spawn(process.execPath, [
      join(import.meta.dirname, 'budget-child.ts'),
      path,
      JSON.stringify(source),
    ]);
    kills.push((await once(child, 'exit'))[1] as string | null);
  }
  await server.close();
  // The third finds two requests left, the fourth none.
  expect(kills).toEqual(['SIGKILL', 'SIGKILL', null, null]);
  const asked = server.seen.filter(({ path }) => path !== '/robots.txt').length;
  expect(asked).toBeLessThanOrEqual(budget);
  const corpus = createSqliteCorpus({ path });
  expect(await requestsOf(corpus)).toBe(budget);
  await corpus.close();
});
