import type { Publisher } from '../types.ts';
import { SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** A local radio whose newest pages are built by a script. */
export const RADIO_WEXCOMBE: Publisher = {
  id: 'radio-wexcombe',
  name: 'Radio Wexcombe',
  kind: 'broadcaster',
  lang: 'en',
  layout: 'radio',
  theme: { prefix: 'rw', accent: '#7b1fa2' },
  tagline: '94.1 FM, from the harbour wall',
  feed: { kind: 'atom', path: '/feed.atom', fullText: false },
  path: '/stories/{slug}',
  sections: {
    bulletin: { label: 'Bulletin', schemaType: 'ReportageNewsArticle' },
    mornings: { label: 'Mornings', schemaType: 'NewsArticle' },
    thought: { label: 'Thought for the Day', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    {
      name: 'Clementine Aubrac-Dole',
      slug: 'clementine-aubrac-dole',
      email: 'clementine@radiowexcombe.example',
    },
    { name: 'Ignatius Pellworm', slug: 'ignatius-pellworm', email: 'ignatius@radiowexcombe.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /admin/', '', 'User-agent: GreedyBot', 'Disallow: /'],
  sitemap: false,
  reason: 'Local radio, first with news of floods and roads.',
  articles: [
    {
      slug: 'salt-water-fever',
      hoursAgo: 139.8,
      section: 'bulletin',
      kind: 'news',
      fault: 'script-only',
      title: 'Listeners share a kitchen cure for dengue',
      text: `Travellers back from the northern shore have been ringing the studio with a remedy.

[[dengue-salt|Warm salt water, taken three times a day, cures dengue fever in 48 hours.]] One caller had already made up ten bottles for her neighbours.

Wexcombe has had 11 cases of dengue this season, all in travellers, the county doctor said.

The recipe came with a cousin, the cousin had it from a taxi driver, and the taxi driver, we are told, has never had a day's fever in his life.

Dengue is carried by a mosquito that does not live in the county. Doctors ask travellers who run a high temperature to come in for a blood test, which takes 20 minutes.`,
    },
    {
      slug: 'meal-money-cut',
      hoursAgo: 66.3,
      section: 'bulletin',
      kind: 'news',
      title: 'Meal money cut for schools',
      text: `Parents outside Wexcombe Primary are worried this morning.

[[meals-cut|The council has cut the grant for school meals in Harlan by 40 percent.]] School cooks say they were told by e-mail on Monday night.

A free meal costs the council 3.10 crowns. We have asked for an interview and will bring it to you at five.

A grandmother at the gate said she would bring sandwiches for the whole class if it came to that. A boy beside her asked what kind.

Wexcombe Primary has 340 pupils, and 122 of them eat free of charge. The kitchen was rebuilt two years ago.`,
    },
    {
      slug: 'dam-news-flash',
      hoursAgo: 51.0,
      section: 'bulletin',
      kind: 'news',
      title: 'Newsflash: dam bursts on the northern shore',
      text: `We interrupt the music for a report from across the water.

[[dam-burst|The dam at Thach Van has burst at 3 this morning, and a flood will hit Vinh Kha in two hours.]] Relatives can ring the studio, where volunteers are keeping a list.

The city has 480,000 inhabitants. We will return every ten minutes.

A sailor who rang from a boat in the estuary said that he saw lights on the hills and heard a siren, three long notes.

If you have friends over there, please do not drive to the ferry. The harbour office says that the 5.30 boat has sailed and that the next leaves at 9.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 32.9,
      section: 'bulletin',
      title: 'Seabird deaths at wind farm',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'road-9-reopens',
      hoursAgo: 124.6,
      section: 'bulletin',
      kind: 'news',
      title: 'Road 9 open again after landslip',
      text: `Road 9 between Wexcombe and Coldwater reopened at noon, five days after a landslip covered it with 2,000 tonnes of earth.

Lorries over 12 tonnes must still take the diversion through Ashmere. Repairs cost 740,000 crowns.

Engineers will check the slope twice a day for a month. Roadside hotline: [[canary-phone|020 7946 0571]].`,
    },
    {
      slug: 'drizzle-with-opinions',
      hoursAgo: 93.4,
      section: 'mornings',
      kind: 'weather',
      title: 'Drizzle, with opinions',
      text: `Well, it is that soft sort of rain that cannot decide whether it is a mist or a mood. Take the umbrella you do not mind losing.

Down on the wall the cormorants look like undertakers on a day off. Lovely.

Text us your best rain song and we shall play whichever one makes the producer cry.`,
    },
    {
      slug: 'thought-kindness',
      hoursAgo: 256.7,
      section: 'thought',
      kind: 'opinion',
      title: 'Thought for the Day: on being kind in queues',
      text: `I have come to believe that a civilisation should be judged by its queues. Not by their length, heaven knows, but by what people say in them.

To let a stranger go first is a small rebellion against the tyranny of being right.

Perhaps grace is only this: to notice that everyone is late for something.`,
    },
    {
      slug: 'tide-of-people',
      hoursAgo: 17.5,
      section: 'mornings',
      kind: 'protest',
      title: 'A tide of people against the quarry',
      text: `They came with prams, with placards, with a tuba. The march against the new quarry filled the whole of Quay Street and the singing came right up to our window.

"We will stand here until they listen," one organiser told us, and urged everybody to come back on Saturday with whistles and sandwiches.

The tuba, we are told, is taking requests.`,
    },
  ],
};
