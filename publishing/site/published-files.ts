import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import type { PublishedFile } from '../../core/ports.ts';
import { paths } from '../addresses.ts';
import { toClaimReview } from '../claim-review/to-claim-review.ts';
import { toDataFeed } from '../claim-review/to-data-feed.ts';
import type { PageLang } from '../languages.ts';
import type { SiteInfo } from '../site-info.ts';
import { renderNotFound } from './asked-pages.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import { type StandingPage, standingPages, standingPath } from './layout.ts';
import { renderCorrections, renderHome, renderRebuttalList } from './lists.ts';
import { renderRebuttalPage } from './rebuttal-page.ts';
import { shareCard } from './share-card.ts';
import { renderAbout, renderContact, renderMethodology } from './standing-texts.ts';

const file = (path: string, contentType: string, text: string): PublishedFile => ({
  path,
  contentType,
  body: new TextEncoder().encode(text),
});
const page = (path: string, text: string) => file(path, 'text/html; charset=utf-8', text);
const json = (path: string, value: unknown) =>
  file(path, 'application/ld+json; charset=utf-8', JSON.stringify(value, null, 1));

/**
 * All files of one rebuttal: its page with the newest version, one page for each version (under `versions/`, which never change), its
 * markup and its share card. `versions` run from first to last; the same versions give the same bytes.
 */
export function renderRebuttal(versions: readonly PublishedRebuttal[], site: SiteInfo): PublishedFile[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const kept = versions.map((rebuttal, index) =>
    page(
      paths.version(rebuttal.slug, rebuttal.version),
      renderRebuttalPage({ rebuttal, versions: versions.slice(0, index + 1), site, as: 'kept' }),
    ),
  );
  return [
    page(paths.rebuttal(newest.slug), renderRebuttalPage({ rebuttal: newest, versions, site, as: 'newest' })),
    json(paths.claimReview(newest.slug), toClaimReview(newest, site)),
    { path: paths.card(newest.slug), contentType: 'image/png', body: shareCard(newest, site) },
    ...kept,
  ];
}

/** The page of a version that is not published yet, as it would be. */
export function renderPreview(next: PublishedRebuttal, site: SiteInfo): string {
  return renderRebuttalPage({ rebuttal: next, versions: [next], site, as: 'preview' });
}

type ListPage = Parameters<typeof renderHome>[0];

const renderers: Readonly<Record<StandingPage, (page: ListPage) => string>> = {
  home: renderHome,
  rebuttals: renderRebuttalList,
  corrections: renderCorrections,
  methodology: renderMethodology,
  about: renderAbout,
  contact: renderContact,
};

/**
 * All files that are about the whole: start, lists, corrections, standing texts in every language, feeds, and the page for addresses
 * that lead nowhere. `all` holds the versions of each rebuttal, first to last, newest rebuttal first.
 */
export function renderIndexes(
  all: readonly (readonly PublishedRebuttal[])[],
  site: SiteInfo,
): PublishedFile[] {
  const rebuttals = all.map((versions) => versions.at(-1)).filter((newest) => newest !== undefined);
  const inLanguage = (lang: PageLang) =>
    standingPages.map((name) =>
      page(standingPath(site, name, lang), renderers[name]({ site, lang, rebuttals })),
    );
  return [
    ...supportedLanguages.flatMap(inLanguage),
    page('404.html', renderNotFound({ site, lang: site.lang })),
    file('feed.xml', 'application/atom+xml; charset=utf-8', atomFeed(rebuttals, site)),
    file('feed.json', 'application/feed+json; charset=utf-8', jsonFeed(rebuttals, site)),
    json('claimreview.json', toDataFeed(rebuttals, site)),
  ];
}
