import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { createSqliteCorpus, type SqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { esIsThere, esSettings, removeTestIndices, startEsNode } from '../support/es-node.ts';
import { claimEntries, clusteredVectors, tenthBest, vectorAt, wordSource } from './claims.ts';

// Speed of the corpora of both sizes over the same generated claims, as JSON: node test/bench/corpora.ts [claims…]
// (default 10000 100000). Elasticsearch is that of CLAIMWATCH_ES_URL or one that is started here; without either, only SQLite. What it is at
// goes to stderr. A million claims want 6 GB of memory and 12 GB of disk, and an hour of two cores.

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));
const clock = createSystemClock();
const now = () => performance.now();
const round = (ms: number) => Math.round(ms * 10) / 10;
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

/** Claims put at once while filling, and queries of each measurement. */
const putAtOnce = 500;
const queries = 100;

/** Says on stderr what is being done, with the seconds since the start. */
function say(what: string): void {
  process.stderr.write(`${Math.round(now() / 1_000)} s  ${what}\n`);
}

/** The two corpora differ in how they are opened, and in where to see what they cost. */
interface Contender {
  readonly name: string;
  /** Opens an empty corpus for so many claims. */
  open(claims: number): Promise<Corpus>;
  /** Opens the last one again. */
  reopen(): Promise<Corpus>;
  /** Waits until what has been put is found at full speed. */
  settle(): Promise<void>;
  /** `ours` is what of this process's memory the bench itself takes, in bytes. */
  cost(ours: number): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** Milliseconds, under the name of what was done. */
async function timings(what: string, count: number, work: (i: number) => Promise<unknown>) {
  say(`  ${what}`);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = now();
    await work(i);
    times.push(now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { [what]: { p50: at(0.5), p95: at(0.95) } };
}

async function fill(corpus: Corpus, vectors: Float32Array, claims: number): Promise<number> {
  const word = wordSource(1);
  let spent = 0;
  for (let i = 0; i < claims; i += putAtOnce) {
    const entries = claimEntries(vectors, i, Math.min(claims, i + putAtOnce), word);
    const start = now();
    await corpus.put('claim', entries);
    spent += now() - start;
    if (i % 50_000 === 0) say(`  put ${i} of ${claims}`);
  }
  return Math.round((claims * 1_000) / spent);
}

/** How many of the ten nearest are found. A claim as near as the tenth counts, whichever of equals it is. */
async function recallAt10(corpus: Corpus, vectors: Float32Array, claims: number): Promise<number> {
  say('  recall');
  let found = 0;
  for (let i = 0; i < queries; i++) {
    const vector = vectorAt(vectors, claims + i);
    const least = tenthBest(vectors, claims, vector) - 1e-5;
    found += (await corpus.nearest('claim', { vector })).filter(({ score }) => score >= least).length;
  }
  return Math.round((found / (10 * queries)) * 1_000) / 1_000;
}

async function measure(contender: Contender, vectors: Float32Array, claims: number) {
  say(`${contender.name}, ${claims} claims`);
  const corpus = await contender.open(claims);
  const putPerSecond = await fill(corpus, vectors, claims);
  say('  waiting for the index of vectors');
  const settling = now();
  await contender.settle();
  const settleSeconds = round((now() - settling) / 1_000);
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
    settleSeconds,
    ...(await timings('search', queries, () => corpus.search('claim', { text: text() }))),
    ...(await timings('searchFiltered', queries, () => corpus.search('claim', { text: text(), filter }))),
    ...(await timings('nearest', queries, (i) => corpus.nearest('claim', { vector: near(i) }))),
    ...(await timings('nearestFiltered', queries, (i) =>
      corpus.nearest('claim', { vector: near(i), filter }),
    )),
    recallAt10: await recallAt10(corpus, vectors, claims),
    ...(await timings('listPage', queries, () => corpus.list('claim', { filter }))),
    ...(await timings('countFiltered', queries, () => corpus.count('claim', filter))),
    ...(await timings('histogramByDay', 20, () => corpus.histogram('claim', { by: 'day' }))),
    ...(await timings('terms', 20, () => corpus.terms('claim', { field: 'lang' }))),
    ...(await timings('putOne', queries, (i) => corpus.put('claim', [extra(i)]))),
    ...(await timings('updateOne', queries, (i) => corpus.put('claim', [extra(i, { narrativeId: 'n' })]))),
    ...(await contender.cost(vectors.byteLength)),
  };
  await corpus.close();
  return { ...figures, ...(await reopened(await contender.reopen(), near(0))) };
}

/** What the first questions after a restart take, in ms. */
async function reopened(corpus: Corpus, vector: Float32Array) {
  const figures = {
    ...(await timings('firstNearest', 1, () => corpus.nearest('claim', { vector }))),
    ...(await timings('firstSearch', 1, () => corpus.search('claim', { text: 'warm' }))),
  };
  await corpus.close();
  return figures;
}

function sqlite(): Contender {
  let path = '';
  let opened: SqliteCorpus | null = null;
  const files = () => readdirSync(folder).filter((name) => join(folder, name).startsWith(path));
  const sizeOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return {
    name: 'embedded',
    open: async (claims) => {
      path = join(folder, `corpus-${claims}.db`);
      opened = createSqliteCorpus({ path });
      return opened;
    },
    reopen: async () => createSqliteCorpus({ path }),
    settle: async () => opened?.indexed('claim'),
    cost: async (ours) => ({
      diskMb: megabytes(sizeOf(files())),
      indexMb: megabytes(sizeOf(files().filter((name) => /near-claim\.\d+$/.test(name)))),
      processMb: megabytes(process.memoryUsage().rss - ours),
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
  let settings = esSettings(url);
  return {
    name: 'elasticsearch',
    open: () => {
      settings = esSettings(url, { 'elasticsearch.refreshMs': 200 });
      return createElasticCorpus({ settings, clock });
    },
    reopen: () => createElasticCorpus({ settings, clock }),
    settle: async () => undefined,
    cost: async () => {
      const { _all: all } = await client.indices.stats({
        index: `${settings['elasticsearch.prefix']}-claim`,
      });
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

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000];
const contenders = [sqlite(), await elastic()].filter((one) => one !== null);
const results: Record<string, unknown[]> = {};
for (const claims of sizes) {
  say(`generating ${claims} claims`);
  const vectors = clusteredVectors(claims + queries, 3);
  for (const contender of contenders) {
    const figures = await measure(contender, vectors, claims);
    results[contender.name] = [...(results[contender.name] ?? []), figures];
  }
}
for (const contender of contenders) await contender.close();
process.stdout.write(`\n${JSON.stringify(results, null, 2)}\n`);
rmSync(folder, { recursive: true, force: true });
