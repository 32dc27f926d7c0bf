import type { SourceInput } from '../core/domain/source.ts';
import { FACT_CHECKERS } from './content/fact-checkers.ts';
import { PLANTED_CLAIMS } from './content/planted-claims.ts';
import { PUBLISHERS } from './content/publishers.ts';
import { describeNewsroom, type Manifest } from './manifest.ts';
import { marksOf } from './marks.ts';
import type { FactCheckerView } from './render/fact-check-pages.ts';
import type { FeedView } from './render/feeds.ts';
import { articleUrl, checkerResources, feedViewOf, publisherResources, type Resources } from './site.ts';
import type { FactCheck, Publisher } from './types.ts';

/** A demo publisher as the register would propose it; the desk gives it a status. */
export type DemoSource = Omit<SourceInput, 'status'>;

/** One site of the newsroom: its origin, all that it serves, and whether it is down at first. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly resources: Resources;
  readonly outage: boolean;
}

/** The whole newsroom as data: no socket, no clock. */
export interface Newsroom {
  readonly sites: readonly Site[];
  readonly sources: readonly DemoSource[];
  /** Data Commons feeds of the fact-checking organisations. */
  readonly factCheckFeeds: readonly string[];
  readonly manifest: Manifest;
}

/** Ids of all sites, publishers first; the order is fixed. */
export function siteIds(): string[] {
  return [...PUBLISHERS.map(({ id }) => id), ...FACT_CHECKERS.map(({ id }) => id)];
}

function sourceOf({ publisher, origin }: FeedView): DemoSource {
  return {
    id: publisher.id,
    name: publisher.name,
    kind: publisher.kind,
    // A code that ISO 3166 leaves to users: the Three Shores are on no map.
    country: 'XS',
    languages: [publisher.lang],
    homepage: `${origin}/`,
    feeds: [origin + publisher.feed.path],
    reason: publisher.reason,
    opinion: publisher.nature === 'opinion',
    satire: publisher.nature === 'satire',
  };
}

function appearancesIn(publishers: readonly Publisher[], originOf: (id: string) => string) {
  return (check: FactCheck): string[] =>
    publishers.flatMap((publisher) =>
      publisher.articles
        .filter((article) => marksOf(article.text).some(({ tag }) => tag === check.answers))
        .slice(0, 1)
        .map((article) => articleUrl(publisher, article, originOf(publisher.id))),
    );
}

/**
 * Makes the newsroom for a moment of start and an origin per site id (`http://127.0.0.1:4101`, no slash at the end).
 * Deterministic: the same arguments give the same bytes. All articles lie in the 14 days before `startedAt`.
 */
export function createNewsroom(options: {
  readonly startedAt: Date;
  readonly originOf: (siteId: string) => string;
}): Newsroom {
  const { startedAt, originOf } = options;
  const feeds = PUBLISHERS.map((publisher) => feedViewOf(publisher, originOf(publisher.id), startedAt));
  const appearances = appearancesIn(PUBLISHERS, originOf);
  const checkers = FACT_CHECKERS.map(
    (org): FactCheckerView => ({ org, origin: originOf(org.id), startedAt, appearances }),
  );
  return {
    sites: [
      ...feeds.map((feed) => ({
        id: feed.publisher.id,
        name: feed.publisher.name,
        origin: feed.origin,
        resources: publisherResources(feed),
        outage: feed.publisher.outage ?? false,
      })),
      ...checkers.map((view) => ({
        id: view.org.id,
        name: view.org.name,
        origin: view.origin,
        resources: checkerResources(view),
        outage: false,
      })),
    ],
    sources: feeds.map(sourceOf),
    factCheckFeeds: checkers.map((view) => `${view.origin}/claimreview.json`),
    manifest: describeNewsroom(startedAt, feeds, checkers, PLANTED_CLAIMS),
  };
}
