import type { JobName } from './jobs.ts';

/**
 * What a process of Claimwatch can be. `api` is the desk and the public site, and the only one that opens the desk database; the
 * others work off jobs and may run as often as wanted, on as many machines as wanted.
 */
export const processRoles = ['api', 'crawl', 'detect', 'match', 'watch', 'publish'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** Who does which job. Each is done by one role, and one without a role does not compile. */
export const roleOfJob = {
  'source.crawl': 'crawl',
  'source.discover': 'crawl',
  'source.remove': 'crawl',
  'subscriptions.tend': 'crawl',
  'page.archive': 'crawl',
  'article.detect': 'detect',
  'claim.match': 'match',
  'claims.rematch': 'match',
  'factchecks.refresh': 'match',
  'narrative.watch': 'watch',
  'rebuttal.publish': 'publish',
  'site.publish': 'publish',
  'report.weekly': 'publish',
  'week.tell': 'api',
} as const satisfies { readonly [N in JobName]: ProcessRole };

/** The jobs of a role. */
export type JobOf<R extends ProcessRole> = {
  [N in JobName]: (typeof roleOfJob)[N] extends R ? N : never;
}[JobName];
