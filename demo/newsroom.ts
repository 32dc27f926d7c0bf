import type { SourceInput } from '../core/domain/source.ts';
import { FACT_CHECKERS } from './content/fact-checkers.ts';
import { PLANTED_CLAIMS } from './content/planted-claims.ts';
import { PUBLISHERS } from './content/publishers.ts';
import { hoursBefore } from './dates.ts';
import { describeNewsroom, type Manifest } from './manifest.ts';
import { marksOf } from './marks.ts';
import type { FactCheckerView } from './render/fact-check-pages.ts';
import type { FeedView } from './render/feeds.ts';
import {
  articleUrl,
  checkerResources,
  type Edition,
  editionsOf,
  feedViewOf,
  publisherResources,
  type Resources,
} from './site.ts';
import type { FactCheck, Publisher } from './types.ts';

/** A demo publisher as the register would propose it; the desk gives it a status. */
export type DemoSource = Omit<SourceInput, 'status'>;

/** One site of the newsroom: its origin, all that it serves at the start, what it brings out later, and whether it is down at first. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly resources: Resources;
  /** In order of time; a later one stands before an earlier one and before `resources`. */
  readonly editions: readonly Edition[];
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

/** Nothing comes out later than so many hours after the start. */
const LATEST_HOURS = 0.25;

/** Ids of all sites, publishers first; the order is fixed. */
export function siteIds(): string[] {
  return [...PUBLISHERS.map(({ id }) => id), ...FACT_CHECKERS.map(({ id }) => id)];
}

function waysInto(publisher: Publisher, url: string): Pick<DemoSource, 'feeds' | 'channels'> {
  return publisher.pictured ? { feeds: [], channels: [{ kind: 'feed', url, ocr: true }] } : { feeds: [url] };
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
    ...waysInto(publisher, origin + publisher.feed.path),
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
 * Deterministic: the same arguments give the same bytes. All articles lie in the 14 days before `startedAt`, but for a few that come out
 * in the quarter of an hour after it.
 */
export function createNewsroom(options: {
  readonly startedAt: Date;
  readonly originOf: (siteId: string) => string;
}): Newsroom {
  const { startedAt, originOf } = options;
  const feeds = PUBLISHERS.map((publisher) => feedViewOf(publisher, originOf(publisher.id), startedAt));
  const end = hoursBefore(startedAt, -LATEST_HOURS);
  const whole = PUBLISHERS.map((publisher) => feedViewOf(publisher, originOf(publisher.id), startedAt, end));
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
        editions: editionsOf(feed.publisher, feed.origin, startedAt),
        outage: feed.publisher.outage ?? false,
      })),
      ...checkers.map((view) => ({
        id: view.org.id,
        name: view.org.name,
        origin: view.origin,
        resources: checkerResources(view),
        editions: [],
        outage: false,
      })),
    ],
    sources: feeds.map(sourceOf),
    factCheckFeeds: checkers.map((view) => `${view.origin}/claimreview.json`),
    manifest: describeNewsroom(startedAt, whole, checkers, PLANTED_CLAIMS),
  };
}
