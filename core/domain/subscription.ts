import { z } from 'zod';
import { Instant, WebUrl } from './text.ts';

/**
 * A subscription at a WebSub hub (https://www.w3.org/TR/websub/): the hub that a publisher's own feed names is asked to tell of news
 * at an address that nobody else knows. What it delivers is not read; it only says that the channel is worth a look now.
 */
export const Subscription = z.strictObject({
  /** The unguessable end of `callback`. */
  id: z.string(),
  sourceId: z.string(),
  /** The channel whose document named the hub. */
  channelUrl: WebUrl,
  hub: WebUrl,
  /** What is subscribed to: the feed as it calls itself. */
  topic: WebUrl,
  /** Where the hub calls, as it was told. */
  callback: WebUrl,
  /** What the hub signs its deliveries with; known to nobody else. */
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  /** What is wanted of the hub. */
  mode: z.enum(['subscribe', 'unsubscribe']),
  /** Until when it lasts, as the hub confirmed; null where it does not. */
  until: Instant.nullable(),
  /** When the hub is asked next. */
  nextAt: Instant,
  /** Requests since the hub last confirmed anything. */
  tries: z.number().int().min(0),
  /** The last delivery that was signed well. */
  newsAt: Instant.nullable(),
  /** Deliveries that were signed well, and those that were not and hence ignored. */
  deliveries: z.strictObject({ signed: z.number().int().min(0), ignored: z.number().int().min(0) }),
});
export type Subscription = z.infer<typeof Subscription>;

const second = 1_000;
const hour = 3_600 * second;
const day = 24 * hour;

/** So long a subscription is asked for, in seconds: ten days. */
export const leaseSeconds = 864_000;

/** A request that was not confirmed is made again after this, then after twice as long, up to a day. */
const patienceMs = 15 * 60 * second;

/** Of a lease this share passes before it is renewed, and never less than an hour. */
const renewalShare = 0.75;

/** So often a hub is asked to end a subscription; then it runs out by itself. */
const maxFarewells = 5;

const isoOf = (at: number): string => new Date(at).toISOString();

/** As it stands when the hub is about to be asked. `now` in milliseconds since 1970. */
export function asked(subscription: Subscription, now: number): Subscription {
  const { tries } = subscription;
  return { ...subscription, tries: tries + 1, nextAt: isoOf(now + Math.min(day, patienceMs * 2 ** tries)) };
}

/** As it stands when the hub confirmed it. A lease is believed up to what was asked for; null takes that. */
export function confirmed(subscription: Subscription, lease: number | null, now: number): Subscription {
  const ms = Math.min(lease ?? leaseSeconds, leaseSeconds) * second;
  const renewMs = Math.max(hour, ms * renewalShare);
  return { ...subscription, until: isoOf(now + ms), nextAt: isoOf(now + renewMs), tries: 0 };
}

/** As it stands when the hub said no: it is asked again in a day. */
export function denied(subscription: Subscription, now: number): Subscription {
  return { ...subscription, until: null, nextAt: isoOf(now + day) };
}

/** As it stands when it is wanted no more, or again. */
export function wanted(subscription: Subscription, mode: Subscription['mode'], now: number): Subscription {
  return subscription.mode === mode ? subscription : { ...subscription, mode, nextAt: isoOf(now), tries: 0 };
}

/** True where nothing is left to be asked of the hub about a subscription that is not wanted: it never began, or ends by itself. */
export function isOver({ mode, until, tries }: Subscription, now: number): boolean {
  return mode === 'unsubscribe' && (until === null || Date.parse(until) <= now || tries >= maxFarewells);
}
