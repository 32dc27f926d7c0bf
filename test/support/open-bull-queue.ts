import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createBullQueue } from '../../adapters/server/bull-queue.ts';
import type { RedisSettings } from '../../adapters/server/redis-settings.ts';
import type { Queue } from '../../core/ports.ts';
import type { QueueSettings } from '../contract/queue-contract.ts';

/** Opens the queue in Redis with these settings as JSON, for a test or for a child process of one. */
export async function openQueue(place: string, settings: QueueSettings = {}): Promise<Queue> {
  const redis = JSON.parse(place) as RedisSettings;
  return createBullQueue({
    redis,
    pollMs: 20,
    clock: createSystemClock(),
    onError: () => undefined,
    ...settings,
  });
}
