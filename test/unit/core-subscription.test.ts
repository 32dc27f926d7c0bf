import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  asked,
  confirmed,
  denied,
  isOver,
  leaseSeconds,
  type Subscription,
  wanted,
} from '../../core/domain/subscription.ts';
import { makeDoc } from '../support/corpus-docs.ts';

const start = Date.parse('2026-11-23T06:00:00.000Z');
const day = 86_400_000;
const after = (at: string | null, now: number): number => Date.parse(at ?? '') - now;

/** What may happen to a subscription, at an instant. */
const events: fc.Arbitrary<(subscription: Subscription, now: number) => Subscription> = fc.oneof(
  fc.constant(asked),
  fc.constant(denied),
  fc
    .option(fc.integer({ min: 1 }))
    .map((lease) => (subscription: Subscription, now: number) => confirmed(subscription, lease, now)),
  fc
    .constantFrom('subscribe' as const, 'unsubscribe' as const)
    .map((mode) => (subscription: Subscription, now: number) => wanted(subscription, mode, now)),
);

it('asks no hub at once again, none later than in ten days, and believes no lease beyond those', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(events, fc.integer({ min: 0, max: 20 * day }))), (history) => {
      let now = start;
      let subscription = makeDoc('subscription', 'one');
      for (const [event, ms] of history) {
        const before = subscription;
        subscription = event(before, now);
        if (subscription.tries > before.tries)
          expect(after(subscription.nextAt, now)).toBeGreaterThanOrEqual(900_000);
        expect(after(subscription.nextAt, now)).toBeLessThanOrEqual(10 * day);
        if (subscription.until !== before.until && subscription.until !== null)
          expect(after(subscription.until, now)).toBeLessThanOrEqual(leaseSeconds * 1_000);
        now += ms;
      }
    }),
  );
});

it('renews a lease while it lasts, where it lasts for more than an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4_801 }), (lease) => {
      const { nextAt, until } = confirmed(makeDoc('subscription', 'one'), lease, start);
      expect(after(nextAt, start)).toBeGreaterThan(3_600_000);
      expect(after(nextAt, start)).toBeLessThan(after(until, start));
    }),
  );
});

it('lets go of what is not wanted: at once where it never began, with its lease, or after five requests', () => {
  const begun = confirmed(makeDoc('subscription', 'one'), null, start);
  expect(isOver(begun, start + 20 * day)).toBe(false);
  expect(isOver(wanted(makeDoc('subscription', 'one'), 'unsubscribe', start), start)).toBe(true);
  let leaving = wanted(begun, 'unsubscribe', start);
  expect(leaving.nextAt).toBe(new Date(start).toISOString());
  expect(isOver(leaving, start + 11 * day)).toBe(true);
  for (let n = 0; n < 5; n += 1) {
    expect(isOver(leaving, start)).toBe(false);
    leaving = asked(leaving, start);
  }
  expect(isOver(leaving, start)).toBe(true);
});
