import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Source } from '../../core/domain/source.ts';
import type { Corpus, Queue } from '../../core/ports.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { loadConfig } from '../../load-config.ts';
import { openCorpus, openQueue, systemClock } from '../../main.ts';
import { esIsThere, removeTestIndices, startEsNode } from '../support/es-node.ts';
import { redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { type RoleProcess, startRoleProcess, untilReady } from '../support/role-process.ts';
import { newsroomEnv, serverEnv } from '../support/server-size.ts';

// Articles a second through the chain (crawl, detect, match, watch) in real processes, as JSON: node test/bench/workers.ts [publishers]
// (default 4). The embedded size first; then the server size on a Redis and an Elasticsearch node that are started here, with one
// process of all roles, and with one and two of `detect` beside it. Without either server, only the embedded size. All must find the same.

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));
const clock = systemClock();
const publishers = Number(process.argv[2] ?? 4);

/** A retry further off than this is not waited for. */
const horizonMs = 5_000;

/** Processes by role. Those beside the first do what costs most. */
const layouts = [['all'], ['all', 'detect'], ['all', 'detect', 'detect']] as const;

/** Publishers with a feed from all over the newsroom, so that each language has its share. */
function someSources(newsroom: RunningNewsroom): Source[] {
  const withFeed = newsroom.sources.filter(({ feeds }) => feeds.length > 0);
  return withFeed
    .filter((_, i) => i % Math.ceil(withFeed.length / publishers) === 0)
    .map((source) => Source.parse({ ...source, status: 'approved' }));
}

/** What each process says of itself in one line of its metrics. */
async function metricsOf(processes: readonly RoleProcess[], line: string): Promise<number[]> {
  const read = async ({ opsUrl }: RoleProcess) => {
    const lines = (await (await fetch(`${opsUrl}/metrics`)).text()).split('\n');
    const found = lines.find((each) => each.startsWith(`${line} `));
    return Number(found?.slice(line.length) ?? 0);
  };
  return Promise.all(processes.map(read));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Gives a running chain fact-checks, then its work, and waits until nothing is left of it. Milliseconds of the second. */
async function work(newsroom: RunningNewsroom, queue: Queue, corpus: Corpus): Promise<number> {
  for (const url of newsroom.factCheckFeeds) await queue.add('factchecks.refresh', { url }, { key: url });
  await queue.idle(undefined, horizonMs);
  const sources = someSources(newsroom);
  const start = performance.now();
  await corpus.put(
    'source',
    sources.map((doc) => ({ doc })),
  );
  for (const { id } of sources) await queue.add('source.crawl', { sourceId: id }, { key: id });
  await queue.idle(undefined, horizonMs);
  return performance.now() - start;
}

async function measure(roles: readonly string[], newsroom: RunningNewsroom, server: Record<string, string>) {
  const env = { ...newsroomEnv(mkdtempSync(join(folder, 'data-'))), ...server };
  const { config } = await loadConfig({ folder, env });
  const processes: RoleProcess[] = [];
  try {
    for (const role of roles) processes.push(await startRoleProcess(['--role', role], env));
    for (const process of processes) await untilReady(process);
    const queue = await openQueue(config, clock);
    const corpus = await openCorpus(config, clock);
    const cpuSeconds = async () => sum(await metricsOf(processes, 'claimwatch_process_cpu_seconds_total'));
    const before = await cpuSeconds();
    const ms = await work(newsroom, queue, corpus);
    const spent = (await cpuSeconds()) - before;
    const found = {
      articles: await corpus.count('article'),
      claims: await corpus.count('claim'),
      sightings: await corpus.count('sighting'),
    };
    await corpus.close();
    await queue.close();
    const detected = 'claimwatch_job_duration_seconds_count{job="article.detect",outcome="done"}';
    const resident = sum(await metricsOf(processes, 'claimwatch_process_resident_memory_bytes'));
    return {
      found,
      seconds: Math.round(ms / 100) / 10,
      articlesPerSecond: Math.round((found.articles * 100_000) / ms) / 100,
      articlesDetected: (await metricsOf(processes, detected)).join(' + '),
      cpuSeconds: Math.round(spent * 10) / 10,
      memoryMb: Math.round(resident / 1e6),
    };
  } finally {
    for (const process of processes) process.send('SIGTERM');
    for (const { ended } of processes) await ended;
  }
}

async function measureServers(newsroom: RunningNewsroom) {
  if (!redisIsInstalled() || !esIsThere()) return {};
  const redis = await startRedis();
  const node = await startEsNode(join(folder, 'elasticsearch'));
  const figures: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  try {
    for (const roles of layouts)
      figures[`server: ${roles.join(' + ')}`] = await measure(roles, newsroom, serverEnv(redis, node.url));
    return figures;
  } finally {
    await removeTestIndices(node.url);
    await node.kill();
    await redis.close();
  }
}

const newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
const figures = {
  'embedded: all': await measure(['all'], newsroom, {}),
  ...(await measureServers(newsroom)),
};
await newsroom.close();
rmSync(folder, { recursive: true });
const [first, ...others] = Object.values(figures).map(({ found }) => JSON.stringify(found));
process.stdout.write(`\n${JSON.stringify(figures, null, 2)}\n`);
if (others.some((found) => found !== first)) throw new Error('The layouts did not find the same.');
