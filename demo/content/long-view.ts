import type { Publisher } from '../types.ts';

/** An English opinion weekly. */
export const LONG_VIEW: Publisher = {
  id: 'long-view',
  name: 'The Long View',
  kind: 'magazine',
  nature: 'opinion',
  lang: 'en',
  layout: 'journal',
  theme: { prefix: 'lv', accent: '#6b1d1d' },
  tagline: 'A weekly of argument',
  feed: { kind: 'atom', path: '/feed', fullText: true },
  path: '/{section}/{slug}/',
  sections: {
    essays: { label: 'Essays', schemaType: 'OpinionNewsArticle' },
    polemic: { label: 'Polemic', schemaType: 'OpinionNewsArticle' },
    letters: { label: 'Letters', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    {
      name: 'Seraphina Wolfenden-Gray',
      slug: 'seraphina-wolfenden-gray',
      email: 'seraphina@longview.example',
    },
    { name: 'Cuthbert Nightingall', slug: 'cuthbert-nightingall', email: 'cuthbert@longview.example' },
  ],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  reason: 'Opinion weekly; read to be counted, never to be flagged.',
  articles: [
    {
      slug: 'a-government-of-cowards',
      hoursAgo: 320.2,
      section: 'polemic',
      kind: 'criticism',
      title: 'A government of cowards',
      text: `Let us not be polite about it. This government is cruel where it could be kind, and timid where it should be brave. It has the morals of a weathercock and none of the use.

The prime minister mistakes sulking for strategy. The cabinet is a waiting room for lobbyists.

They should resign, all of them, and spend the rest of their lives apologising to the people they forgot. I for one will not forgive them.`,
    },
    {
      slug: 'on-boredom',
      hoursAgo: 289.4,
      section: 'essays',
      kind: 'opinion',
      title: 'In praise of boredom',
      text: `We have forgotten how to be bored, and it is making us stupid. I mean the good kind, the long wet afternoon kind, which is the compost of thought.

Children ought to be given more of it. So ought ministers.

A mind that is never empty cannot be filled. I believe that with all the conviction of someone who has wasted a great many Sundays.`,
    },
    {
      slug: 'come-to-the-square',
      hoursAgo: 234.8,
      section: 'polemic',
      kind: 'protest',
      title: 'Come to the square on Saturday',
      text: `Come with your neighbours and your grandmother. Come with your doubts, too, for they walk perfectly well.

We march because a right that is never used turns into an ornament. Bring a candle, bring a song, bring nothing that you could throw.

And if they tell us to go home, let us answer that we are home already.`,
    },
    {
      slug: 'police-and-power',
      hoursAgo: 186.3,
      section: 'polemic',
      kind: 'criticism',
      title: 'Who watches the chief of police?',
      text: `The chief of police behaves like a man who has confused a badge with a crown. His contempt for questions is a disgrace to the uniform.

I do not think he is wicked. I think he is something worse in a powerful man: incurious.

The council lets him, because the council is afraid of its own shadow. It is pathetic to watch.`,
    },
    {
      slug: 'letters-faith-and-doubt',
      hoursAgo: 141.9,
      section: 'letters',
      kind: 'letter',
      title: 'Letters: faith, doubt and marmalade',
      text: `Your essayist says there is no God. I have met Him, and He was very decent about it.

I disagree with almost everything you print and look forward to it all week. Please never change, and please change at once.

To the lady who wrote about marmalade: you are right, and the rest of the world is wrong.`,
    },
    {
      slug: 'the-age-of-repair',
      hoursAgo: 94.6,
      section: 'essays',
      kind: 'prediction',
      title: 'The coming age of repair',
      text: `I suspect that our grandchildren will think of us as the people who threw things away. They will mend, and they will be prouder of a darn than we ever were of a label.

Perhaps whole streets will smell of glue again. Perhaps the most admired person in town will be the one who can fix a kettle.

It may be that I am only describing a hope. But hopes, too, have a way of arriving late and staying.`,
    },
    {
      slug: 'against-speed',
      hoursAgo: 37.1,
      section: 'essays',
      kind: 'opinion',
      title: 'Against speed',
      text: `This week showed again what haste does to decent newsrooms. I felt ashamed on behalf of a trade that I love.

We ought to be slower. We ought to be willing to look dull. It seems to me that the bravest sentence in journalism is "we do not know yet".

Nobody has ever been run over by a fact that arrived an hour late.`,
    },
    {
      slug: 'tax-the-view',
      hoursAgo: 2.8,
      section: 'polemic',
      kind: 'opinion',
      title: 'The rich should pay for the sunset',
      text: `Is it not obscene that the best views belong to those who draw the curtains? I say tax the view, and let the money buy benches.

The wealthy will howl, as is their custom. Let them howl on a bench with the rest of us.

Fairness begins with who gets to sit down.`,
    },
  ],
};
