import { readCalendar } from './calendar.ts';
import { namesOf, placesOf, sameStem, type Token, tokensOf } from './names.ts';
import { negationCues } from './negation.ts';
import { findQuantities, type Quantity, sameQuantity } from './quantities.ts';

/** What a text says that a changed fact would change. */
export interface Facts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly Token[];
  readonly places: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly calendar: ReturnType<typeof readCalendar>;
  readonly negations: readonly { start: number; end: number }[];
}

/** Reads the facts of a text once, so that it can be compared with many. */
export function factsOf(text: string): Facts {
  const calendar = readCalendar(text);
  return {
    text,
    tokens: tokensOf(text),
    names: namesOf(text),
    places: placesOf(text),
    quantities: findQuantities(calendar.blanked),
    calendar,
    negations: negationCues(text),
  };
}

const disjoint = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number =>
  a.size > 0 && b.size > 0 && a.isDisjointFrom(b) ? 1 : 0;

const shared = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => (a.isDisjointFrom(b) ? 0 : 1);

/** Quantities of one text without an equal in the other. */
export function unmatchedQuantities(of: Facts, within: Facts): Quantity[] {
  return of.quantities.filter((q) => !within.quantities.some((other) => sameQuantity(q, other)));
}

/** Names of one text that no word of the other shares a stem with. */
export function unsupportedNames(of: Facts, within: Facts): Token[] {
  return of.names.filter((name) => !within.tokens.some((t) => sameStem(t.folded, name.folded)));
}

/** How far the words that two texts share stand in another order: 0 the same, 1 all turned round. */
function turnedRound(query: Facts, candidate: Facts): number {
  const places = query.tokens.filter((t) => t.folded.length >= 4).flatMap((t) => {
    const at = candidate.tokens.findIndex((other) => sameStem(other.folded, t.folded));
    return at < 0 ? [] : [at];
  });
  let [pairs, turned] = [0, 0];
  for (let i = 0; i < places.length; i += 1)
    for (let j = i + 1; j < places.length; j += 1) {
      if (places[i] === places[j]) continue;
      pairs += 1;
      if ((places[i] ?? 0) > (places[j] ?? 0)) turned += 1;
    }
  return pairs === 0 ? 0 : turned / pairs;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Names of the reranker's features, in order. */
export const featureNames = [
  'semantic',
  'lexical',
  'numbersShared',
  'numbersConflict',
  'numbersOnlyThere',
  'monthsShared',
  'monthsConflict',
  'daysConflict',
  'yearsConflict',
  'weekdaysConflict',
  'negationDiffers',
  'namesMissing',
  'namesConflict',
  'placesConflict',
  'turnedRound',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** What tells whether a fact-check's claim answers a query; every feature lies between 0 and about 1. */
export function featuresOf(query: Facts, candidate: Facts, scores: { semantic: number; lexical: number }): Features {
  const numbersThere = unmatchedQuantities(candidate, query);
  const numbersHere = unmatchedQuantities(query, candidate);
  const namesThere = unsupportedNames(candidate, query);
  const namesHere = unsupportedNames(query, candidate);
  const [a, b] = [query.calendar, candidate.calendar];
  return {
    ...scores,
    numbersShared: share(candidate.quantities.length - numbersThere.length, candidate.quantities.length),
    numbersConflict: numbersThere.length > 0 && numbersHere.length > 0 ? 1 : 0,
    numbersOnlyThere: share(numbersThere.length, candidate.quantities.length),
    monthsShared: shared(a.months, b.months),
    monthsConflict: disjoint(a.months, b.months),
    daysConflict: disjoint(a.days, b.days),
    yearsConflict: disjoint(a.years, b.years),
    weekdaysConflict: disjoint(a.weekdays, b.weekdays),
    negationDiffers: query.negations.length > 0 === candidate.negations.length > 0 ? 0 : 1,
    namesMissing: share(namesThere.length, candidate.names.length),
    namesConflict: namesThere.length > 0 && namesHere.length > 0 ? 1 : 0,
    placesConflict: disjoint(query.places, candidate.places),
    turnedRound: turnedRound(query, candidate),
  };
}
