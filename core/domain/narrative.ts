import { z } from 'zod';
import { Instant, Lang, RedactedText } from './text.ts';
import { Topic } from './topic.ts';

/** Claims that tell the same story. Titled by the claim that was seen first. Independent reports count copies and one owner once. */
export const Narrative = z.strictObject({
  id: z.string(),
  title: RedactedText,
  languages: z.array(Lang),
  topic: Topic,
  claimIds: z.array(z.string()),
  firstAt: Instant,
  lastAt: Instant,
  mentions: z.number().int().min(1),
  independentReports: z.number().int().min(1),
  publishers: z.number().int().min(1),
});
export type Narrative = z.infer<typeof Narrative>;

export const SignalKind = z.enum(['emerging', 'surge']);
export type SignalKind = z.infer<typeof SignalKind>;

/** An early warning: more independent publishers carry a narrative than was to be expected. Computed from nothing later than `at`. */
export const Signal = z.strictObject({
  id: z.string(),
  narrativeId: z.string(),
  at: Instant,
  kind: SignalKind,
  /** How far above expectation, as a z-like score; larger is stronger. */
  strength: z.number(),
  mentions: z.number().int(),
  independentReports: z.number().int(),
  publishers: z.number().int(),
  expected: z.number(),
  reasons: z.array(z.string()),
});
export type Signal = z.infer<typeof Signal>;
