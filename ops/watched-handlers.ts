import type { JobName } from '../core/jobs.ts';
import type { Clock, Handler, Handlers } from '../core/ports.ts';
import { tracedJob } from './tracing.ts';

/** Told when a job has run: its name, how long it took, and whether it went well. */
export type RunListener = (name: JobName, ms: number, ok: boolean) => void;

/** The same handlers, each run a part of what its job was added for, with `onRun` told of it. */
export function watchedHandlers(handlers: Handlers, clock: Clock, onRun: RunListener): Handlers {
  const entries = Object.entries(handlers) as [JobName, Handler<JobName>][];
  return Object.fromEntries(
    entries.map(([name, handle]): [JobName, Handler<JobName>] => [
      name,
      async (job, signal) => {
        const start = clock.now();
        let ok = false;
        try {
          await tracedJob(job, () => handle(job, signal));
          ok = true;
        } finally {
          onRun(name, clock.now() - start, ok);
        }
      },
    ]),
  );
}
