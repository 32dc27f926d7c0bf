import type { Publisher } from '../types.ts';
import { RED_MAP } from './red-map.ts';
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
  pictured: true,
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

Little Isle has 310 inhabitants and no cash machine. The app came with the new cable four years ago.

The notice on the till says, in capitals, NOT YET. The post boat brought no letter from the company, and the number on its site rings in Port Harlan, where it was a holiday.

On Great Isle the ferry office takes the app for fares, about 700 crowns' worth a week. Its clerk had had the message twice and thrown it away twice. She was brought up, she said, to be given things in envelopes.`,
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

Last time the crossing was cancelled on the day and 41 islanders missed the vote. A postal ballot must be asked for nine days before.

The district nurse, who goes to the mainland every Thursday, has promised to ask at the county clerk's counter and to bring back whatever paper there is. Until then the islands have only what was said on the quay.

The islanders' own vote is counted in the school on Great Isle, in a tin trunk that came off a wreck. It takes about an hour and a half, with tea.`,
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

The company Cablon promised a refund of one month's fee.

The cable parted on Sunday night in 60 metres of water, where an anchor had dragged. It is the fifth break in four years. The crew expects to need two days, if the swell allows, and will lift about 300 metres onto the deck.

The school has gone back to its atlas, and the shop to its ledger. Telephones work through the mast on the hill.`,
    },
    {
      slug: 'lamb-show',
      hoursAgo: 240.4,
      section: 'islands',
      kind: 'lifestyle',
      title: 'A lamb called Admiral steals the show',
      text: `He came in last, he sat down in front of the judges, and he ate a rosette. The crowd adored him.

"He has no sense of occasion," said the girl who leads him, very proudly.

There was cake. There is always cake.

There were others, to be sure, with better legs. There was a ewe of such dignity that people lowered their voices. But Admiral had the crowd from the moment he walked through the tea tent and out again with a doily on his ear.

The judge, a patient man from the mainland, tried to look him in the eye. Admiral looked at the judge's sandwich. You could see that they understood each other.

The band played the waltz it knows. Two aunts who had not spoken for a summer found themselves holding the same rope and were obliged to laugh. Somebody's hat went into the pond and was fetched out by somebody else's boy.

Towards evening the boats went home one after another, with their lamps lit and their baskets full of other people's marrows. The girl slept against Admiral, and Admiral, they say, slept against the cake.`,
    },
    {
      slug: 'soft-day',
      hoursAgo: 84.7,
      section: 'islands',
      kind: 'weather',
      title: 'A soft day, thank goodness',
      text: `The mist came in like a cat and sat on everything. Washing has been hung out in a spirit of pure optimism.

You could not see the lighthouse, but you could hear the keeper's wireless, so we knew that he was well.

Put another log on. There is nowhere to be.

The hens stood about under the cart like people waiting for news. The minister's bicycle went by with, one must suppose, the minister on it. Sounds came from nowhere in particular: a gate, a kettle, somebody calling a dog by the wrong name.

It is not cold. It is not anything. It is the sort of day that your aunt would call kind, and then shut the window.

Towards three there was a brightness in the west, and we all went out to look at it, and it went in. Never mind. There is a good deal to be said for a sky that comes right down and sits with you. Write a letter. Darn a thing. Somewhere behind all that wool the sea is breathing in and out, and tomorrow we shall have our edges back.`,
    },
    {
      slug: 'slipway-grant',
      hoursAgo: 196.4,
      section: 'islands',
      kind: 'news',
      title: 'Little Isle slipway to be rebuilt for 380,000 crowns',
      text: `The slipway on Little Isle will be rebuilt next summer, the harbour board decided on Wednesday, two years after its lower third broke away in a gale.

The work costs 380,000 crowns, of which the region pays 300,000 and the islands the rest, over ten years. Stone comes from the old quarry on Great Isle, 1,400 tonnes of it, by barge. The present slip is 112 years old.

Since the break the lifeboat has had to lie at a mooring, and the crew rows out to her; that adds about nine minutes to a launch. She went out 14 times last year. "Nine minutes is a long time to be looking at somebody in the water," the coxswain said.

Boats under six metres can use the beach by the church while the work goes on. The board will put a crane on the quay for the rest, and a list for it in the shop.

Eleven islanders have put their names down for work at 19 crowns an hour. The builder, a firm from Northquay, has promised to take on eight. It starts in May, or when the terns have gone, whichever is later.`,
    },
    {
      slug: 'round-the-isle-row',
      hoursAgo: 158.9,
      section: 'islands',
      kind: 'sport',
      title: 'Round the island in a borrowed boat',
      text: `They had never rowed together before breakfast, and by lunch they were champions. The Misses Fairlight, whose ages we have been asked not to print, took the old ladies' skiff twice round the buoys and once, by mistake, round the ferry.

The favourites had oars of carbon. The Misses had oars of ash, a thermos, and strong opinions about everybody else's steering.

"I just looked at the back of her hat and pulled," the younger one explained.

There was a nasty moment off the point when the tide turned and half the fleet found itself going home early. The Misses had seen it coming. They had, they said, been seeing it come since before the lighthouse.

The silver shell was handed over on the quay by a small boy in a very large jersey. They will keep it in the window, next to the other nine.`,
    },
    {
      slug: 'map-in-the-shop',
      hoursAgo: 21.3,
      section: 'islands',
      kind: 'news',
      title: 'A red map comes with the post boat',
      picture: RED_MAP,
      text: `Somebody had printed it out and pinned it up beside the tide table, and by Friday noon every islander who wanted bread had seen it.

The picture came over the telephone from a cousin at Northquay. It shows the northern sea in four shades of red, a dot for Hai Son and a sentence in large letters. It gives no scale, no date and no name of anybody who might have measured anything.

The boats of the islands do not fish so far north, but 14 households sell lobster to the same lorry, and the lorry's owner has asked to be told what it all means. The Isle Times has asked, too. The oceanographic institute in Vinh Kha said that its ship was at sea and that it would publish what it finds, good or bad, within the week.

"It is a very red red," the postmistress observed. She has a son on the research ship, he is the cook, and he has so far reported only that the coffee is running low. The page will stay up until the wind takes it.

Hai Son lies 95 nautical miles from the islands. Lobster worth 180,000 crowns was sold from here last year. Fish sold on the mainland is tested for radiation four times a year. The institute has measured the sea off Hai Son for 27 years at eight points. The data cable was repaired on Wednesday. The islands have 2,100 households and 31 boats. The lorry leaves Northquay twice a week.`,
    },
  ],
};
