import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import type { OpmlEntry } from '../../core/domain/opml.ts';
import { defineError } from '../../core/errors.ts';
import { decodeBytes } from '../charset/decode.ts';
import { stripDoctype } from './doctype.ts';

/** The document is no OPML list that can be read. */
export const opmlUnreadable = defineError('opml.unreadable', { public: true });

/** There is nothing to write: OPML has no form for an empty list. */
export const opmlEmpty = defineError('opml.empty', { public: true });

/** More lines than this are no reading list. */
const maxEntries = 2_000;
const maxBytes = 4 * 1024 * 1024;
/** Folders within folders; the parser is never shown more. */
const maxDepth = 12;

type Outline = Opml.Outline<unknown>;

const trimmed = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** Every outline that names an address, folders opened. */
function entriesOf(outlines: readonly Outline[] | undefined): OpmlEntry[] {
  return (outlines ?? []).flatMap((outline) => {
    const { xmlUrl, htmlUrl, url, text, title, language, category, description } = outline;
    const own: OpmlEntry = {
      name: trimmed(title) ?? trimmed(text) ?? '',
      feed: trimmed(xmlUrl),
      homepage: trimmed(htmlUrl) ?? trimmed(url),
      language: trimmed(language),
      category: trimmed(category),
      description: trimmed(description),
    };
    return [...(own.feed || own.homepage ? [own] : []), ...entriesOf(outline.outlines)];
  });
}

/** How deep elements are nested at most; counts tags only, whatever they are. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Reads an OPML list (2.0 and before) from the bytes or text as given, folders opened. Loads nothing. Throws `opml.unreadable` for
 * what is none, is too large or too deep, and `feed.refused` for declarations that define entities out of others or of files.
 */
export function readOpml(given: Uint8Array | string): OpmlEntry[] {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  if (bytes.length > maxBytes) throw opmlUnreadable('The list is larger than 4 MiB. Split it into several.');
  const xml = stripDoctype(decodeBytes(bytes, { kind: 'xml' }).text);
  if (depthOf(xml) > maxDepth) throw opmlUnreadable('The list is nested too deep to be a list of feeds.');
  let document: ReturnType<typeof parseOpml>;
  try {
    document = parseOpml(xml);
  } catch (error) {
    throw opmlUnreadable('This is not an OPML file. Export the list as OPML from your feed reader.', {
      cause: error,
    });
  }
  const entries = entriesOf(document.body?.outlines);
  if (entries.length > maxEntries) {
    throw opmlUnreadable(`The list holds more than ${maxEntries} entries. Split it into several.`);
  }
  return entries;
}

/** Writes a list as OPML 2.0, one outline an entry. `readOpml` gives the same entries back. Throws `opml.empty` for none. */
export function writeOpml(title: string, entries: readonly OpmlEntry[]): string {
  if (entries.length === 0) throw opmlEmpty('No source is approved yet, so there is no list to write.');
  const outlines = entries.map(({ name, feed, homepage, language, category, description }) => ({
    text: name,
    title: name,
    type: feed ? 'rss' : 'link',
    ...(feed && { xmlUrl: feed }),
    ...(homepage && (feed ? { htmlUrl: homepage } : { url: homepage })),
    ...(language && { language }),
    ...(category && { category }),
    ...(description && { description }),
  }));
  return generateOpml({ head: { title }, body: { outlines } });
}
