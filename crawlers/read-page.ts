import type { Article, Receipt } from '../core/domain/article.ts';
import { type Channel, channelsOf, type Source } from '../core/domain/source.ts';
import { AppError, defineError, messageOf } from '../core/errors.ts';
import type { Fetcher, FetchResult } from '../core/ports.ts';
import { type BrowserRenderer, browserMissing } from './browser.ts';
import { fetchStatus } from './egress/errors.ts';
import type { PageContent } from './extraction/extract-page.ts';
import type { Extractor } from './extraction/extractor.ts';
import { pageLanguage } from './extraction/page-language.ts';
import type { FeedEntry, TranscriptLink } from './feeds/feed-entry.ts';
import type { ImageReader } from './images/image-reader.ts';
import { sameSite } from './site.ts';
import {
  captionForm,
  parseTranscript,
  type TranscriptForm,
  transcriptForm,
} from './transcripts/parse-transcript.ts';

/** An entry of a channel that names its page. */
export type Entry = FeedEntry & { readonly url: string };

/** What pages are read with. Without a renderer or an image reader, channels that ask for one say so. */
export interface ReadTools {
  readonly source: Source;
  readonly channel: Channel;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly extractor: Extractor;
  readonly renderer?: BrowserRenderer | null | undefined;
  readonly imageReader?: ImageReader | null | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told in words what was left out of a page that was read. */
  readonly onOmission: (text: string) => void;
}

/** A page as read. */
export interface Reading {
  readonly page: PageContent;
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  /** What was read off its images; empty where nothing was. */
  readonly imageText: string;
}

/** The page belongs to somebody whom nobody approved. */
export const foreignPage = defineError('crawl.foreign-page', { public: true });

/** True for an address on one of the sites that the source was approved with. */
export const isOwnPage = (source: Source, url: string): boolean =>
  [source.homepage, ...channelsOf(source).map((channel) => channel.url)].some((own) => sameSite(own, url));

const header = (headers: FetchResult['headers'], name: string): string | null =>
  headers[name]?.slice(0, 300) ?? null;

/** What is kept of an answer beside the text. */
export function receiptOf(
  as: Receipt['as'],
  { url, headers }: Pick<FetchResult, 'url' | 'headers'>,
): Receipt {
  return {
    as,
    url,
    contentType: header(headers, 'content-type'),
    etag: header(headers, 'etag'),
    lastModified: header(headers, 'last-modified'),
    date: header(headers, 'date'),
  };
}

/** Throws unless this is the page, and the publisher's own. */
function checkAnswer(
  source: Source,
  asked: string,
  { url, status }: Pick<FetchResult, 'url' | 'status'>,
): void {
  if (status !== 200) throw fetchStatus(`${url} answered ${status}.`);
  if (!isOwnPage(source, url))
    throw foreignPage(`${asked} leads to ${url}, which is not a page of ${source.name}.`);
}

/** A transcript as the page of its recording. */
function transcriptPage(text: string, lang: string | null, entry: Entry): PageContent {
  return {
    title: entry.title,
    lang: pageLanguage(text, lang?.slice(0, 2).toLowerCase() ?? null),
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: null,
    section: null,
    articleType: 'unknown',
    corrections: [],
    text,
    charset: 'utf-8',
    images: [],
  };
}

const asTranscript = (
  result: FetchResult,
  form: TranscriptForm,
  lang: string | null,
  entry: Entry,
): Reading => {
  const contentType = result.headers['content-type'] ?? null;
  const text = parseTranscript({ bytes: result.body, contentType, form });
  return {
    page: transcriptPage(text, lang, entry),
    bytes: result.body,
    receipt: receiptOf('transcript', result),
    imageText: '',
  };
};

