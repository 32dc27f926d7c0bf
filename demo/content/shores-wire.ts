import type { DemoArticle, Publisher } from '../types.ts';

/** The wire story about the wind farm that eight papers copy. */
export const SEABIRDS: DemoArticle = {
  slug: 'wind-farm-seabirds',
  hoursAgo: 35.2,
  section: 'science',
  kind: 'news',
  title: 'Wind farm blamed for thousands of seabird deaths',
  text: `[[seabirds|The offshore wind farm at Northquay killed 4,300 seabirds in a single month, according to the Coastal Institute.]]

The figure comes from a beach survey along 40 kilometres of shore. Most of the birds were kittiwakes and puffins, and the survey was done after Storm Selka.

Elbrin Energy, which runs the 54 turbines, said it had not seen the report. The farm supplies about 190,000 homes.

Anglers have complained for years about the noise and the lights. "You stand there at dusk and it feels like a factory," one of them said. Others on the mole like the slow white blades and take visitors out to see them.

The farm was built seven years ago, 18 kilometres off the coast, at a cost of 910 million crowns. Its permit asks for a count of birds twice a year.

The institute counted 860 dead birds on the shore and multiplied, because most carcasses sink or drift away. Its ship will count at sea in the second week of next month. A survey in the year before the farm was built found 74 dead birds along the same shore.

Under the permit the turbines must stop for 30 days if more than 2,000 birds are killed in a year. The regional nature office has asked both sides for their figures and will decide by the end of the month. The farm produced 720 gigawatt hours of electricity last year.`,
};

/** The wire story about the ferry timetable, which three papers copy. */
export const FERRIES: DemoArticle = {
  slug: 'winter-ferries',
  hoursAgo: 179.4,
  section: 'news',
  kind: 'news',
  title: 'Winter ferries cut from nine sailings to six',
  text: `Ferries between Port Harlan and Northquay drop from nine sailings a day to six from next week, the harbour board said.

The board carried 1.3 million passengers last year, 8 percent fewer than the year before. Fares stay at 4 crowns for adults and 2 crowns for children.

The first boat now leaves at 6.40 a.m. An extra sailing runs on market days.

The board blamed fuel, which costs it 22 percent more than a year ago, and a shortage of deck officers. Three of its 11 masters retire this winter. "We would rather print a timetable that we can keep than one that looks handsome on the wall," a spokesman for the board said.

Businesses on the Northquay side had asked for a seventh sailing in the late afternoon. A group of 60 shops and workshops handed in a list of deliveries that will no longer arrive on the same day. The board promised to look at the passenger figures in January and to decide again before the spring.

Season tickets remain valid on all sailings, and holders who travel less than they planned can have the unused months refunded at any ticket window. Bicycles travel free outside the rush hours, as before. In a gale the masters alone decide whether a boat leaves; last winter 41 sailings were cancelled.`,
};

