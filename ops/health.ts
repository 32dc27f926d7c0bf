import { messageOf } from '../core/errors.ts';
import type { Health, HealthCheck, HealthReport } from '../core/health.ts';
import type { Clock } from '../core/ports.ts';

/** One thing to look at: says in words how it is, or throws what is wrong. */
export interface Look {
  readonly name: HealthCheck['name'];
  look(): Promise<string> | string;
}

/** Longer than this nobody waits for an answer about health. */
const limitMs = 3_000;

/** An answer serves all who ask within this time. */
const keptMs = 1_000;

/**
 * Looks at everything a process needs, all at once, each for three seconds at most. Since when something is not well is counted from
 * the first look that found it so.
 */
export function createHealth({ clock, looks }: { clock: Clock; looks: readonly Look[] }): Health {
  const since = new Map<Look['name'], number>();
  let last: { readonly at: number; readonly report: Promise<HealthReport> } | undefined;

  async function tryOne({ look }: Look): Promise<string> {
    const done = new AbortController();
    const late = clock.sleep(limitMs, done.signal).then(() => {
      if (!done.signal.aborted) throw new Error(`There was no answer within ${limitMs / 1_000} s.`);
      return '';
    });
    try {
      return await Promise.race([Promise.resolve().then(look), late]);
    } finally {
      done.abort();
    }
  }

  async function check(each: Look): Promise<HealthCheck> {
    const { name } = each;
    try {
      const message = await tryOne(each);
      since.delete(name);
      return { name, ok: true, message, since: null };
    } catch (error) {
      const first = since.get(name) ?? clock.now();
      since.set(name, first);
      return { name, ok: false, message: messageOf(error), since: new Date(first).toISOString() };
    }
  }

  async function report(): Promise<HealthReport> {
    const checks = await Promise.all(looks.map(check));
    return { ok: checks.every(({ ok }) => ok), checks };
  }

  return {
    check: () => {
      const now = clock.now();
      if (!last || Math.abs(now - last.at) > keptMs) last = { at: now, report: report() };
      return last.report;
    },
  };
}
