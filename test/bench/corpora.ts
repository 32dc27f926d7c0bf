import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { esIsThere, esSettings, removeTestIndices, startEsNode } from '../support/es-node.ts';
import { claimEntries, clusteredVectors, tenthBest, vectorAt, wordSource } from './claims.ts';

// Speed of the corpora of both sizes over the same generated claims, as JSON: node test/bench/corpora.ts [claims…]
// (default 10000 100000). Elasticsearch is that of CLAIMWATCH_ES_URL or one that is started here; without either, only SQLite.

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));
const clock = createSystemClock();
const now = () => performance.now();
const round = (ms: number) => Math.round(ms * 10) / 10;
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

/** Claims put at once while filling, and queries of each measurement. */
const putAtOnce = 500;
const queries = 100;

/** The two corpora differ in how they are opened, and in where to see what they cost. */
interface Contender {
  readonly name: string;
  open(claims: number): Promise<Corpus>;
  cost(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

async function timings(count: number, work: (i: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = now();
    await work(i);
    times.push(now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

async function fill(corpus: Corpus, vectors: Float32Array, claims: number): Promise<number> {
  const word = wordSource(1);
  let spent = 0;
  for (let i = 0; i < claims; i += putAtOnce) {
    const entries = claimEntries(vectors, i, Math.min(claims, i + putAtOnce), word);
    const start = now();
    await corpus.put('claim', entries);
    spent += now() - start;
  }
  return Math.round((claims * 1_000) / spent);
}

/** How many of the ten nearest are found. A claim as near as the tenth counts, whichever of equals it is. */
async function recallAt10(corpus: Corpus, vectors: Float32Array, claims: number): Promise<number> {
  let found = 0;
  for (let i = 0; i < queries; i++) {
    const vector = vectorAt(vectors, claims + i);
    const least = tenthBest(vectors, claims, vector) - 1e-5;
    found += (await corpus.nearest('claim', { vector })).filter(({ score }) => score >= least).length;
  }
  return Math.round((found / (10 * queries)) * 1_000) / 1_000;
}

async function measure(contender: Contender, vectors: Float32Array, claims: number) {
  const corpus = await contender.open(claims);
  const putPerSecond = await fill(corpus, vectors, claims);
  const word = wordSource(2);
  const text = () => Array.from({ length: 12 }, word).join(' ');
  const filter = { lang: 'vi' };
  const near = (i: number) => vectorAt(vectors, claims + i);
  const extra = (i: number, fields = {}) => ({
    doc: makeDoc('claim', `new-${i}`, fields),
    vector: near(i).slice(),
  });
  await corpus.search('claim', { text: 'warm' });
  await corpus.nearest('claim', { vector: near(0) });
  const figures = {
    claims,
    putPerSecond,
    search: await timings(queries, () => corpus.search('claim', { text: text() })),
    searchFiltered: await timings(queries, () => corpus.search('claim', { text: text(), filter })),
    nearest: await timings(queries, (i) => corpus.nearest('claim', { vector: near(i) })),
    nearestFiltered: await timings(queries, (i) => corpus.nearest('claim', { vector: near(i), filter })),
    recallAt10: await recallAt10(corpus, vectors, claims),
    listPage: await timings(queries, () => corpus.list('claim', { filter })),
    countFiltered: await timings(queries, () => corpus.count('claim', filter)),
    histogramByDay: await timings(20, () => corpus.histogram('claim', { by: 'day' })),
    terms: await timings(20, () => corpus.terms('claim', { field: 'lang' })),
    putOne: await timings(queries, (i) => corpus.put('claim', [extra(i)])),
    updateOne: await timings(queries, (i) => corpus.put('claim', [extra(i, { narrativeId: 'n' })])),
    ...(await contender.cost()),
  };
  await corpus.close();
  return figures;
}

function sqlite(): Contender {
  let path = '';
  const files = () => readdirSync(folder).filter((name) => join(folder, name).startsWith(path));
  return {
    name: 'embedded',
    open: async (claims) => {
      path = join(folder, `corpus-${claims}.db`);
      return createSqliteCorpus({ path });
    },
    cost: async () => ({
      diskMb: megabytes(files().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)),
      processMb: megabytes(process.memoryUsage().rss),
    }),
    close: async () => undefined,
  };
}

/** The refresh interval is the default of the product: it is in the time of each write. */
async function elastic(): Promise<Contender | null> {
  if (!esIsThere()) return null;
  const given = process.env.CLAIMWATCH_ES_URL;
  const node = given ? null : await startEsNode(join(folder, 'elasticsearch'));
  const url = given ?? node?.url ?? '';
  const client = new Client({ node: url });
  let prefix = '';
  return {
    name: 'elasticsearch',
    open: async () => {
      const settings = esSettings(url, { 'elasticsearch.refreshMs': 200 });
      prefix = settings['elasticsearch.prefix'];
      return createElasticCorpus({ settings, clock });
    },
    cost: async () => {
      const { _all: all } = await client.indices.stats({ index: `${prefix}-claim` });
      const { nodes } = await client.nodes.stats({ metric: 'jvm' });
      const heap = Object.values(nodes)[0]?.jvm?.mem?.heap_used_in_bytes ?? 0;
      return { diskMb: megabytes(all.primaries?.store?.size_in_bytes ?? 0), heapMb: megabytes(heap) };
    },
    close: async () => {
      await removeTestIndices(url);
      await client.close();
      await node?.kill();
    },
  };
}

const sizes = process.argv.slice(2).map(Number);
const contenders = [sqlite(), await elastic()].filter((one) => one !== null);
const results: Record<string, unknown[]> = {};
for (const claims of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const vectors = clusteredVectors(claims + queries, 3);
  for (const contender of contenders) {
    const figures = await measure(contender, vectors, claims);
    results[contender.name] = [...(results[contender.name] ?? []), figures];
  }
}
for (const contender of contenders) await contender.close();
process.stdout.write(`\n${JSON.stringify(results, null, 2)}\n`);
rmSync(folder, { recursive: true });
