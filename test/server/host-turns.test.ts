import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createRedisTurns } from '../../adapters/server/redis-turns.ts';
import { createHostGate, defaultPoliteness, type HostGate } from '../../crawlers/egress/politeness.ts';
import { freePort, type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';

const clock = createSystemClock();
let server: RedisServer;

/** The gate of a process of its own. */
function gateOf(policy: Partial<typeof defaultPoliteness>, redis = server.settings): HostGate {
  const turns = createRedisTurns({ redis, clock });
  onTestFinished(() => turns.close());
  return createHostGate(clock, { ...defaultPoliteness, slowness: 0, ...policy }, undefined, turns);
}

describe.skipIf(!redisIsInstalled())('turns at hosts over all processes', () => {
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server?.close());

  it('let one at a time ask a host, never early, whoever it is', async () => {
    const minDelayMs = 60;
    const gates = [1, 2, 3].map(() => gateOf({ minDelayMs }));
    let running = 0;
    let most = 0;
    const spans: { start: number; end: number }[] = [];
    const ask = (gate: HostGate | undefined) =>
      gate?.run({ host: 'one.example', crawlDelayS: null }, async () => {
        most = Math.max(most, ++running);
        const start = clock.now();
        await clock.sleep(5);
        spans.push({ start, end: clock.now() });
        running -= 1;
      });
    await Promise.all(Array.from({ length: 12 }, (_, i) => ask(gates[i % 3])));
    expect(most).toBe(1);
    const pauses = spans.slice(1).map(({ start }, i) => start - (spans[i]?.end ?? 0));
    expect(pauses).toHaveLength(11);
    // Redis counts whole milliseconds, rounded down once at each end.
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(minDelayMs - 2);
  });

  it('do not make hosts wait for each other', async () => {
    const gates = [gateOf({ minDelayMs: 0 }), gateOf({ minDelayMs: 0 })];
    const both = Promise.withResolvers<void>();
    let inside = 0;
    await Promise.all(
      gates.map((gate, i) =>
        gate.run({ host: `host-${i}.example`, crawlDelayS: null }, async () => {
          if (++inside === 2) both.resolve();
          await both.promise;
        }),
      ),
    );
    expect(inside).toBe(2);
  });

  it('tell the others what a host asked for', async () => {
    const [one, other] = [gateOf({ minDelayMs: 0 }), gateOf({ minDelayMs: 0 })];
    const turn = { host: 'busy.example', crawlDelayS: null };
    await one.run(turn, () => one.postpone('busy.example', clock.now() + 3_600_000));
    await expect(other.run(turn, async () => undefined)).rejects.toMatchObject({
      code: 'fetch.busy',
      retry: { afterMs: expect.closeTo(3_600_000, -5) },
    });
  });

  it('come to an end of waiting where another process keeps the turn', async () => {
    const [one, other] = [gateOf({ minDelayMs: 0 }), gateOf({ minDelayMs: 0, maxWaitMs: 300 })];
    const turn = { host: 'kept.example', crawlDelayS: null };
    const release = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const kept = one.run(turn, async () => {
      started.resolve();
      await release.promise;
    });
    await started.promise;
    await expect(other.run(turn, async () => undefined)).rejects.toMatchObject({ code: 'fetch.busy' });
    release.resolve();
    await kept;
    await other.run(turn, async () => undefined);
  });

  it('let nobody crawl while Redis cannot be asked', async () => {
    const nodes = [{ host: '127.0.0.1', port: await freePort() }];
    const gate = gateOf({ minDelayMs: 0 }, { ...server.settings, nodes });
    await expect(
      gate.run({ host: 'one.example', crawlDelayS: null }, async () => undefined),
    ).rejects.toMatchObject({ code: 'redis.unreachable' });
  });
});
