import { parseDate } from '../dates.ts';
import { htmlToText } from '../html-text.ts';

/** What kind of feed a document is. */
export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json';

/** A text of what is said in a recording, as the feed links it (`podcast:transcript`). */
export interface TranscriptLink {
  readonly url: string;
  /** Media type as written, `text/vtt` and the like; empty where the feed gives none. */
  readonly type: string;
  /** Language tag as written; null where the feed gives none. */
  readonly lang: string | null;
}

/** One entry, as the `feed` stage gives it out. Dates are UTC ISO 8601; null where unknown. No author of any kind. */
export interface FeedEntry {
  /** The feed's own id for it, else its address. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** Full text where the feed carries it, else the summary; without markup. */
  readonly text: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly transcripts: readonly TranscriptLink[];
}

/** The same before anything is cleaned: HTML, addresses relative to `base`, dates as written, first usable one counts. */
export interface RawEntry {
  readonly id?: string | undefined;
  readonly links: readonly (string | undefined)[];
  readonly base: string;
  readonly title?: string | undefined;
  readonly texts: readonly (string | undefined)[];
  readonly published: readonly (string | undefined)[];
  readonly updated: readonly (string | undefined)[];
  readonly transcripts?: readonly { url?: string; type?: string; language?: string }[] | undefined;
}

/** A web address out of what a feed gives for one; null where it is none. */
export function webAddress(link: string | undefined, base: string): string | null {
  const text = link?.trim();
  if (!text) return null;
  const url = URL.parse(text, base) ?? URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

const maxTranscripts = 10;

const firstText = (candidates: readonly (string | undefined)[]): string | null =>
  candidates.map((html) => (html === undefined ? '' : htmlToText(html))).find((text) => text !== '') ?? null;

const firstDate = (candidates: readonly (string | undefined)[]): string | null =>
  candidates.map(parseDate).find((date) => date !== null) ?? null;

/** Cleans an entry: text without markup, absolute web addresses, dates in one form. */
export function cleanEntry(raw: RawEntry): FeedEntry {
  const url = raw.links.map((link) => webAddress(link, raw.base)).find((address) => address !== null) ?? null;
  const title = firstText([raw.title]);
  return {
    id: raw.id?.trim() || url,
    url,
    title: title?.replaceAll('\n', ' ') ?? null,
    text: firstText(raw.texts),
    publishedAt: firstDate(raw.published),
    updatedAt: firstDate(raw.updated),
    transcripts: (raw.transcripts ?? []).slice(0, maxTranscripts).flatMap(({ url: link, type, language }) => {
      const address = webAddress(link, raw.base);
      return address ? [{ url: address, type: type ?? '', lang: language ?? null }] : [];
    }),
  };
}
