import { z } from 'zod';
import { Instant } from './domain/text.ts';

/** One thing that a process needs to do its work, and how it is. */
export const HealthCheck = z.object({
  name: z.enum(['queue', 'corpus', 'desk', 'models', 'site', 'process']),
  ok: z.boolean(),
  /** In words: how it is, or what is wrong and what to do. */
  message: z.string(),
  /** Since when it is not well. */
  since: Instant.nullable(),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

/** Whether a process can do its work: every check holds. */
export const HealthReport = z.object({ ok: z.boolean(), checks: z.array(HealthCheck) });
export type HealthReport = z.infer<typeof HealthReport>;

/** Finds out how a process is. Never throws: what cannot be found out is not well. */
export interface Health {
  check(): Promise<HealthReport>;
}
