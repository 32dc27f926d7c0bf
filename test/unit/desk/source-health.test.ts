import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedState } from '../../../core/domain/source.ts';
import { SourceHealth } from '../../../core/domain/source-health.ts';
import { assessHealth, HEALTH_DAYS, type HealthInput } from '../../../desk/source-health.ts';

const DAY = 86_400_000;
/** A Wednesday, at half past ten. */
const now = Date.parse('2026-11-18T10:30:00Z');
const ago = (days: number) => new Date(now - days * DAY).toISOString();

const feed = (extra: object = {}) =>
  FeedState.parse({
    id: 'f',
    sourceId: 's',
    url: 'https://paper.example/feed',
    etag: null,
    lastModified: null,
    nextAt: ago(-0.1),
    lastSuccessAt: ago(0.1),
    lastTriedAt: ago(0.1),
    problem: null,
    robots: 'allowed',
    failures: 0,
    ...extra,
  });

/** Buckets of a day each from counts by days back. */
const days = (countOf: (back: number) => number, until = HEALTH_DAYS) =>
  Array.from({ length: until + 1 }, (_, back) => ({ at: ago(back), count: countOf(back) })).filter(
    ({ count }) => count > 0,
  );

const assess = (extra: Partial<HealthInput> = {}) =>
  assessHealth({ feeds: [feed()], articles: [], pages: [], now, ...extra });
const codes = (extra: Partial<HealthInput>) => assess(extra).alerts.map(({ code }) => code);

describe('the health of a source', () => {
  it('says the last success, the next fetch, the problem with its code, and fourteen days without a gap', () => {
    const problem = { problem: 'It answered 500.', problemCode: 'fetch.status' };
    const health = assess({
      feeds: [feed(), feed({ lastSuccessAt: ago(3), ...problem })],
      articles: days((b) => b),
    });
    expect(health).toMatchObject({
      lastSuccessAt: ago(0.1),
      problem: { code: 'fetch.status', text: 'It answered 500.' },
    });
    expect(health.days.map(({ count }) => count)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(health.days.at(-1)?.at).toBe('2026-11-18T00:00:00.000Z');
    expect(health.perDay).toBe(4);
  });

  it('expects what the same weekdays brought, so that a quiet weekend is no silence', () => {
    const weekend = (back: number) => [0, 6].includes(new Date(now - back * DAY).getUTCDay());
    const onMonday = now - 2 * DAY;
    const articles = days((back) => (weekend(back) ? 0 : 30));
    expect(assess({ articles })).toMatchObject({ expected: 150 / 7, perDay: 150 / 7, alerts: [] });
    expect(codes({ articles, now: onMonday })).toEqual([]);
  });

  it('notices silence, once three weeks are known and the source is no trickle', () => {
    const quiet = (usual: number, until = HEALTH_DAYS) => days((back) => (back <= 2 ? 0 : usual), until);
    expect(assess({ articles: quiet(10) }).alerts).toEqual([{ code: 'silent', found: 0, expected: 20 }]);
    expect(codes({ articles: quiet(1) })).toEqual([]);
    expect(codes({ articles: quiet(10, 20) })).toEqual([]);
    expect(assess({ articles: quiet(10, 20) }).expected).toBeNull();
  });

  it('calls a channel dead after three failures and two days, not before', () => {
    const failing = { failures: 3, problem: 'Not there.' };
    expect(codes({ feeds: [feed({ ...failing, lastSuccessAt: ago(2) })] })).toEqual(['feed-dead']);
    expect(codes({ feeds: [feed({ ...failing, lastSuccessAt: null })] })).toEqual(['feed-dead']);
    expect(codes({ feeds: [feed({ ...failing, lastSuccessAt: ago(1) })] })).toEqual([]);
    expect(codes({ feeds: [feed({ ...failing, failures: 2, lastSuccessAt: ago(9) })] })).toEqual([]);
  });

  it('notices pages that yield no text', () => {
    expect(codes({ pages: [false, false, false, false, false, true] })).toEqual(['empty-extraction']);
    expect(codes({ pages: [false, false, false, false] })).toEqual([]);
    expect(codes({ pages: [...Array(5).fill(false), ...Array(6).fill(true)] })).toEqual([]);
  });

  const anything = fc.record({
    feeds: fc.array(
      fc
        .record({ failures: fc.nat(9), back: fc.option(fc.integer({ min: 0, max: 9 })) })
        .map(({ failures, back }) => feed({ failures, lastSuccessAt: back === null ? null : ago(back) })),
      { maxLength: 4 },
    ),
    articles: fc
      .uniqueArray(fc.record({ back: fc.integer({ min: -3, max: 60 }), count: fc.nat(200) }), {
        selector: ({ back }) => back,
      })
      .map((list) => list.map(({ back, count }) => ({ at: ago(back), count }))),
    pages: fc.array(fc.boolean(), { maxLength: 20 }),
    now: fc.integer({ min: now - 5 * DAY, max: now + 5 * DAY }),
  });

  it('is always of its form, has fourteen days, and depends on no order', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const health = SourceHealth.parse(assessHealth(input));
        expect(health.days).toHaveLength(14);
        expect(health.perDay).toBeGreaterThanOrEqual(0);
        const turned = assessHealth({ ...input, articles: input.articles.toReversed() });
        expect(turned).toEqual(health);
      }),
    );
  });

  it('never calls a source silent that brought what was expected, nor dead what answered yesterday', () => {
    fc.assert(
      fc.property(anything, fc.nat(300), (input, steady) => {
        const health = assess({
          ...input,
          now,
          articles: days(() => steady),
          feeds: [feed({ failures: 50 })],
        });
        expect(health.alerts.filter(({ code }) => code !== 'empty-extraction')).toEqual([]);
      }),
    );
  });

  it('keeps no alarm once text, articles and answers are back', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const mended = { ...input, now, pages: [true], feeds: [feed()], articles: days(() => 7) };
        expect(assessHealth(mended).alerts).toEqual([]);
      }),
    );
  });
});
