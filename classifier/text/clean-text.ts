/** A text freed of what hides its words from a reader of bytes, with the way back to the original. */
export interface CleanText {
  readonly text: string;
  /** Where a span of the clean text stands in the original; what was taken out within it lies inside. */
  span(start: number, end: number): { start: number; end: number };
}

/** Zero-width characters, bidirectional controls, soft hyphens, byte order marks, tags: never seen, only in the way. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Letters of other scripts that look like Latin ones in common fonts (from Unicode's confusables.txt, Cyrillic, Greek and Armenian
 * only). They are replaced only within words that hold Latin letters too, so that real Russian or Greek stays as it is.
 */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХԌԚԜ', 'ABESIJKMHOPCTYXGQW'],
    ['авеѕіјкмнорстухԁԛԝһӏ', 'abesijkmhopctyxdqwhl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αεικνορτυχγ', 'aeikvoptuxy'],
    ['օսհոցզ', 'ouhngq'],
  ].flatMap(([from = '', to = '']) => [...from].map((c, i) => [c, to[i] ?? c])),
);

const word = /[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]+/gu;
const latin = /\p{Script=Latin}/u;
const hasLookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'u');

/** Latin letters, common signs and spaces alone: such text needs no cleaning. */
const plain = /^[\0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ab\u20ac]*$/;

/** One visible character in its plain form: mathematical, full-width and circled letters become the letter that is meant. */
function plainForm(character: string, inLatinWord: boolean): string {
  const folded = /[\p{L}\p{N}]/u.test(character) ? character.normalize('NFKC') : character;
  return inLatinWord ? [...folded].map((c) => lookalikes[c] ?? c).join('') : folded;
}

/** Indexes at which look-alike letters stand in words that hold Latin letters too. */
function disguised(text: string): Set<number> {
  const indexes = new Set<number>();
  if (!hasLookalike.test(text)) return indexes;
  for (const match of text.matchAll(word)) {
    if (!latin.test(match[0].normalize('NFKC'))) continue;
    for (let i = 0; i < match[0].length; i += 1) indexes.add(match.index + i);
  }
  return indexes;
}

/**
 * Takes invisible characters out, and makes look-alike letters and mathematical or full-width forms the plain letters they imitate.
 * Lone surrogates become U+FFFD. Give it NFC text, in which the spans then stand.
 */
export function cleanText(original: string): CleanText {
  if (plain.test(original)) return { text: original, span: (start, end) => ({ start, end }) };
  const source = original.toWellFormed();
  const inLatinWord = disguised(source);
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let index = 0;
  for (const character of source) {
    const form = invisible.test(character) ? '' : plainForm(character, inLatinWord.has(index));
    parts.push(form);
    for (let unit = 0; unit < form.length; unit += 1) {
      // A character outside the basic plane that stayed as it is keeps its two halves apart.
      const same = form === character;
      starts.push(same ? index + unit : index);
      ends.push(same ? index + unit + 1 : index + character.length);
    }
    index += character.length;
  }
  return {
    text: parts.join(''),
    span: (start, end) => ({ start: starts[start] ?? index, end: ends[end - 1] ?? index }),
  };
}
