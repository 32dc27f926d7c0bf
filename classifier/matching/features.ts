import { align } from './alignment.ts';
import { readCalendar } from './calendar.ts';
import { namesOf, placesOf, sameStem, type Token, tokensOf } from './names.ts';
import { deniesShared, opposites, type Polarity, polarityOf } from './negation.ts';
import { findQuantities, type Quantity, sameQuantity } from './quantities.ts';

/** What a text says that a changed fact would change. */
export interface Facts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly Token[];
  readonly places: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly calendar: ReturnType<typeof readCalendar>;
  readonly polarity: Polarity;
}

/** Reads the facts of a text once, so that it can be compared with many. */
export function factsOf(text: string): Facts {
  const calendar = readCalendar(text);
  const tokens = tokensOf(text);
  return {
    text,
    tokens,
    names: namesOf(calendar.blanked),
    places: placesOf(text),
    quantities: findQuantities(calendar.blanked),
    calendar,
    polarity: polarityOf(tokens),
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

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The part of the longer words of one text that stand in the other. */
function covered(of: Facts, by: Facts): number {
  const long = of.tokens.filter((t) => t.folded.length >= 3);
  return share(
    long.filter((t) => by.tokens.some((other) => sameStem(other.folded, t.folded))).length,
    long.length,
  );
}

/** Names of the reranker's features, in order. */
export const featureNames = [
  'near',
  'fused',
  'agreeing',
  'numbersShared',
  'numbersConflict',
  'numbersOnlyThere',
  'monthsShared',
  'monthsConflict',
  'daysConflict',
  'yearsConflict',
  'weekdaysConflict',
  'deniedThere',
  'deniedHere',
  'negatorsThere',
  'negatorsHere',
  'parityDiffers',
  'lastsThere',
  'lastsHere',
  'opposites',
  'namesMissing',
  'namesConflict',
  'placesConflict',
  'slotChanged',
  'sameWordsTurned',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;
export type ComparedFacts = Omit<Features, 'near' | 'fused' | 'agreeing'>;

/**
 * From this fused score on two texts are about the same thing. What lies above says little more: a changed fact often leaves the wording,
 * and with it the score, closer than a true paraphrase does.
 */
const NEAR = 0.9;

/** How a candidate stands among the others, before its facts are looked at. */
export interface Standing {
  readonly fused: number;
  /** Cosine with the nearest other candidate. */
  readonly rival: number;
}

/** From the first value on a gate opens, at the second it is open. */
const ramp = (x: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (x - from) / (to - from)));

/**
 * How much facts count, 0 to 1: only among candidates that lie so close together that they are about the same thing, and only where
 * the query is no longer than a claim. In a long post most names and numbers belong to other sentences.
 */
export function weightOfFacts(query: Facts, candidate: Facts, { rival }: Pick<Standing, 'rival'>): number {
  const ratio = query.tokens.length / Math.max(1, candidate.tokens.length);
  return ramp(rival, 0.6, 0.75) * ramp(ratio, 1.4, 1.1);
}

/** What the facts of a query and of a fact-check's claim say; every value lies between 0 and about 1. */
export function comparedFacts(query: Facts, candidate: Facts): ComparedFacts {
  const numbersThere = unmatchedQuantities(candidate, query);
  const numbersHere = unmatchedQuantities(query, candidate);
  const namesThere = unsupportedNames(candidate, query);
  const namesHere = unsupportedNames(query, candidate);
  const [a, b] = [query.calendar, candidate.calendar];
  const { inOrder, substitutions } = align(query.tokens, candidate.tokens);
  const allShared = covered(candidate, query) * covered(query, candidate);
  return {
    numbersShared: share(candidate.quantities.length - numbersThere.length, candidate.quantities.length),
    numbersConflict: numbersThere.length > 0 && numbersHere.length > 0 ? 1 : 0,
    numbersOnlyThere: share(numbersThere.length, candidate.quantities.length),
    monthsShared: shared(a.months, b.months),
    monthsConflict: disjoint(a.months, b.months),
    daysConflict: disjoint(a.days, b.days),
    yearsConflict: disjoint(a.years, b.years),
    weekdaysConflict: disjoint(a.weekdays, b.weekdays),
    deniedThere: deniesShared(candidate, query) ? 1 : 0,
    deniedHere: deniesShared(query, candidate) ? 1 : 0,
    negatorsThere: candidate.polarity.negators.length > 0 && query.polarity.negators.length === 0 ? 1 : 0,
    negatorsHere: query.polarity.negators.length > 0 && candidate.polarity.negators.length === 0 ? 1 : 0,
    parityDiffers: query.polarity.negative === candidate.polarity.negative ? 0 : 1,
    lastsThere: candidate.polarity.lasts && !query.polarity.lasts ? 1 : 0,
    lastsHere: query.polarity.lasts && !candidate.polarity.lasts ? 1 : 0,
    opposites: Math.min(2, opposites(query, candidate)) / 2,
    namesMissing: share(namesThere.length, candidate.names.length),
    namesConflict: namesThere.length > 0 && namesHere.length > 0 ? 1 : 0,
    placesConflict: disjoint(query.places, candidate.places),
    slotChanged: substitutions > 0 ? inOrder ** 2 : 0,
    sameWordsTurned: allShared ** 2 * (1 - inOrder),
  };
}

/** From this share of words in the same order on, words put for others are a change of the claim. */
const SLOT_CHANGED = 0.4;

/** True where a number, date, name or negation of one side speaks against the other. */
export function inConflict(facts: ComparedFacts): boolean {
  const { numbersConflict, monthsConflict, daysConflict, yearsConflict, weekdaysConflict } = facts;
  const { deniedThere, deniedHere, lastsThere, namesConflict, placesConflict, slotChanged } = facts;
  return (
    numbersConflict + monthsConflict + daysConflict + yearsConflict + weekdaysConflict > 0 ||
    deniedThere + deniedHere + lastsThere + namesConflict + placesConflict > 0 ||
    slotChanged > SLOT_CHANGED
  );
}

/**
 * What the reranker goes by: closeness, closeness beyond NEAR where no fact speaks against it, and the compared `facts` of the two as far
 * as they count here.
 */
export function featuresOf(
  query: Facts,
  candidate: Facts,
  facts: ComparedFacts,
  standing: Standing,
): Features {
  const weight = weightOfFacts(query, candidate, standing);
  const weighted = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value * weight]));
  return {
    near: Math.min(standing.fused, NEAR),
    fused: standing.fused,
    agreeing: inConflict(facts) ? 0 : 2 * Math.max(0, standing.fused - NEAR),
    ...(weighted as ComparedFacts),
  };
}

/** From this share of words in the same order on, with none put for another, two texts are one wording. */
const SAME_WORDING = 0.9;

/** True where two texts are the same claim word for word, but for a word more or less, and none of their compared `facts` differs. */
export function sameWording(query: Facts, candidate: Facts, facts: ComparedFacts): boolean {
  const { inOrder, substitutions } = align(query.tokens, candidate.tokens);
  return inOrder >= SAME_WORDING && substitutions === 0 && !inConflict(facts);
}
