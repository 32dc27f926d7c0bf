import type { RedisClient } from './redis-client.ts';

const setScript = `
  if redis.call('HGET', KEYS[1], 'pattern') ~= ARGV[1] then
    redis.call('HSET', KEYS[1], 'pattern', ARGV[1], 'last', ARGV[2])
  end`;

const firedScript = `
  local known = redis.call('HMGET', KEYS[1], 'pattern', 'last')
  if known[1] == ARGV[1] and tonumber(known[2]) < tonumber(ARGV[2]) then
    redis.call('HSET', KEYS[1], 'last', ARGV[2])
  end`;

/** One hash a schedule: its pattern and the newest time for which its job was added. BullMQ's own schedulers cannot make data by time. */
export function createScheduleStore(client: RedisClient, prefix: string) {
  const keyOf = (key: string) => `${prefix}:schedules:${key}`;
  return {
    /** Remembers a schedule. A pattern that is new, or new under this key, counts from now; a known one from its last time. */
    set: async (key: string, pattern: string, now: number): Promise<void> => {
      await client.eval(setScript, 1, keyOf(key), pattern, Math.ceil(now));
    },
    /** Forgets a schedule: no time of it is open any more. */
    drop: async (key: string): Promise<void> => {
      await client.del(keyOf(key));
    },
    /** True while nobody has said that the job of this time was added, and the pattern is still in force. */
    isOpen: async (key: string, pattern: string, at: number): Promise<boolean> => {
      const [known, last] = await client.hmget(keyOf(key), 'pattern', 'last');
      return known === pattern && Number(last) < at;
    },
    /** To be called when the job of this time is there. */
    fired: async (key: string, pattern: string, at: number): Promise<void> => {
      await client.eval(firedScript, 1, keyOf(key), pattern, at);
    },
  };
}
