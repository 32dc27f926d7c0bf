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

Anyone who has replied should block the wallet at once and change the PIN. Report to [[canary-email|report-a-scam@harlanconsumer.example]].

The office has seen 23 different wordings. Some carry a short link, others ask for an answer to the message itself; a few speak of a failure in the spring, which did happen and for which no payment was promised to customers. The largest single loss is 2,900 crowns.

Lumipay blocks a wallet within a minute when it is called on the number on the back of the card. It told the office that it has refunded 96 people so far and is looking at each of the other cases. By law a payment company must make good a payment that the customer did not approve, unless the customer was grossly careless; whether replying to a message is that, the courts have not yet said.

What to do: do not answer, do not open the link, forward the message to us, delete it. If you have already replied, ring Lumipay first, then your bank, then us. The advice counter on Quay Street is open until seven all this week.`,
    },
    {
      slug: 'heater-recall',
      hoursAgo: 244.8,
      section: 'alerts',
      kind: 'news',
      title: 'Recall of Norlite fan heaters',
      text: `Some 8,600 Norlite fan heaters, model NL-20, are being recalled because a fuse can fail and start a fire.

Five fires have been reported, with no injuries. The model was sold for 39 crowns in hardware shops for two winters.

Buyers get the full price back without a receipt.

The fault lies in a batch of fuses that was used for 14 weeks. The number of the batch is on the silver plate underneath the heater and begins with K7. Heaters with another number, and all other Norlite models, are not affected and can go on being used.

Unplug the heater, even if it has worked well for two winters. Do not take it to the tip: shops have to accept it, and the maker collects it from them. Refunds come within 14 days, in cash or to an account, as the buyer prefers. About 2,100 heaters had been handed in by Friday.

Norlite reported the fault itself, as the law requires, three days after the second fire. The office has asked for the test papers and will decide in the new year whether a fine is due. Questions are answered at the counter and, in Vietnamese and French as well, by telephone on Tuesdays.`,
    },
    {
      slug: 'broadband-complaints',
      hoursAgo: 188.1,
      section: 'advice',
      kind: 'news',
      title: 'Complaints about Cablon up by a third',
      text: `The office received 1,240 complaints about Cablon last quarter, 33 percent more than in the quarter before.

Two thirds concern bills after cancellation. The law gives customers 14 days to withdraw from a contract made by telephone.

The office has opened a formal procedure and expects an answer within a month.

The rest is about speed, about engineers who did not come, and, in 41 cases, about contracts that people say they never made. Cablon has roughly 310,000 customers in the region; its two smaller rivals drew 212 complaints between them.

A customer who cancels in writing does not have to give a reason. The company must confirm within seven days and may charge only until the end of the month that follows. Bills sent after that can be returned with a copy of the letter. "Keep the envelope. The postmark has won more cases than any lawyer," an adviser of the office said.

