/** A text as a model reads it: the numbers of its tokens, and the tokens. */
export interface Tokens {
  readonly ids: readonly number[];
  readonly tokens: readonly string[];
}

/** The items in lots of `most`, in their order; the last one may be smaller. */
export function lotsOf<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, n) =>
    items.slice(n * most, (n + 1) * most),
  );
}

/** Tokens of one run. Beyond some sixty a text nothing is gained by company (ADR 17), while memory grows. */
const RUN_TOKENS = 512;

/**
 * Places of texts, in lots of at most `most` whose texts have equally many tokens: what can go through a model in one run without padding. A lot
 * of several texts has at most 512 tokens in all.
 */
export function equalLengths(texts: readonly Tokens[], most: number): number[][] {
  const places = texts.map((_, place) => place);
  const alike = Map.groupBy(places, (place) => texts[place]?.ids.length ?? 0);
  return [...alike].flatMap(([length, found]) =>
    lotsOf(found, Math.max(1, Math.min(most, Math.floor(RUN_TOKENS / length)))),
  );
}
