const defaultMs = 5 * 60_000;
const maxMs = 24 * 3_600_000;

/**
 * How long a Retry-After header asks to wait, in milliseconds from `now`: seconds or an HTTP date (RFC 9110, section 10.2.3). Five
 * minutes where it is missing or unreadable, a day at most.
 */
export function retryAfterMs(header: string | undefined, now: number): number {
  const text = header?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), maxMs) : defaultMs;
}
