import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { type Config, configKeys } from '../../core/config.ts';
import type { OpenPorts } from '../../core/open-ports.ts';
import type { Clock, Corpus, Queue } from '../../core/ports.ts';
import { createBullQueue } from './bull-queue.ts';
import { createDeskLease, type DeskLease } from './desk-lease.ts';
import type { ElasticSettings } from './elastic-client.ts';
import { createElasticCorpus } from './elastic-corpus.ts';
import { corpusUnreachable } from './elastic-errors.ts';
import { migrateElasticCorpus } from './elastic-migration.ts';
import { createReachable, type Reachable } from './reachable.ts';
import { redisUnreachable } from './redis-errors.ts';
import { redisSettings } from './redis-settings.ts';
import { createRedisTurns } from './redis-turns.ts';

/** Told that a server went away, and that it is back. */
export type OutageListener = (name: 'queue' | 'corpus', problem: unknown) => void;

/** The settings of Elasticsearch alone. */
export function elasticSettings(config: Config): ElasticSettings {
  const keys = configKeys.filter((key) => key.startsWith('elasticsearch.'));
  return Object.fromEntries(keys.map((key) => [key, config[key]])) as ElasticSettings;
}

/** The queue in Redis for one command. Throws where Redis does not answer. */
export function openSharedQueue(config: Config, clock: Clock): Promise<Queue> {
  return createBullQueue({ redis: redisSettings(config), clock });
}

/** The corpus in Elasticsearch for one command. Throws where it does not answer. */
export function openSharedCorpus(config: Config, clock: Clock): Promise<Corpus> {
  return createElasticCorpus({ settings: elasticSettings(config), clock });
}

/** Brings indices of an older program forward; see `migrateElasticCorpus`. */
export function migrateSharedCorpus(config: Config, clock: Clock): ReturnType<typeof migrateElasticCorpus> {
  return migrateElasticCorpus({ settings: elasticSettings(config), clock });
}

/** Whether Redis and Elasticsearch answer and can be worked with; the error says what to do where not. */
export async function checkSharedServers(
  config: Config,
  clock: Clock,
): Promise<{ name: string; error: unknown }[]> {
  const tries = [
    { name: 'Redis', open: () => openSharedQueue(config, clock) },
    { name: 'Elasticsearch', open: () => openSharedCorpus(config, clock) },
  ];
  return Promise.all(
    tries.map(async ({ name, open }) => {
      try {
        await (await open()).close();
        return { name, error: null };
      } catch (error) {
        return { name, error };
      }
    }),
  );
}

async function closeOpened(link: Reachable<Queue | Corpus>): Promise<void> {
  link.stop();
  // What was never opened has nothing to close, and what is away is given up.
  await link.opened.then(() => link.port.close()).catch(() => undefined);
}

/** The lease of the one desk, for the data folder of these settings on this machine. */
export function openSharedDeskLease(config: Config, clock: Clock): DeskLease {
  const holder = `${hostname()}:${resolve(config['data.folder'])}`;
  return createDeskLease({ redis: redisSettings(config), clock, holder });
}

/**
 * Opens the queue in Redis and the corpus in Elasticsearch, each in its own time: see `createReachable`. Settings that contradict
 * each other throw `config.invalid` at once.
 */
export function openSharedPorts(config: Config, clock: Clock, onOutage: OutageListener): OpenPorts {
  const redis = redisSettings(config);
  const settings = elasticSettings(config);
  const queue = createReachable<Queue>({
    open: () => createBullQueue({ redis, clock, onError: (error) => onOutage('queue', error) }),
    silent: redisUnreachable('Redis has not answered yet.'),
    probe: (port) => port.counts('source.crawl'),
    methods: {
      add: 'watch',
      work: 'pass',
      schedule: 'watch',
      unschedule: 'watch',
      counts: 'watch',
      standing: 'watch',
      deadLetters: 'watch',
      retryDead: 'watch',
      dropDead: 'watch',
      idle: 'watch',
      close: 'pass',
    },
    clock,
    onChange: (problem) => onOutage('queue', problem),
  });
  const corpus = createReachable<Corpus>({
    open: () => createElasticCorpus({ settings, clock }),
    silent: corpusUnreachable('Elasticsearch has not answered yet.'),
    probe: (port) => port.count('source'),
    methods: {
      put: 'watch',
      get: 'watch',
      vectors: 'watch',
      remove: 'watch',
      search: 'watch',
      nearest: 'watch',
      list: 'watch',
      count: 'watch',
      histogram: 'watch',
      terms: 'watch',
      hashes: 'pass',
      close: 'pass',
    },
    clock,
    onChange: (problem) => onOutage('corpus', problem),
  });
  const turns = createRedisTurns({ redis, clock });
  const opened = Promise.all([queue.opened, corpus.opened]).then(() => undefined);
  opened.catch(() => undefined);
  return {
    queue: queue.port,
    corpus: corpus.port,
    turns,
    opened,
    reach: () => ({ queue: queue.state(), corpus: corpus.state() }),
    close: async () => {
      await Promise.all([closeOpened(queue), closeOpened(corpus), turns.close()]);
    },
  };
}
