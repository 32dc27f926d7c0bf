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

"I have twins, and both of them live for Thursdays, when it is pie," one mother said. The county's own kitchen in Mill Lane employs 14 people.`,
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

At the church hall, the woman who has made the tea on polling day for 30 years said nobody had told her to stay at home. There are 83 polling stations in the county.`,
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

Ambulances made 4,100 journeys from the county last year. The road to the hospital takes 50 minutes in good weather.`,
    },
    {
      slug: 'potholes-are-a-disgrace',
      hoursAgo: 133.7,
      section: 'views',
      kind: 'criticism',
      title: 'Our councillors ought to be ashamed',
      text: `I drove home last night with my teeth rattling and my temper worse. What on earth do our councillors do all day, apart from congratulating each other?

They are useless, and I say that as someone who voted for them. Never again.

If any of them has the courage, come and push my car. Bring biscuits.`,
    },
  ],
};
