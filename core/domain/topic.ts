import { z } from 'zod';

/**
 * The closed list of topics. A claim about anything else is counted and let go. There is no political label here and the schema
 * refuses any other word: this list is a scope rule, not a default.
 */
export const topics = [
  'health',
  'emergencies',
  'scams',
  'public-services',
  'science',
  'economy',
  'voting',
] as const;

export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;
