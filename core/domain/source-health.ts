import { z } from 'zod';
import { Problem } from './discovery.ts';
import { Instant, WebUrl } from './text.ts';

/**
 * What changed for the worse at a source: a channel no longer answers, far fewer articles come than did, or its pages are read and
 * yield no text, as after a change of template. `since` is the last success; null where there was none.
 */
export const DriftAlert = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('feed-dead'),
    url: WebUrl,
    since: Instant.nullable(),
    failures: z.number().int(),
  }),
  z.strictObject({ code: z.literal('silent'), found: z.number(), expected: z.number() }),
  z.strictObject({ code: z.literal('empty-extraction'), empty: z.number().int(), read: z.number().int() }),
]);
export type DriftAlert = z.infer<typeof DriftAlert>;

/** How a source does. Days are UTC, oldest first, the last one not over yet. */
export const SourceHealth = z.strictObject({
  lastSuccessAt: Instant.nullable(),
  nextAt: Instant.nullable(),
  problem: Problem.nullable(),
  days: z.array(z.strictObject({ at: Instant, count: z.number().int() })),
  /** Articles a day over the last seven whole days, and what the same weekdays brought before; null while that is not known. */
  perDay: z.number(),
  expected: z.number().nullable(),
  alerts: z.array(DriftAlert),
});
export type SourceHealth = z.infer<typeof SourceHealth>;
