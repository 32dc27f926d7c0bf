import { Cron } from 'croner';
import { invalidInput, messageOf } from '../core/errors.ts';
import type { Clock } from '../core/ports.ts';

/** Longest wait between looks at the clock: a computer that slept, or whose clock was set, is noticed within a minute. */
const longestWaitMs = 60_000;

/** A cron pattern of five fields, in UTC. Throws `input.invalid` for any other, and for one that never comes. */
export function parseCron(pattern: string): Cron {
  try {
    const cron = new Cron(pattern, { mode: '5-part', timezone: 'UTC', paused: true });
    if (cron.nextRun()) return cron;
  } catch (cause) {
    throw invalidInput(`"${pattern}" is no cron pattern: ${messageOf(cause)}`, { cause });
  }
  throw invalidInput(`"${pattern}" is a cron pattern whose time never comes.`);
}

/**
 * Calls `fire` with the newest time of the pattern at once (it may have passed while nothing ran) and then at each, until
 * `signal` aborts. Being called again with the same time is for `fire` to see through.
 */
export async function followCron(
  cron: Cron,
  clock: Clock,
  fire: (at: Date) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const now = clock.now();
    const [latest] = cron.previousRuns(1, new Date(now + 1));
    if (latest) fire(latest);
    const next = cron.nextRun(new Date(now))?.getTime() ?? now + longestWaitMs;
    await clock.sleep(Math.min(next - now, longestWaitMs), signal);
  }
}
