import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedPath } from '../shared.ts';

/** The 181 pages of the article extraction benchmark, gzipped HTML by name; null (said loudly) where the suite is not there. */
export function benchmarkPages(): Map<string, string> | null {
  const suite = sharedPath('suites/scrapinghub__article-extraction-benchmark');
  if (!suite) return null;
  const folder = join(suite, 'html');
  return new Map(readdirSync(folder).map((name) => [name.replace(/\.html\.gz$/, ''), join(folder, name)]));
}
