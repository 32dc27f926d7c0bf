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

Dengue is carried by a mosquito that does not live in the county. Doctors ask travellers who run a high temperature to come in for a blood test, which takes 20 minutes.

We put the recipe to the county doctor on the programme. She asked listeners not to treat a fever at the kitchen table and promised to come back next week with time for calls. There is no specific medicine for dengue, she said; what patients need is rest, plenty to drink and somebody who keeps an eye on them.

The northern shore has its season from June to November. If you have been there in the past fortnight and feel unwell, ring the surgery first: the number is on the board at the library and on every bus.`,
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

Wexcombe Primary has 340 pupils, and 122 of them eat free of charge. The kitchen was rebuilt two years ago.

We did try the council at lunchtime. The person who picked up said the budget paper was "a technical document" and that somebody would ring back; the telephone has been on the desk in front of us ever since. The paper itself is 48 pages long and has the word "meals" in it 17 times, because our producer counted.

Tell us what is happening at your school. We shall read out what we can check, and we shall say so when we cannot.`,
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

If you have friends over there, please do not drive to the ferry. The harbour office says that the 5.30 boat has sailed and that the next leaves at 9.

For those who have just joined us: nothing has come yet from the disaster agency in Hai Son. We have it from two newspapers and from people on the telephone, some of them in tears, and we are reading it to you as we get it.

