import { z } from 'zod';
import { Lang } from './text.ts';
import { Topic } from './topic.ts';

const text = z.string().trim().min(1).max(5_000);

/**
 * A sentence with what it is: a check-worthy claim on a listed topic, opinion (with satire, belief and prediction), or anything else.
 * No other field is taken, so that nobody's name comes along with a label.
 */
export const LabelledText = z.strictObject({
  id: z.string().optional(),
  text,
  lang: Lang.optional(),
  label: z.enum(['claim', 'opinion', 'other']),
  topic: Topic.optional(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/** A claim and the claim of a fact-check, and whether people found that it answers. */
export const LabelledPair = z.strictObject({
  id: z.string().optional(),
  query: text,
  factCheck: text,
  lang: Lang.optional(),
  label: z.enum(['confirmed', 'rejected']),
});
export type LabelledPair = z.infer<typeof LabelledPair>;
