import { z } from 'zod';
import { Lang } from './text.ts';
import { Topic } from './topic.ts';

/** A sentence written for the project, with what it was written as. */
export const Example = z.strictObject({
  text: z.string(),
  lang: Lang,
  label: z.enum(['claim', 'opinion', 'other']),
  /** The listed topic it is about; null where none. */
  topic: Topic.nullable(),
});
export type Example = z.infer<typeof Example>;

/** An example that is like a sentence: `closeness` is the cosine of their vectors, in hundredths. */
export const NearExample = Example.extend({ closeness: z.number() });
export type NearExample = z.infer<typeof NearExample>;
