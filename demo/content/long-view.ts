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

They should resign, all of them, and spend the rest of their lives apologising to the people they forgot. I for one will not forgive them.

I listened to the speech twice, out of a sense of duty. The first time I looked for a thought, and the second time for a feeling. I found a cough.

There is a tone that has crept into public life, a sort of weary tenderness, as though we were all patients and they had come with the chart. I loathe it. I would rather be lied to by someone with a pulse.

People tell me that they are not bad men, only frightened ones. It does not comfort me. Fear in a private person is a sorrow. Fear in a minister falls on everybody below him, like a bucket from a scaffold.

What would courage look like? I suspect that it would look like nothing much: a sentence with a verb in it, an apology without a comma, a door left open on a bad day. We are not asking for heroes. We are asking for somebody to turn round.`,
    },
    {
      slug: 'on-boredom',
      hoursAgo: 289.4,
      section: 'essays',
      kind: 'opinion',
      title: 'In praise of boredom',
      text: `We have forgotten how to be bored, and it is making us stupid. I mean the good kind, the long wet afternoon kind, which is the compost of thought.

Children ought to be given more of it. So ought ministers.

A mind that is never empty cannot be filled. I believe that with all the conviction of someone who has wasted a great many Sundays.

I remember the windowsill of my aunt's house, its cracked paint, the fly. Nothing happened there with such thoroughness that I can still go back and find it all in place. Compared with this, what do I have of last week? A blur with a battery.

We treat an idle child as we treat a dripping tap. Something must be done, and quickly, and with a screen. Yet it seems to me that every good idea I ever had walked in when I had stopped keeping the door.

I will go further, and lose some friends. Busyness is a form of vanity. We like to be wanted, and we like to be seen being wanted, and so we run about with our little lists as if the day would not know how to end without us. It knows. It has had practice.

Let us sit down, then. Let us look at the fly.`,
    },
    {
      slug: 'come-to-the-square',
      hoursAgo: 234.8,
      section: 'polemic',
      kind: 'protest',
      title: 'Come to the square on Saturday',
      text: `Come with your neighbours and your grandmother. Come with your doubts, too, for they walk perfectly well.

We march because a right that is never used turns into an ornament. Bring a candle, bring a song, bring nothing that you could throw.

And if they tell us to go home, let us answer that we are home already.

You may feel foolish, as I always do for the first hundred yards. One's own voice sounds thin out of doors. Then someone beside you takes the line, and someone behind, and you discover that you had been singing in parts your whole life without being told.

I shall be under the clock with a red umbrella and a bag of pears. Talk to me if you know nobody. Talk to me if you think that I am wrong; I should like that even better.

We are told that it makes no difference. Perhaps. But I have noticed that those who say so are seldom happy to see us come. Let us go, at any rate, for the sake of our own faces in the mirror on Sunday. Wear good shoes. Walk at the pace of the slowest. And when it is over, go home by a street you do not know.`,
    },
    {
      slug: 'police-and-power',
      hoursAgo: 186.3,
      section: 'polemic',
      kind: 'criticism',
      title: 'Who watches the chief of police?',
      text: `The chief of police behaves like a man who has confused a badge with a crown. His contempt for questions is a disgrace to the uniform.

I do not think he is wicked. I think he is something worse in a powerful man: incurious.

The council lets him, because the council is afraid of its own shadow. It is pathetic to watch.

I once watched him being asked a plain question by a schoolgirl. He bent down, he smiled, he patted the question on the head and sent it home. Everyone laughed. I have rarely disliked a room so much.

It is possible that power does this to anybody. It is certainly true that he makes no effort to resist. He wears his office as some men wear scent, and one knows that he has been in a lift.

And what of the rest of us, who write our indignant little columns and pay our rates? I do not exempt myself. We like a firm hand so long as it is on someone else's collar. We ought to be ashamed of that, and I believe that in the small hours most of us are.

Somebody should tell him to his face that he is a servant. I would pay to be there. I would bring the girl.`,
    },
    {
      slug: 'letters-faith-and-doubt',
      hoursAgo: 141.9,
      section: 'letters',
      kind: 'letter',
      title: 'Letters: faith, doubt and marmalade',
      text: `Your essayist says there is no God. I have met Him, and He was very decent about it.

I disagree with almost everything you print and look forward to it all week. Please never change, and please change at once.

To the lady who wrote about marmalade: you are right, and the rest of the world is wrong.

Sir, I have been a doubter for a long time now, and I wish to complain about the hours. One is on call day and night. My wife, who believes, sleeps like a stone.

As to your debate about hymns: there are two kinds, those that one can sing with a cold and those that one cannot, and I hold that the second kind are showing off.

