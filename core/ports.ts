import type { DocOf, KeywordOf, Kind } from './corpus-kinds.ts';
import type { JobData, JobName } from './jobs.ts';

// ---------------------------------------------------------------------------------------------------------------- Clock

/** Time as the product sees it. Nothing else reads the clock, so tests own it. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

// ---------------------------------------------------------------------------------------------------------------- Queue

export interface AddOptions {
  /** While a job with the same name and key is pending (not yet taken by a worker), adding is a no-op. */
  readonly key?: string;
  /** Not before this many milliseconds from now. */
  readonly delayMs?: number;
  /** What the adding belongs to, as a W3C `traceparent`. Travels beside the data and is given to whoever runs the job. */
  readonly trace?: string;
}

/** A job as a handler sees it. `attempt` counts from 1. */
export interface Job<N extends JobName = JobName> {
  readonly id: string;
  readonly name: N;
  readonly data: JobData<N>;
  readonly attempt: number;
  /** As it was given when the job was added. */
  readonly trace?: string;
}

/** Does the work of one job. It must be idempotent: a crash or an expired lease runs it again. `signal` aborts on drain. */
export type Handler<N extends JobName> = (job: Job<N>, signal: AbortSignal) => Promise<void>;

/** A handler for some or all jobs, by name. */
export type Handlers = { readonly [N in JobName]?: Handler<N> };

export interface WorkOptions {
  /** Jobs of each name that run at once; 1 where unnamed. */
  readonly concurrency?: { readonly [N in JobName]?: number };
  /** Told of every failure, dead or not. */
  readonly onFailure?: (job: Job, error: unknown, dead: boolean) => void;
}

/** A running worker. `stop` takes no new job, aborts those that run and waits for them; after `withinMs` it gives back what is left. */
export interface Worker {
  stop(withinMs?: number): Promise<void>;
}

export interface DeadLetter extends Job {
  readonly error: { readonly code: string; readonly message: string };
  /** When it died, milliseconds since 1970. */
  readonly diedAt: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly dead: number;
}

/** How the jobs of one name stand. */
export interface JobStanding extends QueueCounts {
  readonly name: JobName;
  /** Since when the job that has waited longest could have been taken, milliseconds since 1970; null where none waits. */
  readonly oldestAt: number | null;
}

/**
 * Durable work, at least once. Jobs that were acknowledged survive a crash; a job whose worker died runs again when its lease has
 * expired; two workers never hold one live job. Invalid data is refused on add (`input.invalid`) and again before it runs (dead).
 */
export interface Queue {
  add<N extends JobName>(
    name: N,
    data: JobData<N>,
    options?: AddOptions,
  ): Promise<{ id: string; added: boolean }>;
  work(handlers: Handlers, options?: WorkOptions): Worker;
  /** Adds a job at each time of a cron pattern (UTC, five fields), once over all workers. The same name replaces its pattern. */
  schedule<N extends JobName>(
    key: string,
    pattern: string,
    name: N,
    data: (at: Date) => JobData<N>,
  ): Promise<void>;
  /** Ends a schedule for all workers; what it added stays. None of this name is fine. Set again it counts from then. */
  unschedule(key: string): Promise<void>;
  counts(name?: JobName): Promise<QueueCounts>;
  /** How the jobs of every name stand, in the order of the catalogue. */
  standing(): Promise<JobStanding[]>;
  deadLetters(limit?: number): Promise<DeadLetter[]>;
  /** Puts a dead letter back with fresh attempts; false when there is none of this id. */
  retryDead(id: string): Promise<boolean>;
  dropDead(id: string): Promise<boolean>;
  /** Resolves when no job is waiting, delayed by less than `horizonMs` (default 0), or active. */
  idle(signal?: AbortSignal, horizonMs?: number): Promise<void>;
  close(): Promise<void>;
}

// --------------------------------------------------------------------------------------------------------------- Corpus

export interface Entry<K extends Kind> {
  readonly doc: DocOf<K>;
  /** 384 unit-length floats, for kinds that carry one. Left out on an update: the stored one stays. */
  readonly vector?: Float32Array;
  /** Write only if the stored version is this one (0: not there yet), else `corpus.conflict`. */
  readonly expectedVersion?: number;
}

export interface Stored<K extends Kind> {
  readonly doc: DocOf<K>;
  /** 1 for the first write, one more for each that changed something. */
  readonly version: number;
  /** SHA-256 of the document's canonical JSON and its vector's bytes. */
  readonly hash: string;
}

/** Exact values, all of which must hold; a list means any of them; null means the field is null. `from` is inclusive, `to` exclusive. */
export type Filter<K extends Kind> = { readonly [F in KeywordOf<K>]?: string | readonly string[] | null } & {
  readonly from?: string;
  readonly to?: string;
};

export interface Hit<K extends Kind> extends Stored<K> {
  /** Larger is better. Text search: BM25. Nearest: cosine. */
  readonly score: number;
}

export interface Page<K extends Kind> {
  readonly items: Stored<K>[];
  /** Give it as `after` for the next page; null at the end. Stable while documents are added. */
  readonly next: string | null;
}

/**
 * Everything that grows with the crawl. Rebuildable from articles and never the only copy of a human decision. What `put` has
 * acknowledged, the next `search` sees. Text search is accent-blind both ways, đ included. `put` of equal content changes nothing.
 */
