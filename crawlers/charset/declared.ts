/** Names under which the encodings appear that `TextDecoder` does not know. */
const legacyVietnamese: readonly (readonly [RegExp, string])[] = [
  [/^(?:x-)?(?:tcvn|abc$|tcvn-?5712|tcvn3)/i, 'tcvn'],
  [/^(?:x-)?viscii/i, 'viscii'],
  [/^(?:x-)?vni/i, 'vni'],
  [/^utf-?32-?le/i, 'utf-32le'],
  [/^utf-?32/i, 'utf-32be'],
];

/**
 * The one name the product uses for an encoding: what the WHATWG Encoding standard calls it, or `tcvn`, `viscii`, `vni`,
 * `utf-32le`, `utf-32be`. Null for a label nobody knows.
 */
export function canonicalCharset(label: string | null | undefined): string | null {
  const text = (label ?? '').trim().replace(/^["']|["']$/g, '');
  if (!text) return null;
  const legacy = legacyVietnamese.find(([pattern]) => pattern.test(text));
  if (legacy) return legacy[1];
  try {
    return new TextDecoder(text).encoding;
  } catch {
    return null;
  }
}

const bomTable: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding a byte order mark names, or null. */
export function charsetOfBom(bytes: Uint8Array): string | null {
  return bomTable.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** The charset parameter of a Content-Type header, or null. */
export function charsetOfContentType(contentType: string | null | undefined): string | null {
  return canonicalCharset(/charset\s*=\s*("[^"]*"|[^\s;,]+)/i.exec(contentType ?? '')?.[1]);
}

/** Browsers look at 1 KiB first and at what has come by then; real heads run longer. */
const prescanBytes = 16_384;

/** The first bytes as octets, with the zeros of UTF-16 and UTF-32 taken out so that ASCII reads as ASCII. */
function asciiHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, prescanBytes)).toString('latin1').replaceAll('\0', '');
}

/** A wide encoding without a byte order mark, told by where the zeros of `<?` stand (XML 1.0, appendix F). */
function wideCharset(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return 'utf-32be';
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  return null;
}

/** The encoding an XML declaration names, or null. */
export function charsetOfXml(bytes: Uint8Array): string | null {
  const wide = wideCharset(bytes);
  if (wide) return wide;
  const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(asciiHead(bytes));
  const named = canonicalCharset(declaration?.[1]);
  // The declaration could be read byte by byte, so a claim of UTF-16 cannot be true.
  return named?.startsWith('utf-16') || named?.startsWith('utf-32') ? 'utf-8' : named;
}

/** The attributes of one tag, lower-cased names, first of each name. An unbalanced quote stays part of the value. */
function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  const pattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
  for (const [, name = '', double, single, bare] of tag.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}

function charsetOfMeta(tag: string): string | null {
  const attributes = attributesOf(tag);
  const named = attributes.get('charset');
  if (named !== undefined) return /["']/.test(named) ? null : canonicalCharset(named);
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return null;
  const inContent = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(
    attributes.get('content') ?? '',
  );
  return canonicalCharset(inContent?.[1] ?? inContent?.[2] ?? inContent?.[3]);
}

/** Comments and whole tags: a meta inside a comment or an attribute is none. */
const tokens = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

/** The encoding a page names in its head, by the standard's prescan: the first usable meta counts. Null where it names none. */
export function charsetOfHtml(bytes: Uint8Array): string | null {
  const wide = wideCharset(bytes);
  if (wide) return wide;
  for (const [token] of asciiHead(bytes).matchAll(tokens)) {
    const named = /^<meta[\s/]/i.test(token) ? charsetOfMeta(token.slice(5)) : null;
    // As for XML: a page whose meta can be read in ASCII is not UTF-16; x-user-defined is read as windows-1252.
    if (named)
      return named.startsWith('utf-16') ? 'utf-8' : named === 'x-user-defined' ? 'windows-1252' : named;
  }
  return null;
}
