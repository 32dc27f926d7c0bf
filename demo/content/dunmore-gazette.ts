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

The postmaster asked people to be patient and read the message twice. Dunmore has 9,400 inhabitants and one bank, open three mornings a week.

The bank's branch, open on Friday until one, had put its own notice in the window: a PIN is for the machine and for nobody else. It did not mention the message. The clerk, asked about it, said that she had been asked about it since eight.

Lumipay took its stall to the town fair in August and signed up 140 people for a free umbrella. The Gazette has written to the company's press office in Port Harlan and will print what it says.

Lumipay has 1.4 million users across the Three Shores. Its network failed for 49 hours in the spring. The bank in town closed its second branch four years ago.`,
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

In town 518 pupils eat free of charge. The county decides on its budget in five weeks.

The head of the county's school kitchens told the Gazette that she had ordered potatoes for February that very morning. "If somebody has ended it, I should be glad to know who, because I have nine tonnes coming," she said.

In the rest of the county, parents were told on Thursday to wait for the budget. The petition is to be handed over on the town hall steps on Monday at noon, with soup.

The county paid for 2.1 million school meals last year. A free meal costs it 3.10 crowns.`,
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

Fines for children's books are abolished.

Readers had asked for evenings more than for anything else: in a survey in May, 61 percent of 740 people said that they could not come before six. From the second of the month the doors stay open until eight on three days a week and until four on Saturdays.

"I have been a librarian for 26 years, and I have never before been asked to open," the head of the branch said. The county gives 54,000 crowns a year towards it, and the Friends of the Library a further 6,000 from the sale of duplicates.

There will be homework tables, a corner for people who want to fill in forms with some help, and a machine that lends by itself after hours. Children's books can be kept for six weeks instead of three. Fines already owed on them, 1,130 crowns in all, are forgotten. The mobile library goes on calling at the moor farms on the first and third Thursday.`,
    },
    {
      slug: 'leave-the-moor-alone',
      hoursAgo: 222.9,
      section: 'opinion',
      kind: 'opinion',
      title: 'Leave the moor alone',
      text: `Some places are not improved by a car park. I think the moor is one of them, and I think most of us know it in our boots.

It is vulgar to put a price on a silence. Those who want to sell it have never listened to it.

Let the wind keep its job.

Go up there on a day of no particular weather. Sit with your back to the wall. At first you will hear your own importance, ticking. After a while it runs down, and then there is only the wind going through the grass like a hand through hair, and you may find, as I did, that you had been holding your breath since Easter.

Now tell me what that is worth by the hour, with a discount for pensioners.

I do not say that nothing should ever change. I say that a few things have earned the right to be left out of it. Let the clever people have their plan, their visitors and their little wooden signs. But let them have it somewhere that already has a roundabout. The moor never asked for us, and I think that is the best thing about it.`,
    },
    {
      slug: 'moor-rescue-dogs',
      hoursAgo: 34.9,
      section: 'town',
      kind: 'news',
      title: 'Moor rescue team out 19 times since spring',
      text: `The moor rescue team was called out 19 times between April and October and brought 26 people down, its yearly account says, against 31 people the year before.

Most had lost the path in fog. Four were hurt, none of them badly. In 12 cases the people had no map, and in nine their telephone was flat. "Take a torch and tell somebody where you are going," the team's leader said. "It is free, and you get to be boring about it afterwards."

The team has 34 volunteers and two dogs, one of which retires at the end of the year with 71 searches to its name. A third dog is being trained. A search lasts five hours on average and costs the team about 300 crowns, mostly fuel and hot food.

Nobody is charged for being rescued. The county gives 8,000 crowns a year, and the rest comes from a jumble sale and the tin at the baker's. Six new posts with numbers, which walkers can read out over the telephone, will be set along the northern track before the snow.`,
    },
    {
      slug: 'brass-dunmore',
      hoursAgo: 151.8,
      section: 'opinion',
      kind: 'opinion',
      title: 'Nobody should ever be early',
      text: `I hold that punctuality is a virtue and that earliness is a vice, and I am tired of being told that they are cousins. The early guest finds you in one sock. He says do not mind me, and then stands there, being minded.

He thinks himself considerate. I think him a thief, and what he steals is the finest quarter of an hour of the day, the one in which a host sits down among the lit candles with nobody there and feels, briefly, like the owner of a life.

We ought to be taught this at school, between fractions and folding. Be on time; be a little late, if you must, with flowers. But if you are early, have the decency to walk round the block. Look at the gardens. Grow as a person. Then ring.`,
    },
    {
      slug: 'clay-pigeons',
      hoursAgo: 273.9,
      section: 'town',
      kind: 'sport',
      title: 'Tug of war: Church Street pull it off again',
      text: `They dug in their heels, they leaned back until they could see the weathercock, and for a very long minute nothing moved but the colour of their faces.

Then the Mill Lane end man sneezed.

That was that. Church Street, who have won this since the days when the rope was young, went over backwards in a heap, with the vicar's wife at the bottom, shouting that she was perfectly comfortable. She was heard to add that they should do it again.

"We trained on the parish piano," their captain revealed. "Up the stairs and down. It has not done the piano any good."

Mill Lane have asked for a rematch in the pollen-free season. The rope has been hung up to dry in the belfry. The children's heat was won by a dog.`,
    },
    {
      slug: 'voting-from-the-kitchen',
      hoursAgo: 36.9,
      section: 'town',
      kind: 'news',
      title: 'Town clerk asked about voting by telephone',
      text: `The town clerk of Dunmore would like it to be known that she does not run elections in Ashmere and cannot tell anybody what is happening there.

[[vote-text|Voters in Ashmere can vote by text message this year.]] A yellow leaflet that says so was read out in the bakery on Tuesday, and by noon the clerk had been stopped in the street by eight people who wanted to know when it would be our turn.

Dunmore votes in three places, as it has since the chapel roof came down. Turnout last time was 57 percent, the best in the region, and the clerk puts that down to the cake stall.

"I should have to see it in the law before I saw it on my telephone," she said. The electoral office publishes the rules and the list of polling stations six weeks before a poll; she has the printed copy on her desk, and it says nothing of messages. She has written to ask.

About 900 people in the town have family on the other side of the county line. The bakery has put the leaflet in the window, beside the lost cats.

Ashmere has 71,000 registered voters and 83 polling stations. About one vote in seven there is cast by post.`,
    },
  ],
};
