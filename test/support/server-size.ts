import type { Config, ConfigKey } from '../../core/config.ts';
import { configKeys } from '../../core/config.ts';
import { esIsThere, esSettings, removeTestIndices, sharedEsNode } from './es-node.ts';
import { type RedisServer, redisIsInstalled, redisOfEnvironment, startRedis } from './redis-server.ts';

/** Redis and Elasticsearch for tests of the server size as a whole. */
export interface ServerSize {
  /** Settings of an installation of its own on both. */
  settings(): Partial<Record<ConfigKey, unknown>>;
  close(): Promise<void>;
}

/** Whether there are both, or both can be started. Skips and fails as `esIsThere` and `redisIsInstalled`. */
export function serverSizeIsThere(): boolean {
  const redis = redisOfEnvironment() !== null || redisIsInstalled();
  return esIsThere() && redis;
}

/** Starts a Redis, unless CLAIMWATCH_REDIS_URL names one, and takes the Elasticsearch that the tests share. */
export async function openServerSize(): Promise<ServerSize> {
  const url = await sharedEsNode();
  const named = redisOfEnvironment();
  const started = named ? null : await startRedis();
  const { nodes, username, password, database, tls } =
    named ?? (started as NonNullable<typeof started>).settings;
  return {
    settings: () => {
      const elastic: Partial<Config> = esSettings(url);
      const given = configKeys.flatMap((key) => (key in elastic ? [[key, elastic[key]]] : []));
      return {
        ...Object.fromEntries(given),
        engine: 'server',
        'redis.nodes': nodes.map(({ host, port }) => `${host}:${port}`).join(','),
        'redis.username': username,
        'redis.password': password,
        'redis.database': database,
        'redis.tls': tls !== null,
        'redis.prefix': `{${elastic['elasticsearch.prefix']}}`,
      };
    },
    close: async () => {
      await removeTestIndices(url);
      await started?.close();
    },
  };
}

/** What processes are told that crawl a newsroom on loopback, into a folder of their own. */
export const newsroomEnv = (folder: string): Record<string, string> => ({
  CLAIMWATCH_DATA: folder,
  CLAIMWATCH_PORT: '0',
  CLAIMWATCH_ALLOW_LOOPBACK: 'true',
  CLAIMWATCH_CRAWL_DELAY: '0',
  CLAIMWATCH_THREADS: '1',
});

/** What processes of the server size are told, as an installation of its own on a Redis and an Elasticsearch of this machine. */
export function serverEnv(redis: RedisServer, esUrl: string): Record<string, string> {
  const prefix = esSettings(esUrl)['elasticsearch.prefix'];
  return {
    CLAIMWATCH_ENGINE: 'server',
    CLAIMWATCH_REDIS_NODES: `127.0.0.1:${redis.port}`,
    CLAIMWATCH_REDIS_PREFIX: `{${prefix}}`,
    CLAIMWATCH_ES_URL: esUrl,
    CLAIMWATCH_ES_PREFIX: prefix,
  };
}
