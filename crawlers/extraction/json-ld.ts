/** One JSON-LD node. Values are of any shape: publishers write what they like. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** True for a JSON-LD node, as opposed to a text or a list. */
export const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: what schema.org allows once it allows many times. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A text in any of the shapes of JSON-LD: a string, a number, `{"@value"}`, the first of a list; null where there is none. */
export function asText(value: unknown): string | null {
  let [first] = asList(value);
  for (let depth = 0; isNode(first) && depth < 8; depth += 1) [first] = asList(first['@value'] ?? first.name);
  if (typeof first === 'string') return first.trim() || null;
  return typeof first === 'number' ? String(first) : null;
}

/** The types of a node without the vocabulary's address: `https://schema.org/NewsArticle` is `NewsArticle`. */
export function typesOf(node: JsonLdNode): string[] {
  return asList(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [],
  );
}

/** Nodes beyond this are not looked at: a page that has more is made to waste time. */
const maxNodes = 5_000;

/** A node and all nodes inside it, outermost first; at most `limit`. */
export function allNodes(value: unknown, limit = maxNodes): JsonLdNode[] {
  const found: JsonLdNode[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && found.length < limit; at += 1) {
    const next = queue[at];
    if (Array.isArray(next)) for (const item of next) queue.push(item);
    else if (isNode(next)) {
      found.push(next);
      for (const inner of Object.values(next)) if (typeof inner === 'object') queue.push(inner);
    }
  }
  return found;
}

/** Parses JSON-LD as pages write it: inside comments or CDATA, with bare line breaks in strings. Null where it is not JSON. */
export function parseJsonLd(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\*?\/?|<!\[CDATA\[)|(?:-->|\/\*?\s*\]\]>\s*\*?\/?|\]\]>)\s*;?\s*$/g,
    '',
  );
  for (const candidate of [bare, bare.replace(/[\x00-\x1f]+/g, ' '), bare.trim().replace(/;$/, '')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate is more lenient.
    }
  }
  return null;
}

/** All JSON-LD nodes of a page, in document order. */
export function jsonLdOf(document: ParentNode): JsonLdNode[] {
  return Array.from(document.querySelectorAll('script[type*="ld+json"]')).flatMap((script) =>
    allNodes(parseJsonLd(script.textContent ?? '')),
  );
}
