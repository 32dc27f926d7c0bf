import { describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createHostMemory } from '../../../crawlers/egress/host-memory.ts';
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
      return gate.run({ host: `h${host}`, crawlDelayS: crawlDelayOf(host) }, async () => {
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
    const slow = { host: 'slow.example', crawlDelayS: null };
    await gate.postpone(slow.host, clock.now() + 120_000);
    await expect(gate.run(slow, async () => 1)).rejects.toMatchObject({
      code: 'fetch.busy',
      retry: { afterMs: 120_000 },
    });
    await clock.advance(120_000);
    await expect(gate.run(slow, async () => 1)).resolves.toBe(1);
  });

  it('waits out a long pause where the caller is patient, but not where the host asked to be left alone', async () => {
    const clock = createManualClock();
    const gate = createHostGate(clock, defaultPoliteness);
    const host = { host: 'slow.example', crawlDelayS: 120 };
    await gate.run(host, async () => 1);
    const impatient = { code: 'fetch.busy', retry: { afterMs: 120_000 } };
    await expect(gate.run(host, async () => 2)).rejects.toMatchObject(impatient);
    const began = clock.now();
    const second = gate.run({ ...host, patient: true }, async () => clock.now());
    await clock.runAll();
    expect(await second).toBe(began + 120_000);
    await gate.postpone(host.host, clock.now() + 61_000);
    const busy = gate.run({ ...host, patient: true }, async () => 3);
    await expect(busy).rejects.toMatchObject({ code: 'fetch.busy' });
  });

  it('lets the next one in after a failure and after a cancellation', async () => {
    const clock = createManualClock();
    const gate = createHostGate(clock, { ...defaultPoliteness, minDelayMs: 0, slowness: 0 });
    const host = { host: 'a.example', crawlDelayS: null };
    const fail = gate.run(host, () => Promise.reject(new Error('broken')));
    await expect(fail).rejects.toThrow('broken');
    const cancelled = gate.run({ ...host, signal: AbortSignal.abort() }, async () => 1);
    await expect(cancelled).rejects.toMatchObject({ code: 'fetch.cancelled' });
    await expect(gate.run(host, async () => 2)).resolves.toBe(2);
  });
});

describe('what a page needs beside itself', () => {
  it('comes in turn without the delay between pages, but never while the host asks for patience', async () => {
    const clock = createManualClock();
    const gate = createHostGate(clock, defaultPoliteness);
    const host = { host: 'a.example', crawlDelayS: 10 };
    const at = () => Promise.resolve(clock.now());
    const began = await gate.run(host, at);
    expect(await gate.run({ ...host, partOfPage: true }, at)).toBe(began);
    const page = gate.run(host, at);
    await clock.runAll();
    expect(await page).toBe(began + 10_000);
    await gate.postpone('a.example', clock.now() + 30_000);
    const part = gate.run({ ...host, partOfPage: true }, at);
    await clock.runAll();
    expect(await part).toBe(began + 40_000);
  });
});

describe('a Retry-After', () => {
  it('outlives a restart', async () => {
    const clock = createManualClock();
    const corpus = createSqliteCorpus({ path: ':memory:' });
    const host = { host: 'slow.example:8080', crawlDelayS: null };
    const before = createHostGate(clock, defaultPoliteness, createHostMemory(corpus));
    await before.run(host, async () => 1);
    await before.postpone(host.host, clock.now() + 7_200_000);
    const after = createHostGate(clock, defaultPoliteness, createHostMemory(corpus));
    await expect(after.run(host, async () => 1)).rejects.toMatchObject({ retry: { afterMs: 7_200_000 } });
    await clock.advance(7_200_000);
    await expect(after.run(host, async () => 1)).resolves.toBe(1);
    await expect(after.run({ ...host, host: 'other.example' }, async () => 2)).resolves.toBe(2);
    await corpus.close();
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
