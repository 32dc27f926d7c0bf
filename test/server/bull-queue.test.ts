import { Queue as BullQueue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe } from 'vitest';
import type { RedisSettings } from '../../adapters/server/redis-settings.ts';
import { queueContract } from '../contract/queue-contract.ts';
import { openQueue } from '../support/open-bull-queue.ts';
import {
  type RedisServer,
  redisIsInstalled,
  redisOfEnvironment,
  startRedis,
} from '../support/redis-server.ts';

const given = redisOfEnvironment();
let server: RedisServer | undefined;
let places = 0;

describe.skipIf(!given && !redisIsInstalled())('on a real Redis', () => {
  beforeAll(async () => {
    if (!given) server = await startRedis();
  });
  afterAll(() => server?.close());

  queueContract('BullMQ', async () => {
    const settings = { ...given, ...server?.settings } as RedisSettings;
    const redis: RedisSettings = { ...settings, prefix: `{test-${process.pid}-${++places}}` };
    return {
      open: (options) => openQueue(JSON.stringify(redis), options),
      plant: async (name, data) => {
        const { host, port } = redis.nodes[0] ?? {};
        const { username, password, database: db } = redis;
        const connection = new Redis({ host, port, db, ...(password && { username, password }) });
        const queue = new BullQueue(name, { connection, prefix: redis.prefix });
        await queue.add(name, data);
        await queue.close();
        connection.disconnect();
      },
      child: {
        module: new URL('../support/open-bull-queue.ts', import.meta.url).href,
        place: JSON.stringify(redis),
      },
    };
  });
});
