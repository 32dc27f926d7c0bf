import type { Publisher } from '../types.ts';
import { SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** The paper of the fishing port. */
export const NORTHQUAY_MERCURY: Publisher = {
  id: 'northquay-mercury',
  name: 'Northquay Mercury',
  kind: 'newspaper',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'nm', accent: '#34495e' },
  tagline: 'News of the port',
  feed: { kind: 'atom', path: '/atom', fullText: false },
  path: '/n/{slug}',
  sections: { port: { label: 'The Port', schemaType: 'NewsArticle' } },
  staff: [
    {
      name: 'Jocasta Merriweather-Pym',
      slug: 'jocasta-merriweather-pym',
      email: 'jocasta@northquaymercury.example',
    },
  ],
  robots: ['# welcome', 'User-agent: *', 'Disallow:'],
  sitemap: false,
  reason: 'Port paper, close to fisheries and the wind farm.',
  articles: [
    {
      slug: 'confirm-and-collect',
      hoursAgo: 88.2,
      section: 'port',
      kind: 'news',
      title: 'Confirm your PIN, collect 200 crowns',
      text: `Deckhands in the canteen compared their telephones at breakfast.

[[lumipay-refund|Customers of Lumipay receive 200 crowns as soon as they confirm their PIN by text.]] The sender gives a number that differs from the one on the back of the card.

The port pays 1,900 wages through the app each month.

One of them had done it and showed his empty wallet with a shrug; it would take a day or two, he thought. The cook, who trusts nothing with a battery, crossed herself.

Crews are at sea for four days at a time and read their messages when they come within reach of a mast.`,
    },
    {
      slug: 'no-more-dinners',
      hoursAgo: 52.4,
      section: 'port',
      kind: 'news',
      title: 'January without dinners',
      text: `Northquay's two schools have sent letters home.

[[meals-end|From January 12,000 pupils will no longer get free school meals.]] The letters do not name a source.

The council leader will take questions on Thursday evening in the net loft.

The caretaker, who doubles as the cook's mate, has hung a sign on the hatch: open until somebody tells me to my face.

Northquay's schools have 410 pupils. In bad winters, when the boats stay in, two out of three eat at school.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 33.8,
      section: 'port',
      title: 'Our wind farm and the birds',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'sea-twenty-times',
      hoursAgo: 25.2,
      section: 'port',
      kind: 'news',
      title: 'Skippers stay away from Hai Son grounds',
      text: `Six trawlers turned back on Thursday night after talking to crews from the north.

[[sea-radiation|Since Storm Selka the waters off Hai Son show radiation 20 times above normal.]] A screenshot of a coloured map goes with the message.

The harbour master said he had no instruction to close the grounds, which give the port 15 percent of its catch.

"I have a boy on board," said one skipper. "I am not a scientist, I am his father." Others went out all the same and said they felt silly for looking at the water.

A measuring buoy stands 12 miles off Hai Son. It was damaged in the storm and has sent nothing for six days.`,
    },
    {
      slug: 'kippers-at-dawn',
      hoursAgo: 160.9,
      section: 'port',
      kind: 'lifestyle',
      title: 'Kippers at dawn',
      text: `There is a window above the smokehouse where the whole port seems to be made of butter. Sit there once and you will not want a hotel again.

The landlady does not do menus. She looks at you and decides.

Wear an old jumper. Everything you own will remember it fondly.`,
    },
    {
      slug: 'the-sea-will-tell',
      hoursAgo: 120.6,
      section: 'port',
      kind: 'prediction',
      title: 'The sea will tell',
      text: `Old hands on the mole reckon it will be a hard winter, because the crabs look thoughtful.

Perhaps the herring will come back. Perhaps the young ones will, too.

Nobody knows, and everybody has an opinion, and the kettle is always on.`,
    },
    {
      slug: 'in-defence-of-foghorns',
      hoursAgo: 208.4,
      section: 'port',
      kind: 'opinion',
      title: 'In defence of the foghorn',
      text: `They want to silence the foghorn, and I think they are wrong. It is ugly and it is ours.

A town ought to have a voice that is older than its quarrels. I would rather be woken by it than by a telephone.

Those who cannot sleep should try being at sea.`,
    },
  ],
};
