import type { InboxItem } from '../core/api/views.ts';
import { type Counted, questions, type Weights } from '../core/domain/priority.ts';
import { answerOf, type ClaimFacts } from './claim-questions.ts';

/**
 * A claim's place in the queue: its priority from 0 to 1, which is the weighted mean of the answers to all questions, and what each
 * question added to it, most first. It orders the queue and decides nothing: weights of 0 for everything leave every claim where it is.
 */
export function placeOf(facts: ClaimFacts, weights: Weights): { priority: number; counted: Counted[] } {
  const asked = questions.filter((question) => weights[question] > 0);
  const whole = asked.reduce((sum, question) => sum + weights[question], 0);
  const counted = asked
    .map((question) => ({ question, share: (weights[question] * answerOf(question, facts)) / whole }))
    .filter(({ share }) => share > 0);
  const priority = counted.reduce((sum, { share }) => sum + share, 0);
  return { priority: Math.min(1, priority), counted: counted.toSorted((a, b) => b.share - a.share) };
}

/** What tells most about a claim at a glance, weightiest first; at most three. */
export function whyOf(facts: ClaimFacts): InboxItem['why'] {
  const found: (InboxItem['why'][number] | false)[] = [
    facts.signal ?? false,
    facts.claim.matched === 'strong' && 'already-checked',
    facts.independentReports >= 2 && 'several-publishers',
    facts.languages >= 2 && 'several-languages',
    facts.ageHours < 6 && 'new',
    facts.claim.checkworthy >= 0.8 && 'check-worthy',
  ];
  return found.filter((why) => why !== false).slice(0, 3);
}
