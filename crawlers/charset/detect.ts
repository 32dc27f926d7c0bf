import { decodeAs } from './decode-as.ts';

/** Whether bytes are ASCII alone, UTF-8 with letters beyond it, or something else. A cut-off last letter is forgiven. */
export function isUtf8(bytes: Uint8Array): 'ascii' | 'yes' | 'no' {
  if (bytes.every((byte) => byte < 0x80)) return 'ascii';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'yes';
  } catch {
    return 'no';
  }
}

/** Frequent Vietnamese words that carry marks: one page has dozens of them, another language none. */
const vietnameseWords = new Set(
  'và của là có được cho không người những trong đã một với các này khi từ đến việc nước tại về để sẽ đang cũng như theo trên ông bị vào ra số'
    .split(' ')
    .filter((word) => /[^a-z]/.test(word)),
);

const vietnameseCharsets = ['windows-1258', 'tcvn', 'viscii', 'vni'] as const;

/** Double-byte encodings with the most frequent letters of what is written in them. */
const wideCharsets = [
  ['shift_jis', /[のにをはたとがでてしいる]/g],
  ['euc-jp', /[のにをはたとがでてしいる]/g],
  ['euc-kr', /[이다의는을에가를은하고지]/g],
  ['big5', /[的一是不了在人有我他這中大來上國]/g],
  ['gbk', /[的一是不了在人有我他这中大来上国]/g],
] as const;

/** Frequent letters make up more than this of a text in its own encoding, and hardly any of one read in another. */
const minFrequentShare = 0.05;

/** Cyrillic encodings are told apart by the most frequent small letters of Russian, Bulgarian and Ukrainian. */
const cyrillicCharsets = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'] as const;

/** Shares of words with marks below this are chance. */
const minVietnameseShare = 0.05;

function shareOf(text: string, frequent: ReadonlySet<string>): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => frequent.has(word)).length / Math.max(1, words.length);
}

function best<T>(items: readonly T[], score: (item: T) => number): { item: T | undefined; score: number } {
  return items
    .map((item) => ({ item, score: score(item) }))
    .reduce((top, next) => (next.score > top.score ? next : top), {
      item: undefined as T | undefined,
      score: 0,
    });
}

/** Letters of a script, weighed by how frequent they are, per character beyond ASCII. */
function density(text: string, frequent: RegExp): number {
  const beyond = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return (text.match(frequent)?.length ?? 0) / Math.max(1, beyond);
}

/** In double-byte text most bytes beyond ASCII stand beside another one; accented Western letters stand alone. */
function looksWide(sample: Uint8Array): boolean {
  const high = sample.filter((byte) => byte >= 0x80).length;
  const paired = sample.filter(
    (byte, index) => byte >= 0x80 && ((sample[index - 1] ?? 0) >= 0x80 || (sample[index + 1] ?? 0) >= 0x80),
  ).length;
  return paired > 0.6 * high;
}

function wideCharset(sample: Uint8Array): string | null {
  if (!looksWide(sample)) return null;
  const fits = wideCharsets.filter(([charset]) => {
    try {
      new TextDecoder(charset, { fatal: true }).decode(sample, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
  const { item, score } = best(fits, ([charset, letters]) => density(decodeAs(sample, charset), letters));
  return item && score > minFrequentShare ? item[0] : null;
}

/**
 * Guesses the encoding of bytes that are neither labelled nor UTF-8, from a sample. Meant for the languages of the product and made
 * sure for Vietnamese, whose pages are mislabelled most; the guess for other scripts is a fair one. `fallback` (windows-1252) is
 * the answer when nothing else is likely.
 */
export function detectCharset(sample: Uint8Array, fallback = 'windows-1252'): string {
  const vietnamese = best(vietnameseCharsets, (charset) =>
    shareOf(decodeAs(sample, charset), vietnameseWords),
  );
  if (vietnamese.item && vietnamese.score >= minVietnameseShare) return vietnamese.item;
  const wide = wideCharset(sample);
  if (wide) return wide;
  const cyrillic = best(cyrillicCharsets, (charset) =>
    density(decodeAs(sample, charset), /[оеаинтрслвкпмду]/g),
  );
  if (cyrillic.item && cyrillic.score > 0.55) return cyrillic.item;
  return fallback;
}
