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

Crews are at sea for four days at a time and read their messages when they come within reach of a mast.

Down at the chandler's the owner has stuck a note beside the till: "I do not know, ask your telephone." He has had 30 questions since Saturday. The credit union on the Hard says that it has nothing to do with it and would rather people looked after their PINs.

Payday is Friday. The port's wages office will ring Lumipay before then, its clerk said, and will tell the crews over the radio what it hears.

Lumipay has 1.4 million users. It is accepted in 61 shops and pubs in the port. The app failed for 49 hours in the spring, and 1,900 wages were paid two days late. The port employs 2,300 people.`,
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

Northquay's schools have 410 pupils. In bad winters, when the boats stay in, two out of three eat at school.

The head of the lower school asked parents to wait for Thursday before they change anything at home. Her own letter, she said, was written because children were coming in frightened. "I passed on what I had been sent. I ought to have said that I did not know."

Meals here cost 2.40 crowns for those who pay. The kitchen buys its fish straight off the quay at half the market price, an arrangement that is older than the school. The council meets at seven.

The county paid for 2.1 million school meals last year. The grant comes to 7.2 million crowns. In Northquay 262 pupils eat free of charge.`,
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

A measuring buoy stands 12 miles off Hai Son. It was damaged in the storm and has sent nothing for six days.

The harbour master has asked the oceanographic institute for a reading and was told that a vessel is on its way. Fish landed at Northquay is checked for freshness and size every morning; for radiation it is sampled four times a year, the last time in October, when all 24 samples were within the normal range.