export interface Corpus {
  put<K extends Kind>(kind: K, entries: readonly Entry<K>[]): Promise<{ changed: number; unchanged: number }>;
  /** In the order of `ids`; those that are not there are left out. */
  get<K extends Kind>(kind: K, ids: readonly string[]): Promise<Stored<K>[]>;
  /** Vectors by id, for those that have one. */
  vectors(kind: Kind, ids: readonly string[]): Promise<Map<string, Float32Array>>;
  remove(kind: Kind, ids: readonly string[]): Promise<number>;
  /** Any of the words, best BM25 first, ties by id. With `ids` only these documents are looked at; their scores are the same. */
  search<K extends Kind>(
    kind: K,
    query: { text: string; filter?: Filter<K>; ids?: readonly string[]; limit?: number },
  ): Promise<Hit<K>[]>;
  nearest<K extends Kind>(
    kind: K,
    query: { vector: Float32Array; filter?: Filter<K>; limit?: number },
  ): Promise<Hit<K>[]>;
  /** By the kind's time (then id), newest first unless `order` says otherwise. */
  list<K extends Kind>(
    kind: K,
    query?: { filter?: Filter<K>; limit?: number; after?: string; order?: 'newest' | 'oldest' },
  ): Promise<Page<K>>;
  count<K extends Kind>(kind: K, filter?: Filter<K>): Promise<number>;
  /** Documents per hour or day (UTC), empty buckets left out, oldest first. */
  histogram<K extends Kind>(
    kind: K,
    query: { by: 'hour' | 'day'; filter?: Filter<K> },
  ): Promise<{ at: string; count: number }[]>;
  /** Documents per value of a keyword field, most first, ties by value. */
  terms<K extends Kind>(
    kind: K,
    query: { field: KeywordOf<K>; filter?: Filter<K>; limit?: number },
  ): Promise<{ value: string; count: number }[]>;
  /** All ids with their content hashes, by id: two corpora with the same stream hold the same. */
  hashes(kind: Kind): AsyncIterable<{ id: string; hash: string }>;
  close(): Promise<void>;
}

// -------------------------------------------------------------------------------------------------------------- Encoder

export interface EncodeInput {
  readonly text: string;
  /** A text that asks, or one that may answer. */
  readonly role: 'query' | 'passage';
  /** The language of the text; told from the text where left out. Vietnamese is given its accents before it is encoded. */
  readonly lang?: string;
}

/**
 * Sentences to unit vectors of `dimensions` floats. Equal text, role and language give equal vectors, whatever else is in the call.
 */
export interface Encoder {
  /** Names the weights exactly; vectors of two ids must not be compared. */
  readonly id: string;
  readonly dimensions: number;
  embed(inputs: readonly EncodeInput[], signal?: AbortSignal): Promise<Float32Array[]>;
  close(): Promise<void>;
}

// -------------------------------------------------------------------------------------------------------------- Fetcher

export interface FetchRequest {
  readonly url: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Bytes after decompression; more is `fetch.too-large`. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Least pause before it since the last request to the host, where more is wanted than politeness asks for. */
  readonly minDelayMs?: number;
  /** Something a page needs that was just fetched: it waits its turn at the host, without the delay between pages. */
  readonly partOfPage?: boolean;
  /** Waits out the pause that politeness asks for, up to five minutes, instead of giving up after one. */
  readonly patient?: boolean;
  /** Fields of a form that is sent by POST. It goes to this address and no other: a redirect is given back as the answer. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface FetchResult {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly notModified: boolean;
}

/**
 * The one way out. Refuses non-public addresses on every hop (`egress.refused`), obeys robots.txt (`fetch.disallowed`), keeps one
 * request at a time and the polite delay per host, decompresses within `maxBytes`. 429 and 503 throw `fetch.busy` with `afterMs`.
 */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchResult>;
  close(): Promise<void>;
}

/** What is remembered of a host between requests. Times are milliseconds since 1970. */
export interface HostHistory {
  readonly endedAt: number;
  readonly tookMs: number;
  /** The host's own Retry-After; 0 where it never asked. */
  readonly busyUntil: number;
}

/** The right to ask a host, which nobody else has until it is ended. */
export interface HostTurn {
  /** What the last turn left behind, whoever had it; null where there was none. */
  readonly before: HostHistory | null;
  /** Gives the turn on, with what is now known of the host; null leaves what was known. */
  end(after: HostHistory | null): Promise<void>;
}

/** Turns at hosts over all processes that crawl: without them each process would be polite by itself, and all together not. */
export interface HostTurns {
  /** Waits for the turn at a host; null where it did not come within `waitMs`. Throws where the signal aborts. */
  take(host: string, waitMs: number, signal?: AbortSignal): Promise<HostTurn | null>;
  close(): Promise<void>;
}

// ------------------------------------------------------------------------------------------------------------ Publisher

export interface PublishedFile {
  /** Slash-separated path below the public root, as `rebuttals/salt-water/v1.html`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/**
 * Puts files before the public. A path under `versions/` never changes once written: the same bytes again are a no-op, others are
 * refused (`publish.immutable`). Files of one call appear together or not at all.
 */
export interface Publisher {
  publish(files: readonly PublishedFile[]): Promise<void>;
  read(path: string): Promise<PublishedFile | null>;
  list(prefix: string): Promise<string[]>;
}