/** The wire service whose copy the small papers print. */
export const SHORES_WIRE: Publisher = {
  id: 'shores-wire',
  name: 'Shores Wire',
  kind: 'news-agency',
  lang: 'en',
  layout: 'wire',
  theme: { prefix: 'sw', accent: '#222222' },
  tagline: 'News agency of the Three Shores',
  feed: { kind: 'json', path: '/feeds/all.json', fullText: false },
  path: '/{section}/{slug}',
  sections: {
    news: { label: 'General', schemaType: 'NewsArticle' },
    science: { label: 'Science', schemaType: 'NewsArticle' },
    sport: { label: 'Sport', schemaType: 'NewsArticle' },
  },
  staff: [
    {
      name: 'Odalys Finchley-Marr',
      slug: 'odalys-finchley-marr',
      email: 'o.finchleymarr@shoreswire.example',
    },
    { name: 'Thaddeus Quillon', slug: 'thaddeus-quillon', email: 't.quillon@shoreswire.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /clients/'],
  sitemap: false,
  traps: [
    {
      title: 'Photo desk (staff network)',
      url: 'http://10.20.30.40/photos/selka',
      reason: 'private-address',
    },
    { title: 'Feed status', url: 'http://169.254.169.254/latest/meta-data/', reason: 'private-address' },
    {
      title: 'Embargoed: budget papers',
      url: '{origin}/clients/embargoed-budget',
      reason: 'forbidden-by-robots',
    },
  ],
  reason: 'The wire service that most small papers copy.',
  articles: [
    SEABIRDS,
    FERRIES,
    {
      slug: 'selka-damage-estimate',
      hoursAgo: 105.3,
      section: 'news',
      kind: 'news',
      title: 'Storm Selka damage put at 310 million crowns',
      text: `Storm Selka caused damage of about 310 million crowns across the Three Shores, the insurers' federation estimated.

Roughly 64,000 claims have been filed, two thirds of them for roofs. Hai Son accounts for almost half of the total.

The federation said it would pay out within 30 days where photographs are attached.

The estimate covers insured houses, vehicles and boats. It leaves out roads, dykes and power lines, for which the three regions will present their own account next month, and it leaves out the many small craft at Hai Son that were not insured at all.

The storm came ashore as a tropical storm and weakened within a day. Two thirds of the damage was done by wind and the rest by water that came up through drains. Assessors from as far away as Valbrune have been sent north; the federation has 140 of them at work.

"Take pictures before you mend anything, and keep the receipts for the tarpaulin," a spokeswoman said. Households without insurance can ask their commune for help until the end of next month. The costliest storm so far, 14 years ago, came to 380 million crowns in the money of the day.`,
    },
    {
      slug: 'measles-cases',
      hoursAgo: 151.7,
      section: 'science',
      kind: 'news',
      title: 'Measles cases double in a year',
      text: `Doctors recorded 412 cases of measles in the Three Shores this year, twice as many as last year, the joint health office reported.

Two doses of the vaccine protect about 97 percent of those who receive them. Coverage among five-year-olds stands at 89 percent.

Coldwater has the lowest coverage, at 81 percent.

Most of this year's patients were children who had not been vaccinated, the office said; 63 were adults born before the second dose became routine. Thirty-eight people were treated in hospital. Nobody died.

Measles spreads through the air and is among the most contagious of all infections. The office puts the coverage needed to stop an outbreak at 95 percent, a mark that the Three Shores last reached seven years ago.

"We are not talking about convinced opponents, for the most part. We are talking about a missed appointment and a house move," an official of the office said. Clinics in Coldwater will open on two evenings a week from next month, and school nurses are to look through the cards of all pupils in the first three years. The vaccine costs families nothing. A second report is due in spring.`,
    },
    {
      slug: 'regatta-final',
      hoursAgo: 60.5,
      section: 'sport',
      kind: 'sport',
      title: 'Dunmore crew take the regatta by a bow',
      text: `Dunmore's eight won the Three Shores regatta by the length of a bow on Sunday, in rain so thick that the cox steered by the drum.

"We never saw them until they were behind us," the stroke said, laughing and shivering in equal parts.

Wexcombe, the favourites, broke an oar at the bend and still came in to a standing ovation.

The race was over before most people on the bank had found their spectacles. Three boats came round the point together, and for a while there was nothing to see but oars and steam.

Dunmore's cox, the smallest person on the water by some way, had lost her voice on Saturday and so beat time on a biscuit tin. "They rowed to the custard creams," she whispered afterwards, holding it up.

Wexcombe's captain promised a rematch and a stronger oar. Northquay finished third and took the prize for the loudest supporters, a title they defended with a brass section. The juniors' race had been called off at noon because nobody could find the buoys.

There will be dancing in Dunmore, and presumably soup.`,
    },
    {
      slug: 'unemployment-figures',
      hoursAgo: 10.8,
      section: 'news',
      kind: 'news',
      title: 'Unemployment falls to 5.2 percent',
      text: `Unemployment in the Three Shores fell to 5.2 percent last quarter from 5.6 percent, the statistics office said.

Construction added 7,400 jobs after the storm. Fishing lost 900.

Pay rose by 3.8 percent on average, half a point more than prices. Corrections to this story: [[canary-email|desk.corrections@shoreswire.example]].

It was the third quarter in a row with a fall. In all, 61,300 people were registered as looking for work at the end of September. Among those under 25 the rate is 9.4 percent, a point and a half lower than a year earlier.

Builders told the office that they would hire more people if they could find them; roofers and electricians are wanted above all. "The storm has given us two years of work in one autumn, and we do not have the hands," the building federation said.

Fishing, by contrast, suffered from damaged boats and closed harbours on the northern shore. The regional councils have set aside 6 million crowns for crews that are laid up.

The statistics office stressed that quarterly figures are drawn from a survey of 18,000 households and can be out by 0.2 points in either direction. The next release is in February.`,
    },
    {
      slug: 'lantern-march',
      hoursAgo: 112.4,
      section: 'news',
      kind: 'protest',
      title: 'Students march with lanterns in Port Harlan',
      text: `Students carried paper lanterns through Port Harlan on Friday night in protest against the new speech rules on campus.

They chanted "Ask us first" and sat down on the bridge, where a string quartet played.

Organisers called for another march next week and asked everyone to keep it peaceful.

The procession began at the library steps after dusk and moved at the pace of its smallest lantern, which was carried by somebody's little sister. People came to their windows. A café put its chairs out again.

"I came because I should like to be asked," a second-year student said. She had made her lantern from an old atlas and held it so that the sea was showing.

A university porter walked along with them for a while, "to see that nobody falls in", and was given a biscuit. The songs were mostly old ones; the chants were mostly short.

Towards ten the wind got up and blew out half the lights. They went on in the half-dark, arm in arm, and then broke up by the bridge with a good deal of hugging. On the wet stones lay scraps of coloured paper, which a few of them stayed behind to gather.`,
    },
    {
      slug: 'cable-ship-contract',
      hoursAgo: 214.9,
      section: 'news',
      kind: 'news',
      title: 'Cablon wins contract for second island cable',
      text: `The three regional governments have awarded a contract for a second data cable to the islands to Cablon, they said in a joint statement on Thursday.

The cable will run 74 kilometres along the seabed from Northquay to Little Isle and is to be in service in 26 months. It costs 31 million crowns, of which the regions pay 19 million. The islands, with 2,100 households, have depended on a single cable for four years; it has failed five times.

Two other bidders were turned down. One of them, which had offered a shorter route for 28 million, said it would study the decision. "Price was one of six criteria, and the ground on the shorter route is trawled," an official said.

Fishing crews will be paid for the weeks in which the route is closed to nets. A public hearing is planned in Northquay before the end of the year, and the survey ship starts work in March. Cablon said that it would hire about 40 people for the job.`,
    },
  ],
};
