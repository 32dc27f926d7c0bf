import type { Publisher } from '../types.ts';

/** The consumer-protection body of the English-speaking coast. */
export const HARLAN_CONSUMER: Publisher = {
  id: 'harlan-consumer',
  name: 'Harlan Consumer Office',
  kind: 'consumer-body',
  lang: 'en',
  layout: 'office',
  theme: { prefix: 'hco', accent: '#00695c' },
  tagline: 'Advice, warnings, complaints',
  feed: { kind: 'atom', path: '/alerts.atom', fullText: true },
  path: '/alerts/{slug}',
  sections: {
    alerts: { label: 'Alerts', schemaType: 'Article' },
    advice: { label: 'Advice', schemaType: 'Article' },
  },
  staff: [{ name: 'Winifred Ashgrove-Tull', slug: 'press-desk', email: 'w.ashgrove@harlanconsumer.example' }],
  robots: ['User-agent: *', 'Disallow: /complaints/'],
  sitemap: false,
  reason: 'Official warnings of scams and recalls.',
  articles: [
    {
      slug: 'lumipay-pin-texts',
      hoursAgo: 78.2,
      section: 'alerts',
      kind: 'news',
      denies: ['lumipay-refund'],
      title: 'Warning: text messages that ask for your Lumipay PIN',
      text: `Messages that offer 200 crowns for confirming a PIN are fraud. Lumipay confirmed to this office that it pays no such refund and never asks for a PIN.

By Monday noon 412 people had reported a loss, 151,000 crowns in total. The messages come from at least nine numbers.

Anyone who has replied should block the wallet at once and change the PIN. Report to [[canary-email|report-a-scam@harlanconsumer.example]].`,
    },
    {
      slug: 'heater-recall',
      hoursAgo: 244.8,
      section: 'alerts',
      kind: 'news',
      title: 'Recall of Norlite fan heaters',
      text: `Some 8,600 Norlite fan heaters, model NL-20, are being recalled because a fuse can fail and start a fire.

Five fires have been reported, with no injuries. The model was sold for 39 crowns in hardware shops for two winters.

Buyers get the full price back without a receipt.`,
    },
    {
      slug: 'broadband-complaints',
      hoursAgo: 188.1,
      section: 'advice',
      kind: 'news',
      title: 'Complaints about Cablon up by a third',
      text: `The office received 1,240 complaints about Cablon last quarter, 33 percent more than in the quarter before.

Two thirds concern bills after cancellation. The law gives customers 14 days to withdraw from a contract made by telephone.

The office has opened a formal procedure and expects an answer within a month.`,
    },
    {
      slug: 'ambulance-price-list',
      hoursAgo: 5.2,
      section: 'alerts',
      kind: 'news',
      denies: ['ambulance-fee'],
      title: 'Forged price list for ambulances',
      text: `Harlan General Hospital makes no charge for ambulance calls. The price list that is being passed around is forged, the hospital told this office this morning.

It shows a logo that the hospital gave up six years ago. Emergency transport has been free by law for 22 years.

Anyone who has been asked for money at the desk should keep the paper and ring us.`,
    },
    {
      slug: 'rent-deposits',
      hoursAgo: 116.6,
      section: 'advice',
      kind: 'news',
      title: 'Rent deposits: what landlords may keep',
      text: `A landlord may hold a deposit of at most two months' rent and must return it within 30 days of the end of the lease.

Last year the office settled 530 disputes and recovered 410,000 crowns for tenants.

Ordinary wear, such as faded paint, is not damage.`,
    },
    {
      slug: 'thank-you-volunteers',
      hoursAgo: 62.9,
      section: 'advice',
      kind: 'lifestyle',
      title: 'Goodbye to our front desk parrot',
      text: `After a long and noisy career, the parrot of the front desk has retired to the seaside.

He greeted every visitor, insulted most of them, and was loved by all. We shall miss his views on paperwork.

Cards and peanuts may be left at reception.`,
    },
  ],
};
