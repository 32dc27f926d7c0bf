import { leaseSeconds, type Subscription } from '../core/domain/subscription.ts';
import { defineError } from '../core/errors.ts';
import type { Fetcher } from '../core/ports.ts';
import { isLoopback } from './egress/address.ts';
import { htmlToText } from './html-text.ts';

/** The hub answered, and does not take the request. */
export const hubRefused = defineError('hub.refused');

/** What a hub answers is a word or two. */
const maxBytes = 64 * 1024;
const maxReason = 200;

/**
 * The address at which a hub that a feed names is asked: always https, because the request carries a secret, also where the feed says
 * http. Loopback is left as it is where it may be reached at all.
 */
export function hubAddress(hub: string, allowLoopback: boolean): string {
  const url = new URL(hub);
  if (!allowLoopback || !isLoopback(url.hostname)) url.protocol = 'https:';
  return url.href;
}

/**
 * Asks a hub for what is wanted of it. It is told the callback, the topic, how long and the secret, and nothing else; whether it
 * agrees it says at the callback. A redirect is not followed: only the hub that the publisher names is asked. Throws `hub.refused`
 * with the hub's own words, and what the way out throws.
 */
export async function askHub({
  fetcher,
  subscription: { hub, mode, topic, callback, secret },
  signal,
}: {
  readonly fetcher: Fetcher;
  readonly subscription: Subscription;
  readonly signal?: AbortSignal;
}): Promise<void> {
  const form = {
    'hub.callback': callback,
    'hub.mode': mode,
    'hub.topic': topic,
    // Hubs of the time before the Recommendation want to be told when to verify; others pass over it.
    'hub.verify': 'async',
    ...(mode === 'subscribe' ? { 'hub.lease_seconds': String(leaseSeconds), 'hub.secret': secret } : {}),
  };
  const { status, body } = await fetcher.fetch({ url: hub, form, maxBytes, ...(signal && { signal }) });
  if (status >= 200 && status < 300) return;
  const reason = htmlToText(Buffer.from(body).toString()).replace(/\s+/g, ' ').slice(0, maxReason);
  throw hubRefused(`it answered ${status}${reason ? ` (${reason})` : ''}`);
}
