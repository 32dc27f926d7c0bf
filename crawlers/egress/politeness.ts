import type { Clock } from '../../core/ports.ts';
import { fetchBusy, fetchCancelled } from './errors.ts';

export interface PolitenessPolicy {
  /** Least pause between two requests to a host. */
  readonly minDelayMs: number;
  /** A host that needed t to answer is left alone for this many times t: slow hosts are asked less. */
  readonly slowness: number;
  /** A Crawl-delay is obeyed up to here. */
  readonly maxCrawlDelayMs: number;
  /** A turn further off than this is not waited for: the caller is told to come back. */
  readonly maxWaitMs: number;
}

export const defaultPoliteness: PolitenessPolicy = {
  minDelayMs: 3_000,
  slowness: 5,
  maxCrawlDelayMs: 300_000,
  maxWaitMs: 60_000,
};

/** What is remembered of a host between requests. Times are milliseconds since 1970. */
export interface HostHistory {
  readonly endedAt: number;
  readonly tookMs: number;
  /** The host's own Retry-After; 0 where it never asked. */
  readonly busyUntil: number;
}

/** The pause after a request: the largest of the least delay, what slowness asks for and the host's Crawl-delay. */
export function politeDelayMs(policy: PolitenessPolicy, tookMs: number, crawlDelayS: number | null): number {
  const asked = Math.min((crawlDelayS ?? 0) * 1_000, policy.maxCrawlDelayMs);
  return Math.max(policy.minDelayMs, policy.slowness * tookMs, asked);
}

/** The first instant at which a host may be asked again. */
export function earliestStart(
  history: HostHistory | undefined,
  policy: PolitenessPolicy,
  crawlDelayS: number | null,
): number {
  if (!history) return 0;
  const rested = history.endedAt + politeDelayMs(policy, history.tookMs, crawlDelayS);
  return Math.max(rested, history.busyUntil);
}

/** One request at a time per host, never early. */
export interface HostGate {
  /**
   * Runs a task when it is the host's turn, first come first served. Throws `fetch.busy` with `afterMs` instead of waiting longer
   * than the policy allows, and `fetch.cancelled` when the signal aborts before the turn comes.
   */
  run<T>(host: string, crawlDelayS: number | null, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Nothing goes to this host before `until`, in milliseconds since 1970. */
  postpone(host: string, until: number): void;
}

interface HostLane {
  tail: Promise<void>;
  waiting: number;
  history: HostHistory | undefined;
}

/** Past so many hosts those that are idle and rested are forgotten. */
const maxIdleHosts = 5_000;

/** The gate in front of all requests. Keeps its memory bounded by the hosts in use. */
export function createHostGate(clock: Clock, policy: PolitenessPolicy): HostGate {
  const lanes = new Map<string, HostLane>();

  const laneOf = (host: string): HostLane => {
    const known = lanes.get(host);
    if (known) return known;
    if (lanes.size >= maxIdleHosts) {
      const longAgo = clock.now() - policy.maxCrawlDelayMs;
      for (const [name, { waiting, history }] of lanes) {
        const restedAt = Math.max(history?.endedAt ?? 0, history?.busyUntil ?? 0);
        if (waiting === 0 && restedAt < longAgo) lanes.delete(name);
      }
    }
    const lane: HostLane = { tail: Promise.resolve(), waiting: 0, history: undefined };
    lanes.set(host, lane);
    return lane;
  };

  const takeTurn = async (lane: HostLane, host: string, crawlDelayS: number | null, signal?: AbortSignal) => {
    const waitMs = earliestStart(lane.history, policy, crawlDelayS) - clock.now();
    if (waitMs > policy.maxWaitMs) {
      throw fetchBusy(`${host} may be asked again in ${Math.ceil(waitMs / 1_000)} s.`, {
        retry: { afterMs: waitMs },
      });
    }
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    if (signal?.aborted) throw fetchCancelled(`The request to ${host} was cancelled.`);
  };

  return {
    async run(host, crawlDelayS, task, signal) {
      const lane = laneOf(host);
      const previous = lane.tail;
      const turn = Promise.withResolvers<void>();
      lane.tail = turn.promise;
      lane.waiting += 1;
      await previous;
      try {
        await takeTurn(lane, host, crawlDelayS, signal);
        const startedAt = clock.now();
        try {
          return await task();
        } finally {
          const endedAt = clock.now();
          const busyUntil = lane.history?.busyUntil ?? 0;
          lane.history = { endedAt, tookMs: endedAt - startedAt, busyUntil };
        }
      } finally {
        lane.waiting -= 1;
        turn.resolve();
      }
    },
    postpone(host, until) {
      const lane = laneOf(host);
      const { endedAt, tookMs, busyUntil } = lane.history ?? { endedAt: 0, tookMs: 0, busyUntil: 0 };
      lane.history = { endedAt, tookMs, busyUntil: Math.max(busyUntil, until) };
    },
  };
}
