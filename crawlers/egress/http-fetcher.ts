import type { Clock, Fetcher, FetchRequest, FetchResult, HostTurns } from '../../core/ports.ts';
import { robotsMaxBytes } from '../robots.ts';
import { type AddressPolicy, guardUrl } from './address.ts';
import { createEgressAgent, type Resolver, resolveBySystem } from './connector.ts';
import { fetchBusy, fetchRedirects } from './errors.ts';
import { fetchOnce, type HopResult } from './fetch-once.ts';
import type { HostMemory } from './host-memory.ts';
import { createHostGate, defaultPoliteness, type PolitenessPolicy } from './politeness.ts';
import type { BodyLimit } from './read-body.ts';
import { retryAfterMs } from './retry-after.ts';
import { createRobotsCache, type RobotsReply } from './robots-cache.ts';

export interface HttpFetcherOptions {
  readonly clock: Clock;
  /** Product token, version and an address where people read who crawls and why. */
  readonly userAgent: string;
  /** Permits loopback and any port on it: for the demo and tests only. Default false. */
  readonly allowLoopback?: boolean;
  readonly politeness?: Partial<PolitenessPolicy>;
  /** A robots.txt that could not be read is asked for again after this; ten minutes where left out. */
  readonly robotsRetryMs?: number;
  /** How long one request may take where it names no time of its own. Default 20 s. */
  readonly timeoutMs?: number;
  /** Which hosts asked for patience before this process began; nothing is remembered where left out. */
  readonly memory?: HostMemory;
  /** Turns at hosts over all processes that crawl; this process alone is polite where left out. */
  readonly turns?: HostTurns | undefined;
  /** How names become addresses; the system's resolver where left out. */
  readonly resolve?: Resolver;
}

/** What the way out shares with other processes, and with itself after a restart. */
export type CrawlShare = Pick<HttpFetcherOptions, 'memory' | 'turns'>;

const maxRedirects = 5;
const defaultMaxBytes = 8 * 1024 * 1024;
const defaultTimeoutMs = 20_000;
const maxHeaderBytes = 32 * 1024;
const defaultRobotsRetryMs = 10 * 60_000;
const connectTimeoutMs = 10_000;

const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json,*/*;q=0.8';

function headersFor(userAgent: string, request: FetchRequest): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
    ...(request.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  };
}

/** Where an answer sends the caller, or null when it is a final one. A Location that is no address counts as final. */
function redirectTarget(from: URL, { status, headers }: HopResult): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || !headers.location) return null;
  return URL.parse(headers.location, from.href)?.href ?? null;
}

/**
 * The way out to the web: every hop is checked against the egress rules before and while it connects, asks robots.txt of its own
 * host, and waits for that host's turn. Answers with any status but 429 and 503 are given back as they are.
 */
export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  const { clock, userAgent } = options;
  const policy: AddressPolicy = { allowLoopback: options.allowLoopback ?? false };
  const agent = createEgressAgent({
    ...policy,
    resolve: options.resolve ?? resolveBySystem,
    connectTimeoutMs,
    maxHeaderBytes,
  });
  const gate = createHostGate(
    clock,
    { ...defaultPoliteness, ...options.politeness },
    options.memory,
    options.turns,
  );

  /** Hosts whose last answer was 503. */
  const failing = new Set<string>();

  type Ask = Pick<FetchRequest, 'timeoutMs' | 'signal' | 'partOfPage' | 'patient' | 'minDelayMs'> & {
    headers: Record<string, string>;
    limit: BodyLimit;
    body?: string;
  };

  /** One request in the host's turn. A busy host is noted, so that nobody asks it early. */
  const ask = async (url: URL, crawlDelayS: number | null, how: Ask) => {
    const { headers, limit, body, timeoutMs, signal, partOfPage, patient, minDelayMs = 0 } = how;
    const delayS = Math.max(crawlDelayS ?? 0, minDelayMs / 1_000);
    return gate.run({ host: url.host, crawlDelayS: delayS, partOfPage, patient, signal }, async () => {
      const hop = {
        url,
        headers,
        limit,
        body,
        timeoutMs: timeoutMs ?? options.timeoutMs ?? defaultTimeoutMs,
        signal,
      };
      const result = await fetchOnce(agent, clock, hop);
      const wasFailing = failing.delete(url.host);
      if (result.status !== 429 && result.status !== 503) return result;
      const afterMs = retryAfterMs(result.headers['retry-after'], clock.now());
      // One page may be out of service by itself; a second 503 in a row, or any 429, speaks for the host.
      if (result.status === 503) failing.add(url.host);
      if (result.status === 429 || wasFailing) await gate.postpone(url.host, clock.now() + afterMs);
      throw fetchBusy(
        `${url.host} answered ${result.status} and asks for ${Math.ceil(afterMs / 1_000)} s of patience.`,
        { retry: { afterMs } },
      );
    });
  };

  /** Follows redirects by hand; `permit` gives each hop's Crawl-delay or throws. */
  const follow = async (start: string, permit: (url: URL) => Promise<number | null>, how: Ask) => {
    const seen = new Set<string>();
    let next = start;
    while (seen.size <= maxRedirects) {
      const url = guardUrl(next, policy);
      if (seen.has(url.href)) throw fetchRedirects(`${url.host} redirects in a circle.`);
      seen.add(url.href);
      const result = await ask(url, await permit(url), how);
      const target = how.body === undefined ? redirectTarget(url, result) : null;
      if (!target) return { url, result };
      next = target;
    }
    throw fetchRedirects(`${start} redirects more than ${maxRedirects} times.`);
  };

  const load = async (url: URL): Promise<RobotsReply> => {
    const limit: BodyLimit = { maxBytes: robotsMaxBytes, overflow: 'truncate' };
    const { result } = await follow(url.href, async () => null, {
      headers: headersFor(userAgent, { url: url.href }),
      limit,
    });
    return result;
  };
  const robots = createRobotsCache({
    clock,
    userAgent,
    retryMs: options.robotsRetryMs ?? defaultRobotsRetryMs,
    load,
  });

  return {
    async fetch(request): Promise<FetchResult> {
      const { url, result } = await follow(request.url, robots.permit, {
        headers: headersFor(userAgent, request),
        limit: { maxBytes: request.maxBytes ?? defaultMaxBytes, overflow: 'refuse' },
        ...(request.form ? { body: new URLSearchParams(request.form).toString() } : {}),
        ...(request.timeoutMs ? { timeoutMs: request.timeoutMs } : {}),
        ...(request.signal ? { signal: request.signal } : {}),
        ...(request.partOfPage ? { partOfPage: true } : {}),
        ...(request.patient ? { patient: true } : {}),
        ...(request.minDelayMs ? { minDelayMs: request.minDelayMs } : {}),
      });
      return { url: url.href, ...result, notModified: result.status === 304 };
    },
    close: () => agent.destroy(),
  };
}
