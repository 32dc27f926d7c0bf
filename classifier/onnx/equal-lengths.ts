/** A text as a model reads it: the numbers of its tokens, and the tokens. */
export interface Tokens {
  readonly ids: readonly number[];
  readonly tokens: readonly string[];
}

/** Places of texts, in lots of at most `most` whose texts have equally many tokens: what can go through a model in one run without padding. */
export function equalLengths(texts: readonly Tokens[], most: number): number[][] {
  const places = texts.map((_, place) => place);
  return [...Map.groupBy(places, (place) => texts[place]?.ids.length).values()].flatMap((alike) =>
    Array.from({ length: Math.ceil(alike.length / most) }, (_, n) => alike.slice(n * most, (n + 1) * most)),
  );
}
