import { addNote, changeDoc } from '../core/change-doc.ts';
import { channelsOf } from '../core/domain/source.ts';
import { asked, isOver, type Subscription, wanted } from '../core/domain/subscription.ts';
import { AppError, hasCode, isOwnFault, messageOf } from '../core/errors.ts';
import type { Corpus, Handler, Queue } from '../core/ports.ts';
import { askHub } from '../crawlers/ask-hub.ts';
import { redact } from '../crawlers/redaction/redact.ts';
import type { CrawlDeps } from './deps.ts';

type Deps = Pick<CrawlDeps, 'corpus' | 'queue' | 'fetcher' | 'clock' | 'hubs'>;

const clockKey = 'subscriptions';
/** While subscriptions are on, all are looked at so often; where they are off, until none is left. */
const everyMs = 10 * 60_000;
/** More than any desk has. */
const maxSubscriptions = 10_000;

/** Queues a look at all subscriptions. One that is pending already covers it. */
export async function requestTending(queue: Queue, delayMs = 0): Promise<void> {
  await queue.add('subscriptions.tend', {}, { key: 'all', delayMs });
}

/** Keeps the clock by which subscriptions are renewed, or ends it and has those that are left ended. */
export async function scheduleTending({
  corpus,
  queue,
  on,
}: {
  readonly corpus: Corpus;
  readonly queue: Queue;
  readonly on: boolean;
}): Promise<void> {
  if (on) await queue.schedule(clockKey, '*/10 * * * *', 'subscriptions.tend', () => ({}));
  else await queue.unschedule(clockKey);
  if ((await corpus.count('subscription')) > 0) await requestTending(queue);
}

/** True while the desk reads the channel of a subscription, and hubs can call where this one was told to. */
async function isStillWanted({ corpus, hubs }: Deps, subscription: Subscription): Promise<boolean> {
  if (!hubs || !subscription.callback.startsWith(`${hubs.callbackUrl}/`)) return false;
  const [source] = await corpus.get('source', [subscription.sourceId]);
  if (source?.doc.status !== 'approved') return false;
  return channelsOf(source.doc).some(({ url }) => url === subscription.channelUrl);
}

/** Asks the hub of one subscription if it is time, which it is where it is wanted no more. Where two do so at once, one does. */
async function ask(
  { corpus, fetcher, clock }: Deps,
  { id, stays, signal }: { readonly id: string; readonly stays: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const now = clock.now();
  const subscription = await changeDoc(corpus, 'subscription', id, (doc) => {
    const next = doc && !stays ? wanted(doc, 'unsubscribe', now) : doc;
    return next && Date.parse(next.nextAt) <= now ? asked(next, now) : null;
  });
  if (!subscription) return;
  const { sourceId, channelUrl, hub } = subscription;
  const note = (text: string) =>
    addNote(corpus, sourceId, {
      at: new Date(clock.now()).toISOString(),
      code: 'hub',
      text: redact(`${channelUrl}: ${text}`).text,
    });
  const { host } = new URL(hub);
  if (subscription.tries > 1) await note(`asked the hub ${host} again: the last request was not confirmed.`);
  try {
    await askHub({ fetcher, subscription, signal });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppError) || isOwnFault(error)) throw error;
    const refused = hasCode(error, 'hub.refused');
    await note(`the hub ${host} ${refused ? 'refused' : 'could not be asked'}: ${messageOf(error)}`);
  }
}

/**
 * `subscriptions.tend`: asks hubs for what is wanted of them: to begin, to renew before a lease ends, and to end where a source is
 * paused or removed, a feed names another hub, or the settings have no more to do with hubs. A hub that is away or refuses is asked
 * again with growing pauses, and what it said is in the source's log; the feed is polled by its clock all the while. Each request is
 * written down before it is made, so that a crash and a repeat ask no hub twice.
 */
export function createSubscriptionsTend(deps: Deps): Handler<'subscriptions.tend'> {
  const { corpus, queue, clock, hubs } = deps;
  return async (_job, signal) => {
    const { items } = await corpus.list('subscription', { limit: maxSubscriptions, order: 'oldest' });
    let left = 0;
    for (const { doc } of items) {
      signal.throwIfAborted();
      const now = clock.now();
      const stays = await isStillWanted(deps, doc);
      if (isOver(stays ? doc : wanted(doc, 'unsubscribe', now), now)) {
        await corpus.remove('subscription', [doc.id]);
      } else {
        left += 1;
        await ask(deps, { id: doc.id, stays, signal });
      }
    }
    if (!hubs && left > 0) await requestTending(queue, everyMs);
  };
}
