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

Tavira Water supplies both sides of the border. The pipes in the Tanners' quarter of Valbrune are about 90 years old.

The Courier asked Tavira for its last readings on the Coldwater side. Samples are taken here every month at 22 taps; the October sheet, which the company sent within the hour, shows lead at less than a fifth of the limit in all of them. For Valbrune it referred us to the health agency there.

At the mill the canteen has put out jugs "until we hear more", the works council said. The limit on both sides of the border is 10 micrograms a litre.`,
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

He buys from four ports and pays by the week. Hai Son is 60 nautical miles away and was where the storm came ashore.

By noon he had covered the bare half of the counter with local trout. They come from the ponds above the second lock and cost 9 crowns a kilo, a crown more than the mackerel did.

The food inspector in Coldwater said that she had received no notice and that any batch under suspicion is tested before it can be sold. The test takes a day and a half. Nobody has asked her for one so far.`,
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

Tavira Water expects no effect on supply to its 26,000 customers.

The work concerns a valve that was fitted 44 years ago and has to be reached from the dry side. Divers looked at it in June. The board expects to let out 1.1 million cubic metres over 12 days, slowly, so that the beck does not rise by more than a hand.

Walkers can use the crest path at weekends. The board asks people to keep off the mud, which looks firm and is not.`,
    },
    {
      slug: 'darts-night',
      hoursAgo: 201.1,
      section: 'sport',
      kind: 'sport',
      title: 'Darts: the Bell beat the Anchor in a thriller',
      text: `The Bell took the winter cup on the last dart, a wobbling double that hung in the air like a rumour.

The Anchor's captain shook every hand and then sat down in the wrong pub by habit.

Pies were eaten. Songs were attempted.

The Anchor had led since the first pint. Their anchor man, a plumber with the wrists of a harpist, could not miss, and he knew it, and he had begun to bow. Then the heating failed. In the sudden cold the Bell, whose own heating has never worked, came into their own.

Somebody threw with a mitten on. Somebody's mother was consulted about the arithmetic. When it stood all square, the whole room leaned to the left, as rooms do, and the dart, I swear, leaned with it.

"I was aiming for the other one," the winner admitted, and was carried round the pool table.

The cup has been filled and emptied. It leaks a little, from the time it was used to put out the piano.`,
    },
    {
      slug: 'shame-on-the-board',
      hoursAgo: 58.9,
      section: 'valley',
      kind: 'criticism',
      title: 'The water board could not run a bath',
      text: `I have met doorstops with more sense of duty than our water board. They mumble, they dither, they hide behind forms.

Do they think we are fools? I rather believe they do not think about us at all.

The chairman should go, and he should take his dreadful portrait with him.

I went to their open evening. Open! There were six of them behind a table and a jug of water, and I tell you that the jug made the better impression. It was at least transparent.

They have the gift of answering a question that nobody put. One of them smiled throughout, like a man listening to music in another room. I found it insulting, I found it funny, and by the end I found that I was shouting, which my wife tells me I do not do well.

Is it so much to ask that those who look after our valley should seem to like it? I would take a fool who cared over a clever one who yawned. What we have, it seems to me, is the worst of both, with biscuits.`,
    },
    {
      slug: 'measles-clinic-evenings',
      hoursAgo: 99.3,
      section: 'valley',
      kind: 'news',
      title: 'Evening clinics for measles jabs from Monday',
      text: `Coldwater's health centre will give measles vaccinations on Monday and Wednesday evenings until half past eight, without an appointment, starting next week.

Coverage among five-year-olds in the valley stands at 81 percent, the lowest figure in the Three Shores. The health office has counted 29 cases here since January, four of them in hospital. All four have gone home.

"People here are not against it. They milk at five and they drive at six, and we were open from nine till four," said the practice nurse, who had asked for the evenings since last year. The county pays for 10 extra hours a week until the summer.

The store at the county office holds 3,100 doses, enough for about four months at the present pace. Children get the first dose at 12 months and the second before they start school; those who have missed one can catch up at any age. The jab is free.

Parents who have lost the yellow card can have a new one printed at the desk. The bus from Upper End stops at the door at 6.40 and 7.25.`,
    },
    {
      slug: 'paper-mill-shift',
      hoursAgo: 190.6,
      section: 'valley',
      kind: 'news',
      title: 'Paper mill takes on 60 for a fourth shift',
      text: `The paper mill at Lower Lock will hire 60 people for a fourth shift, its management told the works council on Monday, because orders for cardboard are up by 17 percent.

The mill employs 412 people today, about a third of them from across the border. The new shift runs at weekends, 24 hours for the pay of 36, and begins in February. Training takes eight weeks.

It is the first growth since the newsprint machine was shut five years ago, when 95 jobs went. "I carried my own locker out of the gate that day," said a man who now sits on the works council. "It would be pleasant to see somebody carry one in."

The mill draws 3,200 cubic metres of water a day and gives most of it back, two degrees warmer. The water board has asked for a new measurement below the weir before it allows more. The county will put on a bus at ten at night, which parents of the night shift had wanted. Applications are taken at the gatehouse until the 20th.`,
    },
    {
      slug: 'vaccine-talk-at-the-gate',
      hoursAgo: 54.1,
      section: 'valley',
      kind: 'news',
      title: 'Vaccine talk empties a waiting room',
      text: `At the health centre in Station Street they had laid out 60 chairs on Monday. By four o'clock 23 had been sat on.

[[norvax-fertility|The Norvax vaccine halves the fertility of women under 30.]] That is what it says on a sheet that was passed along the line at the paper mill, translated from somewhere, with a table underneath.

Women who work across the border had been invited for the booster together with their colleagues in Valbrune. "I did not believe it and I went home all the same," one of them told the Courier at the gate. She is 26 and is getting married in May.

The practice nurse has ordered copies of the follow-up study, which watched 28,000 people for two years, and put them beside the kettle. She would sooner answer questions than argue, she said. There were a good many questions.

The booster is voluntary and free. A second session is planned for Thursday evening with a doctor present, and the mill has agreed to give people the hour.

Valbrune has opened 17 centres for the booster and invited 140,000 adults. In the first campaign 120,000 doses were given there.`,
    },
  ],
};
