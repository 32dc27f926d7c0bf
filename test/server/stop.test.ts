import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Source } from '../../core/domain/source.ts';
import { startNewsroom } from '../../demo/server.ts';
import { loadConfig } from '../../load-config.ts';
import { openCorpus, openQueue, systemClock } from '../../main.ts';
import { esCanStart, startEsNode } from '../support/es-node.ts';
import { temporaryFolder } from '../support/folder.ts';
import { redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { startRoleProcess, untilReady } from '../support/role-process.ts';
import { newsroomEnv, serverEnv } from '../support/server-size.ts';
import { until } from '../support/until.ts';

describe.skipIf(!redisIsInstalled() || !esCanStart())('a process that is told to stop', () => {
  it('ends within stop.seconds although a job hangs, and gives the job back for the next to do', async () => {
    const folder = temporaryFolder();
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const elastic = await startEsNode(join(folder, 'elasticsearch'));
    onTestFinished(() => elastic.kill());
    const newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
    onTestFinished(() => newsroom.close());
    const env = {
      ...newsroomEnv(folder),
      ...serverEnv(redis, elastic.url),
      CLAIMWATCH_STOP_SECONDS: '1',
      // Its clock adds no job of its own meanwhile.
      CLAIMWATCH_CRAWL_EVERY: '1440',
    };
    const { config } = await loadConfig({ folder, env });
    const queue = await openQueue(config, systemClock());
    onTestFinished(() => queue.close());
    const corpus = await openCorpus(config, systemClock());
    onTestFinished(() => corpus.close());
    const startCrawler = async () => {
      const process = await startRoleProcess(['--role', 'crawl'], env);
      onTestFinished(() => process.send('SIGKILL'));
      await untilReady(process);
      return process;
    };

    const first = await startCrawler();
    const doc = Source.parse({ ...newsroom.sources[0], status: 'approved' });
    await corpus.put('source', [{ doc }]);
    // What a crawl asks of a corpus that hangs is not answered, and no signal breaks it off.
    await queue.add('source.crawl', { sourceId: doc.id }, { key: doc.id });
    await until('the first article', async () => (await corpus.count('article')) > 0, 60_000);
    elastic.pause();
    first.send('SIGTERM');
    const told = Date.now();
    expect(await first.ended).toBe(0);
    // Some six seconds; without an end to its patience it would wait for ever.
    expect(Date.now() - told).toBeLessThan(60_000);
    expect(first.said()).toContain('Not everything ended within 1 s.');
    expect(await queue.counts('source.crawl')).toEqual({ waiting: 1, delayed: 0, active: 0, dead: 0 });

    elastic.resume();
    const before = await corpus.count('article');
    await startCrawler();
    await until(
      'the rest',
      async () => {
        const { waiting, active } = await queue.counts('source.crawl');
        return waiting + active === 0;
      },
      60_000,
    );
    expect(await corpus.count('article')).toBeGreaterThan(before);
    expect(await queue.deadLetters()).toEqual([]);
  });
});
