import type { z } from 'zod';
import { Archiving } from './domain/archiving.ts';
import { Article } from './domain/article.ts';
import { DeskWeekCopy, ProcessState, RebuttalCopy } from './domain/carried.ts';
import { Claim, Sighting } from './domain/claim.ts';
import { FactCheckFeed, HostState, SourceState } from './domain/crawl-state.ts';
import { Discovery } from './domain/discovery.ts';
import { FactCheck, Match } from './domain/fact-check.ts';
import { Narrative, Signal } from './domain/narrative.ts';
import { FeedState, Source } from './domain/source.ts';
import { Subscription } from './domain/subscription.ts';

interface KindSpec {
  readonly schema: z.ZodType<{ id: string }>;
  /** Fields searched as text (folded as well); string or null. */
  readonly text: readonly string[];
  /** Fields filtered and counted by exact value; string, boolean, null or a list of strings. */
  readonly keywords: readonly string[];
  /** The instant by which lists are sorted and histograms counted; null sorts by id alone. */
  readonly time: string | null;
  /** True where documents carry a vector. */
  readonly vector: boolean;
}

/**
 * Everything at machine scale, one line a kind: both corpus adapters build their tables or mappings from this. A field that is not
 * named here is stored and given back, but cannot be filtered by.
 */
export const corpusKinds = {
  source: { schema: Source, text: ['name'], keywords: ['status', 'languages'], time: null, vector: false },
  feedState: { schema: FeedState, text: [], keywords: ['sourceId'], time: 'nextAt', vector: false },
  sourceState: { schema: SourceState, text: [], keywords: [], time: 'checkedAt', vector: false },
  discovery: { schema: Discovery, text: [], keywords: [], time: 'askedAt', vector: false },
  archiving: { schema: Archiving, text: [], keywords: ['state'], time: 'askedAt', vector: false },
  subscription: {
    schema: Subscription,
    text: [],
    keywords: ['sourceId'],
    time: 'nextAt',
    vector: false,
  },
  hostState: { schema: HostState, text: [], keywords: [], time: 'busyUntil', vector: false },
  article: {
    schema: Article,
    text: ['title', 'text'],
    keywords: ['sourceId', 'lang', 'articleType', 'contentHash', 'url', 'canonicalUrl', 'aliases'],
    time: 'publishedAt',
    vector: false,
  },
  claim: {
    schema: Claim,
    text: ['text', 'canonical'],
    keywords: ['lang', 'topic', 'narrativeId', 'matched'],
    time: 'firstSeenAt',
    vector: true,
  },
  sighting: {
    schema: Sighting,
    text: [],
    keywords: ['claimId', 'articleId', 'sourceId', 'lang'],
    time: 'at',
    vector: false,
  },
  factCheck: {
    schema: FactCheck,
    text: ['claim', 'title', 'text'],
    keywords: ['lang', 'publisher', 'url'],
    time: 'reviewedAt',
    vector: true,
  },
  factCheckFeed: { schema: FactCheckFeed, text: [], keywords: [], time: null, vector: false },
  match: {
    schema: Match,
    text: [],
    keywords: ['claimId', 'factCheckId', 'level'],
    time: null,
    vector: false,
  },
  narrative: {
    schema: Narrative,
    text: ['title'],
    keywords: ['topic', 'languages'],
    time: 'lastAt',
    vector: false,
  },
  signal: { schema: Signal, text: [], keywords: ['narrativeId', 'kind'], time: 'at', vector: false },
  rebuttal: { schema: RebuttalCopy, text: [], keywords: ['rebuttalId'], time: null, vector: false },
  deskWeek: { schema: DeskWeekCopy, text: [], keywords: [], time: 'until', vector: false },
  process: { schema: ProcessState, text: [], keywords: ['roles'], time: 'seenAt', vector: false },
} as const satisfies Record<string, KindSpec>;

/** Name of a kind of corpus document. */
export type Kind = keyof typeof corpusKinds;

/** All kinds, in a fixed order. */
export const kindNames = Object.keys(corpusKinds) as Kind[];

/** The document type of a kind. */
export type DocOf<K extends Kind> = z.infer<(typeof corpusKinds)[K]['schema']>;

/** The fields of a kind that a filter may name. */
export type KeywordOf<K extends Kind> = (typeof corpusKinds)[K]['keywords'][number];
