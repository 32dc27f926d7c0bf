import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createBullQueue } from '../../adapters/server/bull-queue.ts';
import { localRedis, type RedisSettings, redisSettings } from '../../adapters/server/redis-settings.ts';
import { type ConfigKey, resolveConfig } from '../../core/config.ts';
import type { Queue } from '../../core/ports.ts';
import { makeCertificates } from '../support/certificates.ts';
import { temporaryFolder } from '../support/folder.ts';
import { createLog } from '../support/queue-harness.ts';
import { freePort, type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { until } from '../support/until.ts';

const clock = createSystemClock();

async function redis(given?: Parameters<typeof startRedis>[0]): Promise<RedisServer> {
  const server = await startRedis(given);
  onTestFinished(() => server.close());
  return server;
}

async function open(
  settings: RedisSettings,
  onError: (error: unknown) => void = () => undefined,
): Promise<Queue> {
  const queue = await createBullQueue({ redis: settings, clock, pollMs: 20, leaseMs: 1_000, onError });
  onTestFinished(() => queue.close());
  return queue;
}

/** Adds a job and sees it run, by a worker that then stops. */
async function runOne(queue: Queue): Promise<void> {
  const ran = createLog<string>();
  const worker = queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
  await queue.add('source.crawl', { sourceId: 's' }, { key: 'k' });
  await ran.reaches(1);
  await queue.idle();
  await worker.stop();
}

const settingsOf = (overrides: Partial<Record<ConfigKey, unknown>>) =>
  redisSettings(resolveConfig({ overrides }));

describe.skipIf(!redisIsInstalled())('the queue in Redis', () => {
  describe('refuses to start', () => {
    it('where Redis may throw jobs away, saying how to set it', async () => {
      const server = await redis({ arguments: ['--maxmemory-policy', 'allkeys-lru'] });
      await expect(open(server.settings)).rejects.toMatchObject({
        code: 'redis.unsafe',
        message: expect.stringMatching(
          /maxmemory_policy is allkeys-lru.*"maxmemory-policy noeviction" into redis\.conf.*CONFIG SET maxmemory-policy noeviction/,
        ),
      });
    });

    it('where Redis keeps no append-only file, and starts when that was set as it says', async () => {
      const server = await redis({ arguments: ['--appendonly', 'no'] });
      const error = await open(server.settings).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({
        code: 'redis.unsafe',
        message: expect.stringContaining('"appendonly yes"'),
      });
      const [, told = ''] = /CONFIG SET (\S+ \S+)/.exec((error as Error).message) ?? [];
      server.ask('config', 'set', ...told.split(' '));
      await runOne(await open(server.settings));
    });

    it('where nothing answers', async () => {
      const nodes = [{ host: '127.0.0.1', port: await freePort() }];
      await expect(open({ ...localRedis, nodes })).rejects.toMatchObject({
        code: 'redis.unreachable',
        message: expect.stringContaining(`127.0.0.1:${nodes[0]?.port} does not answer`),
      });
    });

    it('with a wrong password', async () => {
      const server = await redis({ arguments: ['--requirepass', 'right'] });
      for (const password of ['', 'wrong']) {
        await expect(open({ ...server.settings, password })).rejects.toMatchObject({ code: 'redis.refused' });
      }
    });
  });

  describe('reaches Redis', () => {
    it('as an ACL user with a password file, a prefix and a database of its own', async () => {
      const rule = 'on >s3cret ~{desk}:* +@all -@dangerous +info';
      const server = await redis({ arguments: ['--user', 'worker', ...rule.split(' ')] });
      const passwordFile = join(temporaryFolder(), 'password');
      writeFileSync(passwordFile, 's3cret\n');
      const settings = settingsOf({
        'redis.nodes': `127.0.0.1:${server.port}`,
        'redis.username': 'worker',
        'redis.passwordFile': passwordFile,
        'redis.prefix': '{desk}',
        'redis.database': 3,
      });
      const queue = await open(settings);
      await runOne(queue);
      await queue.schedule('weekly', '0 6 * * 1', 'report.weekly', (at) => ({ until: at.toISOString() }));
      expect(server.ask('-n', '3', 'keys', '*').split('\n').length).toBeGreaterThan(1);
      expect(
        server
          .ask('-n', '3', 'keys', '*')
          .split('\n')
          .filter((key) => !key.startsWith('{desk}:')),
      ).toEqual([]);
      expect(server.ask('-n', '0', 'dbsize')).toBe('0');
      await expect(open({ ...settings, prefix: '{other}' }).then(runOne)).rejects.toMatchObject({
        code: 'redis.refused',
      });
    });

    it('over TLS, with certificates on both sides', async () => {
      const { caFile, certFile, keyFile } = makeCertificates(temporaryFolder());
      const files = ['--tls-cert-file', certFile, '--tls-key-file', keyFile, '--tls-ca-cert-file', caFile];
      const port = await freePort();
      const server = await redis({ arguments: ['--tls-port', `${port}`, ...files] });
      const known: Partial<Record<ConfigKey, unknown>> = {
        'redis.nodes': `localhost:${port}`,
        'redis.tls': true,
        'redis.tlsCaFile': caFile,
        'redis.tlsCertFile': certFile,
        'redis.tlsKeyFile': keyFile,
      };
      await runOne(await open(settingsOf(known)));
      await expect(open(settingsOf({ ...known, 'redis.tlsCaFile': '' }))).rejects.toMatchObject({
        code: 'redis.unreachable',
        message: expect.stringMatching(/certificate/),
      });
      expect(server.ask('dbsize')).not.toBe('0');
    });

    it('in a cluster, here of one shard', async () => {
      const server = await redis({
        arguments: ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'],
      });
      server.ask('cluster', 'addslotsrange', '0', '16383');
      await until('the cluster', () => server.ask('cluster', 'info').includes('cluster_state:ok'));
      await runOne(await open({ ...server.settings, mode: 'cluster' }));
      server.ask('config', 'set', 'maxmemory-policy', 'volatile-lru');
      await expect(open({ ...server.settings, mode: 'cluster' })).rejects.toMatchObject({
        code: 'redis.unsafe',
      });
    });

    it('through Sentinels, which lead it to the new primary when the old one dies', async () => {
      const primary = await redis();
      const replica = await redis({ arguments: ['--replicaof', `127.0.0.1 ${primary.port}`] });
      await until('the replica', () => replica.ask('info', 'replication').includes('master_link_status:up'));
      const sentinel = await redis({
        sentinel: `sentinel monitor desk 127.0.0.1 ${primary.port} 1
          sentinel down-after-milliseconds desk 500
          sentinel failover-timeout desk 3000`,
      });
      await until('the Sentinel', () =>
        sentinel.ask('sentinel', 'replicas', 'desk').includes(`${replica.port}`),
      );
      const queue = await open({ ...sentinel.settings, mode: 'sentinel', sentinelName: 'desk' });
      await runOne(queue);
      await queue.add('source.crawl', { sourceId: 'kept' }, { delayMs: 3_600_000 });
      await until('the copy', () => replica.ask('zcard', '{claimwatch}:source.crawl:delayed') === '1');
      await primary.kill();
      await runOne(queue);
      expect((await queue.counts()).delayed).toBe(1);
      expect(replica.ask('role')).toMatch(/^master/);
    });
  });

  describe('while Redis is away', () => {
    it('waits with what is asked, tells it once, and goes on when it is back', async () => {
      const server = await redis();
      const errors = createLog<unknown>();
      const queue = await open(server.settings, errors.push);
      const ran = createLog<string>();
      queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      await queue.add('source.crawl', { sourceId: 'before' });
      await ran.reaches(1);
      await server.kill();
      const adding = queue.add('source.crawl', { sourceId: 'during' });
      await errors.reaches(1);
      await server.start();
      await adding;
      await ran.reaches(2);
      expect(ran.items).toEqual(['before', 'during']);
      expect(errors.items).toHaveLength(1);
      expect(errors.items[0]).toMatchObject({ code: 'redis.unreachable', retry: { afterMs: 5_000 } });
    });

    it('takes a worker that begins to work when it is back', async () => {
      const server = await redis();
      const errors = createLog<unknown>();
      const queue = await open(server.settings, errors.push);
      await server.kill();
      await errors.reaches(1);
      const ran = createLog<string>();
      queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      // Long enough for its first connections to fail.
      await clock.sleep(300);
      await server.start();
      await queue.add('source.crawl', { sourceId: 's' });
      await ran.reaches(1);
    });

    it('can be closed, and the job in hand goes to another', async () => {
      const server = await redis();
      const queue = await open(server.settings);
      const started = Promise.withResolvers<void>();
      queue.work({
        'source.crawl': async (_job, signal) => {
          started.resolve();
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          signal.throwIfAborted();
        },
      });
      await queue.add('source.crawl', { sourceId: 's' });
      await started.promise;
      await server.kill();
      await queue.close();
      await server.start();
      const ran = createLog<string>();
      (await open(server.settings)).work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      await ran.reaches(1);
    });
  });

  it('says that Redis is full, and takes jobs again when there is room', async () => {
    const server = await redis();
    const queue = await open(server.settings);
    await queue.add('source.crawl', { sourceId: 'a' });
    server.ask('config', 'set', 'maxmemory', '1');
    await expect(queue.add('source.crawl', { sourceId: 'b' })).rejects.toMatchObject({
      code: 'storage.full',
      retry: { afterMs: 60_000 },
    });
    server.ask('config', 'set', 'maxmemory', '0');
    await runOne(queue);
  });

  it('keeps nothing of a job that is done', async () => {
    const server = await redis();
    const queue = await open(server.settings);
    const ran = createLog<string>();
    queue.work({ 'source.crawl': async ({ id }) => ran.push(id) });
    for (let i = 0; i < 50; i++) await queue.add('source.crawl', { sourceId: `s${i}` }, { key: `k${i}` });
    await queue.idle();
    const left = server.ask('--scan', '--pattern', '{claimwatch}:source.crawl:*').split('\n').sort();
    const bookkeeping = /:(id|meta|events|marker|stalled-check)$/;
    expect(left.filter((key) => !bookkeeping.test(key))).toEqual([]);
  });
});

describe('settings of Redis', () => {
  it('reads addresses, and TLS only where it is asked for', () => {
    expect(settingsOf({ 'redis.nodes': 'a.example:1,b.example:2', 'redis.mode': 'sentinel' })).toMatchObject({
      nodes: [
        { host: 'a.example', port: 1 },
        { host: 'b.example', port: 2 },
      ],
      tls: null,
    });
    expect(settingsOf({ 'redis.tls': true }).tls).toEqual({});
  });

  it.each([
    [{ 'redis.mode': 'cluster', 'redis.database': 1 }, /redis\.database must be 0/],
    [{ 'redis.password': 'a', 'redis.passwordFile': 'b' }, /Keep one/],
    [{ 'redis.passwordFile': '/no/such/file' }, /redis\.passwordFile = "\/no\/such\/file" cannot be read/],
    [{ 'redis.nodes': 'localhost' }, /host:port/],
    [{ 'redis.prefix': 'claimwatch' }, /a word in braces/],
  ])('refuses %j', (overrides, message) => {
    expect(() => settingsOf(overrides)).toThrow(message);
  });
});