May a reader from the islands put in a word for silence? We have a good deal of it here and would be glad to send some. It travels well, if it is not bent.

Your reviewer calls the new translation of the psalms "serviceable". So is my umbrella. I had hoped, at my age, to be made to weep.

To whoever left a copy of your paper on the 8.15, open at the crossword, with one clue undone: it was "mercy". I thought you would want to know.`,
    },
    {
      slug: 'the-age-of-repair',
      hoursAgo: 94.6,
      section: 'essays',
      kind: 'prediction',
      title: 'The coming age of repair',
      text: `I suspect that our grandchildren will think of us as the people who threw things away. They will mend, and they will be prouder of a darn than we ever were of a label.

Perhaps whole streets will smell of glue again. Perhaps the most admired person in town will be the one who can fix a kettle.

It may be that I am only describing a hope. But hopes, too, have a way of arriving late and staying.

I think that the first sign will be a change of tone. Someone at a party will say, I made it last, and people will turn round as they now do for a title. There might be a slight blush.

After that I imagine benches: long benches with good light, where one could sit next to a stranger and sand something. It would not surprise me if marriages came of it.

Of course it could go the other way. We may simply go on, tired and glossy, until the cupboards will not close. My sister, who is the realist, expects precisely that, and she usually wins.

But I have seen my neighbour's boy on the step with the insides of a clock all round him, like a priest with entrails, and on his face was an expression that I had thought extinct. If there are enough of him, then one day we shall perhaps be forgiven our drawers full of leads.`,
    },
    {
      slug: 'against-speed',
      hoursAgo: 37.1,
      section: 'essays',
      kind: 'opinion',
      title: 'Against speed',
      text: `This week showed again what haste does to decent newsrooms. I felt ashamed on behalf of a trade that I love.

We ought to be slower. We ought to be willing to look dull. It seems to me that the bravest sentence in journalism is "we do not know yet".

Nobody has ever been run over by a fact that arrived an hour late.

I was brought up by an editor who kept a chair beside her desk for bad news. Sit down, she would say to it, and she would look at it for a bit, and quite often it got up and left. I think of that chair. We have thrown it out to make room for a screen.

The excuse is always that others were quicker. It is the excuse of boys. What do we imagine that our readers want from us at dawn, with their shoes in their hands: our pulse?

I do not know how one goes about recovering a lost dignity. I suspect that it is done the way one recovers a lost glove, by walking back along the road one came, with one's eyes down, feeling stupid.

So I have begun. Before I send a line off, I read it to the cat. He is slow, he is sceptical, and he has never yet asked to be first.`,
    },
    {
      slug: 'tax-the-view',
      hoursAgo: 2.8,
      section: 'polemic',
      kind: 'opinion',
      title: 'The rich should pay for the sunset',
      text: `Is it not obscene that the best views belong to those who draw the curtains? I say tax the view, and let the money buy benches.

The wealthy will howl, as is their custom. Let them howl on a bench with the rest of us.

Fairness begins with who gets to sit down.

I am told that envy is unbecoming. Very well, I am unbecoming. I walked along the cliff on Sunday past hedge after hedge after hedge, and by the end of it I had begun to hate a plant.

What is it that they are keeping in there? It cannot be the sea; the sea does not stay. I think it is simply the pleasure of knowing that we are out here. A view that everybody has is scenery. A view that nobody else has is a medal.

Some readers will write to say that they earned it. I am sure that they earned something. But nobody ever earned the evening. It comes up from the water for nothing, it is wasted on those curtains, and I should like to see it from a bench, beside a woman with her shopping, saying well I never.

Let us begin with the hedges. I own a pair of shears.`,
    },
    {
      slug: 'the-tyranny-of-soup',
      hoursAgo: 12.9,
      section: 'essays',
      kind: 'opinion',
      title: 'Against the tasting menu',
      text: `I do not wish to be told a story by a radish. I have come out because I am hungry, and I have been given instead a pebble, warm, on which there lies a thought.

It seems to me that we have let shame into the kitchen. Nobody dares any more to bring a dish to the table and put it down, with steam coming off it and a spoon. Someone must kneel. Someone must whisper where the moss was found. One ought to be grateful, and one is merely looking round for bread.

I hold, with the obstinacy of the underfed, that generosity is the only sauce. My mother cooked badly and a great deal of it, and I have never since felt so admired.

Let us have bowls again. Let us have seconds offered in a slightly threatening voice. And when the young man asks me whether I have understood the concept, let me for once have the courage to say: yes, thank you, and now may I eat?`,
    },
  ],
};
