import { hasCode, isOwnFault, messageOf } from '../../core/errors.ts';
import type { Clock } from '../../core/ports.ts';
import { checkRobots } from '../robots.ts';
import { fetchDisallowed, robotsUnreachable } from './errors.ts';

/** What came of asking for a robots.txt. */
export interface RobotsReply {
  readonly status: number;
  readonly body: Uint8Array;
}

/** What holds for a host: rules, no rules at all, or nothing may be asked. */
type Standing =
  | { readonly kind: 'rules'; readonly body: Uint8Array }
  | { readonly kind: 'open' }
  | { readonly kind: 'unreachable'; readonly problem: string };

/**
 * RFC 9309, section 2.3.1: a file is obeyed; 4xx means there are no rules; 5xx and 429 mean that the whole host is off limits for
 * now, as does no answer at all (`problem`).
 */
export function standingOf(reply: RobotsReply | { readonly problem: string }): Standing {
  if ('problem' in reply) return { kind: 'unreachable', problem: reply.problem };
  const { status, body } = reply;
  if (status >= 200 && status < 300) return { kind: 'rules', body };
  if (status >= 500 || status === 429) return { kind: 'unreachable', problem: `it answered ${status}` };
  return { kind: 'open' };
}

const hour = 3_600_000;
/** RFC 9309, section 2.4: no copy is used for longer than a day. */
const keepMs = 24 * hour;
const maxHosts = 5_000;

export interface RobotsCacheDeps {
  readonly clock: Clock;
  readonly userAgent: string;
  /** A host whose file could not be read is asked again after this. */
  readonly retryMs: number;
  /** Fetches one robots.txt with redirects followed; rejects where there was no answer. */
  readonly load: (url: URL) => Promise<RobotsReply>;
}

export interface RobotsCache {
  /**
   * The Crawl-delay in seconds that holds for an address (null: none). Throws `fetch.disallowed`, `egress.refused`, or
   * `fetch.robots-unreachable` with the time after which to ask again.
   */
  permit(url: URL): Promise<number | null>;
}

/** robots.txt per origin, asked for once by however many callers wait for it, kept a day at most. */
export function createRobotsCache({ clock, userAgent, retryMs, load }: RobotsCacheDeps): RobotsCache {
  const entries = new Map<string, { readonly standing: Promise<Standing>; expiresAt: number }>();

  const ask = async (origin: string): Promise<Standing> => {
    try {
      return standingOf(await load(new URL('/robots.txt', origin)));
    } catch (error) {
      // Nothing is said about the host by a fault of our own.
      if (hasCode(error, 'egress.refused') || isOwnFault(error)) throw error;
      return standingOf({ problem: messageOf(error) });
    }
  };

  const standingFor = async (origin: string) => {
    const known = entries.get(origin);
    const entry =
      known && known.expiresAt > clock.now()
        ? known
        : { standing: ask(origin), expiresAt: Number.POSITIVE_INFINITY };
    if (entry !== known) {
      entries.delete(origin);
      entries.set(origin, entry);
      const oldest = entries.keys().next().value;
      if (entries.size > maxHosts && oldest) entries.delete(oldest);
    }
    const standing = await entry.standing.catch((error: unknown) => {
      entries.delete(origin);
      throw error;
    });
    const keep = standing.kind === 'unreachable' ? retryMs : keepMs;
    entry.expiresAt = Math.min(entry.expiresAt, clock.now() + keep);
    return { standing, againMs: entry.expiresAt - clock.now() };
  };

  return {
    async permit(url) {
      const { standing, againMs } = await standingFor(url.origin);
      if (standing.kind === 'open') return null;
      if (standing.kind === 'unreachable') {
        throw robotsUnreachable(
          `The robots.txt of ${url.host} could not be read (${standing.problem}), so nothing else is asked of it.`,
          { retry: { afterMs: againMs } },
        );
      }
      const { allowed, crawlDelayS } = checkRobots({
        robots: standing.body,
        agent: userAgent,
        url: url.href,
      });
      if (!allowed) throw fetchDisallowed(`The robots.txt of ${url.host} does not allow ${url.pathname}.`);
      return crawlDelayS;
    },
  };
}
