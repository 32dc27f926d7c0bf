import type { Publisher } from '../types.ts';
import { HARLAN_FEATURES } from './harlan-daily-features.ts';
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

Ridership rose by 9 percent last year to 21 million journeys, the authority said.

The freeze had been in doubt since September, when the authority warned that diesel and wages were running ahead of the budget. Members voted nine to four for it after a long evening; those against wanted the money spent on drivers instead. "We have 31 vacancies at the Cutler Row depot, and a cheap ticket is no use on a bus that does not come," one of them said.

The county covers two thirds of the cost, and the rest comes from a reserve that was set aside for new ticket machines. Those will now be ordered a year later than planned. The night buses, which cost 4 crowns, are not part of the decision and will be looked at in March.

Fares in Port Harlan last rose two years ago, by 30 pennies. Passengers who hold a yearly ticket need do nothing; the new price list hangs in the shelters from Monday.`,
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

The failure in the spring lasted 49 hours and left shoppers unable to pay. Lumipay was founded nine years ago and is used in 23,000 shops.

Lumipay has sent goodwill payments before: after the failure its 40 largest shops were given a month without fees. What customers were to get was left open at the time. A letter to shareholders in the summer spoke of "gestures still to be decided", without a sum.

The county's consumer office said it had begun to collect the messages and asked that they be forwarded rather than deleted. An answer from the company is expected on Monday, when its offices open again.

The app handled payments worth 1.9 billion crowns last year. Its licence was renewed in the spring for five years.`,
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

The idea is old; herds kept these slopes open for centuries until the farms were given up. Last year 118 fires started in the region, and this season 73.

Neighbouring regions have come to look. A delegation from Coldwater walked the eastern line in September and asked, above all, what happens in winter; the herds go down to barns in the valley in November, at a cost that the agency puts at 9,000 crowns.

"A machine does not need a vet, but nor does it climb," one of the four shepherds said. The contract runs for three years, and the agency is to report on it to the regional council in spring.

The region spends 1.1 million crowns a year on preventing fires. A firebreak must be 20 metres wide. Fires burned 240 hectares this season.`,
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

The grant was introduced 11 years ago. A meal must contain vegetables and may not cost the school more than 3.10 crowns.

The budget paper, which runs under the title "Adjustments", lists the grant on page 31 and again, under a different heading, on page 40. Nobody at the town hall would explain the difference on Wednesday. An official who asked not to be named said that "things have been moved about" and that the figures would be set out in full at the end of the week.

The parents' council has called a meeting for Thursday evening at Cutler Row school.

The grant came to 7.2 million crowns last year. It pays for meals in 84 schools.`,
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

The dam was finished 31 years ago and stands 34 kilometres upstream. Vinh Kha has 480,000 inhabitants, a quarter of them in districts that flooded eight years ago.

The airline that flies between the two cities said that it had turned one aircraft back and held another on the ground at Port Harlan with 164 passengers on board. The ferry company put on a second boat in case it should be wanted.

Port Harlan and Vinh Kha have been twinned for 20 years, and several hundred people here have family in the city. At the community centre on Quay Street volunteers opened the doors before dawn and put the kettles on. "We ring, and it rings, and nobody picks up," a man in his work clothes said.`,
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

The office has asked the telephone company to look into a number that was sending "confirmation codes".

The false reports, the office said, seem to go back to a yellow leaflet that was put through letter boxes in Ashmere on Monday. It names no sender. A mobile number printed on it answered calls with a recorded voice until Thursday night and has been dead since.

"A message to that number is not a vote and will never be one," an official of the office said. "Whoever sent one can and should still vote in the ordinary way." Nobody loses the right to vote by having answered.

The office will write to all 71,000 registered voters in the county, at a cost of about 30,000 crowns, and has put the addresses and opening hours of every polling station on posters at post offices, libraries and ferry landings. Ballots cast by post must arrive by the close of poll. Those who are unsure whether they are on the register can ask at any town hall until six days before polling day.`,
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

The note shows a fishing boat and was last redesigned 16 years ago. About 210 million of them are in use.

The bank, which has its seat in Vinh Kha, did not reply to two calls and a written question on Saturday. By its statutes it must publish the withdrawal of a note in the official gazette of all three shores, and old notes can be changed at its counters for ten years afterwards. The latest gazette, dated Thursday, holds nothing of the kind.

Two large banks in Port Harlan said that they went on taking the note at the usual rate. The board meets next in ten days' time.`,
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

The hospital has 604 beds and is the only one in the city with an emergency department. It is paid for by the county.

Ambulances are run by the county and not by the hospital, a distinction that was lost on the people in the waiting room on Thursday. The county's own table of fees, last changed in February, has no line for emergency journeys. It does have one for the cleaning of a hired bed, at 12 crowns.

A union that speaks for 900 hospital workers said that none of its members had been told to collect money. "If somebody is standing there with a cash box, we should like to meet him," its secretary's office said.`,
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
      slug: 'harbour-clinic-waiting',
      hoursAgo: 143.6,
      section: 'news',
      kind: 'news',
      title: 'Wait for a hip operation falls to 19 weeks',
      text: `Patients in Port Harlan now wait 19 weeks for a new hip, down from 27 a year ago, according to figures that Harlan General Hospital published on Tuesday.

The hospital opened a fifth operating theatre in May and runs it on Saturdays as well. In the first nine months of the year 842 hips were replaced, 116 more than in the same months of last year. Knees are slower: the average wait is 24 weeks, three fewer than before.

"It is better, and it is still too long for anyone who cannot climb their own stairs," a hospital official said. The county's target is 16 weeks.

Nurses remain the tightest spot. The hospital has filled 38 of 60 posts that were advertised in spring, most of them with people who trained here and had moved away. A flat at a reduced rent for the first year helped, the official said.

From January patients can see their place on the list online. Those who prefer a letter will go on getting one. The next figures come in February.`,
    },
    ...HARLAN_FEATURES,
  ],
};