Cablon told the office that it had taken on 50 people for its complaints desk and that a new billing program was to blame for the rise. The procedure can end with a fine of up to 2 percent of yearly sales. The last one against the company, four years ago, ended with a promise.`,
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

Anyone who has been asked for money at the desk should keep the paper and ring us.

The office compared the sheet with forms that the hospital uses today. The type, the address and the telephone number are out of date; the department named at its foot was renamed three years ago. Who made it is not known. The county has reported the forgery to the police.

At least seven people paid at or near the emergency desk between Monday and Thursday, 90 crowns each, according to reports that reached us by noon. All seven will be refunded by the hospital, which says that a man without a badge had been seen with a cash box. It has put a guard at the door and a notice in three languages.

No ambulance has been refused to anyone. If you need one, call it. Payment is never asked for on the way, at the desk or afterwards by post. Please send us the sheet itself, in an envelope, and try not to touch it more than you must.`,
    },
    {
      slug: 'rent-deposits',
      hoursAgo: 116.6,
      section: 'advice',
      kind: 'news',
      title: 'Rent deposits: what landlords may keep',
      text: `A landlord may hold a deposit of at most two months' rent and must return it within 30 days of the end of the lease.

Last year the office settled 530 disputes and recovered 410,000 crowns for tenants.

Ordinary wear, such as faded paint, is not damage.

The deposit belongs to the tenant. It must lie in an account of its own, and the interest, at present 2.1 percent, goes with it. A landlord who keeps part of it has to say in writing what for and to enclose the bill.

Some rules of thumb from last year's cases: a wall that has to be painted after five years is the landlord's business, a wall that was painted black is the tenant's. Screw holes in ordinary number are wear. A lost key costs a key, and a new lock only where there is a risk. Cleaning can be charged for if the flat was handed back dirty, at no more than 18 crowns an hour.

Make a list together on the day you move in, and take photographs. It saved time in nine cases out of ten. Disputes up to 5,000 crowns can be brought to the office's board of three without a lawyer; a decision takes about eight weeks and costs nothing.`,
    },
    {
      slug: 'thank-you-volunteers',
      hoursAgo: 62.9,
      section: 'advice',
      kind: 'lifestyle',
      title: 'Goodbye to our front desk parrot',
      text: `After a long and noisy career, the parrot of the front desk has retired to the seaside.

He greeted every visitor, insulted most of them, and was loved by all. We shall miss his views on paperwork.

Cards and peanuts may be left at reception.

It is hard to say what we shall do without that voice. He could do the telephone, the kettle, and the sigh of a person who has just been handed form seven. New colleagues often picked up the telephone for a week before anyone told them.

He arrived in a hat box. Somebody had left it on the step with a note, and nobody ever came back for it, and by lunchtime he had learned the word "pending". It was love, on our side. On his it was, let us say, sunflower seeds.

There was a small party on Friday with paper hats. He wore his for as long as it took to eat it. A cousin of the caretaker has a veranda with a view of the boats and two other parrots, both of them hard of hearing. We think they will get on.`,
    },
    {
      slug: 'storm-roofers',
      hoursAgo: 93.7,
      section: 'alerts',
      kind: 'news',
      title: 'After the storm: 64 complaints about doorstep roofers',
      text: `Since Storm Selka the office has taken 64 complaints about roofers who came to the door, asked for money and did poor work or none. Together the losses come to 118,000 crowns.

The pattern is nearly always the same. A van with no name on it, a loose tile that the visitor says he can see from the street, a special price for today only. In 22 cases the deposit was more than 1,000 crowns. In four a ladder was left behind.

A contract made at the front door can be cancelled within 14 days, in writing and without a reason, even if work has begun. A builder may ask for a third of the price in advance at most, and must put it in writing.

The trade federation keeps a list of 380 roofers who are insured; it is on its site and in every town hall. Insurers do not ask customers to hurry. Two photographs and a tarpaulin are enough to begin with.

The police are looking into nine of the cases. The office will open a stall at the Saturday market in Port Harlan for the next three weeks, with somebody who knows about roofs.`,
    },
    {
      slug: 'toy-magnets',
      hoursAgo: 173.2,
      section: 'alerts',
      kind: 'news',
      title: 'Magnet sets withdrawn after two operations on children',
      text: `Shops have been told to stop selling the magnet set "Orbi 216" because its balls come loose and can be swallowed, the office said on Tuesday.

Two children, aged three and five, were operated on in October and have recovered. Swallowed magnets can pull together through the wall of the gut; a child who may have swallowed more than one should be taken to hospital at once, even if there is no pain.

The set was sold for 14 crowns in 19 toy shops and at two markets. About 1,700 were sold here. Tests by a laboratory in Valbrune found the magnets seven times stronger than the limit for toys.

The importer, a firm in Port Harlan, has agreed to take all sets back and to return the price. Sets can be handed in at any shop that sold them, with or without the box. They should not be posted, since they upset sorting machines; the post office found that out last week.

Similar sets are offered online under other names. The office bought six of them, and five failed the same test. It will publish the list on Friday.`,
    },
  ],
};
