/** A sentence of five words says something; one of more than forty says too much at once. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 40;

/** Beginnings that lean on the sentence before, in the three languages. */
const leaning =
  /^(?:and|but|so|also|however|he|she|they|it|this|these|those|that|et|mais|donc|or|ainsi|il|elle|ils|elles|cela|ce|c[’']est|ceci|ceux|và|nhưng|tuy nhiên|ngoài ra|do đó|vì vậy|đây|đó|ông|bà|họ|nó|điều này)(?![\p{L}\p{N}])/iu;

/** True for a sentence that can be read alone: whole, not too long, no question, leaning on nothing before it. */
function isClear(text: string, lang: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return (
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS &&
    /^["“«‘']?\s?[\p{Lu}\p{N}]/u.test(text) &&
    !/[?…:;,]["”»’']?\s*$|\.\.\.\s*$/u.test(text) &&
    !leaning.test(text) &&
    // Vietnamese typed without its accents can be read in more than one way.
    (lang !== 'vi' || /[^ -~]/u.test(text))
  );
}

/**
 * The wording under which duplicates of one claim go: the shortest clear sentence among those in the language of the first, ties in
 * the order of their text; the first itself where none is clear.
 */
export function canonicalForm<W extends { readonly text: string; readonly lang: string }>(
  first: W,
  others: readonly W[],
): W {
  const clear = [first, ...others].filter(({ text, lang }) => lang === first.lang && isClear(text, lang));
  const [shortest] = clear.toSorted(
    (a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  );
  return shortest ?? first;
}
