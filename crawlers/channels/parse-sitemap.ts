import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { AppError, defineError, messageOf } from '../../core/errors.ts';
import { charsetOfBom } from '../charset/declared.ts';
import { parseDate } from '../dates.ts';

/** The document is no sitemap that can be read. */
export const sitemapUnreadable = defineError('sitemap.unreadable', { public: true });

/** One line of a sitemap: a page, or in an index another sitemap. Dates are UTC ISO 8601; null where the file does not say. */
export interface SitemapEntry {
  readonly url: string;
  readonly modifiedAt: string | null;
  /** Of the news extension. */
  readonly title: string | null;
  readonly publishedAt: string | null;
}

/** A sitemap, or an index of sitemaps. */
export interface Sitemap {
  readonly kind: 'pages' | 'index';
  readonly entries: SitemapEntry[];
}

/** What the protocol allows for one file (sitemaps.org): 50 MiB unpacked and 50,000 lines. */
const protocolLimits = { maxBytes: 50 * 1024 * 1024, maxEntries: 50_000 };
/** Far more than any sitemap needs, and a bound on what the parser remembers. */
const maxDepth = 16;
const maxAttributes = 64;
const maxField = 2_048;
const maxPlain = 8 * 1024 * 1024;

/** The elements that are read, by their path without prefixes: prefixes are chosen freely and some files never declare them. */
const fields: Readonly<Record<string, 'loc' | 'lastmod' | 'title' | 'date'>> = {
  'urlset/url/loc': 'loc',
  'urlset/url/lastmod': 'lastmod',
  'urlset/url/news/title': 'title',
  'urlset/url/news/publication_date': 'date',
  'sitemapindex/sitemap/loc': 'loc',
  'sitemapindex/sitemap/lastmod': 'lastmod',
};

const bareName = (name: string): string => name.replace(/^.*:/, '').toLowerCase();

function webAddress(text: string, base: string): string | null {
  const url = URL.parse(text.trim(), base);
  return url && /^https?:$/.test(url.protocol) && url.href.length <= maxField ? url.href : null;
}

/** Collects the lines of a sitemap as the parser meets them. `done` turns true when no more are taken. */
function createCollector(base: string, maxEntries: number) {
  const entries: SitemapEntry[] = [];
  const path: string[] = [];
  let line: Partial<Record<'loc' | 'lastmod' | 'title' | 'date', string>> = {};
  let attributes = 0;
  let kind: Sitemap['kind'] | null = null;
  const parser = new SaxesParser();
  // Broken XML is read as far as it goes.
  parser.on('error', () => undefined);
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > maxAttributes) throw sitemapUnreadable(`${base} holds an element that is made to harm.`);
  });
  parser.on('opentag', ({ name }) => {
    attributes = 0;
    path.push(bareName(name));
    if (path.length > maxDepth) throw sitemapUnreadable(`${base} is nested too deep for a sitemap.`);
    if (path.length === 1)
      kind = path[0] === 'urlset' ? 'pages' : path[0] === 'sitemapindex' ? 'index' : null;
    if (path.length === 2) line = {};
  });
  const take = (text: string) => {
    const field = fields[path.join('/')];
    if (field) line[field] = ((line[field] ?? '') + text).slice(0, maxField);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    if (path.length === 2 && line.loc && entries.length < maxEntries) {
      const url = webAddress(line.loc, base);
      const title = line.title?.replace(/\s+/g, ' ').trim() || null;
      if (url) {
        entries.push({ url, modifiedAt: parseDate(line.lastmod), title, publishedAt: parseDate(line.date) });
      }
      line = {};
    }
    path.pop();
  });
  return {
    write: (text: string) => void parser.write(text),
    close: () => {
      parser.close();
      return { kind, entries };
    },
    full: () => entries.length >= maxEntries,
  };
}

/** One address a line, which the protocol allows as well. */
function readPlain(text: string, base: string, maxEntries: number): SitemapEntry[] {
  const urls = text.split(/\s+/).flatMap((line) => (line ? (webAddress(line, base) ?? []) : []));
  return urls.slice(0, maxEntries).map((url) => ({ url, modifiedAt: null, title: null, publishedAt: null }));
}

/** The bytes in pieces, unpacked where they are gzip. */
async function* unpacked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
    return;
  }
  const gunzip = createGunzip();
  gunzip.end(bytes);
  yield* gunzip;
}

/**
 * Reads a sitemap (urlset, sitemapindex, the news extension, or plain lines) from the bytes as received, packed or not. It is
 * unpacked and parsed piece by piece, so that memory is bounded by what is kept; past the protocol's own limits nothing is read.
 * No entity is defined and nothing is loaded. Throws `sitemap.unreadable`.
 */
export async function parseSitemap({
  bytes,
  url,
  limits = protocolLimits,
}: {
  readonly bytes: Uint8Array;
  readonly url: string;
  /** Of one file, unpacked. */
  readonly limits?: { readonly maxBytes: number; readonly maxEntries: number };
}): Promise<Sitemap> {
  const collector = createCollector(url, limits.maxEntries);
  let decoder: TextDecoder | null = null;
  let plain: string | null = null;
  let length = 0;
  try {
    for await (const chunk of unpacked(bytes)) {
      const begins = decoder === null;
      decoder ??= new TextDecoder(charsetOfBom(chunk) ?? 'utf-8');
      const text = decoder.decode(chunk, { stream: true });
      length += chunk.length;
      if (length > limits.maxBytes) throw sitemapUnreadable(`${url} is larger than a sitemap may be.`);
      if (begins && /^\s*https?:/i.test(text)) plain = '';
      if (plain === null) collector.write(text);
      else if (plain.length < maxPlain) plain += text;
      if (collector.full()) break;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw sitemapUnreadable(`${url} could not be read: ${messageOf(error)}`, { cause: error });
  }
  if (plain !== null) return { kind: 'pages', entries: readPlain(plain, url, limits.maxEntries) };
  const { kind, entries } = collector.close();
  if (!kind) throw sitemapUnreadable(`${url} is not a sitemap.`);
  return { kind, entries };
}
