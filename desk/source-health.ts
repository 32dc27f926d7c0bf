import type { FeedState } from '../core/domain/source.ts';
import type { DriftAlert, SourceHealth } from '../core/domain/source-health.ts';
import { RedactedText } from '../core/domain/text.ts';
import { median } from '../core/median.ts';

const DAY_MS = 86_400_000;

/** Days of articles that a health is told from: 14 that are shown, and four weeks before the oldest of them. */
export const HEALTH_DAYS = 14 + 28;

const shownDays = 14;
/** A weekday's expectation is the median of so many weeks before, of which at least three must be known. */
const weeksBefore = 4;
const weeksNeeded = 3;

/** A channel is dead after so many failures in a row and so long without a success. */
const deadFailures = 3;
const deadMs = 2 * DAY_MS;

/** Silent: of what was to be expected of the last two whole days, at least four articles, no more than a fifth came. */
const silentDays = 2;
const silentLeast = 4;
const silentShare = 0.2;

/** Empty extraction: of the last pages read, at least five and half of them yielded no text. */
const emptyLeast = 5;
const emptyShare = 0.5;

/** What a health is told from. `articles` counts by UTC day of publication, days without any left out. */
export interface HealthInput {
  readonly feeds: readonly FeedState[];
  readonly articles: readonly { readonly at: string; readonly count: number }[];
  /** Of the last pages read, whether they yielded text. */
  readonly pages: readonly boolean[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Articles of each day back from today: index 0 is today, 1 the last whole day. `known` is the number of days since the first article. */
function byDay({ articles, now }: HealthInput): { counts: number[]; known: number } {
  const today = Math.floor(now / DAY_MS);
  const counts = Array.from({ length: HEALTH_DAYS + 1 }, () => 0);
  let known = 0;
  for (const { at, count } of articles) {
    const back = today - Math.floor(Date.parse(at) / DAY_MS);
    if (back < 0 || back >= counts.length) continue;
    counts[back] = (counts[back] ?? 0) + count;
    if (count > 0) known = Math.max(known, back);
  }
  return { counts, known };
}

/** What a day should bring: the median of the same weekday in the weeks before. Null where fewer than three weeks are known. */
function expectedOn(
  back: number,
  { counts, known }: { counts: readonly number[]; known: number },
): number | null {
  const before = Array.from({ length: weeksBefore }, (_, week) => back + 7 * (week + 1));
  const seen = before.filter((day) => day <= known);
  return seen.length < weeksNeeded ? null : median(seen.map((day) => counts[day] ?? 0));
}

/** The sum over whole days, counted back from yesterday; null where one of them is not known. */
function expectedOver(days: number, known: ReturnType<typeof byDay>): number | null {
  const each = Array.from({ length: days }, (_, day) => expectedOn(day + 1, known));
  return each.includes(null) ? null : sum(each.map((n) => n ?? 0));
}

function deadFeeds({ feeds, now }: HealthInput): DriftAlert[] {
  return feeds
    .filter(({ failures, lastSuccessAt }) => {
      const since = lastSuccessAt === null ? Number.NEGATIVE_INFINITY : Date.parse(lastSuccessAt);
      return failures >= deadFailures && now - since >= deadMs;
    })
    .map(({ url, lastSuccessAt, failures }) => ({ code: 'feed-dead', url, since: lastSuccessAt, failures }));
}

function silence(known: ReturnType<typeof byDay>): DriftAlert[] {
  const expected = expectedOver(silentDays, known);
  const found = sum(known.counts.slice(1, 1 + silentDays));
  const silent = expected !== null && expected >= silentLeast && found <= silentShare * expected;
  return silent ? [{ code: 'silent', found, expected }] : [];
}

function emptiness({ pages }: HealthInput): DriftAlert[] {
  const empty = pages.filter((yielded) => !yielded).length;
  return empty >= emptyLeast && empty >= emptyShare * pages.length
    ? [{ code: 'empty-extraction', empty, read: pages.length }]
    : [];
}

/**
 * How a source does, from what the crawler remembers alone: last success, what goes wrong, articles a day against what the same
 * weekdays brought before (median of four weeks), and what drifts. Pure: the same input gives the same answer.
 */
export function assessHealth(input: HealthInput): SourceHealth {
  const { feeds, now } = input;
  const known = byDay(input);
  const today = Math.floor(now / DAY_MS);
  const week = expectedOver(7, known);
  const failing = feeds.find(({ problem }) => problem !== null);
  return {
    lastSuccessAt:
      feeds
        .flatMap(({ lastSuccessAt }) => lastSuccessAt ?? [])
        .toSorted()
        .at(-1) ?? null,
    nextAt: feeds.map(({ nextAt }) => nextAt).toSorted()[0] ?? null,
    problem: failing?.problem
      ? { code: failing.problemCode ?? 'crawl.failed', text: RedactedText.parse(failing.problem) }
      : null,
    days: Array.from({ length: shownDays }, (_, index) => {
      const back = shownDays - 1 - index;
      return { at: new Date((today - back) * DAY_MS).toISOString(), count: known.counts[back] ?? 0 };
    }),
    perDay: sum(known.counts.slice(1, 8)) / 7,
    expected: week === null ? null : week / 7,
    alerts: [...deadFeeds(input), ...silence(known), ...emptiness(input)],
  };
}