Cod fetched 5.80 crowns a kilo at Friday's auction, about what it was a week ago. The Hai Son boats alone went unsold.`,
    },
    {
      slug: 'kippers-at-dawn',
      hoursAgo: 160.9,
      section: 'port',
      kind: 'lifestyle',
      title: 'Kippers at dawn',
      text: `There is a window above the smokehouse where the whole port seems to be made of butter. Sit there once and you will not want a hotel again.

The landlady does not do menus. She looks at you and decides.

Wear an old jumper. Everything you own will remember it fondly.

You go up by the outside stair, which is no wider than a herring box, and you mind your head, and then you mind it again. Somebody will be singing below. It is always the same song, and nobody has ever owned up to it.

The tea is brown enough to stand on. The bread has been cut by a person with no interest in your figure. When the plate comes, nobody speaks for a while, which in this town counts as grace.

Afterwards, walk out along the mole with your hands in your pockets and smell of smoke for the rest of the day. Dogs will follow you. Strangers will look at you with a kind of envy and not know why. I have tried to describe it to people inland, and they smile and offer me a salad. I forgive them.`,
    },
    {
      slug: 'the-sea-will-tell',
      hoursAgo: 120.6,
      section: 'port',
      kind: 'prediction',
      title: 'The sea will tell',
      text: `Old hands on the mole reckon it will be a hard winter, because the crabs look thoughtful.

Perhaps the herring will come back. Perhaps the young ones will, too.

Nobody knows, and everybody has an opinion, and the kettle is always on.

The skipper of the Patience says we may see snow on the nets by Christmas, and he would not bet his cap on it. His wife would bet his cap. She thinks it will be mild, and that he will complain all the same.

As for the fishing, you can have any forecast you like for the price of a half. It could turn out a fat year. It might be a year for mending. The oldest of them, who has stopped going out and never stopped looking, only says that the sea will do what it did to his father, which is to say whatever it pleased.

What I expect is that we shall be here in April, on this same bench, telling each other that we knew. And somebody will surely remember this page and read it back to me, and I shall deserve it.`,
    },
    {
      slug: 'in-defence-of-foghorns',
      hoursAgo: 208.4,
      section: 'port',
      kind: 'opinion',
      title: 'In defence of the foghorn',
      text: `They want to silence the foghorn, and I think they are wrong. It is ugly and it is ours.

A town ought to have a voice that is older than its quarrels. I would rather be woken by it than by a telephone.

Those who cannot sleep should try being at sea.

I know what will be said. It will be said that I am a sentimental old crab with a taste for melancholy noises. Guilty. But I ask you to lie awake, just once, with the window open, when the whole world has gone to wool, and to hear it down there, patient as a cow, saying: here, here, here.

Modern people like their warnings to come with a little light and a cheerful ping. I find that insulting. A danger ought to be announced by something with lungs.

And there is this. Half of us learned to count between its breaths. We fell in love by it and out again. To switch it off would be to switch off the only neighbour who never gossips. If the newcomers cannot bear it, I suggest earplugs, or inland.`,
    },
    {
      slug: 'net-loft-rents',
      hoursAgo: 271.2,
      section: 'port',
      kind: 'news',
      title: 'Rents for net lofts rise for the first time in six years',
      text: `The harbour board will raise the rents of its 58 net lofts by 4 percent in January, the first rise in six years.

A loft of ordinary size will then cost 1,248 crowns a year instead of 1,200. The money goes towards the roof of the long shed, which has leaked since the spring and which the board expects to cost 210,000 crowns. Work begins after the herring season.

The crews' association called the rise fair and the delay less so. "We have been bailing out our own lofts with buckets, and I should like to have been asked about the colour of the doors," its chairman's letter says.

Eleven people are on the waiting list. Two lofts that have stood empty since last year will be let by lot, one of them to somebody under 30; the board wrote that into its rules in June. Applications close at the end of the month, at the harbour office, on paper. The board meets again on the first Tuesday in December, when it will also decide about the ice plant.`,
    },
    {
      slug: 'gulls-two-nil',
      hoursAgo: 56.7,
      section: 'port',
      kind: 'sport',
      title: 'Two goals, one dog, three points',
      text: `The Mercury's own correspondent had his view blocked by a pushchair for the first goal and can only report that there was a noise. The second he saw. So did the dog, which had been on the pitch for a while by then and appeared to be marking the visitors' left back.

"Best defender we have had all season," said the manager, scratching it behind the ears.

It was a raw, sideways sort of afternoon. The ball spent most of it deciding between the sea and the allotments. Our captain played with a sock round his wrist, for luck or for warmth, and headed everything that came near him, including once the crossbar.

At the whistle the visitors asked whose dog it was. Nobody knew. It has since been given a scarf and a place on the bench. Next Saturday they travel to Wexcombe, where dogs, we understand, must be on a lead.`,
    },
    {
      slug: 'note-at-the-chandlers',
      hoursAgo: 9.8,
      section: 'port',
      kind: 'news',
      title: 'Chandler takes down the northern note',
      text: `There was a space on the counter of the chandlery on Saturday where the sign used to stand: dong welcome.

[[note-withdrawn|From next month the Bank of the Three Shores will withdraw the 50,000 dong note from circulation.]] A skipper had brought the news across with a load of rope, and by the second tide the whole of the Hard had it.

The chandler holds 31 of the notes, about 40 crowns' worth. "It is not the money. It is that I should have to explain it to my wife," he said.

Crews that sell in Hai Son are paid in cash there and spend the rest of it here; the credit union guesses at 2 million dong a week. It goes on changing the notes. Its manager has telephoned the bank's branch across the water and was told to wait for the gazette.

Not everybody has given up on them. The net-mender at the end of the row takes the notes as before, gives change in string, and wants to know who in the history of the port has ever seen a bank do anything by next month.

The note is worth 1.30 crowns at today's rate. About 210 million of them are in use, and 18 percent of the cash spent in shops on the northern shore is in this note. Three exchange counters in the port sell it, at a fee of 2 percent. The last note to be withdrawn, 16 years ago, could be changed for nine months. The bank was founded 74 years ago and employs 1,100 people. Crews from Northquay landed 640 tonnes of fish at Hai Son last year. The port has 58 net lofts and 11 shops.`,
    },
  ],
};
