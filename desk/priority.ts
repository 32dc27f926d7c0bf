import type { InboxItem } from '../core/api/views.ts';

/** What is known of a claim when its place in the queue is decided. */
export interface PriorityInput {
  readonly checkworthy: number;
  readonly independentReports: number;
  readonly languages: number;
  readonly matched: 'strong' | 'suggest' | 'weak' | 'none' | null;
  readonly signal: 'surge' | 'emerging' | null;
  readonly ageHours: number;
}

/** Weights of the parts, which add up to 1. */
const weights = { signal: 0.35, reports: 0.25, checkworthy: 0.25, fresh: 0.15 } as const;

/**
 * Order of the inbox, 0 to 1: rising narratives, then how many independent publishers carry it, how check-worthy it reads, and how
 * new it is (half after a day). It orders the queue and decides nothing.
 */
export function priorityOf(input: PriorityInput): number {
  const signal = input.signal === 'surge' ? 1 : input.signal === 'emerging' ? 0.8 : 0;
  const reports = 1 - 1 / Math.max(1, input.independentReports);
  const fresh = 0.5 ** (Math.max(0, input.ageHours) / 24);
  const sum =
    weights.signal * signal +
    weights.reports * reports +
    weights.checkworthy * input.checkworthy +
    weights.fresh * fresh;
  return Math.min(1, Math.max(0, sum));
}

/** Why a claim stands where it stands, weightiest first; at most three. */
export function whyOf(input: PriorityInput): InboxItem['why'] {
  const found: (InboxItem['why'][number] | false)[] = [
    input.signal ?? false,
    input.matched === 'strong' && 'already-checked',
    input.independentReports >= 2 && 'several-publishers',
    input.languages >= 2 && 'several-languages',
    input.ageHours < 6 && 'new',
    input.checkworthy >= 0.8 && 'check-worthy',
  ];
  return found.filter((why) => why !== false).slice(0, 3);
}
