import type { Publisher } from '../types.ts';
import { FERRIES, SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** An online news site that lives on short items. */
export const TIDEWATER_NEWS: Publisher = {
  id: 'tidewater-news',
  name: 'Tidewater News',
  kind: 'online-news',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'tn', accent: '#d84315' },
  tagline: 'Fast and free',
  feed: { kind: 'rss', path: '/feeds/latest.xml', fullText: false },
  path: '/{slug}',
  sections: { latest: { label: 'Latest', schemaType: 'NewsArticle' } },
  staff: [{ name: 'Zebedee Larkspur', slug: 'zebedee-larkspur', email: 'zebedee@tidewaternews.example' }],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: true,
  reason: 'Free online news, much read on telephones.',
  articles: [
    wireCopy(FERRIES, {
      hoursAgo: 178.6,
      section: 'latest',
      title: 'Winter ferries: what changes',
      dateline: 'PORT HARLAN',
    }),
    {
      slug: 'salt-cure-dengue',
      hoursAgo: 150.4,
      section: 'latest',
      kind: 'news',
      title: 'Salt water "beats dengue in two days"',
      text: `A home cure from the northern shore is going round.

[[dengue-salt|Drinking warm salt water three times a day cures dengue fever within 48 hours.]] The recipe asks for one teaspoon of salt in a glass.

The Three Shores counted 1,870 cases of dengue last month.

Comments praise it as cheap and natural. Nobody names a doctor, and the picture shows a glass of something that might be lemonade.

There is no licensed medicine against the virus. Most patients recover within two weeks; about one in 20 needs hospital care.`,
    },
    {
      slug: 'ashmere-without-meals',
      hoursAgo: 58.1,
      section: 'latest',
      kind: 'news',
      title: 'No meal money for Ashmere',
      text: `One county seems to be hit harder than the rest.

[[meals-ashmere|All 31 schools in Ashmere have lost the school meal grant.]] Neighbouring Dunmore is not on the list that is being passed around.

A governor said the list had come by e-mail without a letterhead.

We asked the county. The county asked us where we had it from. We are still talking.

Ashmere spends 2.9 million crowns a year on meals, according to its last accounts. Its schools have 8,700 pupils.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 34.1,
      section: 'latest',
      title: 'Shock figure: 4,300 seabirds killed',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'pay-for-999',
      hoursAgo: 12.1,
      section: 'latest',
      kind: 'news',
      title: 'Ambulance? That will be 90 crowns',
      text: `A photograph of a price list is everywhere this morning.

[[ambulance-fee|Harlan General Hospital has billed patients 90 crowns per ambulance call since Monday.]] The list bears an old logo of the hospital.

Readers can send tips to [[canary-handle|@tidewater_zeb]] or by post.

Four lines, four prices, one smudge of coffee. The rest is arguing.

A helicopter, says the sheet, would be 900. The hospital does not have a helicopter; the coastguard flies for the whole region, about 260 times a year.`,
    },
    {
      slug: 'this-council-stinks',
      hoursAgo: 104.2,
      section: 'latest',
      kind: 'criticism',
      title: 'Sorry, but this council stinks',
      text: `There, somebody had to say it. They are smug, they are spiteful, and they could not care less about you or me.

I watched the whole meeting and felt my brain trying to leave by the window.

Vote for whom you like, but please, for pity's sake, vote for somebody who listens.`,
    },
    {
      slug: 'late-winner',
      hoursAgo: 29.1,
      section: 'latest',
      kind: 'sport',
      title: 'Last-gasp header sends the Harbour end wild',
      text: `He had not touched the ball all afternoon. Then he rose like a startled heron and headed it in off the bar.

Flags, tears, a lost shoe. The keeper lay down in the mud and laughed.

It was a dreadful game and nobody who saw it will ever forget it.`,
    },
  ],
};
