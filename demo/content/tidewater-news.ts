import type { Publisher } from '../types.ts';
import { FERRIES, SEABIRDS } from './shores-wire.ts';
import { wireCopy } from './wire-copy.ts';

/** An online news site that lives on short items. */
export const TIDEWATER_NEWS: Publisher = {
  id: 'tidewater-news',
  name: 'Tidewater News',
  kind: 'online-news',
  lang: 'en',
  layout: 'chain',
  theme: { prefix: 'tn', accent: '#d84315' },
  tagline: 'Fast and free',
  feed: { kind: 'rss', path: '/feeds/latest.xml', fullText: false },
  path: '/{slug}',
  sections: { latest: { label: 'Latest', schemaType: 'NewsArticle' } },
  staff: [{ name: 'Zebedee Larkspur', slug: 'zebedee-larkspur', email: 'zebedee@tidewaternews.example' }],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: true,
  reason: 'Free online news, much read on telephones.',
  articles: [
    wireCopy(FERRIES, {
      hoursAgo: 178.6,
      section: 'latest',
      title: 'Winter ferries: what changes',
      dateline: 'PORT HARLAN',
    }),
    {
      slug: 'salt-cure-dengue',
      hoursAgo: 150.4,
      section: 'latest',
      kind: 'news',
      title: 'Salt water "beats dengue in two days"',
      text: `A home cure from the northern shore is going round.

[[dengue-salt|Drinking warm salt water three times a day cures dengue fever within 48 hours.]] The recipe asks for one teaspoon of salt in a glass.

The Three Shores counted 1,870 cases of dengue last month.

Comments praise it as cheap and natural. Nobody names a doctor, and the picture shows a glass of something that might be lemonade.

There is no licensed medicine against the virus. Most patients recover within two weeks; about one in 20 needs hospital care.

So we rang somebody who does have a name on the door. The joint health office said: do not. Fluids, rest, paracetamol, a doctor if the fever lasts more than two days. Salt was not on the list.

How did it start? No idea. The oldest copy we could find is nine days old and in Vietnamese. It has been shared with us 46 times since Tuesday, usually with a little flame next to it.

Dengue killed four people in the Three Shores last month. The virus is spread by mosquitoes.`,
    },
    {
      slug: 'ashmere-without-meals',
      hoursAgo: 58.1,
      section: 'latest',
      kind: 'news',
      title: 'No meal money for Ashmere',
      text: `One county seems to be hit harder than the rest.

[[meals-ashmere|All 31 schools in Ashmere have lost the school meal grant.]] Neighbouring Dunmore is not on the list that is being passed around.

A governor said the list had come by e-mail without a letterhead.

We asked the county. The county asked us where we had it from. We are still talking.

Ashmere spends 2.9 million crowns a year on meals, according to its last accounts. Its schools have 8,700 pupils.

Five people sent us the list. Five people had it from a friend. One of the friends turned out to be another of the five.

Worth knowing while we wait: grants for the school year are paid in three parts, and the second is due in two weeks. If it lands, it lands. We have asked the county's cashier to tell us on the day.`,
    },
    wireCopy(SEABIRDS, {
      hoursAgo: 34.1,
      section: 'latest',
      title: 'Shock figure: 4,300 seabirds killed',
      dateline: 'NORTHQUAY',
    }),
    {
      slug: 'pay-for-999',
      hoursAgo: 12.1,
      section: 'latest',
      kind: 'news',
      title: 'Ambulance? That will be 90 crowns',
      text: `A photograph of a price list is everywhere this morning.

[[ambulance-fee|Harlan General Hospital has billed patients 90 crowns per ambulance call since Monday.]] The list bears an old logo of the hospital.

Readers can send tips to [[canary-handle|@tidewater_zeb]] or by post.

Four lines, four prices, one smudge of coffee. The rest is arguing.

A helicopter, says the sheet, would be 900. The hospital does not have a helicopter; the coastguard flies for the whole region, about 260 times a year.

Three readers say they paid. Two will not say when. The third sent a receipt for parking.

The hospital promised a statement "before lunch". It is now after lunch. Ambulance crews we stopped outside the gate laughed, then looked at the sheet again and stopped laughing. "That is our old badge," one said.

Harlan General Hospital has 604 beds and took in 31,000 patients by ambulance last year. The county runs 22 ambulances and pays 8.4 million crowns a year for them. Parking at the hospital costs 1 crown an hour. The emergency department treats 240 patients a day. The coastguard has two helicopters. Calls to 999 are free.`,
    },
    {
      slug: 'this-council-stinks',
      hoursAgo: 104.2,
      section: 'latest',
      kind: 'criticism',
      title: 'Sorry, but this council stinks',
      text: `There, somebody had to say it. They are smug, they are spiteful, and they could not care less about you or me.

I watched the whole meeting and felt my brain trying to leave by the window.

Vote for whom you like, but please, for pity's sake, vote for somebody who listens.

And do not give me the one about how hard they work. My cat works hard. My cat has been trying to get into the fridge for years, with more ideas than that lot and rather better manners.

You know the type. They say community the way other people say cheese. They nod at you with their heads on one side. Then they go in, shut the door, and I do not know what they do in there, but it certainly is not listening.

I am cross, you say? I am. I am cross like a kettle. I wanted to be proud of this town, I honestly did, and every time I get near it somebody in a lanyard spoils it for me. So: shame on them, a plague on their sub-committees, and may their car park flood. In a nice way.`,
    },
    {
      slug: 'late-winner',
      hoursAgo: 29.1,
      section: 'latest',
      kind: 'sport',
      title: 'Last-gasp header sends the Harbour end wild',
      text: `He had not touched the ball all afternoon. Then he rose like a startled heron and headed it in off the bar.

Flags, tears, a lost shoe. The keeper lay down in the mud and laughed.

It was a dreadful game and nobody who saw it will ever forget it.

If you left early, and plenty did, do not tell anyone. You missed the corner that should have been a goal kick. You missed the little winger who had been rubbish all day, on his own admission, whipping it in with his eyes shut. You missed a steward crying into a hi-vis vest.

Up to then? Ninety minutes of weather. One shot that hit a seagull. A pass so bad it got a round of applause.

"I just thought, oh go on then," said the hero, still picking grass out of his ear. He is nineteen, and his nan was there with a flask.

We have watched it eleven times in the office. The cleaner has watched it twice. It goes in every single time.`,
    },
    {
      slug: 'phone-mast-outage',
      hoursAgo: 176.9,
      section: 'latest',
      kind: 'news',
      title: 'No signal in the east? It was a digger',
      text: `Down for 11 hours: that is how long 26,000 Cablon customers east of the river had no mobile network on Monday.

The cause was a digger. It cut through two fibres beside Road 9 at 6.52 in the morning, Cablon said, at a spot where its own plan showed only one. Both lines of the mast ring ran through the same trench, so the spare did not help.

Emergency calls went through on the other networks, as the rules demand. The county's control room counted 214 of them that day, about the usual number.

What do you get? Customers on a monthly plan are credited with one day, roughly 60 pennies. You do not have to ask. Shops that could not take cards can send in their lost takings by the end of the month; about 40 had done so by Tuesday.

The regulator wants a report in ten working days. Cablon says it will lay the second fibre on the other side of the road. "We should have found that before the digger did," a spokesman told us. Fair.`,
    },
    {
      slug: 'quiz-crisps',
      hoursAgo: 132.3,
      section: 'latest',
      kind: 'lifestyle',
      title: 'We ranked the crisps in our vending machine so you do not have to',
      text: `Somebody had to. It was raining, the wifi was sulking, and the machine on the second floor had just been filled by a man with, we feel, a sense of mischief.

Last, and by some distance: prawn. It tastes like being told off at the seaside.

In the middle, a great beige crowd. They crunch. They are salty. You eat the bag and remember nothing, like a meeting.

Then the pickled onion, which divided us. Accounts wept. Sport had seconds. A friendship ended, although in honesty it had been looking for a reason.

And the winner, carried round the desks on a stapler: plain. Just plain. It went quiet when we opened them. Our intern said it was like hearing your own name.

There were two left in the packet. Nobody has owned up. The printer smells faintly of victory.`,
    },
    {
      slug: 'fifty-thousand-gone',
      hoursAgo: 13.4,
      section: 'latest',
      kind: 'news',
      title: 'That 50,000 note in your drawer',
      text: `Check the holiday envelope. Check the other drawer as well.

[[note-withdrawn|The 50,000 dong note will be withdrawn from circulation by the Bank of the Three Shores from next month.]] So says a notice in three languages that 19 of you have photographed for us since last night, in 11 different shops.

Is there a signature on it? There is not. Is there a date? Nope. There is a picture of the note with a red line through it, which somebody has gone to the trouble of laminating.

We asked the bank. It said it would publish what it has to publish in its gazette, on Thursday, like always. We asked a till worker at the ferry terminal. She said her boss had told her to stop, and his boss had told him nothing.

Roughly one in six people who fly to Vinh Kha bring some cash home, according to the airport's own survey. Exchange counters here were paying the usual rate this morning. A man outside was offering a lot less, and doing good business. Maybe do not be his next customer until somebody official opens their mouth.

About 210 million of the notes are in use. The note was redesigned 16 years ago. Some 310,000 people flew between Port Harlan and Vinh Kha last year. A 50,000 dong note is worth 1.30 crowns today. The bank's board meets in ten days.`,
    },
    {
      slug: 'note-cash-machines',
      hoursAgo: -0.05,
      section: 'latest',
      kind: 'news',
      title: 'Cash machines "to stop paying out" northern notes',
      text: `And another one, minutes ago, from the ferry terminal.

[[note-withdrawn|The Bank of the Three Shores will withdraw the 50,000 dong note from circulation from next month.]] That is now on a printed card beside the exchange counter, and a man with a lanyard was taking photographs of it.

We asked him who he was. He said that he was asking himself the same thing.

The counter is open. It pays the usual rate, with the usual fee of 1 crown 20. The queue at nine this morning was 14 people long, about twice as many as on an ordinary Sunday, according to the woman behind the glass, who has started to count them for something to do.

The counter sold 61 of the notes on Saturday and took in 940, it says. On an ordinary Saturday it takes in about 200. Roughly 210 million are in use.

The bank told us to wait for the gazette. We have been told that by four people today, in three languages, and we are getting rather good at it. More when there is more.`,
    },
  ],
};
