import type { Clock, HostHistory, HostTurn, HostTurns } from '../../core/ports.ts';
import { fetchBusy, fetchCancelled } from './errors.ts';
import type { HostMemory } from './host-memory.ts';

export interface PolitenessPolicy {
  /** Least pause between two requests to a host. */
  readonly minDelayMs: number;
  /** A host that needed t to answer is left alone for this many times t: slow hosts are asked less. */
  readonly slowness: number;
  /** A Crawl-delay is obeyed up to here. */
  readonly maxCrawlDelayMs: number;
  /**
   * A turn further off than this is not waited for: the caller is told to come back. Who is patient waits as long as a Crawl-delay may
   * be, or a host with long pauses would never be read; but not where the host itself asked to be left alone.
   */
  readonly maxWaitMs: number;
}

export const defaultPoliteness: PolitenessPolicy = {
  minDelayMs: 3_000,
  slowness: 5,
  maxCrawlDelayMs: 300_000,
  maxWaitMs: 60_000,
};

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
  run<T>(turn: Turn, task: () => Promise<T>): Promise<T>;
  /** Nothing goes to this host before `until`, in milliseconds since 1970, also after a restart. */
  postpone(host: string, until: number): Promise<void>;
}

/** Whose turn is asked for, and how. */
export interface Turn {
  readonly host: string;
  readonly crawlDelayS: number | null;
  /** Something the page needs that was just read: in turn, without the delay between pages. */
  readonly partOfPage?: boolean | undefined;
  readonly patient?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface HostLane {
  tail: Promise<void>;
  waiting: number;
  history: HostHistory | undefined;
  /** True once what was remembered of the host has been asked for. */
  recalled: boolean;
}

/** A host of which nothing is known. */
const unasked: HostHistory = { endedAt: 0, tookMs: 0, busyUntil: 0 };

/** Past so many hosts those that are idle and rested are forgotten. */
const maxIdleHosts = 5_000;

/**
 * The gate in front of all requests. Keeps in mind the hosts in use, and in `memory`, if there is one, who asked for patience. With
 * `turns` the rule holds over all processes that crawl.
 */
export function createHostGate(
  clock: Clock,
  policy: PolitenessPolicy,
  memory?: HostMemory,
  turns?: HostTurns,
): HostGate {
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
    const lane: HostLane = { tail: Promise.resolve(), waiting: 0, history: undefined, recalled: false };
    lanes.set(host, lane);
    return lane;
  };

  /** What the host asked for before this process began. */
  const recall = async (lane: HostLane, host: string) => {
    if (lane.recalled) return;
    const busyUntil = (await memory?.recall(host)) ?? 0;
    lane.recalled = true;
    if (busyUntil > clock.now()) lane.history = { ...(lane.history ?? unasked), busyUntil };
  };

  const takeTurn = async (lane: HostLane, { host, crawlDelayS, partOfPage, patient, signal }: Turn) => {
    await recall(lane, host);
    const busyUntil = lane.history?.busyUntil ?? 0;
    const earliest = partOfPage ? busyUntil : earliestStart(lane.history, policy, crawlDelayS);
    const waitMs = earliest - clock.now();
    const asksForMore = busyUntil - clock.now() > policy.maxWaitMs;
    const patienceMs = patient && !asksForMore ? policy.maxCrawlDelayMs : policy.maxWaitMs;
    if (waitMs > patienceMs) {
      throw fetchBusy(`${host} may be asked again in ${Math.ceil(waitMs / 1_000)} s.`, {
        retry: { afterMs: waitMs },
      });
    }
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    if (signal?.aborted) throw fetchCancelled(`The request to ${host} was cancelled.`);
  };

  /** The right to ask the host before all other processes, with what they left behind. */
  const takeShared = async (lane: HostLane, { host, signal }: Turn): Promise<HostTurn | null> => {
    if (!turns) return null;
    const shared = await turns.take(host, policy.maxWaitMs, signal);
    if (!shared) {
      throw fetchBusy(`Others have been asking ${host} for ${Math.ceil(policy.maxWaitMs / 1_000)} s.`, {
        retry: { afterMs: policy.maxWaitMs },
      });
    }
    if (shared.before) {
      const busyUntil = Math.max(shared.before.busyUntil, lane.history?.busyUntil ?? 0);
      lane.history = { ...shared.before, busyUntil };
    }
    return shared;
  };

  return {
    async run(turn, task) {
      const lane = laneOf(turn.host);
      const previous = lane.tail;
      const next = Promise.withResolvers<void>();
      lane.tail = next.promise;
      lane.waiting += 1;
      await previous;
      let shared: HostTurn | null = null;
      let asked = false;
      try {
        shared = await takeShared(lane, turn);
        await takeTurn(lane, turn);
        asked = true;
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
        // A turn that cannot be given on runs out by itself.
        await shared?.end(asked ? (lane.history ?? null) : null).catch(() => undefined);
        next.resolve();
      }
    },
    async postpone(host, until) {
      const lane = laneOf(host);
      const history = lane.history ?? unasked;
      if (until <= history.busyUntil) return;
      lane.history = { ...history, busyUntil: until };
      await memory?.remember(host, until);
    },
  };
}
