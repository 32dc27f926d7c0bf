import type { Publisher } from '../types.ts';

/** A satirical magazine in English. */
export const TIN_GULL: Publisher = {
  id: 'tin-gull',
  name: 'The Tin Gull',
  kind: 'magazine',
  nature: 'satire',
  lang: 'en',
  layout: 'magazine',
  theme: { prefix: 'tg', accent: '#546e7a' },
  tagline: 'All the news that floats',
  feed: { kind: 'rss', path: '/squawk.xml', fullText: true },
  path: '/squawk/{slug}',
  sections: { squawk: { label: 'Satire', schemaType: 'SatiricalArticle' } },
  staff: [{ name: 'Captain Herring Bone', slug: 'captain-herring-bone', email: 'captain@tingull.example' }],
  robots: ['User-agent: *', 'Disallow: /lost-at-sea/'],
  sitemap: true,
  reason: 'Satire; kept in the register to show that satire is never flagged.',
  articles: [
    {
      slug: 'council-declares-war-on-tuesday',
      hoursAgo: 298.3,
      section: 'squawk',
      kind: 'satire',
      title: 'Council abolishes Tuesday to save money',
      text: `In a bold stroke of housekeeping, the council has deleted Tuesday, a day it described as "frankly a rehearsal for Wednesday".

Residents with birthdays on a Tuesday have been offered a voucher for half a cake.

The opposition denounced the move as cowardly and demanded the head of Thursday.

Wednesday, which had not been consulted, was found hiding behind the bins. "I am a middle child," it sobbed. "I cannot be promoted."

The savings are already visible. The town clock has been sold by the slice. The clerk, whose desk stood mostly in Tuesday, has been rehoused in a brisk half-hour near the weekend and says the light is very good.

Bakers report a surplus of buns with no day to go stale on. A support group meets on the afternoon formerly known as. Historians warn of a slippery slope: last time it began with Tuesday, and before anyone knew it there was no more tea.

Asked when the measure would be reviewed, the council consulted its diary, turned pale, and declared that the matter would be settled a week on, er.`,
    },
    {
      slug: 'goat-union',
      hoursAgo: 79.8,
      section: 'squawk',
      kind: 'satire',
      title: 'Fire goats form union, eat first draft of contract',
      text: `Negotiations broke down at dawn when the negotiators were found to be delicious.

"We want dignity, hillside and one decent hat a week," said the shop steward, chewing thoughtfully on the minutes.

Management has hired a consultant sheep.

The list of demands was pinned to a tree and has since been ratified, along with the tree. It calls for longer lunches, shorter humans, and the right to stand on things.

A government mediator arrived with a briefcase and left with a handle. "I felt we were getting somewhere," he said, from a high branch. "Then I realised that the somewhere was me."

The sheep, meanwhile, has delivered her report. It runs to a single page and recommends that everybody follow everybody else. Management called it visionary.

Talks resume on Thursday on neutral ground, meaning concrete. The goats have agreed to a cooling-off period in the reservoir. In the meantime the fire brigade is being kept short by two ponies and a vegetarian.`,
    },
    {
      slug: 'minister-weather',
      hoursAgo: 252.7,
      section: 'squawk',
      kind: 'satire',
      title: 'Minister takes personal credit for sunrise',
      text: `"Under the previous lot it was dark every single night," the minister told a lamp.

Aides confirmed that the sun had been consulted throughout and was now considered a stakeholder.

An inquiry into the moon is expected to wax and wane.

Pressed on why it had set again only hours later, he blamed obstruction by the horizon, which he said had a history of this.

His department has produced a leaflet. On the front is the minister, lit from behind. On the back, in smaller type, is the sun, which was unable to attend.

A rival faction claims that it was their rooster. The rooster has hired counsel and will say nothing before four in the morning.

In a further announcement the minister promised two sunrises a day by the spring, the second for those who work late. Experts were asked, but they had gone outside, shading their eyes with the leaflet. "It is remarkably absorbent," said one.`,
    },
    {
      slug: 'ghost-bus',
      hoursAgo: 205.5,
      section: 'squawk',
      kind: 'satire',
      title: 'Number 12 bus seen by three people, pilgrimage planned',
      text: `Witnesses describe a warm light, a smell of wet coats, and a voice saying "not in service".

The bishop has asked for calm. The timetable has been moved to the fiction shelf.

Believers wait at the shrine on Quay Street with exact change.

One of the three, a retired ticket inspector, dropped to his knees and asked to see its licence. The doors are said to have sighed.

A relic has been recovered: half a transfer, dated never. It has been carbon-dated, gently, and found to be late. Children have been cured of hope merely by touching it.

The company issued a brief statement from the far side of a hill. The number 12 exists, it affirmed, as an aspiration. Passengers were reminded that to board it in the flesh they would need to be pure of heart and to stand, for some reason, at the stop for the 14.

At dusk the faithful light their telephones. Now and then a pair of headlamps comes round the corner, and a great murmur goes up. So far it has always been the vicar, on a moped, looking sheepish.`,
    },
    {
      slug: 'gull-candidate',
      hoursAgo: 38.8,
      section: 'squawk',
      kind: 'satire',
      title: 'Gull leads in polls after stealing chips from all parties equally',
      text: `The independent candidate has no policies, which voters say is a refreshing change from having too many.

"He looked me straight in the eye and took my lunch," said one supporter. "You know where you stand with him. Under him."

Ballots may be cast by dropping a crust.

His opponents have tried to dig up dirt, and he has eaten it. An attempt to debate him on live television ended after eleven seconds, when he swallowed the moderator's cue cards and, in the view of most commentators, the argument.

The campaign bus is a bin lorry. It has been followed for days by a cloud of loyal supporters.

Not everybody is convinced. A cormorant in a black coat stands at the back of every rally with its wings out, as if measuring him. Pigeons, traditionally undecided, were seen walking in small circles.

On the question of how he would govern, the candidate put his head on one side, which focus groups found statesmanlike, and then did something on the mayor's car, which they found frank.`,
    },
    {
      slug: 'pin-number-choir',
      hoursAgo: 71.2,
      section: 'squawk',
      kind: 'satire',
      title: 'Man so trusting that his PIN is now a folk song',
      text: `It began when he told his bank, then his barber, then a very polite heron.

By Friday a choir was singing it in four-part harmony outside the cash machine.

He has since changed it to something nobody would guess, which he revealed on page five.

The tenors have asked for it to be transposed, since the third digit lies rather high. A folklorist has traced the melody back to his postcode.

There is a dance. There is a version for accordion, banned in two lay-bys. The man himself sings along in the shower, with the window open, and leaves the tap running in case anyone wishes to join in on the chorus.

"I was brought up to share," he said, handing our reporter his spectacles, his house and a warm egg.

The bank has written to him. He read the letter aloud on the number 12, at the request of several passengers, and a lady near the front thought the bit about confidentiality was particularly moving. There was not a dry eye, nor a wallet, on the upper deck.`,
    },
    {
      slug: 'lighthouse-retrains',
      hoursAgo: 163.4,
      section: 'squawk',
      kind: 'satire',
      title: 'Lighthouse retrains as life coach',
      text: `After a long career of telling ships what not to do, the old tower on the point has decided to be more positive.

"I used to say rocks, rocks, rocks," it explained, turning slowly to include everyone. "Now I say: have you considered that you might be the rock?"

The first session was attended by two trawlers and a man in a pedalo. All three ran aground at the same place, and report that they have never felt so seen.

For a modest fee, clients may sit at the bottom and be told every few seconds that they are brilliant. The darkness in between, says the brochure, is where the work is done.

The foghorn, a former colleague, takes a sterner line. It has opened a practice next door and will shout at you in the mist until you ring your mother.`,
    },
    {
      slug: 'committee-for-commas',
      hoursAgo: 12.7,
      section: 'squawk',
      kind: 'satire',
      title: 'Town twinned with itself after clerical error',
      text: `A delegation left by the east gate with flags and returned by the west gate to a thunderous welcome from the people who had just waved it off.

Gifts were exchanged. The mayor presented himself with a clock, was visibly moved, and made a short speech of thanks, to which he replied.

"I was struck by how alike we are," he said. "They, too, have a pond."

The exchange students have settled in well, although several are homesick for their own bedrooms, which they can see from the window. A language course has been laid on. So far everyone has passed, except the butcher.

Next year's festival will celebrate the friendship with a football match. The council expects a draw, a fight, and a touching reconciliation in front of the mirror.`,
    },
  ],
};
