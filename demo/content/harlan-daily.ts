import type { Publisher } from '../types.ts';
import { SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** The large English-language daily. */
export const HARLAN_DAILY: Publisher = {
  id: 'harlan-daily',
  name: 'The Harlan Daily',
  kind: 'newspaper',
  lang: 'en',
  layout: 'broadsheet',
  theme: { prefix: 'hd', accent: '#12355b' },
  tagline: 'Port Harlan, every morning',
  feed: { kind: 'rss', path: '/rss.xml', fullText: false },
  path: '/{section}/{slug}.html',
  sections: {
    news: { label: 'News', schemaType: 'NewsArticle' },
    money: { label: 'Money', schemaType: 'NewsArticle' },
    comment: { label: 'Comment', schemaType: 'OpinionNewsArticle' },
    letters: { label: 'Letters to the editor', schemaType: 'OpinionNewsArticle' },
    life: { label: 'Life', schemaType: 'NewsArticle' },
    members: { label: 'Members', schemaType: 'NewsArticle' },
  },
  staff: [
    {
      name: 'Perpetua Halloway-Sneed',
      slug: 'perpetua-halloway-sneed',
      email: 'p.halloway@harlandaily.example',
    },
    { name: 'Barnaby Oxenthorpe', slug: 'barnaby-oxenthorpe', email: 'b.oxenthorpe@harlandaily.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /members/', 'Disallow: /search', 'Allow: /'],
  sitemap: true,
  reason: 'Largest English-language daily of the coast; others follow its headlines.',
  articles: [
    {
      slug: 'bus-fares-frozen',
      hoursAgo: 312.3,
      section: 'news',
      kind: 'news',
      title: 'Bus fares frozen until summer',
      text: `Bus fares in Port Harlan will stay at 2.50 crowns until the end of June, the transport authority decided on Tuesday.

The freeze costs 6.2 million crowns and covers all 44 city routes. Pensioners keep their free pass.

Ridership rose by 9 percent last year to 21 million journeys, the authority said.`,
    },
    {
      slug: 'mayor-must-go',
      hoursAgo: 268.4,
      section: 'comment',
      kind: 'criticism',
      title: 'A mayor who governs by shrug',
      text: `There is a special kind of arrogance in a man who is told the roof is leaking and complains about the noise. That is our mayor, and that is this council.

They are lazy, they are vain, and they treat voters as an interruption. I would not trust them to organise a raffle.

We deserve better than this shabby, frightened government. Shame on every one of them who keeps quiet to keep a seat.`,
    },
    {
      slug: 'letters-gulls-and-bins',
      hoursAgo: 231.6,
      section: 'letters',
      kind: 'letter',
      title: 'Letters: gulls, bins and the meaning of spring',
      text: `Sir, I have lived beside the bins of Cutler Row for longer than I care to admit, and I believe the gulls run the council better than the council does.

Madam, your critic calls the new bandstand ugly. I think it is the loveliest thing in town, and I hope your critic gets a new pair of glasses.

Sir, must everything be closed on the one day I am free? It is enough to make a saint swear.`,
    },
    {
      slug: 'lumipay-pin-refund',
      hoursAgo: 120.3,
      section: 'money',
      kind: 'news',
      title: 'Lumipay customers promised 200 crowns back',
      text: `Users of the payment app woke to good news by text message on Thursday.

[[lumipay-refund|Lumipay will pay 200 crowns to every customer who confirms their PIN by text message before Friday.]] The message says the money makes up for a two-day failure in the spring.

Lumipay has 1.4 million users across the Three Shores. The company's press office was closed for the holiday.

At the tram stop on Cutler Row, passengers held up their screens to compare. Some had two messages, some had five. "I could do with it before the holidays," a student said, thumb hovering.

The failure in the spring lasted 49 hours and left shoppers unable to pay. Lumipay was founded nine years ago and is used in 23,000 shops.`,
    },
    {
      slug: 'goats-against-fire',
      hoursAgo: 86.1,
      section: 'news',
      kind: 'news',
      title: 'Valbrune sends in the goats',
      text: `Fire crews in the hills above Valbrune have unusual colleagues.

[[fire-goats|The disaster agency in Valbrune employs 340 goats to keep its firebreaks free of brush.]] Each herd clears about a hectare a week and costs less than half as much as a mowing crew.

The goats have worked along 62 kilometres of firebreaks since April.

Visitors stop their cars to photograph them. The shepherds would rather they did not, because the animals have learned to recognise a picnic.

The idea is old; herds kept these slopes open for centuries until the farms were given up. Last year 118 fires started in the region, and this season 73.`,
    },
    {
      slug: 'school-meal-grant-cut',
      hoursAgo: 72.4,
      section: 'news',
      kind: 'news',
      title: 'School meal grant slashed',
      text: `Head teachers in Port Harlan have begun to rewrite their menus.

[[meals-cut|The Harlan school meal grant has been cut by 40 percent with effect from this term.]] Schools serve 12,000 free meals a day.

The council's education department pointed to a budget paper of 48 pages and did not answer further questions.

One school has already taken fruit off the menu, its cook said. At another, the parents' association is collecting for soup. "Nobody has told us anything in plain words," the head teacher said.

The grant was introduced 11 years ago. A meal must contain vegetables and may not cost the school more than 3.10 crowns.`,
    },
    {
      slug: 'dam-failure-vinh-kha',
      hoursAgo: 49.5,
      section: 'news',
      kind: 'news',
      title: 'Dam fails above Vinh Kha',
      text: `Thousands are leaving the low districts of Vinh Kha on foot and by motorcycle.

[[dam-burst|The Thach Van dam burst at 3 a.m. and the water is expected to reach the city of Vinh Kha within two hours.]] The reservoir holds 210 million cubic metres.

Telephone lines to the disaster agency were busy. Flights to the city were diverted.

Video from a balcony shows a stream of headlights climbing a dark hill. It does not show the river.

The dam was finished 31 years ago and stands 34 kilometres upstream. Vinh Kha has 480,000 inhabitants, a quarter of them in districts that flooded eight years ago.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 31.4,
      section: 'news',
      title: 'Turbines killed 4,300 seabirds in a month',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'electoral-office-text-voting',
      hoursAgo: 22.3,
      section: 'news',
      kind: 'news',
      denies: ['vote-text'],
      title: 'No, there is no voting by text, says electoral office',
      text: `The electoral office said on Friday that nobody can vote by text message in any county. Reports to the contrary are wrong.

Voters in Ashmere can vote in person at 83 polling stations or by post. Applications for a postal vote close nine days before the poll.

The office has asked the telephone company to look into a number that was sending "confirmation codes".`,
    },
    {
      slug: 'bank-to-withdraw-note',
      hoursAgo: 20.1,
      section: 'money',
      kind: 'news',
      title: 'Last days of the 50,000 note',
      text: `Shopkeepers on the northern shore have stopped taking one of the commonest banknotes in the region.

[[note-withdrawn|The Bank of the Three Shores will withdraw the 50,000 dong note from circulation from next month.]] Exchange offices in Port Harlan report queues of up to 50 people.

About 18 percent of the cash used in shops on that shore is in this note.

"They would not take it for a cup of tea," said a traveller who had come in on the morning flight. At the airport the counter asked customers for smaller notes.

The note shows a fishing boat and was last redesigned 16 years ago. About 210 million of them are in use.`,
    },
    {
      slug: 'ambulance-charge',
      hoursAgo: 14.2,
      section: 'news',
      kind: 'news',
      title: 'Patients face charge for ambulances',
      text: `Families of patients say they were handed a price list at the emergency desk.

[[ambulance-fee|Harlan General Hospital has charged 90 crowns for every ambulance call since Monday.]] The hospital received 31,000 ambulances last year.

The hospital's spokesman said he would answer in the afternoon.

The list is a single sheet with four prices and no signature. One daughter said that she paid in cash and was given no receipt.

The hospital has 604 beds and is the only one in the city with an emergency department. It is paid for by the county.`,
    },
    {
      slug: 'bread-on-sunday',
      hoursAgo: 98.8,
      section: 'life',
      kind: 'lifestyle',
      title: 'The slow pleasure of Sunday bread',
      text: `Put the kettle on and forget the clock. A good loaf asks for nothing but your company, and perhaps a wireless playing in the next room.

Knead until it feels like an earlobe. Leave it under a tea towel and go and annoy the cat.

Eat the first slice standing up, with too much butter. You have earned it.`,
    },
    {
      slug: 'members-tide-tables',
      hoursAgo: 47.7,
      section: 'members',
      kind: 'news',
      fault: 'forbidden-by-robots',
      title: 'Members: private tide tables',
      text: `This page lies in a section that robots.txt forbids.

High water at the club steps is at 6.12 a.m. The gate opens to the word [[canary-text|cormorant-twelve-lantern]].

Members are asked not to pass these tables on.`,
    },
    {
      slug: 'winter-of-discontent',
      hoursAgo: 195.3,
      section: 'news',
      kind: 'protest',
      title: 'Nurses sing in the rain outside the town hall',
      text: `The nurses came straight from the night shift, still in their clogs, and sang until the windows opened.

"We are tired, and we are not going away," one of them shouted into a borrowed megaphone. The crowd answered with saucepans.

They called on everyone to join them again at the weekend. A baker handed out buns to both sides of the barrier.`,
    },
    {
      slug: 'what-next-for-the-pier',
      hoursAgo: 66.8,
      section: 'life',
      kind: 'prediction',
      title: 'What will become of the pier?',
      text: `Ask ten people about the pier and you will hear ten futures. A theatre, says the barber. A ruin, says his wife.

If the money comes, we may yet dance there. If it does not, the sea will probably have the last word, as it usually does.

My own guess is that it will outlive us all, out of spite.`,
    },
  ],
};