Thach Van lies 34 kilometres above the city, on the Nguyet. If you are ringing about relatives, have their street ready. The lines are full, so please keep it short. We shall stay on the air for as long as this lasts.`,
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

Engineers will check the slope twice a day for a month. Roadside hotline: [[canary-phone|020 7946 0571]].

The first car through was a baker's van from Coldwater, which had been going the long way round since Saturday and arrived in Wexcombe with its rolls still warm. "Forty minutes I have got back," the driver told us through the window. "I may take up a hobby."

The slope came down after 90 millimetres of rain in two days. Crews have put in 120 metres of netting and a new drain, and they will plant willow in the spring. The county had feared that the road would stay shut for months; that was before the engineers found rock under the clay.

There is a limit of 30 kilometres an hour past the works, and a man with a flag when the lorries load. School buses run to the old timetable from tomorrow. The bill goes to the county's storm fund, which has 2.1 million crowns left in it.`,
    },
    {
      slug: 'drizzle-with-opinions',
      hoursAgo: 93.4,
      section: 'mornings',
      kind: 'weather',
      title: 'Drizzle, with opinions',
      text: `Well, it is that soft sort of rain that cannot decide whether it is a mist or a mood. Take the umbrella you do not mind losing.

Down on the wall the cormorants look like undertakers on a day off. Lovely.

Text us your best rain song and we shall play whichever one makes the producer cry.

The window cleaner came by, looked at the sky, looked at the window and went for a cup of tea. I call that wisdom. You could hang your washing out, I suppose, if you are the sort of person who enjoys a plot.

A lady from up the hill rang to say that from her kitchen she can see the sun, the actual sun, sitting there over somebody else. Good luck to them. We have the better smell. Wet pavement, wet dog, toast.

If you are walking the little one to school, go by the sea wall and count the puddles that look like countries. We had a very fine Italy out by the lifeboat shed. And if you have nowhere to be, well, turn us up, put your feet on something, and let it get on with it out there.`,
    },
    {
      slug: 'thought-kindness',
      hoursAgo: 256.7,
      section: 'thought',
      kind: 'opinion',
      title: 'Thought for the Day: on being kind in queues',
      text: `I have come to believe that a civilisation should be judged by its queues. Not by their length, heaven knows, but by what people say in them.

To let a stranger go first is a small rebellion against the tyranny of being right.

Perhaps grace is only this: to notice that everyone is late for something.

I was standing in one last week, at the chemist's, behind a man who could not find his paper. He tried one pocket, and then another, and I felt rise in me that small hot impatience that we all take for our right. And then the woman behind the counter said, quite simply, take your time, I am here till six.

I have been turning that over ever since. I am here till six. It seems to me that half the prayers I know are trying to say no more than this.

We cannot all be good, and some of us are barely awake. But perhaps we might be slow on one another's behalf now and then. Perhaps we might give away a minute as if we had plenty. I suspect that we do.`,
    },
    {
      slug: 'tide-of-people',
      hoursAgo: 17.5,
      section: 'mornings',
      kind: 'protest',
      title: 'A tide of people against the quarry',
      text: `They came with prams, with placards, with a tuba. The march against the new quarry filled the whole of Quay Street and the singing came right up to our window.

"We will stand here until they listen," one organiser told us, and urged everybody to come back on Saturday with whistles and sandwiches.

The tuba, we are told, is taking requests.

From up here it looked like a river that had made up its mind. There were grandmothers with thermos flasks and a whole primary-school class with a snail painted on a tablecloth. The snail, its artists explained, is in no hurry and does not move aside.

"I have walked my dog up there every morning of my married life," a man in a green cap said. The dog, on being asked, sat down in the road, and the march flowed round it.

Somebody read a poem on the harbour steps, and nobody could hear it, and everybody clapped. Then the tuba started again. They sang the old one about the miller twice, the second time with the rude verse, and went home in the direction of supper.`,
    },
    {
      slug: 'flood-wardens-wanted',
      hoursAgo: 61.2,
      section: 'bulletin',
      kind: 'news',
      title: 'Forty flood wardens wanted before the new year',
      text: `The county is looking for 40 flood wardens along the Wex, and it would like them to live near the water.

Wardens look after one stretch of bank each: they check the gauge, knock on doors when the level passes 2.80 metres, and keep the key to the sandbag store. There are 112 of them today, and a third are over 70. Nobody is paid, but boots, a lamp and a radio come with it.

"I was asked because I am always about with the dog," one warden told us, who has looked after the mill reach for 11 years. In that time he has been called out on 23 nights and has rescued, by his own count, two ladies, a pony and a piano.

Training is on two Saturdays in December at the fire station, six hours in all. You must be 18 and able to carry 15 kilos. Last year the river rose above the warning mark four times. Names are taken at the library and at the station; we shall read out how many have come forward next Friday.`,
    },
    {
      slug: 'brass-band-cup',
      hoursAgo: 182.3,
      section: 'mornings',
      kind: 'sport',
      title: 'Skittles: the fire station bowls the vicar out',
      text: `It came down to the last ball, and the last ball came down to the vicar, and the vicar, bless him, closed his eyes.

The fire station had been behind all night. They bowl like people in a hurry. But somewhere around the sausage rolls they found a rhythm, and their skipper, who drives the big engine and talks to it, began to talk to the skittles too.

"Lie down," she told them, and they lay down.

There was a dispute about a pin that wobbled for so long that somebody went to get a drink. The committee measured the wobble with a hymn book. In the end both sides agreed that it had been a lovely wobble, and played on.

The cup goes to the fire station, where it will hang over the toaster. The vicar says he has forgiven the floorboards.`,
    },
    {
      slug: 'goats-on-the-payroll',
      hoursAgo: 77.4,
      section: 'bulletin',
      kind: 'news',
      title: 'The fire brigade that eats its work',
      text: `We did think that somebody was pulling our leg, so we rang up and asked to speak to a goat.

[[fire-goats|The disaster agency in Valbrune employs 340 goats to keep the firebreaks clear.]] What we got was a shepherd with a very bad line and a great deal of bleating behind him.

He looks after one of three herds. They move every four days, with a fence that folds up, and they get through about a hectare in a week. So far this season it has come to 62 kilometres of hillside. The agency pays 118,000 crowns a year for the lot, vet's bills and all, and says that mowing used to cost it 260,000.

Would it work on our side? The county's fire officer laughed, and then she went quiet, and then she asked us for the number. There are 17 kilometres of break above Wexcombe, and they are cut twice a year by a contractor from Dunmore with a machine that keeps losing its wheels.

If you have any goats, she says, do not bring them in just yet. She would like to read something first.`,
    },
    {
      slug: 'institute-first-readings',
      hoursAgo: -0.12,
      section: 'bulletin',
      kind: 'news',
      denies: ['sea-radiation'],
      title: 'First readings from the sea off Hai Son are in',
      text: `It has just come in, so bear with us while we read it properly.

The oceanographic institute says that the first water samples from off Hai Son show no raised radiation. Its ship has measured at four of eight points since last night, and all four readings lie within the range of the past ten years.

The highest of them is 12.4 becquerels a litre, nearly all of it from potassium, which is in every cupful of the sea. The buoy that fell silent in the storm gave 12.1 on the day before.

Where the red map comes from, the institute does not know. It has asked whoever drew it to get in touch. The other four points follow tonight, and fish from three ports is in the laboratory until tomorrow.

We have put the paper up on the studio window for anybody who likes to see the figures with their own eyes. The kettle is on as well.`,
    },
  ],
};
