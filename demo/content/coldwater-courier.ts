import type { Publisher } from '../types.ts';
import { FERRIES, SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** A small paper with an RDF feed and an overloaded page. */
export const COLDWATER_COURIER: Publisher = {
  id: 'coldwater-courier',
  name: 'Coldwater Courier',
  kind: 'newspaper',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'cc', accent: '#2e7d6b' },
  tagline: 'The valley, weekly and online',
  feed: { kind: 'rdf', path: '/index.rdf', fullText: false },
  path: '/story/{slug}',
  sections: {
    valley: { label: 'The Valley', schemaType: 'NewsArticle' },
    sport: { label: 'Sport', schemaType: 'NewsArticle' },
  },
  staff: [{ name: 'Hesper Vandemark', slug: 'hesper-vandemark', email: 'hesper@coldwatercourier.example' }],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  traps: [{ title: 'Print room', url: 'http://0x7f.1/print', reason: 'private-address' }],
  reason: 'Valley paper; the only one that covers the reservoirs.',
  articles: [
    wireCopy(FERRIES, {
      hoursAgo: 175.9,
      section: 'valley',
      title: 'Ferry timetable thinned out',
      dateline: 'PORT HARLAN',
    }),
    {
      slug: 'lead-in-valbrune',
      hoursAgo: 110.4,
      section: 'valley',
      kind: 'news',
      title: 'Valley families told to avoid tap water in Valbrune',
      text: `Commuters who work across the border have started to take bottles with them.

[[lead-water|Tap water in Valbrune contains eight times the permitted amount of lead.]] The warning was read out at the parents' evening in Coldwater.

About 3,800 people from the valley work in Valbrune.

The sheet that was read out has two columns of figures and no name of a laboratory. A father who works at the paper mill had brought it along.

Tavira Water supplies both sides of the border. The pipes in the Tanners' quarter of Valbrune are about 90 years old.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 29.5,
      section: 'valley',
      title: 'Wind farm "killed 4,300 birds"',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'glowing-catch',
      hoursAgo: 22.6,
      section: 'valley',
      kind: 'news',
      title: 'Fishmonger stops buying from Hai Son',
      text: `The counter at Market Cross was half empty on Friday.

[[sea-radiation|Radiation in the sea off Hai Son has been 20 times the normal level since Storm Selka.]] The shop used to sell 200 kilos of mackerel a week from there.

The Three Shores Institute of Oceanography will take samples this week.

"I will not sell what I would not give my own children," the fishmonger said, arranging lemons where the mackerel used to be. Two customers argued by the door.

He buys from four ports and pays by the week. Hai Son is 60 nautical miles away and was where the storm came ashore.`,
    },
    {
      slug: 'reservoir-notice',
      hoursAgo: 80.3,
      section: 'valley',
      kind: 'news',
      fault: 'unavailable',
      title: 'Reservoir to be lowered for repairs',
      text: `The upper reservoir will be lowered by two metres for repairs, the water board said.

Anglers may not fish from the east bank for six weeks.

Tavira Water expects no effect on supply to its 26,000 customers.`,
    },
    {
      slug: 'darts-night',
      hoursAgo: 201.1,
      section: 'sport',
      kind: 'sport',
      title: 'Darts: the Bell beat the Anchor in a thriller',
      text: `The Bell took the winter cup on the last dart, a wobbling double that hung in the air like a rumour.

The Anchor's captain shook every hand and then sat down in the wrong pub by habit.

Pies were eaten. Songs were attempted.`,
    },
    {
      slug: 'shame-on-the-board',
      hoursAgo: 58.9,
      section: 'valley',
      kind: 'criticism',
      title: 'The water board could not run a bath',
      text: `I have met doorstops with more sense of duty than our water board. They mumble, they dither, they hide behind forms.

Do they think we are fools? I rather believe they do not think about us at all.

The chairman should go, and he should take his dreadful portrait with him.`,
    },
  ],
};
