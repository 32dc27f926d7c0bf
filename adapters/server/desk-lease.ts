import { defineError, hasCode, isAway } from '../../core/errors.ts';
import type { Clock } from '../../core/ports.ts';
import { addressOf, openRedis } from './redis-client.ts';
import { redisError } from './redis-errors.ts';
import type { RedisSettings } from './redis-settings.ts';

/** Another desk works with the same Redis. */
export const deskElsewhere = defineError('desk.elsewhere', { public: true });

/** How long a desk that says nothing keeps others away; renewed every third of it. */
const leaseMs = 30_000;

/** Between two tries while Redis is away. */
const retryMs = 2_000;

/** Takes or renews the lease; gives the holder's name where it is another's. */
const takeScript = `
  local holder = redis.call('GET', KEYS[1])
  if holder and holder ~= ARGV[1] then return holder end
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return false`;

const releaseScript = `
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

const elsewhere = (holder: string) =>
  deskElsewhere(
    `Another desk works with this Redis: ${holder}. An installation has one process of the role api. Stop that one first, or give this one a redis.prefix and an elasticsearch.prefix of its own. A desk that ended without a word stops counting after ${leaseMs / 1_000} s.`,
  );

/** How a lease is made. */
export interface DeskLeaseOptions {
  readonly redis: RedisSettings;
  readonly clock: Clock;
  /** Names this desk by machine and folder, for people; the same after a restart, so that a crashed desk may go on at once. */
  readonly holder: string;
}

/** The right to be the one desk of an installation. */
export interface DeskLease {
  /**
   * Resolves when this desk has it, which it keeps until `close`; waits while Redis is away. Throws `desk.elsewhere` where another has
   * it.
   */
  take(): Promise<void>;
  /** Rejects with `desk.elsewhere` when another desk has taken over, after this one was not heard of for half a minute. Never resolves. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/**
 * Keeps two desks with databases of their own from working with one queue and one corpus, each as if it alone were right: a lease in
 * Redis. While Redis is away nobody can take it, and this desk goes on.
 */
export function createDeskLease({ redis, clock, holder }: DeskLeaseOptions): DeskLease {
  const client = openRedis(redis, 'command');
  // Each question reports an outage itself.
  client.on('error', () => undefined);
  const closed = new AbortController();
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const key = `${redis.prefix}:desk`;

  async function ask(): Promise<void> {
    try {
      const other = await client.eval(takeScript, 1, key, holder, leaseMs);
      if (other !== null) throw elsewhere(String(other));
    } catch (error) {
      throw redisError(error, addressOf(redis));
    }
  }

  async function keep(): Promise<void> {
    while (!closed.signal.aborted) {
      await clock.sleep(leaseMs / 3, closed.signal);
      if (closed.signal.aborted) return;
      await ask().catch((error: unknown) => {
        if (hasCode(error, 'desk.elsewhere')) lost.reject(error);
      });
    }
  }

  return {
    take: async () => {
      while (!closed.signal.aborted) {
        try {
          await ask();
          void keep();
          return;
        } catch (error) {
          if (!isAway(error)) throw error;
          await clock.sleep(retryMs, closed.signal);
        }
      }
    },
    lost: lost.promise,
    close: async () => {
      closed.abort();
      // While Redis is away there is nobody to give it back to: it runs out.
      if (client.status === 'ready') await client.eval(releaseScript, 1, key, holder).catch(() => undefined);
      client.disconnect();
    },
  };
}
