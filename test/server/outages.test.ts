import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signInAs } from '../../cli/demo/desk-client.ts';
import { demoAccounts } from '../../cli/demo/set-up.ts';
import type { JobName } from '../../core/jobs.ts';
import type { DemoSource } from '../../demo/newsroom.ts';
import { startNewsroom } from '../../demo/server.ts';
import { loadConfig } from '../../load-config.ts';
import { openCorpus, openQueue, systemClock } from '../../main.ts';
import { startNewsroomApp } from '../e2e/newsroom-app.ts';
import { type ChainContents, chainContents } from '../support/chain-contents.ts';
import { type EsNode, esCanStart, startEsNode } from '../support/es-node.ts';
import { temporaryFolder } from '../support/folder.ts';
import { prepareDesk } from '../support/newsroom-desk.ts';
import { type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { type RoleProcess, readiness, startRoleProcess, untilReady } from '../support/role-process.ts';
import { newsroomEnv, serverEnv } from '../support/server-size.ts';
import { settle } from '../support/settle.ts';
import { until } from '../support/until.ts';

/** A machine that is busy with other tests is slow. */
const limitMs = 600_000;

/** A retry further off than this is not waited for. */
const horizonMs = 5_000;

const chain: readonly string[] = [
  'source.crawl',
  'article.detect',
  'claim.match',
  'narrative.watch',
] satisfies JobName[];

/** What the same publishers give in one undisturbed process of the embedded size. */
async function undisturbed(sources: readonly DemoSource[]): Promise<ChainContents> {
  const app = await startNewsroomApp({ folder: temporaryFolder(), sources, factCheckFeeds: [] });
  try {
    await settle(app.stores, () => app.stores.queue.idle(AbortSignal.timeout(limitMs), horizonMs));
    return await chainContents(app.stores.corpus);
  } finally {
    await app.stop();
  }
}

/** A desk, a process of each role of the chain, and the servers behind them. */
async function openInstallation(sources: { approved: DemoSource[]; proposed: DemoSource[] }) {
  const folder = temporaryFolder();
  const redis = await startRedis();
  onTestFinished(() => redis.close());
  const elastic = await startEsNode(join(folder, 'elasticsearch'));
  onTestFinished(() => elastic.kill());
  await prepareDesk(folder, sources);
  const env = { ...newsroomEnv(folder), ...serverEnv(redis, elastic.url), CLAIMWATCH_ES_REFRESH: '50' };
  const start = async (role: string): Promise<RoleProcess> => {
    const process = await startRoleProcess(['--role', role], env);
    onTestFinished(() => process.send('SIGKILL'));
    return process;
  };
  const api = await start('api');
  const workers: RoleProcess[] = [];
  for (const role of ['crawl', 'detect', 'match', 'watch']) workers.push(await start(role));
  const lead = await signInAs(String(api.up.url), demoAccounts.lead);
  const { config } = await loadConfig({ folder, env });
  return { redis, elastic, config, processes: [api, ...workers], lead };
}

type Installation = Awaited<ReturnType<typeof openInstallation>>;

/** Kills a server while there is work, decides something meanwhile, and starts it again. Gives what the desk said in between. */
async function outage(
  { lead, processes }: Installation,
  { name, server, approve }: { name: 'queue' | 'corpus'; server: EsNode | RedisServer; approve: string },
) {
  await server.kill();
  for (const process of processes)
    await until('the outage to be noticed', async () => (await readiness(process)).checks.has(name), limitMs);
  await lead.call('decideSource', { params: { id: approve }, body: { decision: 'approve' } });
  const said = {
    status: await lead.call('status'),
    system: await lead.call('system'),
    sources: (await lead.call('sources')).items,
    claims: await lead.call('claims', { query: { limit: 1 } }).then(
      ({ total }) => total,
      (error: Error) => error.message,
    ),
  };
  await server.start();
  for (const process of processes) await untilReady(process);
  return said;
}

describe.skipIf(!redisIsInstalled() || !esCanStart())(
  'an installation whose servers go away in the middle of work',
  () => {
    it('lets work wait, goes on with what people decide, says what is stale, and has lost nothing in the end', async () => {
      const newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
      onTestFinished(() => newsroom.close());
      const sources = newsroom.sources.slice(0, 4);
      const [third, fourth] = [sources[2]?.id ?? '', sources[3]?.id ?? ''];
      const expected = await undisturbed(sources);
      const installation = await openInstallation({
        approved: sources.slice(0, 2),
        proposed: sources.slice(2),
      });
      const { lead, redis, elastic, config } = installation;
      const claimsFound = async () => (await lead.call('status')).corpus?.claims ?? 0;
      const inWork = async () => {
        const { jobs, outbox } = await lead.call('system');
        return (jobs ?? [])
          .filter(({ name }) => chain.includes(name))
          .reduce((sum, { waiting, delayed, active }) => sum + waiting + delayed + active, outbox);
      };

      await until('the first claims', async () => (await claimsFound()) > 0, limitMs);
      const blind = await outage(installation, { name: 'corpus', server: elastic, approve: third });
      expect(blind.status).toMatchObject({ corpus: null, queue: { dead: 0 } });
      expect(blind.system.health.checks.find(({ name }) => name === 'corpus')).toMatchObject({
        ok: false,
        since: expect.any(String),
      });
      expect(blind.system.jobs?.find(({ name }) => name === 'article.detect')?.dead).toBe(0);
      expect(blind.claims).toContain('The search index does not answer just now');
      expect(blind.sources.find(({ source }) => source.id === third)).toMatchObject({
        source: { status: 'approved' },
        corpusAway: true,
      });
      expect(blind.system.outbox).toBeGreaterThan(0);

      const before = await claimsFound();
      expect(before).toBeGreaterThan(0);
      await until('new claims', async () => (await claimsFound()) > before, limitMs);
      expect(await inWork()).toBeGreaterThan(0);
      const halted = await outage(installation, { name: 'queue', server: redis, approve: fourth });
      expect(halted.status).toMatchObject({ queue: null, corpus: { claims: expect.any(Number) } });
      expect(halted.system).toMatchObject({ jobs: null, deadLetters: null });
      expect(halted.claims).toBeGreaterThan(before);
      expect(halted.sources.find(({ source }) => source.id === fourth)?.source.status).toBe('approved');
      expect(halted.system.outbox).toBeGreaterThan(0);

      const ended = () => until('the end of all work', async () => (await inWork()) === 0, limitMs);
      await ended();
      const { outbox, deadLetters } = await lead.call('system');
      expect({ outbox, deadLetters }).toEqual({ outbox: 0, deadLetters: [] });
      const corpus = await openCorpus(config, systemClock());
      onTestFinished(() => corpus.close());
      const queue = await openQueue(config, systemClock());
      onTestFinished(() => queue.close());
      await settle({ corpus, queue }, ended);
      expect(await chainContents(corpus)).toEqual(expected);
    }, 2_400_000);
  },
);
