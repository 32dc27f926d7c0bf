import { describe, expect, it } from 'vitest';
import {
  createHostGate,
  defaultPoliteness,
  earliestStart,
  politeDelayMs,
} from '../../../crawlers/egress/politeness.ts';
import { retryAfterMs } from '../../../crawlers/egress/retry-after.ts';
import { createManualClock } from './manual-clock.ts';

const patient = { ...defaultPoliteness, maxWaitMs: Number.POSITIVE_INFINITY };

describe('the polite delay', () => {
  it('is the largest of the least delay, five times the last answer and the Crawl-delay up to 300 s', () => {
    expect(politeDelayMs(patient, 10, null)).toBe(3_000);
    expect(politeDelayMs(patient, 2_000, null)).toBe(10_000);
    expect(politeDelayMs(patient, 10, 20)).toBe(20_000);
    expect(politeDelayMs(patient, 10, 86_400)).toBe(300_000);
  });

  it('never undercuts Retry-After', () => {
    expect(earliestStart({ endedAt: 1_000, tookMs: 10, busyUntil: 99_000 }, patient, null)).toBe(99_000);
  });
});

describe('the host gate', () => {
  it('is never early and never asks a host twice at once, over 200 hosts and 10,000 fetches', async () => {
    const clock = createManualClock();
    const gate = createHostGate(clock, patient);
    const fetches = new Map<string, { start: number; end: number }[]>();
    const crawlDelayOf = (host: number) => (host % 10 === 0 ? 30 : host % 77 === 0 ? 1_000 : null);
    const work = Array.from({ length: 10_000 }, (_, n) => {
      const host = n % 200;
      const log = fetches.get(`h${host}`) ?? [];
      fetches.set(`h${host}`, log);
      return gate.run(`h${host}`, crawlDelayOf(host), async () => {
        const start = clock.now();
        await clock.sleep((n * 7_919) % 2_000);
        log.push({ start, end: clock.now() });
      });
    });
    await clock.runAll();
    await Promise.all(work);
    for (const [host, log] of fetches) {
      expect(log).toHaveLength(50);
      log.slice(1).forEach(({ start }, index) => {
        const before = log[index] ?? { start: 0, end: 0 };
        const delay = politeDelayMs(patient, before.end - before.start, crawlDelayOf(Number(host.slice(1))));
        expect(start - before.end).toBe(delay);
      });
    }
  });

  it('tells the caller to come back instead of blocking for minutes', async () => {
    const clock = createManualClock();
    const gate = createHostGate(clock, defaultPoliteness);
    gate.postpone('slow.example', clock.now() + 120_000);
    await expect(gate.run('slow.example', null, async () => 1)).rejects.toMatchObject({
      code: 'fetch.busy',
      retry: { afterMs: 120_000 },
    });
    await clock.advance(120_000);
    await expect(gate.run('slow.example', null, async () => 1)).resolves.toBe(1);
  });

  it('lets the next one in after a failure and after a cancellation', async () => {
    const clock = createManualClock();
    const gate = createHostGate(clock, { ...defaultPoliteness, minDelayMs: 0, slowness: 0 });
    const fail = gate.run('a.example', null, () => Promise.reject(new Error('broken')));
    await expect(fail).rejects.toThrow('broken');
    const cancelled = gate.run('a.example', null, async () => 1, AbortSignal.abort());
    await expect(cancelled).rejects.toMatchObject({ code: 'fetch.cancelled' });
    await expect(gate.run('a.example', null, async () => 2)).resolves.toBe(2);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['99999999', 86_400_000],
    ['soon', 300_000],
    [undefined, 300_000],
  ])('%s', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
