import { type FoundChannel, maxListed } from '../../core/domain/discovery.ts';
import { type Channel, Source } from '../../core/domain/source.ts';
import { refuseAddress } from '../../core/domain/source-address.ts';
import type { FetchResult } from '../../core/ports.ts';
import { type Listing, listChannel } from '../channels/list-channel.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { neverPolled } from '../never-polled.ts';
import type { Entry } from '../read-page.ts';
import { type Look, problemOf, redactLine } from './look.ts';

/** A channel, with the title that the site gives it. */
export interface OfferedChannel {
  readonly channel: Channel;
  readonly title: string | null;
}

/** The entries of a document that is a feed. Throws `feed.unreadable` or `feed.refused`. */
export function entriesOfFeed({ url, body, headers }: FetchResult): Entry[] {
  const { entries } = parseFeed({ bytes: body, url, contentType: headers['content-type'] ?? null });
  return entries.flatMap((entry) => (entry.url ? [{ ...entry, url: entry.url }] : []));
}

const dateOf = ({ publishedAt, updatedAt }: Entry): string => publishedAt ?? updatedAt ?? '';

/** A channel as it is shown: its newest entries, undated ones in its own order, without personal data. */
export function toFoundChannel({ channel, title }: OfferedChannel, entries: readonly Entry[]): FoundChannel {
  const inOrder = entries.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  return {
    kind: channel.kind,
    url: channel.url,
    title: redactLine(title),
    total: entries.length,
    entries: inOrder.slice(0, maxListed).map((entry) => ({
      url: entry.url,
      title: redactLine(entry.title),
      publishedAt: dateOf(entry) || null,
    })),
    problem: null,
  };
}

/** The id of a source that is none yet. */
const lookedAt = 'looked-at';

/** The site as a source that nobody has approved: what the crawler's own listing asks for. */
const asSource = (home: string): Source =>
  Source.parse({
    id: lookedAt,
    name: new URL(home).host.padEnd(2, '.').slice(0, 120),
    kind: 'online-news',
    country: 'XX',
    languages: ['und'],
    homepage: home,
    feeds: [],
    reason: 'Looked at before a decision.',
    opinion: false,
    satire: false,
    status: 'proposed',
  });

/** What the crawler would list at its first poll; of a feed the first page alone. */
function listAsCrawler(look: Look, channel: Channel, home: string): Promise<Listing> {
  return listChannel({
    source: asSource(home),
    channel,
    state: neverPolled(lookedAt, channel, new Date(look.clock.now()).toISOString()),
    fetcher: look.fetcher,
    extractor: look.extractor,
    renderer: look.renderer,
    clock: look.clock,
    signal: look.signal,
    isKnown: async (urls) => new Set(urls),
    onOmission: () => undefined,
  });
}

/**
 * Looks at one channel as the crawler would at its first poll. What goes wrong, a refused address included, comes back as its
 * `problem`.
 */
export async function lookAtChannel(look: Look, offer: OfferedChannel, home: string): Promise<FoundChannel> {
  try {
    refuseAddress(offer.channel.url);
    return toFoundChannel(offer, (await listAsCrawler(look, offer.channel, home)).entries);
  } catch (error) {
    return { ...toFoundChannel(offer, []), problem: problemOf(error, look.signal) };
  }
}
