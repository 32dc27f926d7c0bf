import { z } from 'zod';
import { Instant, Lang, RedactedText } from './text.ts';
import { Topic } from './topic.ts';

/** A short phrase that explains a decision, with the offsets in the text it points at (null where it is about the whole). */
export const Reason = z.strictObject({
  /** Stable key for translation, as `number`, `reporting-verb`, `words`, `near-example`. */
  code: z.string(),
  text: z.string(),
  start: z.number().int().min(0).nullable(),
  end: z.number().int().min(0).nullable(),
});
export type Reason = z.infer<typeof Reason>;

export const Outcome = z.enum(['claim', 'opinion', 'offTopic', 'other']);
export type Outcome = z.infer<typeof Outcome>;

/** One sentence as the detector sees it. Probabilities are calibrated; offsets are into the text given. */
export const DetectedSentence = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  outcome: Outcome,
  checkworthy: z.number().min(0).max(1),
  opinion: z.number().min(0).max(1),
  topic: Topic.nullable(),
  reasons: z.array(Reason),
});
export type DetectedSentence = z.infer<typeof DetectedSentence>;

/**
 * A checkable factual statement on a listed topic, as it was first seen. It belongs to no person: where it was said is the
 * publisher of its sightings. The offsets of `reasons` are into its own text. A machine suggested it; only people decide about it.
 */
export const Claim = z.strictObject({
  id: z.string(),
  text: RedactedText,
  lang: Lang,
  topic: Topic,
  checkworthy: z.number().min(0).max(1),
  reasons: z.array(Reason),
  firstSeenAt: Instant,
  model: z.string(),
  narrativeId: z.string().nullable(),
  /** Best level among its matches, for filters; null until matched. */
  matched: z.enum(['strong', 'suggest', 'weak', 'none']).nullable(),
  /** The wording that people gave it, where they did; a copy, for search: the desk database holds the decision. */
  canonical: RedactedText.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** The publisher no longer says it: since when, and in which kept wording of the article (its content hash) the offsets count. */
export const Withdrawal = z.strictObject({ at: Instant, contentHash: z.string() });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** A claim seen in one article of one publisher. `duplicateOf` names the sighting whose article this one copies. */
export const Sighting = z.strictObject({
  id: z.string(),
  claimId: z.string(),
  articleId: z.string(),
  sourceId: z.string(),
  lang: Lang,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** When the article was published. */
  at: Instant,
  duplicateOf: z.string().nullable(),
  withdrawn: Withdrawal.nullable().default(null),
});
export type Sighting = z.infer<typeof Sighting>;
