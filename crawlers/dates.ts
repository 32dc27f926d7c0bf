/** An instant far from any article: earlier ones are defaults of a broken system, as 1970-01-01. */
const earliest = Date.UTC(1990, 0, 1);

/** `dd/mm/yyyy`, as Vietnamese and French pages write it, with an optional time before or after. */
function dayFirst(text: string): number {
  const date = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  if (!date) return Number.NaN;
  const time = /(?<!\d)(\d{1,2})[:hg](\d{2})(?::(\d{2}))?(?!\d)/.exec(text.replace(date[0], ' '));
  const zone = /(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?\b/.exec(
    text.replace(date[0], ' ').replace(time?.[0] ?? '', ' '),
  );
  const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : 0;
  const [day, month, year] = [Number(date[1]), Number(date[2]), Number(date[3])];
  if (day > 31 || month > 12) return Number.NaN;
  return (
    Date.UTC(year, month - 1, day, Number(time?.[1] ?? 0), Number(time?.[2] ?? 0), Number(time?.[3] ?? 0)) -
    offset * 60_000
  );
}

/** What is left out of ISO 8601 and what feeds put between its parts. */
function isoLike(text: string): number {
  const found =
    /^(\d{4})-?(\d{2})?-?(\d{2})?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?$/i.exec(
      text,
    );
  if (!found) return Number.NaN;
  const [, year, month = '01', day = '01', hour = '0', minute = '0', second = '0', zone = 'Z'] = found;
  const offset = /^[+-]/.test(zone)
    ? (zone.startsWith('-') ? -1 : 1) *
      (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0))
    : 0;
  if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31) return Number.NaN;
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) -
    offset * 60_000
  );
}

/** Dates in words, RFC 822 and its many variants, always read in UTC where they name no zone. */
function inWords(text: string): number {
  const plain = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}{3}/u.test(plain)) return Number.NaN;
  const zoned = /(?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{2}:?\d{2})$/i.test(plain);
  return Date.parse(zoned ? plain : `${plain} UTC`);
}

/**
 * Reads a date as feeds and pages write it: ISO 8601 and W3CDTF in all their lengths, RFC 822, `22/11/2026 08:15`. Without a zone
 * it counts as UTC. Returns UTC ISO 8601 with milliseconds, or null where it is no date or lies before 1990.
 */
export function parseDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length > 100) return null;
  const time = [isoLike, dayFirst, inWords]
    .map((read) => read(trimmed))
    .find((value) => Number.isFinite(value));
  return time === undefined || time < earliest ? null : new Date(time).toISOString();
}
