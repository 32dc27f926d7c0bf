import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actAtDesk } from '../../cli/demo/act.ts';
import { type DeskClient, signInAs } from '../../cli/demo/desk-client.ts';
import { demoAccounts } from '../../cli/demo/set-up.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { runCli } from '../e2e/run-cli.ts';
import { esIsThere, removeTestIndices, sharedEsNode } from '../support/es-node.ts';
import { prepareDesk } from '../support/newsroom-desk.ts';
import { type OtlpReceiver, startOtlpReceiver } from '../support/otlp-receiver.ts';
import { type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { type RoleProcess, readiness, startRoleProcess, untilReady } from '../support/role-process.ts';
import { newsroomEnv, serverEnv } from '../support/server-size.ts';
import { until } from '../support/until.ts';

const roles = ['api', 'crawl', 'detect', 'match', 'watch', 'publish'] as const;
type RoleName = (typeof roles)[number];

let newsroom: RunningNewsroom;
let redis: RedisServer;
let receiver: OtlpReceiver;
let esUrl: string;
let folder: string;
let env: Record<string, string>;
const processes = new Map<RoleName, RoleProcess>();
let lead: DeskClient;

const role = (name: RoleName): RoleProcess => processes.get(name) as RoleProcess;
const metricsOf = async (name: RoleName) => (await fetch(`${role(name).opsUrl}/metrics`)).text();

describe.skipIf(!redisIsInstalled() || !esIsThere())('six processes of one role each', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimwatch-roles-'));
    redis = await startRedis();
    esUrl = await sharedEsNode();
    receiver = await startOtlpReceiver();
    newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
    await prepareDesk(folder, { approved: newsroom.sources.slice(0, 2) });
    env = {
      ...newsroomEnv(folder),
      ...serverEnv(redis, esUrl),
      CLAIMWATCH_ES_REFRESH: '50',
      CLAIMWATCH_TRACE_ENDPOINT: receiver.endpoint,
    };
    for (const name of roles) processes.set(name, await startRoleProcess(['--role', name], env));
    lead = await signInAs(String(role('api').up.url), demoAccounts.lead);
  }, 600_000);

  afterAll(async () => {
    for (const process of processes.values()) process.send('SIGKILL');
    await newsroom?.close();
    await receiver?.close();
    await redis?.close();
    if (esUrl) await removeTestIndices(esUrl);
    rmSync(folder, { recursive: true, force: true });
  });

  it('are ready, and have loaded only what they need', async () => {
    for (const process of processes.values()) await untilReady(process);
    const loaded = async (name: RoleName) =>
      [...(await metricsOf(name)).matchAll(/^claimwatch_model_info\{part="(\w+)"/gm)].map(([, part]) => part);
    for (const name of ['api', 'crawl', 'watch', 'publish'] as const) expect(await loaded(name)).toEqual([]);
    expect(await loaded('match')).toEqual(['encoder']);
    expect(await loaded('detect')).toEqual(['encoder', 'detector']);
  });

  it('bring articles from the publisher to the inbox, across the queue', async () => {
    await until(
      'narratives',
      async () => (await lead.call('narratives', { query: { limit: 1 } })).total > 0,
      240_000,
    );
    const { items } = await lead.call('claims', { query: { limit: 5 } });
    expect(items.length).toBeGreaterThan(0);
    expect(await metricsOf('detect')).toMatch(
      /claimwatch_job_duration_seconds_count\{job="article.detect",outcome="done"\} [1-9]/,
    );
    expect(await metricsOf('crawl')).toMatch(/claimwatch_fetches_total\{outcome="fetched"\} [1-9]/);
    expect(await metricsOf('crawl')).not.toMatch(/job="article.detect",outcome/);
  });

  it('tell of one article in one trace, without a word of it', async () => {
    const steps = ['source.crawl', 'article.detect', 'claim.match', 'narrative.watch'];
    const whole = () =>
      [...Map.groupBy(receiver.spans, (span) => span.traceId).values()].find((trace) =>
        steps.every((step) => trace.some(({ name }) => name === step)),
      );
    await until('a whole trace', () => whole() !== undefined, 60_000);
    const trace = whole() ?? [];
    const serviceOf = (name: string) => trace.find((span) => span.name === name)?.service;
    expect(steps.map(serviceOf)).toEqual([
      'claimwatch-crawl',
      'claimwatch-detect',
      'claimwatch-match',
      'claimwatch-watch',
    ]);
    expect(trace.map(({ name }) => name)).toEqual(expect.arrayContaining(['fetch', 'corpus.put', 'encode']));
    const { items } = await lead.call('claims', { query: { limit: 20 } });
    const everything = receiver.raw.join('\n');
    for (const { claim } of items) expect(everything).not.toContain(claim.text);
    expect(everything).not.toContain(`${new URL(newsroom.url).host}/`);
  });

  it('publish what the desk decided, in a trace that begins with the decision', async () => {
    const url = String(role('api').up.url);
    await actAtDesk(url, new Date().toISOString(), newsroom.manifest);
    const steps = ['api.publish', 'outbox.rebuttal', 'rebuttal.publish'];
    const whole = () =>
      [...Map.groupBy(receiver.spans, (span) => span.traceId).values()].find((trace) =>
        steps.every((step) => trace.some(({ name }) => name === step)),
      );
    await until('the trace of a decision', () => whole() !== undefined, 60_000);
    const serviceOf = (name: string) => whole()?.find((span) => span.name === name)?.service;
    expect(steps.map(serviceOf)).toEqual(['claimwatch-api', 'claimwatch-api', 'claimwatch-publish']);
    const { items } = await lead.call('publications');
    const page = () => fetch(items[0]?.url.replace(/^https?:\/\/[^/]+/, url) ?? url);
    await until('the page', async () => (await page()).status === 200);
  });

  it('make the weekly report where the desk is not', async () => {
    await lead.call('makeReport', { body: {} });
    await until('the report', async () => (await lead.call('reports')).total > 0, 120_000);
    expect(await metricsOf('publish')).toMatch(/job="report.weekly",outcome="done"\} 1/);
    expect(await metricsOf('api')).not.toMatch(/job="report.weekly",outcome/);
  });

  it('show a lead which processes live and what they did', async () => {
    const { processes, jobs } = await lead.call('system');
    expect(processes?.flatMap((process) => process.roles).toSorted()).toEqual([...roles].toSorted());
    expect(jobs?.map(({ name }) => name)).toContain('article.detect');
  });

  it('refuse a second desk on the same folder', async () => {
    const { code, stdout } = await runCli(['start', '--role', 'api', '--json'], { env });
    expect(code).toBe(3);
    expect(stdout).toContain('storage.locked');
    expect(stdout).toContain('in use by process');
  });

  it('refuse a second desk with a folder of its own, naming the first', async () => {
    const other = join(folder, 'other');
    const { code, stdout } = await runCli(['start', '--role', 'api', '--json'], {
      env: { ...env, CLAIMWATCH_DATA: other },
    });
    expect(code).toBe(1);
    expect(stdout).toContain('desk.elsewhere');
    expect(stdout).toContain(`:${folder}.`);
  });

  it('go on with what the desk has while Redis is away, say so, and recover', async () => {
    await redis.kill();
    await until('unreadiness', async () => (await readiness(role('api'))).checks.has('queue'), 60_000);
    expect((await readiness(role('crawl'))).status).toBe(503);
    expect((await fetch(`${role('api').opsUrl}/healthz`)).status).toBe(200);
    const status = await lead.call('status');
    expect(status.queue).toBeNull();
    expect(status.corpus?.articles).toBeGreaterThan(0);
    await lead.call('cases', {});
    await redis.start();
    for (const process of processes.values()) await untilReady(process);
  });

  it('end with 0 when told to stop, and hand back what they have', async () => {
    for (const process of processes.values()) process.send('SIGTERM');
    for (const [name, { ended }] of processes) expect([name, await ended]).toEqual([name, 0]);
  });
});
