import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process holds at one moment, after everything that nobody needs was collected. */
export interface Footprint {
  readonly articles: number;
  readonly heapBytes: number;
  /** Buffers outside the heap. */
  readonly externalBytes: number;
  /** Of the whole process, its threads included. */
  readonly rssBytes: number;
  /** Timers, sockets, files, threads that the event loop knows of. */
  readonly handles: number;
  readonly files: number;
  /** Of those files, without the write-ahead logs: they grow to 32 MB and are then written over. */
  readonly diskBytes: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Looks at this process and at the folder that it works in. */
export function footprintOf(articles: number, folder: string): Footprint {
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    articles,
    heapBytes: heapUsed,
    externalBytes: external,
    rssBytes: rss,
    handles: process.getActiveResourcesInfo().length,
    files: files.length,
    diskBytes: files
      .filter(({ name }) => !name.endsWith('-wal'))
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}

/** How much a figure grew with every 10,000 articles: the slope of the line of least squares. */
export function growthPer10k(
  samples: readonly Footprint[],
  figure: Exclude<keyof Footprint, 'articles'>,
): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = samples.map(({ articles }) => articles);
  const y = samples.map((sample) => sample[figure]);
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = x.reduce((sum, each, index) => sum + (each - meanX) * ((y[index] ?? 0) - meanY), 0);
  const below = x.reduce((sum, each) => sum + (each - meanX) ** 2, 0);
  return below === 0 ? 0 : (10_000 * above) / below;
}
