import type { Reason } from '../../core/domain/claim.ts';
import { reasonText } from '../../core/domain/reason-texts.ts';
import { type ComparedFacts, type Facts, unmatchedQuantities, unsupportedNames } from './features.ts';
import { sameStem } from './names.ts';
import { sameQuantity } from './quantities.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

const MOST_REASONS = 4;
/** Words in a row that a reader sees as a shared phrase. */
const SHORTEST_PHRASE = 2;

const reason = (code: string, place: Place | null = null): Reason => ({
  code,
  text: reasonText(code),
  start: place?.start ?? null,
  end: place?.end ?? null,
});

/** The longest run of words of the query that the fact-check's claim has too, in the same order. */
function sharedPhrase(query: Facts, candidate: Facts): Place | null {
  let best: { from: number; length: number } = { from: 0, length: 0 };
  for (let i = 0; i < query.tokens.length; i += 1)
    for (let j = 0; j < candidate.tokens.length; j += 1) {
      let length = 0;
      while (
        query.tokens[i + length] !== undefined &&
        query.tokens[i + length]?.folded === candidate.tokens[j + length]?.folded
      )
        length += 1;
      if (length > best.length) best = { from: i, length };
    }
  const [first, last] = [query.tokens[best.from], query.tokens[best.from + best.length - 1]];
  return best.length >= SHORTEST_PHRASE && first && last ? { start: first.start, end: last.end } : null;
}

/** All that is known of a query beside a fact-check's claim. */
export interface Beside {
  readonly query: Facts;
  readonly candidate: Facts;
  readonly compared: ComparedFacts;
  /** The very wording of the query. */
  readonly same: boolean;
  readonly sameLanguage: boolean;
}

/** Why a fact-check is proposed, and what speaks against it, at most four; offsets are into the query. */
export function matchReasons({ query, candidate, compared, same, sameLanguage }: Beside): Reason[] {
  const missing = unmatchedQuantities(query, candidate)[0];
  const equal = query.quantities.find((q) => candidate.quantities.some((other) => sameQuantity(q, other)));
  const foreignName = unsupportedNames(query, candidate)[0];
  const name = query.names.find((n) => candidate.names.some((other) => sameStem(n.folded, other.folded)));
  const phrase = sharedPhrase(query, candidate);
  const dates =
    compared.monthsConflict + compared.daysConflict + compared.yearsConflict + compared.weekdaysConflict;
  const all = [
    compared.numbersConflict > 0 && missing ? reason('other-number', missing) : null,
    dates > 0 ? reason('other-date') : null,
    (compared.namesConflict > 0 && foreignName) || compared.placesConflict > 0
      ? reason('other-name', foreignName ?? null)
      : null,
    compared.deniedThere + compared.deniedHere > 0
      ? reason('other-negation', query.tokens[query.polarity.negators[0] ?? -1] ?? null)
      : null,
    equal ? reason('same-number', equal) : null,
    name ? reason('same-name', name) : null,
    phrase ? reason('shared-words', phrase) : null,
    reason(same ? 'same-wording' : sameLanguage ? 'same-meaning' : 'other-language'),
  ];
  return all.filter((r) => r !== null).slice(0, MOST_REASONS);
}
