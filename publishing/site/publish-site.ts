import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import type { PublishedFile, Publisher } from '../../core/ports.ts';
import type { SiteInfo } from '../site-info.ts';
import { readSiteAssets } from './assets.ts';
import { renderIndexes, renderRebuttal } from './published-files.ts';

/** A version that is out stays as it is, also when a later release would draw its page in another way. */
async function withoutKept(files: readonly PublishedFile[], publisher: Publisher): Promise<PublishedFile[]> {
  const out = new Set(await publisher.list('versions/'));
  return files.filter((file) => !out.has(file.path));
}

/**
 * Puts the site before the public: the pages of the rebuttals named in `only` (all where left out), and everything that is about the
 * whole. Doing it again changes nothing. `rebuttals` holds the versions of each, first to last, newest rebuttal first.
 */
export async function publishSite(given: {
  publisher: Publisher;
  site: SiteInfo;
  rebuttals: readonly (readonly PublishedRebuttal[])[];
  only?: readonly string[];
}): Promise<void> {
  const { publisher, site, rebuttals, only } = given;
  const chosen = only ? rebuttals.filter(([first]) => first && only.includes(first.id)) : rebuttals;
  const pages = chosen.flatMap((versions) => renderRebuttal(versions, site));
  await publisher.publish([
    ...(await withoutKept(pages, publisher)),
    ...renderIndexes(rebuttals, site),
    ...(await readSiteAssets()),
  ]);
}
