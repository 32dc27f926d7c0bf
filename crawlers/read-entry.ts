import type { Article, Receipt } from '../core/domain/article.ts';
import { AppError, hasCode } from '../core/errors.ts';
import type { Clock, Corpus, Stored } from '../core/ports.ts';
import { buildArticle } from './article.ts';
import { withHistory } from './article-versions.ts';
import { type Entry, isOwnPage, type ReadTools, readPage } from './read-page.ts';
import type { SourceLedger } from './source-ledger.ts';

/** What became of one entry. `problem` is in words; `afterMs` is how long the host asked to be left alone. */
export interface PageOutcome {
  readonly kind: 'stored' | 'unchanged' | 'refused' | 'failed';
  readonly problem?: string;
  readonly afterMs?: number;
}

export interface ReadOptions extends ReadTools {
  readonly corpus: Corpus;
  readonly clock: Clock;
  readonly ledger: SourceLedger;
  readonly simhash: (text: string) => string;
  readonly onArticle: (articleId: string) => Promise<void>;
}

/** Failures that are a decision, by us or by the publisher. */
const refusals = [
  'egress.refused',
  'fetch.disallowed',
  'fetch.redirects',
  'fetch.insecure',
  'crawl.foreign-page',
] as const;

/** Waiting time that an error asks for; null where it asks for none. */
export const waitOf = (error: unknown): number | null =>
  error instanceof AppError && typeof error.retry === 'object' ? error.retry.afterMs : null;

/** What is kept of an article of which only the feed could be read. */
const feedReceipt: Receipt = {
  as: 'feed',
  url: null,
  contentType: null,
  etag: null,
  lastModified: null,
  date: null,
};

/** Fetches and stores one page, or looks whether a known one has changed. Failures come back as outcomes in words. */
export async function readEntry(
  options: ReadOptions,
  entry: Entry,
  known: Article | null,
): Promise<PageOutcome> {
  const outcome = await read(options, entry, known);
  const { kind, problem } = outcome;
  if (problem !== undefined && (kind === 'refused' || kind === 'failed')) options.ledger.note(kind, problem);
  return outcome;
}

async function read(options: ReadOptions, entry: Entry, known: Article | null): Promise<PageOutcome> {
  const { source, clock, simhash, signal } = options;
  if (!isOwnPage(source, entry.url)) {
    return { kind: 'refused', problem: `${entry.url} is not a page of ${source.name}.` };
  }
  const reading = await readPage(options, entry, known).catch((error: unknown) => {
    signal?.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return error;
  });
  if (reading === null) {
    const [stored] = known ? await options.corpus.get('article', [known.id]) : [];
    return stored ? keep(options, stored) : { kind: 'unchanged' };
  }
  if (reading instanceof AppError && refusals.some((code) => hasCode(reading, code))) {
    return { kind: 'refused', problem: reading.message };
  }
  const failed = reading instanceof AppError;
  if (!failed) options.ledger.page(reading.page.text !== '');
  const fetchedAt = new Date(clock.now()).toISOString();
  const article = buildArticle({
    source,
    entry,
    page: failed ? null : reading.page,
    bytes: failed ? Buffer.from(entry.text ?? '') : reading.bytes,
    receipt: failed ? feedReceipt : reading.receipt,
    imageText: failed ? '' : reading.imageText,
    fetchedAt,
    simhash,
  });
  if (!article || (failed && known)) {
    const afterMs = waitOf(reading);
    const problem = failed ? reading.message : `${entry.url} holds no article.`;
    return { kind: 'failed', problem, ...(afterMs === null ? {} : { afterMs }) };
  }
  return store(options, article);
}

/** Writes down that an article was looked at and has not changed. */
async function keep({ corpus, clock, onArticle }: ReadOptions, { doc, version }: Stored<'article'>) {
  const checkedAt = new Date(clock.now()).toISOString();
  await corpus.put('article', [{ doc: { ...doc, checkedAt }, expectedVersion: version }]);
  if (!doc.detection) await onArticle(doc.id);
  return { kind: 'unchanged' } as const;
}

/** Stores a new article, or a new wording of a known one. */
async function store(options: ReadOptions, article: Article): Promise<PageOutcome> {
  const { corpus, ledger, onArticle } = options;
  const [stored] = await corpus.get('article', [article.id]);
  const next = stored ? withHistory(stored.doc, article) : article;
  if (stored && next.contentHash === stored.doc.contentHash) return keep(options, { ...stored, doc: next });
  await corpus.put('article', [{ doc: next, expectedVersion: stored?.version ?? 0 }]);
  await onArticle(next.id);
  if (stored) ledger.note('changed', `${next.url} has a new wording.`);
  const [correction] = next.corrections;
  if (correction && correction.text !== stored?.doc.corrections[0]?.text) {
    ledger.note('corrected', `${next.url} carries a correction: ${correction.text.slice(0, 300)}`);
  }
  return { kind: 'stored' };
}