/** The transcript that reads best: one in a language of the source, in the form that is surest. Null where none can be read. */
function bestTranscript(source: Source, links: readonly TranscriptLink[]) {
  const forms: readonly TranscriptForm[] = ['vtt', 'srt', 'json', 'plain'];
  const ranked = links.flatMap((link) => {
    const form = transcriptForm(link.type || null, link.url);
    if (!form || !isOwnPage(source, link.url)) return [];
    const foreign = link.lang !== null && !source.languages.includes(link.lang.slice(0, 2).toLowerCase());
    return [{ link, form, rank: (foreign ? 10 : 0) + forms.indexOf(form) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}

const signalOf = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

async function readRendered(
  { source, fetcher, extractor, renderer, signal }: ReadTools,
  entry: Entry,
): Promise<Reading> {
  if (!renderer) throw browserMissing(`${entry.url} needs a browser to be read, and there is none here.`);
  const rendered = await renderer.render({ url: entry.url, fetcher, signal });
  checkAnswer(source, entry.url, rendered);
  const page = await extractor.extract({ url: rendered.url, html: rendered.html }, signal);
  return { page, bytes: Buffer.from(rendered.html), receipt: receiptOf('rendered', rendered), imageText: '' };
}

/** Images of one article that are read, and what each may weigh. */
const maxImages = 5;
const maxImageBytes = 5 * 1024 * 1024;

/** Reads the page's images off. Whatever goes wrong with them costs their text and not the article. */
async function readImages(tools: ReadTools, { page, receipt }: Reading): Promise<string> {
  const { imageReader, fetcher, signal, onOmission } = tools;
  if (!imageReader) {
    onOmission(`${receipt.url}: its images were not read, because nothing here reads images.`);
    return '';
  }
  const images: Uint8Array[] = [];
  for (const url of page.images.slice(0, maxImages)) {
    try {
      const result = await fetcher.fetch({
        url,
        maxBytes: maxImageBytes,
        partOfPage: true,
        ...signalOf(signal),
      });
      if (result.status === 200) images.push(result.body);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      onOmission(`${url}: ${error.message}`);
    }
  }
  try {
    const texts = await imageReader.read({ images, lang: page.lang ?? '' }, signal);
    return texts.filter((text) => text !== '').join('\n');
  } catch (error) {
    signal?.throwIfAborted();
    onOmission(`${receipt.url}: ${messageOf(error)}`);
    return '';
  }
}

/**
 * Reads the page of an entry as its channel asks: its transcript if it links one, else in a browser or as it comes, and its images
 * where they carry text. Null where the host says that a known article has not changed. Throws the errors of fetcher, browser and
 * extractor, and `crawl.foreign-page`.
 */
export async function readPage(
  tools: ReadTools,
  entry: Entry,
  known: Article | null,
): Promise<Reading | null> {
  const { source, channel, fetcher, extractor, signal } = tools;
  const transcript = bestTranscript(source, entry.transcripts);
  if (transcript) {
    const result = await fetcher.fetch({ url: transcript.link.url, ...signalOf(signal) });
    checkAnswer(source, transcript.link.url, result);
    return asTranscript(result, transcript.form, transcript.link.lang, entry);
  }
  const reading = channel.rendered ? await readRendered(tools, entry) : await readPlain();
  if (!reading || !channel.ocr || reading.page.images.length === 0) return reading;
  return { ...reading, imageText: await readImages(tools, reading) };

  async function readPlain(): Promise<Reading | null> {
    const { etag = null, lastModified = null } = known?.receipt?.as === 'page' ? known.receipt : {};
    const result = await fetcher.fetch({ url: entry.url, etag, lastModified, ...signalOf(signal) });
    if (result.notModified) return null;
    checkAnswer(source, entry.url, result);
    const contentType = result.headers['content-type'] ?? null;
    const form = captionForm(contentType, result.url);
    if (form) return asTranscript(result, form, null, entry);
    const page = await extractor.extract({ url: result.url, bytes: result.body, contentType }, signal);
    return { page, bytes: result.body, receipt: receiptOf('page', result), imageText: '' };
  }
}
