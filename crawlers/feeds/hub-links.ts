import { webAddress } from './feed-entry.ts';

/** A link as a feed or an HTTP header gives it. */
export interface FeedLink {
  readonly rel?: string | undefined;
  readonly href?: string | undefined;
}

/** Where a publisher says that news of a feed is told (https://www.w3.org/TR/websub/#discovery). */
export interface HubLinks {
  readonly hub: string;
  /** The feed as it calls itself, which is what one subscribes to. */
  readonly topic: string;
}

/** The links of a `Link` header (RFC 8288), `rel` as written: it may name several relations. */
export function parseLinkHeader(header: string | undefined): FeedLink[] {
  return [...(header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)].map(([, href, parameters = '']) => {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters);
    return { href, rel: rel?.[1] ?? rel?.[2] };
  });
}

const relationsOf = ({ rel = '' }: FeedLink): string[] => rel.toLowerCase().split(/\s+/);

/** The first web address that the links give for a relation; null where none does. */
const addressOf = (links: readonly FeedLink[], relation: string, base: string): string | null =>
  links
    .filter((link) => relationsOf(link).includes(relation))
    .map(({ href }) => webAddress(href, base))
    .find((address) => address !== null) ?? null;

/**
 * The hub that a feed at `url` names, by its HTTP header before its own links, and the address that it calls itself there, else its
 * own; null where it names none.
 */
export function hubLinksOf(feed: {
  readonly url: string;
  readonly header: string | undefined;
  readonly links: readonly FeedLink[];
}): HubLinks | null {
  const sets = [parseLinkHeader(feed.header), feed.links];
  const first = (relation: string) =>
    sets.map((links) => addressOf(links, relation, feed.url)).find((address) => address !== null) ?? null;
  const hub = first('hub');
  return hub === null ? null : { hub, topic: first('self') ?? feed.url };
}
