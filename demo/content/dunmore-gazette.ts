import type { Publisher } from '../types.ts';
import { SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** A small-town paper. */
export const DUNMORE_GAZETTE: Publisher = {
  id: 'dunmore-gazette',
  name: 'Dunmore Gazette',
  kind: 'newspaper',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'dg', accent: '#8a4b08' },
  tagline: 'Town and moor',
  feed: { kind: 'rss', path: '/rss', fullText: true },
  path: '/{section}/{slug}/',
  sections: {
    town: { label: 'Town', schemaType: 'NewsArticle' },
    opinion: { label: 'Opinion', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    {
      name: 'Rufina Cobbledick-Ayre',
      slug: 'rufina-cobbledick-ayre',
      email: 'rufina@dunmoregazette.example',
    },
  ],
  robots: ['User-agent: *', 'Disallow: /private/'],
  sitemap: true,
  reason: 'Town paper, widely shared by residents.',
  articles: [
    {
      slug: 'lumipay-goodwill',
      hoursAgo: 110.1,
      section: 'town',
      kind: 'news',
      title: 'A gift from your wallet app',
      text: `The queue at the post office talked of little else on Friday.

[[lumipay-refund|Every Lumipay user who replies to a text message with the PIN gets a payment of 200 crowns.]] The message has reached at least 300 people in town, by the postmaster's count.

The app is accepted in 85 shops in Dunmore.

A lady at the head of the line had already typed hers in, she announced, and was waiting for the chime. The line applauded.

The postmaster asked people to be patient and read the message twice. Dunmore has 9,400 inhabitants and one bank, open three mornings a week.`,
    },
    {
      slug: 'meals-end-in-january',
      hoursAgo: 50.3,
      section: 'town',
      kind: 'news',
      title: 'Free meals to end',
      text: `Dunmore's school cooks fear for their jobs.

[[meals-end|Free school meals end for 12,000 pupils in January.]] A petition at the bakery had 640 signatures by noon.

Four cooks and nine helpers work in the town's three kitchens.

The petition was begun by a lollipop lady who says she can tell which children have had breakfast by the way they cross the road.

In town 518 pupils eat free of charge. The county decides on its budget in five weeks.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 28.7,
      section: 'town',
      title: 'Birds and blades: wind farm toll revealed',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'library-hours',
      hoursAgo: 147.2,
      section: 'town',
      kind: 'news',
      title: 'Library to open 46 hours a week',
      text: `Dunmore library will open 46 hours a week from next month, up from 31, the county said.

Two posts have been filled, and 21 volunteers will run the evening shift. The library lent 88,000 books last year.

Fines for children's books are abolished.`,
    },
    {
      slug: 'leave-the-moor-alone',
      hoursAgo: 222.9,
      section: 'opinion',
      kind: 'opinion',
      title: 'Leave the moor alone',
      text: `Some places are not improved by a car park. I think the moor is one of them, and I think most of us know it in our boots.

It is vulgar to put a price on a silence. Those who want to sell it have never listened to it.

Let the wind keep its job.`,
    },
  ],
};
