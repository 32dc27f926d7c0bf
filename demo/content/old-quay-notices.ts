import type { Publisher } from '../types.ts';

/** A noticeboard whose export is broken: its feed is an XML bomb and nothing can be read from it. */
export const OLD_QUAY_NOTICES: Publisher = {
  id: 'old-quay-notices',
  name: 'Old Quay Notices',
  kind: 'online-news',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'oq', accent: '#795548' },
  tagline: 'Planning, tides, lost and found',
  feed: { kind: 'rss', path: '/export.xml', fullText: false },
  path: '/notice/{slug}',
  sections: { notices: { label: 'Notices', schemaType: 'NewsArticle' } },
  staff: [],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  bomb: true,
  articles: [],
  reason: 'Harbour noticeboard; its export has been broken for some time.',
};
