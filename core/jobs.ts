import { z } from 'zod';
import { parseInput } from './parse.ts';

/**
 * The job catalogue: every job with the schema of its data. Jobs carry ids, never bodies or vectors. Handlers are bound in
 * workers/ by a record over these names, so a job without a handler does not compile.
 */
export const jobs = {
  /** Poll the feeds of one source and store the articles that are new or changed. */
  'source.crawl': z.strictObject({ sourceId: z.string() }),
  /** Look at a site that a member asked about, before anybody decides to read it. */
  'source.discover': z.strictObject({ discoveryId: z.string() }),
  /** Take away what came from a removed source. Goes again until there is nothing left. */
  'source.remove': z.strictObject({ sourceId: z.string() }),
  /** Ask hubs for what is wanted of them: subscriptions begun, renewed, ended. Coalesced. */
  'subscriptions.tend': z.strictObject({}),
  /** Ask a web archive to keep a page, as a member wished. */
  'page.archive': z.strictObject({ archivingId: z.string() }),
  /** Find check-worthy claims in one article. */
  'article.detect': z.strictObject({ articleId: z.string() }),
  /** Find fact-checks that answer one claim. */
  'claim.match': z.strictObject({ claimId: z.string() }),
  /** Match all recent claims again, because there are new fact-checks. Coalesced. */
  'claims.rematch': z.strictObject({}),
  /** Bring narratives and signals up to date with all sightings so far. Coalesced: one pending job covers many sightings. */
  'narrative.watch': z.strictObject({}),
  /** Read a feed of fact-checks and store what is new. */
  'factchecks.refresh': z.strictObject({ url: z.string() }),
  /** Render and publish one version of a rebuttal. */
  'rebuttal.publish': z.strictObject({ rebuttalId: z.string(), version: z.number().int().min(1) }),
  /** Put the whole public site out as it now is: pages, lists, feeds, styles. */
  'site.publish': z.strictObject({}),
  /** Say what people did in the seven days before this instant, so that the report can be made where the desk is not. */
  'week.tell': z.strictObject({ until: z.iso.datetime() }),
  /** Make the weekly report for the seven days that end before this instant, of which `week.tell` has told. */
  'report.weekly': z.strictObject({ until: z.iso.datetime() }),
} as const satisfies Record<string, z.ZodType>;

/** Name of a job, `noun.verb`. */
export type JobName = keyof typeof jobs;

/** All job names, in a fixed order. */
export const jobNames = Object.keys(jobs) as JobName[];

/**
 * Jobs that read a whole and write a whole: two of one name at once would undo each other. Every queue runs one of each name at a
 * time, over all processes.
 */
export const soloJobs: ReadonlySet<JobName> = new Set([
  'narrative.watch',
  'rebuttal.publish',
  'site.publish',
  'report.weekly',
]);

/** The data of a job. */
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]>;

/** Data of a job as its schema allows. Throws `input.invalid`, which makes a job dead at once. */
export function parseJobData<N extends JobName>(name: N, data: unknown): JobData<N> {
  return parseInput(jobs[name] as unknown as z.ZodType<JobData<N>>, data, name);
}
