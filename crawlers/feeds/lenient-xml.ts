import { DOMParser } from 'linkedom';
import type { FeedKind, RawEntry } from './feed-entry.ts';

interface XmlElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly innerHTML: string;
  readonly children: ArrayLike<XmlElement>;
  getAttribute(name: string): string | null;
}

/** An entry with what it holds of full text in other vocabularies than RSS and Atom. */
export interface LenientEntry extends RawEntry {
  readonly bodies: readonly (string | undefined)[];
}

/** The name without prefix: broken feeds use prefixes that they never declare. */
const bareName = (element: XmlElement): string => element.localName.toLowerCase().replace(/^.*:/, '');

function fieldsOf(item: XmlElement): Map<string, XmlElement[]> {
  const fields = new Map<string, XmlElement[]>();
  for (const child of Array.from(item.children)) {
    const name = bareName(child);
    fields.set(name, [...(fields.get(name) ?? []), child]);
  }
  return fields;
}

const contentOf = (element: XmlElement | undefined): string | undefined => {
  if (!element) return undefined;
  return element.children.length > 0 ? element.innerHTML : (element.textContent ?? undefined);
};

function kindOf(root: string): FeedKind | null {
  if (root === 'feed') return 'atom';
  if (root === 'rdf') return 'rdf';
  return root === 'rss' || root === 'channel' || root === 'item' ? 'rss' : null;
}

/**
 * Reads entries out of XML that is too broken for a feed parser: every `item` or `entry` anywhere, whatever its namespaces. Null
 * where there is no feed in it at all.
 */
export function readBrokenFeed(
  xml: string,
  base: string,
): { kind: FeedKind; entries: LenientEntry[] } | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = Array.from(document.querySelectorAll('*')) as unknown as XmlElement[];
  const kind = all.map((element) => kindOf(bareName(element))).find((found) => found !== null);
  if (!kind) return null;
  const entries = all
    .filter((element) => ['item', 'entry'].includes(bareName(element)))
    .map((item): LenientEntry => {
      const fields = fieldsOf(item);
      const text = (name: string) => contentOf(fields.get(name)?.[0]);
      const links = fields.get('link') ?? [];
      const bodies = [text('body'), text('fullitem')];
      return {
        id: text('guid') ?? text('id'),
        links: [
          ...links.map((link) => link.getAttribute('href') ?? link.textContent ?? undefined),
          text('guid'),
        ],
        base,
        title: text('title'),
        bodies,
        texts: [...bodies, text('encoded'), text('content'), text('description'), text('summary')],
        published: [text('pubdate'), text('published'), text('issued'), text('date')],
        updated: [text('updated'), text('modified')],
      };
    });
  return { kind, entries };
}
