import { Cron } from 'croner';
import { invalidInput, messageOf } from '../core/errors.ts';
import type { Clock } from '../core/ports.ts';

/** Longest wait between looks at the clock: a computer that slept, or whose clock was set, is noticed within a minute. */
const longestWaitMs = 60_000;

/** The times of a cron pattern around an instant, in milliseconds since 1970: the newest that has come, and the next. */
export type CronTimes = (now: number) => { readonly latest: Date | undefined; readonly next: number };

/**
 * A cron pattern of five fields, in UTC. Throws `input.invalid` for any other, and for one that never comes. The parsed pattern, 87 KB
 * of it, is made anew for each question: there is a clock for every source, and each is asked once in its period.
 */
export function parseCron(pattern: string): CronTimes {
  const parsed = () => new Cron(pattern, { mode: '5-part', timezone: 'UTC', paused: true });
  try {
    if (parsed().nextRun()) {
      return (now) => {
        const cron = parsed();
        const [latest] = cron.previousRuns(1, new Date(now + 1));
        return { latest, next: cron.nextRun(new Date(now))?.getTime() ?? now + longestWaitMs };
      };
    }
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
  times: CronTimes,
  clock: Clock,
  fire: (at: Date) => void,
  signal: AbortSignal,
): Promise<void> {
  let lookedAt = clock.now();
  let around = times(lookedAt);
  while (!signal.aborted) {
    const now = clock.now();
    // Past the next time, or set back.
    if (now >= around.next || now < lookedAt) around = times(now);
    lookedAt = now;
    if (around.latest) fire(around.latest);
    await clock.sleep(Math.min(around.next - now, longestWaitMs), signal);
  }
}
