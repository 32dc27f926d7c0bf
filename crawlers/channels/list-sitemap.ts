import type { FeedState, Source } from '../../core/domain/source.ts';
import { AppError, messageOf } from '../../core/errors.ts';
import type { Clock, Fetcher, FetchResult } from '../../core/ports.ts';
import { fetchStatus } from '../egress/errors.ts';
import { type Entry, isOwnPage } from '../read-page.ts';
import { parseSitemap, type SitemapEntry } from './parse-sitemap.ts';

export interface SitemapOptions {
  readonly source: Source;
  readonly state: FeedState;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onOmission: (text: string) => void;
}

/** Sitemaps of an index that are read at one poll, and how deep indexes may lie in each other. */
const maxFiles = 10;
const maxDepth = 3;
const maxBytes = 50 * 1024 * 1024;
/** Of pages without any date so many are looked at: a sitemap of a whole archive has no news in it that could be told. */
const maxUndated = 200;

const day = 86_400_000;
/** The first poll looks back so far; every other to a day before the last, since dates without a time count from midnight. */
const firstLookBackMs = 7 * day;

const dateOf = ({ modifiedAt, publishedAt }: SitemapEntry): string | null =>
  modifiedAt && publishedAt
    ? modifiedAt > publishedAt
      ? modifiedAt
      : publishedAt
    : (modifiedAt ?? publishedAt);

/** Newest first, undated last in their own order. */
const byNewest = (a: SitemapEntry, b: SitemapEntry): number =>
  (dateOf(b) ?? '').localeCompare(dateOf(a) ?? '');

/**
 * The pages of a sitemap, or of the sitemaps of an index, that are newer than the last successful poll, newest first. Sitemaps that
 * have not changed since are not asked for; other sites' never. A sitemap of an index that cannot be read is left out with a word.
 */
export async function listSitemap(
  options: SitemapOptions,
  first: FetchResult,
): Promise<{ entries: Entry[]; isIndex: boolean }> {
  const { source, state, fetcher, clock, signal, onOmission } = options;
  const since = new Date(
    state.lastSuccessAt ? Date.parse(state.lastSuccessAt) - day : clock.now() - firstLookBackMs,
  ).toISOString();
  const isRecent = (entry: SitemapEntry): boolean => (dateOf(entry) ?? since) >= since;
  const seen = new Set([first.url]);
  const pages: SitemapEntry[] = [];
  const root = await parseSitemap({ bytes: first.body, url: first.url });

  const read = async (sitemap: typeof root, depth: number): Promise<void> => {
    const recent = sitemap.entries.filter(isRecent).sort(byNewest);
    if (sitemap.kind === 'pages') {
      pages.push(...recent);
      return;
    }
    for (const { url } of recent) {
      if (seen.has(url) || !isOwnPage(source, url)) continue;
      if (seen.size > maxFiles || depth >= maxDepth) {
        onOmission(`${first.url} names more sitemaps than are read at once.`);
        return;
      }
      seen.add(url);
      try {
        const result = await fetcher.fetch({ url, maxBytes, ...(signal ? { signal } : {}) });
        if (result.status !== 200)
          throw fetchStatus(`${url} answered ${result.status} instead of a sitemap.`);
        await read(await parseSitemap({ bytes: result.body, url: result.url }), depth + 1);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof AppError)) throw error;
        onOmission(messageOf(error));
      }
    }
  };
  await read(root, 1);

  const dated = pages.filter((page) => dateOf(page) !== null).sort(byNewest);
  const undated = pages.filter((page) => dateOf(page) === null).slice(0, maxUndated);
  const entries = [...dated, ...undated].map(
    ({ url, title, publishedAt, modifiedAt }): Entry => ({
      id: null,
      url,
      title,
      text: null,
      publishedAt,
      updatedAt: modifiedAt,
      transcripts: [],
    }),
  );
  const distinct = [...new Map(entries.toReversed().map((entry) => [entry.url, entry])).values()].reverse();
  return { entries: distinct, isIndex: root.kind === 'index' };
}
