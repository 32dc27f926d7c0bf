import { z } from 'zod';
import { JobPace, ProcessState } from '../domain/carried.ts';
import { Instant } from '../domain/text.ts';
import { HealthReport } from '../health.ts';
import { done, route } from './route.ts';

/** How the jobs of one name stand and how they go, the slowest process counting. `pace` is null while none has run of late. */
export const JobView = z.object({
  name: z.string(),
  waiting: z.number().int(),
  delayed: z.number().int(),
  active: z.number().int(),
  dead: z.number().int(),
  oldestAt: Instant.nullable(),
  pace: JobPace.omit({ name: true }).nullable(),
});
export type JobView = z.infer<typeof JobView>;

/** A job that was given up. `data` are ids. */
export const DeadLetterView = z.object({
  id: z.string(),
  name: z.string(),
  data: z.unknown(),
  attempt: z.number().int(),
  error: z.object({ code: z.string(), message: z.string() }),
  diedAt: Instant,
});
export type DeadLetterView = z.infer<typeof DeadLetterView>;

/** A source of which a feed could not be read the last time. */
export const SourceDownView = z.object({
  id: z.string(),
  name: z.string(),
  problem: z.string(),
  /** Stable code of the problem; '' where it was read before codes were kept. */
  code: z.string(),
});
export type SourceDownView = z.infer<typeof SourceDownView>;

/** The whole, as it runs. What a server that is away would have to say is null. */
export const SystemView = z.object({
  version: z.string(),
  /** How the desk's own process is. */
  health: HealthReport,
  /** Decisions that wait to be carried to queue and corpus. */
  outbox: z.number().int(),
  processes: z.array(ProcessState).nullable(),
  jobs: z.array(JobView).nullable(),
  deadLetters: z.array(DeadLetterView).nullable(),
  sourcesDown: z.array(SourceDownView).nullable(),
});
export type SystemView = z.infer<typeof SystemView>;

/** How the whole runs, and what a lead may do about jobs that were given up. */
export const systemRoutes = {
  system: route({
    method: 'get',
    path: '/system',
    summary: 'Processes, queue, dead letters and what is down',
    roles: ['lead'],
    response: SystemView,
  }),
  retryJob: route({
    method: 'post',
    path: '/system/jobs/:id/retry',
    summary: 'Put a job that was given up back into the queue',
    roles: ['lead'],
    body: z.strictObject({}),
    response: done,
  }),
  dropJob: route({
    method: 'post',
    path: '/system/jobs/:id/drop',
    summary: 'Forget a job that was given up',
    roles: ['lead'],
    body: z.strictObject({}),
    response: done,
  }),
} as const;
