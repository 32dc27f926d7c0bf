import { expect, it } from 'vitest';
import { crawlDay } from '../bench/soak/day.ts';
import { temporaryFolder } from '../support/folder.ts';

it('crawls six simulated hours of twenty feeds: nothing is lost, nothing read without need, no host pressed', async () => {
  const { seen, footprints, ...kept } = await crawlDay({
    papers: 20,
    articles: 400,
    folder: temporaryFolder(),
    threads: 1,
    hours: 6,
  });
  expect(kept).toEqual({
    inCorpus: 400,
    missing: 0,
    surplus: 0,
    reworded: 20,
    rewordedByPress: 20,
    failedRuns: 0,
    deadLetters: 0,
  });
  expect(seen).toMatchObject({ mostAtOnce: 1, mostConnections: 1, early: 0, pages: 420 });
  // Polled in each whole hour, and never twice in one.
  expect(seen.feeds).toBeGreaterThanOrEqual(20 * 8);
  expect(seen.feeds).toBeLessThanOrEqual(20 * 9);
  expect(new Set(footprints.map(({ files }) => files)).size).toBe(1);
});
