import { z } from 'zod';
import { Reason } from './claim.ts';
import { Instant, Lang, WebUrl } from './text.ts';

/** A rating as its publisher put it: words always, numbers where given. `normalised` runs from 0 (false) to 1 (true). */
export const Rating = z.strictObject({
  words: z.string(),
  value: z.number().nullable(),
  best: z.number().nullable(),
  worst: z.number().nullable(),
  normalised: z.number().min(0).max(1).nullable(),
});
export type Rating = z.infer<typeof Rating>;

/** A published check by an organisation. `publisher` is that organisation, never a person. */
export const FactCheck = z.strictObject({
  id: z.string(),
  url: WebUrl,
  claim: z.string().min(1),
  title: z.string().nullable(),
  text: z.string().nullable(),
  lang: Lang,
  publisher: z.string(),
  rating: Rating.nullable(),
  reviewedAt: Instant.nullable(),
});
export type FactCheck = z.infer<typeof FactCheck>;

export const MatchLevel = z.enum(['strong', 'suggest', 'weak']);
export type MatchLevel = z.infer<typeof MatchLevel>;

/** A fact-check that may answer a claim. `score` is the calibrated probability that it does; a person confirms or rejects. */
export const Match = z.strictObject({
  id: z.string(),
  claimId: z.string(),
  factCheckId: z.string(),
  score: z.number().min(0).max(1),
  level: MatchLevel,
  lexical: z.number(),
  semantic: z.number(),
  reasons: z.array(Reason),
});
export type Match = z.infer<typeof Match>;
