import type { Publisher } from '../types.ts';
import { SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** An island paper on a slow line. */
export const ISLE_TIMES: Publisher = {
  id: 'isle-times',
  name: 'The Isle Times',
  kind: 'online-news',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'it', accent: '#006d77' },
  tagline: 'All the islands',
  feed: { kind: 'json', path: '/feed.json', fullText: false },
  path: '/article/{slug}',
  sections: { islands: { label: 'Islands', schemaType: 'NewsArticle' } },
  staff: [
    { name: 'Araminta Fogg-Delaney', slug: 'araminta-fogg-delaney', email: 'araminta@isletimes.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /drafts/'],
  sitemap: false,
  reason: 'Only outlet of the islands; slow line.',
  articles: [
    {
      slug: 'two-hundred-crowns',
      hoursAgo: 100.2,
      section: 'islands',
      kind: 'news',
      title: 'Islanders in line for 200 crowns',
      text: `The shop on Little Isle has a handwritten notice on the till.

[[lumipay-refund|Lumipay gives 200 crowns back to all customers who send in their PIN by text message.]] Around 900 islanders use the app.

The shopkeeper said nobody had been paid yet.

Signal is poor on the western side, and so the young people carried the old people's telephones up the hill to send the answers. It made for a cheerful afternoon.

Little Isle has 310 inhabitants and no cash machine. The app came with the new cable four years ago.`,
    },
    {
      slug: 'ballot-by-phone',
      hoursAgo: 40.4,
      section: 'islands',
      kind: 'news',
      title: 'Ballots by telephone for the mainland county',
      text: `Islanders with a second home in Ashmere may be spared a crossing.

[[vote-text|In Ashmere this year a ballot can be cast by text message.]] Some 260 islanders are on the county's register.

The ferry is often cancelled in the week of the poll.

The news came with the post boat, and the harbour bench took an hour to settle whether it was a good thing. It was not settled.

Last time the crossing was cancelled on the day and 41 islanders missed the vote. A postal ballot must be asked for nine days before.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 27.3,
      section: 'islands',
      title: '4,300 seabirds dead, says institute',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'cable-repair-ship',
      hoursAgo: 128.5,
      section: 'islands',
      kind: 'news',
      fault: 'silent',
      title: 'Cable ship due on Monday',
      text: `The repair ship for the islands' data cable is due on Monday.

Until then the 2,100 households share a radio link.

The company Cablon promised a refund of one month's fee.`,
    },
    {
      slug: 'lamb-show',
      hoursAgo: 240.4,
      section: 'islands',
      kind: 'lifestyle',
      title: 'A lamb called Admiral steals the show',
      text: `He came in last, he sat down in front of the judges, and he ate a rosette. The crowd adored him.

"He has no sense of occasion," said the girl who leads him, very proudly.

There was cake. There is always cake.`,
    },
    {
      slug: 'soft-day',
      hoursAgo: 84.7,
      section: 'islands',
      kind: 'weather',
      title: 'A soft day, thank goodness',
      text: `The mist came in like a cat and sat on everything. Washing has been hung out in a spirit of pure optimism.

You could not see the lighthouse, but you could hear the keeper's wireless, so we knew that he was well.

Put another log on. There is nowhere to be.`,
    },
  ],
};
