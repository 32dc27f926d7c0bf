import { createSqliteQueue } from '../../adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import type { Queue } from '../../core/ports.ts';
import type { QueueSettings } from '../contract/queue-contract.ts';

/** Opens the SQLite queue at this path, for a test or for a child process of one. */
export async function openQueue(place: string, settings: QueueSettings = {}): Promise<Queue> {
  return createSqliteQueue({ path: place, pollMs: 20, clock: createSystemClock(), ...settings });
}
