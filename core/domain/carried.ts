import { z } from 'zod';
import { PublishedRebuttal } from './desk.ts';
import { Instant } from './text.ts';

// What one process must know of another and can only learn through the corpus.

/** One published version of a rebuttal, for those who publish and cannot read the desk database. */
export const RebuttalCopy = z.strictObject({
  /** The rebuttal's id and the version's number. */
  id: z.string(),
  rebuttalId: z.string(),
  published: PublishedRebuttal,
});
export type RebuttalCopy = z.infer<typeof RebuttalCopy>;

const count = z.number().int().min(0);

/** What people at the desk did between two instants, for the weekly report. Counts of acts, never of who did them. */
export const DeskWeek = z.strictObject({
  accepted: count,
  dismissed: count,
  /** Dismissals per reason, every reason named. */
  dismissedBy: z.record(z.string(), count),
  /** First versions published in the time, oldest first. */
  published: z.array(PublishedRebuttal),
  /** Later versions published in the time, oldest first. */
  corrected: z.array(PublishedRebuttal),
  /** Hours from opening a case to its first publication, for those published in the time. */
  hoursToAnswer: z.array(z.number()),
  openCases: count,
});
export type DeskWeek = z.infer<typeof DeskWeek>;

/** The desk's week that ends before `until`; the id is that instant. */
export const DeskWeekCopy = z.strictObject({ id: z.string(), until: Instant, week: DeskWeek });
export type DeskWeekCopy = z.infer<typeof DeskWeekCopy>;

/** How jobs of one name went in one process of late: how many, and how long half and 95 of a hundred took at most. */
export const JobPace = z.strictObject({
  name: z.string(),
  done: count,
  failed: count,
  p50Ms: z.number().min(0),
  p95Ms: z.number().min(0),
});
export type JobPace = z.infer<typeof JobPace>;

/** A process of Claimwatch as it last said of itself. Holds nothing about the machine or who runs it. */
export const ProcessState = z.strictObject({
  id: z.string(),
  roles: z.array(z.string()).min(1),
  version: z.string(),
  startedAt: Instant,
  seenAt: Instant,
  /** Ids of the models it has loaded. */
  models: z.array(z.strictObject({ part: z.enum(['encoder', 'detector']), id: z.string() })),
  /** Of the last ten minutes. */
  jobs: z.array(JobPace),
});
export type ProcessState = z.infer<typeof ProcessState>;

/** A process that has said nothing for so long is held to be gone, in milliseconds. */
export const goneMs = 75_000;
