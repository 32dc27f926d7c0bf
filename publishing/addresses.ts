import type { SiteInfo } from './site-info.ts';

/** Path of a file below the public root, as the publisher stores it. */
export const paths = {
  rebuttal: (slug: string) => `rebuttals/${slug}/index.html`,
  version: (slug: string, version: number) => `versions/rebuttals/${slug}/${version}.html`,
  claimReview: (slug: string) => `rebuttals/${slug}/claimreview.json`,
  card: (slug: string) => `rebuttals/${slug}/card.png`,
} as const;

/** What a reader's browser asks for: the folder instead of its `index.html`. */
const asAsked = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Address of a file within the site, from the root of the host: it holds wherever the site is moved to. */
export function hrefOf(site: SiteInfo, path: string): string {
  return `${new URL(site.url).pathname.replace(/\/$/, '')}/${asAsked(path)}`;
}

/** Full address of a file, for feeds, markup and whoever shares it. */
export function urlOf(site: SiteInfo, path: string): string {
  return `${site.url}/${asAsked(path)}`;
}
