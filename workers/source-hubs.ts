import { changeDoc } from '../core/change-doc.ts';
import type { Source } from '../core/domain/source.ts';
import { type Subscription, wanted } from '../core/domain/subscription.ts';
import type { Corpus } from '../core/ports.ts';
import { hubAddress } from '../crawlers/ask-hub.ts';
import { newsDueAt, type SourceHubs } from '../crawlers/channel-news.ts';
import type { HubLinks } from '../crawlers/feeds/hub-links.ts';
import type { CrawlDeps, HubSettings } from './deps.ts';
import { requestTending } from './subscriptions-tend.ts';

type Deps = Pick<CrawlDeps, 'corpus' | 'queue' | 'clock'> & { readonly hubs: HubSettings };

/** The subscriptions of one source: one a channel, and those that end. */
async function subscriptionsOf(corpus: Corpus, sourceId: string): Promise<Subscription[]> {
  const { items } = await corpus.list('subscription', { filter: { sourceId }, limit: 1_000 });
  return items.map(({ doc }) => doc);
}

/** A subscription that the hub is yet to be asked for. */
function begun(
  { callbackUrl, randomBytes }: HubSettings,
  of: Pick<Subscription, 'sourceId' | 'channelUrl' | 'hub' | 'topic'>,
  now: number,
): Subscription {
  const id = randomBytes(32).toString('base64url');
  return {
    ...of,
    id,
    callback: `${callbackUrl}/${id}`,
    secret: randomBytes(32).toString('hex'),
    mode: 'subscribe',
    until: null,
    nextAt: new Date(now).toISOString(),
    tries: 0,
    newsAt: null,
    deliveries: { signed: 0, ignored: 0 },
  };
}

/**
 * What hubs have to do with one crawl of a source. A hub that a channel names is subscribed to, and one that it names no more is
 * taken leave of, by `subscriptions.tend`. `readAgain` is for the end of the crawl: it queues another for news that came while this
 * one ran, or too soon after the last poll.
 */
export async function openSourceHubs(
  { corpus, queue, clock, hubs }: Deps,
  { id: sourceId }: Source,
): Promise<SourceHubs & { readAgain(): Promise<void> }> {
  const newsIn = (subscriptions: readonly Subscription[], channelUrl: string): string | null =>
    subscriptions
      .filter((subscription) => subscription.channelUrl === channelUrl)
      .map(({ newsAt }) => newsAt ?? '')
      .reduce((last, at) => (at > last ? at : last), '') || null;
  const atFirst = await subscriptionsOf(corpus, sourceId);

  /** Brings what is wanted of the hubs of a channel to what the channel names; true where that is something else than before. */
  const bring = async (channelUrl: string, links: HubLinks | null): Promise<boolean> => {
    const named = links && { hub: hubAddress(links.hub, hubs.allowLoopback), topic: links.topic };
    const present = (await subscriptionsOf(corpus, sourceId)).filter((one) => one.channelUrl === channelUrl);
    const isNamed = ({ hub, topic, callback }: Subscription): boolean =>
      hub === named?.hub && topic === named.topic && callback.startsWith(`${hubs.callbackUrl}/`);
    const differing = present.filter((one) => isNamed(one) !== (one.mode === 'subscribe'));
    for (const one of differing) {
      const mode = isNamed(one) ? 'subscribe' : 'unsubscribe';
      await changeDoc(corpus, 'subscription', one.id, (doc) => doc && wanted(doc, mode, clock.now()));
    }
    if (!named || present.some(isNamed)) return differing.length > 0;
    await corpus.put('subscription', [{ doc: begun(hubs, { sourceId, channelUrl, ...named }, clock.now()) }]);
    return true;
  };

  return {
    newsAt: (channelUrl) => newsIn(atFirst, channelUrl),
    named: async (channelUrl, links) => {
      if (await bring(channelUrl, links)) await requestTending(queue);
    },
    readAgain: async () => {
      const subscriptions = await subscriptionsOf(corpus, sourceId);
      if (subscriptions.length === 0) return;
      const { items } = await corpus.list('feedState', { filter: { sourceId }, limit: 1_000 });
      const waits = items.flatMap(({ doc }) => {
        const newsAt = newsIn(subscriptions, doc.url);
        const dueAt = newsDueAt(doc, newsAt);
        const waitMs = dueAt === null ? null : Math.max(0, dueAt - clock.now());
        // What this crawl knew of and left although it was due, as outside the source's hours, waits for the clock.
        return waitMs === null || (waitMs === 0 && newsAt === newsIn(atFirst, doc.url)) ? [] : [waitMs];
      });
      if (waits.length === 0) return;
      await queue.add('source.crawl', { sourceId }, { key: `news:${sourceId}`, delayMs: Math.min(...waits) });
    },
  };
}
