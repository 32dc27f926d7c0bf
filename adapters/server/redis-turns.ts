import { randomUUID } from 'node:crypto';
import type { Clock, HostTurn, HostTurns } from '../../core/ports.ts';
import { addressOf, openRedis } from './redis-client.ts';
import { redisError } from './redis-errors.ts';
import type { RedisSettings } from './redis-settings.ts';

/** How long a turn is kept by a process that says nothing; renewed every third of it. */
const leaseMs = 30_000;

/** Between two tries to get a turn that another process has. */
const retryMs = 150;

/** What is known of a host is kept for so long after its last turn. */
const keptMs = 86_400_000;

const now = "local time = redis.call('TIME') local now = time[1] * 1000 + math.floor(time[2] / 1000)";

/** Gives the turn and what is known of the host, as spans of time before and after now: the clocks of machines differ. */
const takeScript = `${now}
  local known = redis.call('HMGET', KEYS[1], 'holder', 'until', 'endedAt', 'tookMs', 'busyUntil')
  if known[1] and known[1] ~= '' and known[1] ~= ARGV[1] and tonumber(known[2]) > now then return false end
  redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'until', now + ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
  if not known[3] then return {-1, 0, 0} end
  return {now - known[3], tonumber(known[4]), math.max(0, known[5] - now)}`;

const renewScript = `${now}
  if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
  return redis.call('HSET', KEYS[1], 'until', now + ARGV[2])`;

const releaseScript = `${now}
  if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
  redis.call('HSET', KEYS[1], 'holder', '')
  if ARGV[2] ~= '' then
    redis.call('HSET', KEYS[1], 'endedAt', now - ARGV[2], 'tookMs', ARGV[3], 'busyUntil', now + ARGV[4])
  end
  return 1`;

/**
 * Turns at hosts over all processes, in Redis: one holder a host, under a lease that outlives a dead process by half a minute, and
 * beside it when the last request ended and what the host asked for. Throws `redis.unreachable`: nobody crawls unless all can be asked.
 */
export function createRedisTurns({ redis, clock }: { redis: RedisSettings; clock: Clock }): HostTurns {
  const client = openRedis(redis, 'command');
  // Each question reports an outage itself.
  client.on('error', () => undefined);
  const keyOf = (host: string) => `${redis.prefix}:host:${host}`;

  async function ask(script: string, host: string, ...args: (string | number)[]): Promise<unknown> {
    try {
      return await client.eval(script, 1, keyOf(host), ...args);
    } catch (error) {
      throw redisError(error, addressOf(redis));
    }
  }

  function hold(host: string, token: string, before: HostTurn['before']): HostTurn {
    const held = new AbortController();
    const renew = async () => {
      while (!held.signal.aborted) {
        await clock.sleep(leaseMs / 3, held.signal);
        if (!held.signal.aborted) await ask(renewScript, host, token, leaseMs).catch(() => undefined);
      }
    };
    void renew();
    return {
      before,
      end: async (after) => {
        held.abort();
        const at = clock.now();
        const facts = after
          ? [
              Math.round(at - after.endedAt),
              Math.round(after.tookMs),
              Math.max(0, Math.round(after.busyUntil - at)),
            ]
          : ['', '', ''];
        await ask(releaseScript, host, token, ...facts);
      },
    };
  }

  return {
    take: async (host, waitMs, signal) => {
      const token = randomUUID();
      const last = clock.now() + waitMs;
      for (;;) {
        signal?.throwIfAborted();
        const found = (await ask(takeScript, host, token, leaseMs, keptMs)) as
          | [number, number, number]
          | null;
        if (found) {
          const [endedAgo, tookMs, busyMs] = found;
          const at = clock.now();
          const busyUntil = busyMs > 0 ? at + busyMs : 0;
          return hold(host, token, endedAgo < 0 ? null : { endedAt: at - endedAgo, tookMs, busyUntil });
        }
        if (clock.now() > last) return null;
        await clock.sleep(retryMs, signal);
      }
    },
    close: async () => client.disconnect(),
  };
}
