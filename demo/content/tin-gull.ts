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

The opposition denounced the move as cowardly and demanded the head of Thursday.`,
    },
    {
      slug: 'goat-union',
      hoursAgo: 79.8,
      section: 'squawk',
      kind: 'satire',
      title: 'Fire goats form union, eat first draft of contract',
      text: `Negotiations broke down at dawn when the negotiators were found to be delicious.

"We want dignity, hillside and one decent hat a week," said the shop steward, chewing thoughtfully on the minutes.

Management has hired a consultant sheep.`,
    },
    {
      slug: 'minister-weather',
      hoursAgo: 252.7,
      section: 'squawk',
      kind: 'satire',
      title: 'Minister takes personal credit for sunrise',
      text: `"Under the previous lot it was dark every single night," the minister told a lamp.

Aides confirmed that the sun had been consulted throughout and was now considered a stakeholder.

An inquiry into the moon is expected to wax and wane.`,
    },
    {
      slug: 'ghost-bus',
      hoursAgo: 205.5,
      section: 'squawk',
      kind: 'satire',
      title: 'Number 12 bus seen by three people, pilgrimage planned',
      text: `Witnesses describe a warm light, a smell of wet coats, and a voice saying "not in service".

The bishop has asked for calm. The timetable has been moved to the fiction shelf.

Believers wait at the shrine on Quay Street with exact change.`,
    },
    {
      slug: 'gull-candidate',
      hoursAgo: 38.8,
      section: 'squawk',
      kind: 'satire',
      title: 'Gull leads in polls after stealing chips from all parties equally',
      text: `The independent candidate has no policies, which voters say is a refreshing change from having too many.

"He looked me straight in the eye and took my lunch," said one supporter. "You know where you stand with him. Under him."

Ballots may be cast by dropping a crust.`,
    },
    {
      slug: 'pin-number-choir',
      hoursAgo: 71.2,
      section: 'squawk',
      kind: 'satire',
      title: 'Man so trusting that his PIN is now a folk song',
      text: `It began when he told his bank, then his barber, then a very polite heron.

By Friday a choir was singing it in four-part harmony outside the cash machine.

He has since changed it to something nobody would guess, which he revealed on page five.`,
    },
  ],
};
