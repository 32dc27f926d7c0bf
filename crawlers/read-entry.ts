import type { Source } from '../core/domain/source.ts';
import { AppError, defineError, hasCode } from '../core/errors.ts';
import type { Clock, Corpus, Fetcher } from '../core/ports.ts';
import { buildArticle } from './article.ts';
import { fetchStatus } from './egress/errors.ts';
import type { PageContent } from './extraction/extract-page.ts';
import type { Extractor } from './extraction/extractor.ts';
import type { FeedEntry } from './feeds/feed-entry.ts';
import { sameSite } from './site.ts';

/** An entry of a feed that names its page. */
export type Entry = FeedEntry & { readonly url: string };

/** What became of one entry. `problem` is in words; `afterMs` is how long the host asked to be left alone. */
export interface PageOutcome {
  readonly kind: 'stored' | 'unchanged' | 'refused' | 'failed';
  readonly problem?: string;
  readonly afterMs?: number;
}

export interface ReadOptions {
  readonly source: Source;
  readonly corpus: Corpus;
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly clock: Clock;
  readonly simhash: (text: string) => string;
  readonly signal?: AbortSignal | undefined;
  readonly onArticle: (articleId: string) => Promise<void>;
}

/** The page belongs to somebody whom nobody approved. */
const foreignPage = defineError('crawl.foreign-page', { public: true });

/** Failures that are a decision, by us or by the publisher. */
const refusals = [
  'egress.refused',
  'fetch.disallowed',
  'fetch.redirects',
  'fetch.insecure',
  'crawl.foreign-page',
] as const;

const isOwnPage = (source: Source, url: string): boolean =>
  [source.homepage, ...source.feeds].some((own) => sameSite(own, url));

/** Waiting time that an error asks for; null where it asks for none. */
export const waitOf = (error: unknown): number | null =>
  error instanceof AppError && typeof error.retry === 'object' ? error.retry.afterMs : null;

/** Fetches and stores one page. Failures come back as outcomes in words. */
export async function readEntry(options: ReadOptions, entry: Entry): Promise<PageOutcome> {
  const { source, corpus, clock, simhash, signal, onArticle } = options;
  if (!isOwnPage(source, entry.url)) {
    return { kind: 'refused', problem: `${entry.url} is not a page of ${source.name}.` };
  }
  const read = await readPage(options, entry).catch((error: unknown) => {
    signal?.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return error;
  });
  if (read instanceof AppError && refusals.some((code) => hasCode(read, code))) {
    return { kind: 'refused', problem: read.message };
  }
  const page = read instanceof AppError ? null : read.page;
  const bytes = read instanceof AppError ? Buffer.from(entry.text ?? '') : read.bytes;
  const fetchedAt = new Date(clock.now()).toISOString();
  const article = buildArticle({ source, entry, page, bytes, fetchedAt, simhash });
  if (!article) {
    const afterMs = waitOf(read);
    const problem = read instanceof AppError ? read.message : `${entry.url} holds no article.`;
    return { kind: 'failed', problem, ...(afterMs === null ? {} : { afterMs }) };
  }
  const [stored] = await corpus.get('article', [article.id]);
  if (stored?.doc.contentHash === article.contentHash) {
    if (!stored.doc.detection) await onArticle(article.id);
    return { kind: 'unchanged' };
  }
  await corpus.put('article', [{ doc: article }]);
  await onArticle(article.id);
  return { kind: 'stored' };
}

async function readPage(
  { fetcher, extractor, source, signal }: ReadOptions,
  entry: Entry,
): Promise<{ page: PageContent; bytes: Uint8Array }> {
  const { url, status, body, headers } = await fetcher.fetch({
    url: entry.url,
    ...(signal ? { signal } : {}),
  });
  if (status !== 200) throw fetchStatus(`${url} answered ${status}.`);
  if (!isOwnPage(source, url)) {
    throw foreignPage(`${entry.url} leads to ${url}, which is not a page of ${source.name}.`);
  }
  const contentType = headers['content-type'] ?? null;
  return { page: await extractor.extract({ url, bytes: body, contentType }, signal), bytes: body };
}
