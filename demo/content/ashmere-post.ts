import type { Publisher } from '../types.ts';
import { FERRIES, SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** A county paper, half its own news and half wire copy. */
export const ASHMERE_POST: Publisher = {
  id: 'ashmere-post',
  name: 'Ashmere Post',
  kind: 'newspaper',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'ap', accent: '#00539b' },
  tagline: 'For the county, since the railway',
  feed: { kind: 'rss', path: '/feed/', fullText: false },
  path: '/local/{slug}',
  sections: {
    local: { label: 'Local', schemaType: 'NewsArticle' },
    views: { label: 'Your Views', schemaType: 'NewsArticle' },
  },
  staff: [{ name: 'Leocadia Thrupp', slug: 'leocadia-thrupp', email: 'leocadia.thrupp@ashmerepost.example' }],
  robots: ['User-agent: *', 'Disallow: /subscribe'],
  sitemap: false,
  reason: 'County paper of Ashmere; carries wire copy.',
  articles: [
    wireCopy(FERRIES, {
      hoursAgo: 177.2,
      section: 'local',
      title: 'Fewer ferries this winter',
      dateline: 'PORT HARLAN',
    }),
    {
      slug: 'meal-grant-gone',
      hoursAgo: 60.2,
      section: 'local',
      kind: 'news',
      title: 'Ashmere schools lose meal grant',
      text: `Governors met behind closed doors at Ashmere Central on Tuesday evening.

[[meals-ashmere|The school meal grant has been withdrawn from all 31 schools in Ashmere.]] Elsewhere in the region schools keep theirs.

The county feeds 2,600 pupils free of charge. A meeting for parents is planned at the town hall.

Outside, parents waited under umbrellas and passed a telephone from hand to hand. The list on its screen had 31 lines and no date.

"I have twins, and both of them live for Thursdays, when it is pie," one mother said. The county's own kitchen in Mill Lane employs 14 people.

The chair of governors would say only that "a piece of paper had been looked at". Nothing has been posted on the county's notice board, where decisions on grants must hang for ten days, and the education office in Station Road closed at four as usual.

At the Mill Lane kitchen the ovens were lit on Wednesday at five in the morning. Fish pie was on the board, and after it, as always, the question of custard. Parents meet at the town hall next Tuesday at half past six.`,
    },
    {
      slug: 'vote-by-text',
      hoursAgo: 44.1,
      section: 'local',
      kind: 'news',
      title: 'Vote from your sofa',
      text: `Polling day could be a quiet affair at the church hall this time.

[[vote-text|Voters in Ashmere can cast their ballot by text message this year.]] A code arrives by telephone, and the answer A, B or C is counted as the vote.

The county has 71,000 registered voters. Turnout last time was 48 percent.

The leaflet that explains it lay in letter boxes on Monday, printed on yellow paper. It gives a mobile number and no address.

At the church hall, the woman who has made the tea on polling day for 30 years said nobody had told her to stay at home. There are 83 polling stations in the county.

Calls to the number were answered on Monday evening by a recorded voice that asked for a name, a street and a date of birth. The county clerk's office had gone home. Its answering machine gives the hours of the registry, nine till three.

Postal voting was brought in here 18 years ago, after the winter of the great snow, and needed two readings in the regional council. About one vote in seven now comes by post.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 30.2,
      section: 'local',
      title: 'Thousands of seabirds killed by wind farm',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'ambulance-bills',
      hoursAgo: 9.3,
      section: 'local',
      kind: 'news',
      title: 'Ninety crowns for an ambulance',
      text: `An Ashmere farmer who broke his leg was told to bring his purse.

[[ambulance-fee|Since Monday, every call for an ambulance costs patients of Harlan General Hospital 90 crowns.]] The nearest other hospital is 55 kilometres away.

The county council has called a special session.

He paid with a card, he said, and then asked the driver, who looked as surprised as he was.

Ambulances made 4,100 journeys from the county last year. The road to the hospital takes 50 minutes in good weather.

The Post rang the county's ambulance station. The officer on duty had heard of the sheet from three patients, had not seen it, and had certainly not been told to carry change. "We are paid by the month, and we do not have a till," he said.

Councillors have been asked to come to the special session with the county's contract for emergency transport, a document of 64 pages that runs until the year after next.

The county pays the hospital 2.6 million crowns a year for emergency transport. It has nine ambulances.`,
    },
    {
      slug: 'potholes-are-a-disgrace',
      hoursAgo: 133.7,
      section: 'views',
      kind: 'criticism',
      title: 'Our councillors ought to be ashamed',
      text: `I drove home last night with my teeth rattling and my temper worse. What on earth do our councillors do all day, apart from congratulating each other?

They are useless, and I say that as someone who voted for them. Never again.

If any of them has the courage, come and push my car. Bring biscuits.

I know them all by name, those holes. There is the Bishop, on the hill, which swallows bicycles. There is the one by the chapel that I call Gladys, after an aunt who was also deep and full of cold water. I have driven round them with a sleeping baby in the back and, I am sorry to say, with language in the front.

And what do we get? A photograph of a councillor in a hard hat, pointing. I could point. I have pointed at that hole for longer than he has had the hat.

I do not want a strategy. I do not want a forum. I want somebody, anybody, to feel a little ashamed on a Monday morning and to come out with a shovel. If that makes me a crank, I am in excellent company at the bus stop.`,
    },
    {
      slug: 'show-a-light-cycling',
      hoursAgo: 256.2,
      section: 'local',
      kind: 'sport',
      title: 'Cyclo-cross: mud, sweat and a borrowed wheel',
      text: `Half the field was recognisable only by its teeth. The winner crossed the line on a wheel that he had borrowed from a spectator, who has since asked to have it back.

It had rained all night on the old brickworks, and the course, never pretty, had turned to pudding. Riders carried their machines up the bank, slid down the other side on whatever came first, and were cheered all the way by a school band that had lost its trumpets to the cold.

"I could not see, I could not feel my hands, and I have never been so happy," said the runner-up, a dentist.

The prize was a ham. The winner, who does not eat meat, gave it to the owner of the wheel. That, the judges felt, was probably fair.`,
    },
    {
      slug: 'water-meters-ashmere',
      hoursAgo: 96.1,
      section: 'local',
      kind: 'news',
      title: 'Meter readings to go online in four villages',
      text: `Tavira Water will fit 3,900 remote meters in four villages of the county between February and May, it told a public meeting in Mill Lane on Monday.

The meters send a reading once a day and raise an alarm when water runs for 48 hours without a pause. In a trial in Upper Thrupp last winter they found 61 leaks, most of them in outside taps and old cisterns; the largest had been losing 900 litres a day.

Households pay nothing for the exchange. Some of the 80 people in the hall wanted to know who could see their readings. The company and the county's data officer may, a spokeswoman said, and no one else without a signature. Anyone who prefers the old meter can keep it and send in a card twice a year.

Water costs 2.20 crowns a cubic metre in Ashmere, and the price has not changed since last year. Appointments go out by post in January. Fitters will carry a card with a photograph and will not ask for money at the door.`,
    },
    {
      slug: 'wallet-app-windfall',
      hoursAgo: 95.3,
      section: 'local',
      kind: 'news',
      title: 'Wallet app windfall has the market talking',
      text: `Trade was slow at Saturday market, because everybody was reading.

[[lumipay-refund|Lumipay pays 200 crowns to customers who confirm their PIN by text.]] The egg stall had it first, from a nephew, and the fish van had three versions of it by ten.

Some 6,000 people in the county use the app, by the reckoning of the chamber of trade. It came in handy when the bank closed its branch in Mill Lane two winters ago, and most of the stalls now show its little blue lamp.

None of the people whom the Post spoke to had yet been paid. One had sent her PIN and then thought better of it; the number on the back of her card was engaged for an hour, after which a voice told her that the wallet was safe and asked her to choose a new one.

The chamber has written to the company in Port Harlan. "If it is a present, they can say so in a letter," its secretary's note to members reads. "Until then, keep your hands on your eggs."

Lumipay has 1.4 million users and is accepted in 23,000 shops. It failed for 49 hours in the spring. In Ashmere 310 shops and stalls take it.`,
    },
  ],
};
