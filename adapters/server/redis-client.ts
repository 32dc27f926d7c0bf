import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { Clock } from '../../core/ports.ts';
import { redisError, redisUnsafe, unreachable } from './redis-errors.ts';
import type { RedisSettings } from './redis-settings.ts';

/** A connection to Redis, or to all nodes of a cluster. */
export type RedisClient = Redis | Cluster;

/**
 * `command`: what is asked while Redis is away fails after about 20 s. `work`: it waits for as long as it takes, which BullMQ asks
 * for: a worker has nothing else to do.
 */
export type RedisRole = 'command' | 'work';

/** How long the first connection may take. */
const startLimitMs = 10_000;

const pause = (times: number): number => Math.min(100 * times, 2_000);

/** The addresses of the settings, for messages. */
export const addressOf = ({ nodes }: RedisSettings): string =>
  nodes.map(({ host, port }) => `${host}:${port}`).join(', ');

/**
 * A client that connects again whenever the connection breaks; for `command` it is to be given to `connectRedis` first. Listen to
 * its `error` events.
 */
export function openRedis(settings: RedisSettings, role: RedisRole): RedisClient {
  const { mode, nodes, tls } = settings;
  // BullMQ gives up a client for good whose first connection it had to ask for, and in vain.
  const lazyConnect = role === 'command';
  const common: RedisOptions = {
    lazyConnect,
    ...(settings.username && { username: settings.username }),
    ...(settings.password && { password: settings.password }),
    ...(tls && { tls: { ...tls } }),
    maxRetriesPerRequest: role === 'work' ? null : 20,
    // After a failover the old primary refuses writes until the client looks again where the new one is.
    reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
  };
  if (mode === 'cluster') {
    return new Cluster([...nodes], {
      lazyConnect,
      clusterRetryStrategy: pause,
      redisOptions: common,
      // Certificates name hosts: they must not be turned into addresses before the connection is checked.
      ...(tls && { dnsLookup: (host, found) => found(null, host) }),
    });
  }
  if (mode === 'sentinel') {
    return new Redis({
      ...common,
      db: settings.database,
      retryStrategy: pause,
      name: settings.sentinelName,
      sentinels: [...nodes],
      sentinelRetryStrategy: pause,
      ...(settings.sentinelPassword && { sentinelPassword: settings.sentinelPassword }),
      ...(tls && { sentinelTLS: { ...tls }, enableTLSForSentinelMode: true }),
    });
  }
  return new Redis({ ...common, ...nodes[0], db: settings.database, retryStrategy: pause });
}

/**
 * Connects a client that `openRedis` made. Throws `redis.unreachable` or `redis.refused` after ten seconds at most; the client is
 * of no more use then.
 */
export async function connectRedis(client: RedisClient, where: string, clock: Clock): Promise<void> {
  let reason: unknown;
  const note = (error: unknown) => {
    reason = error;
  };
  client.on('error', note);
  const limit = new AbortController();
  try {
    const late = clock.sleep(startLimitMs, limit.signal).then(() => {
      throw new Error(`no connection within ${startLimitMs / 1_000} s`);
    });
    late.catch(() => undefined);
    await Promise.race([client.connect(), late]);
  } catch (error) {
    client.disconnect();
    const known = redisError(reason ?? error, where);
    throw known === (reason ?? error) ? unreachable(known, where) : known;
  } finally {
    limit.abort();
    client.off('error', note);
  }
}

const howToKeep = {
  maxmemory_policy: {
    wanted: 'noeviction',
    directive: 'maxmemory-policy noeviction',
    because: 'it may throw jobs away when its memory is full',
  },
  aof_enabled: {
    wanted: '1',
    directive: 'appendonly yes',
    because: 'it forgets the newest jobs when it stops',
  },
} as const;

/**
 * Throws `redis.unsafe` where a Redis, or any primary of a cluster, could lose jobs: `maxmemory-policy` must be `noeviction` and
 * `appendonly` must be `yes`. Read from INFO, which is there where CONFIG is not allowed.
 */
export async function checkRedis(client: RedisClient): Promise<void> {
  const primaries = client instanceof Cluster ? client.nodes('master') : [client];
  for (const node of primaries) {
    const facts = new Map(
      (await node.info()).split(/\r?\n/).map((line) => line.split(':', 2) as [string, string]),
    );
    for (const [fact, { wanted, directive, because }] of Object.entries(howToKeep)) {
      if (facts.get(fact) === wanted) continue;
      const { host, port } = node.options;
      throw redisUnsafe(
        `Redis at ${host}:${port} is not set to keep jobs (${fact} is ${facts.get(fact) ?? 'not told'}): ${because}. ` +
          `Put "${directive}" into redis.conf, or set it now with: redis-cli -h ${host} -p ${port} CONFIG SET ${directive} ` +
          '(and CONFIG REWRITE to keep it).',
      );
    }
  }
}
