import { charsetOfBom, charsetOfContentType, charsetOfHtml, charsetOfXml } from './declared.ts';
import { decodeAs } from './decode-as.ts';
import { detectCharset, isUtf8 } from './detect.ts';

/** Text in NFC and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/** Labels that Western pages carry by default, so that they say little about what the bytes are. */
const vagueLabels = new Set(['windows-1252', 'x-user-defined']);

/** Where so many letters in a thousand cannot be read, the label is not believed. */
const maxUnreadablePerMille = 5;

function unreadablePerMille(text: string): number {
  const unreadable = text.split('\uFFFD').length - 1;
  return (unreadable * 1_000) / Math.max(1, text.length);
}

/**
 * Turns the bytes of a page or feed into text. In order: byte order mark; valid UTF-8 beyond ASCII (no other encoding looks like
 * it by chance, so this overrules a wrong label); the header; the declaration in the document; what the letters look like. A vague
 * or unreadable label is checked against the letters too. Only the first mebibyte decides.
 */
export function decodeBytes(
  bytes: Uint8Array,
  { contentType, kind }: { contentType?: string | null | undefined; kind: 'html' | 'xml' },
): Decoded {
  const sample = bytes.subarray(0, 1 << 20);
  const bom = charsetOfBom(bytes);
  if (bom) return { text: decodeAs(bytes, bom).replace(/^\uFEFF/, ''), charset: bom };
  const inDocument = kind === 'xml' ? charsetOfXml(bytes) : charsetOfHtml(bytes);
  const declared = charsetOfContentType(contentType) ?? inDocument;
  const charset = chooseCharset(sample, declared);
  return { text: decodeAs(bytes, charset), charset };
}

/** Escapes of ISO-2022 and the tildes of HZ are ASCII, and so are wide encodings of ASCII: there a label must be believed. */
const readsAsAscii = /^(?:iso-2022|hz|utf-16|utf-32)/;

function chooseCharset(sample: Uint8Array, declared: string | null): string {
  if (declared && readsAsAscii.test(declared)) return declared;
  const utf8 = isUtf8(sample);
  if (utf8 === 'ascii') return declared ?? 'utf-8';
  if (utf8 === 'yes') return 'utf-8';
  if (!declared) return detectCharset(sample);
  if (vagueLabels.has(declared)) return detectCharset(sample, declared);
  const readable = unreadablePerMille(decodeAs(sample, declared)) <= maxUnreadablePerMille;
  return readable ? declared : detectCharset(sample);
}
