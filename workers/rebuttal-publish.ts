import { notFound } from '../core/errors.ts';
import type { Handler } from '../core/ports.ts';
import { publishSite } from '../publishing/site/publish-site.ts';
import type { WorkerDeps } from './deps.ts';

type Deps = Pick<WorkerDeps, 'site' | 'siteInfo' | 'readRebuttals'>;

/**
 * `rebuttal.publish`: puts the pages of one rebuttal before the public with all lists and feeds, as the desk has carried them so far. A
 * later version that is there already goes out with it; doing it again changes nothing.
 */
export function createRebuttalPublish({ site, siteInfo, readRebuttals }: Deps): Handler<'rebuttal.publish'> {
  return async ({ data: { rebuttalId, version } }) => {
    const rebuttals = await readRebuttals();
    const versions = rebuttals.find(([first]) => first?.id === rebuttalId);
    if (!versions?.some((known) => known.version === version))
      throw notFound(`The desk has no version ${version} of rebuttal ${rebuttalId}.`);
    await publishSite({ publisher: site, site: siteInfo, rebuttals, only: [rebuttalId] });
  };
}

/** `site.publish`: everything, as after a new release that draws pages in another way. Versions that are out stay as they are. */
export function createSitePublish({ site, siteInfo, readRebuttals }: Deps): Handler<'site.publish'> {
  return async () => {
    await publishSite({ publisher: site, site: siteInfo, rebuttals: await readRebuttals() });
  };
}
