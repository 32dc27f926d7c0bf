import { AppError } from '../../core/errors.ts';
import type { Reachability } from '../../core/open-ports.ts';
import type { Clock } from '../../core/ports.ts';

/** How a port that lives on another machine is opened and watched. */
export interface ReachableOptions<T extends object> {
  /** Opens the port; may be called again after it threw. */
  readonly open: () => Promise<T>;
  /** What is thrown while it has neither been opened nor found to be away. */
  readonly silent: AppError;
  /** A small question that only a server which is there answers. */
  readonly probe: (port: T) => Promise<unknown>;
  /** What to do with each method during an outage: throw at once, or `pass` it on: those that wait by themselves. */
  readonly methods: { readonly [M in keyof T]-?: 'watch' | 'pass' };
  readonly clock: Clock;
  /** Told when it goes away, and when it is back (`null`). */
  readonly onChange: (problem: AppError | null) => void;
  /** Between two looks whether it is back. Default 2 s. */
  readonly retryMs?: number;
}

/** A port whose server may be away, also at the start. */
export interface Reachable<T> {
  /** While the server is away every call throws at once what was found, instead of waiting for another time-out. */
  readonly port: T;
  /** Resolves once the port was opened; rejects where it cannot be, for another reason than that nobody answers. */
  readonly opened: Promise<void>;
  state(): Reachability;
  /** Stops looking; `opened` then rejects where it was still to come. Closes nothing. */
  stop(): void;
}

/** True where nobody answered, which mends itself or is mended elsewhere. */
const isOutage = (error: unknown): error is AppError =>
  error instanceof AppError && error.code.endsWith('.unreachable');

/**
 * Opens a port in its own time and keeps an eye on its server: after a call that found nobody, further calls fail at once, and one
 * small question in `retryMs` finds out when it is back. So a desk starts, and goes on, without the servers behind it.
 */
export function createReachable<T extends object>(options: ReachableOptions<T>): Reachable<T> {
  const { clock, retryMs = 2_000 } = options;
  const stopped = new AbortController();
  const first = Promise.withResolvers<void>();
  let inner: T | undefined;
  let down: { readonly since: number; readonly error: AppError } | null = null;

  async function look(): Promise<void> {
    if (inner) await options.probe(inner);
    else inner = await options.open();
    first.resolve();
  }

  /** Looks until somebody answers. Whatever else is wrong is for the caller who meets it. */
  async function follow(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        await look();
        break;
      } catch (error) {
        if (!isOutage(error)) {
          first.reject(error);
          break;
        }
        goneAway(error);
      }
      await clock.sleep(retryMs, stopped.signal);
    }
    if (stopped.signal.aborted) {
      first.reject(down?.error);
      return;
    }
    if (down) options.onChange(null);
    down = null;
  }

  function goneAway(error: AppError): void {
    if (down) {
      down = { ...down, error };
      return;
    }
    down = { since: clock.now(), error };
    options.onChange(error);
  }

  async function watched(call: () => Promise<unknown>): Promise<unknown> {
    if (!inner && !down) {
      await Promise.race([first.promise, clock.sleep(retryMs, stopped.signal)]);
      if (!inner) goneAway(options.silent);
    }
    if (down) throw down.error;
    try {
      return await call();
    } catch (error) {
      if (isOutage(error) && !down) {
        goneAway(error);
        void follow();
      }
      throw error;
    }
  }

  const call = (name: keyof T, args: unknown[]): unknown => {
    if (!inner) throw down?.error ?? options.silent;
    return (inner[name] as (...given: unknown[]) => unknown)(...args);
  };
  const names = Object.keys(options.methods) as (keyof T & string)[];
  const port = Object.fromEntries(
    names.map((name) => [
      name,
      options.methods[name] === 'pass'
        ? (...args: unknown[]) => call(name, args)
        : (...args: unknown[]) => watched(async () => call(name, args)),
    ]),
  ) as T;

  first.promise.catch(() => undefined);
  void follow();
  return {
    port,
    opened: first.promise,
    state: () => ({ downSince: down?.since ?? null, problem: down?.error.message ?? null }),
    stop: () => stopped.abort(),
  };
}
