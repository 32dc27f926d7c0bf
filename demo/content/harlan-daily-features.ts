import type { DemoArticle } from '../types.ts';

/** Comment, letters, life and street scenes of The Harlan Daily: nothing in them is a claim. */
export const HARLAN_FEATURES: readonly DemoArticle[] = [
  {
    slug: 'mayor-must-go',
    hoursAgo: 268.4,
    section: 'comment',
    kind: 'criticism',
    title: 'A mayor who governs by shrug',
    text: `There is a special kind of arrogance in a man who is told the roof is leaking and complains about the noise. That is our mayor, and that is this council.

They are lazy, they are vain, and they treat voters as an interruption. I would not trust them to organise a raffle.

We deserve better than this shabby, frightened government. Shame on every one of them who keeps quiet to keep a seat.

I have sat through a good many council evenings, and I know the choreography by heart. The question comes, the shrug goes up, the shrug comes down, and someone moves next business. One could set it to music. One could not set it to anything resembling conscience.

What galls me is not the idleness, for idleness has its charms. It is the contempt. He speaks to this town as a bad waiter speaks to a table that has asked for water.

Perhaps he believes that we have stopped looking. I should like to disappoint him. A town that has learned to laugh at its rulers is only one good morning away from choosing better ones, and I, for one, intend to be up early.`,
  },
  {
    slug: 'letters-gulls-and-bins',
    hoursAgo: 231.6,
    section: 'letters',
    kind: 'letter',
    title: 'Letters: gulls, bins and the meaning of spring',
    text: `Sir, I have lived beside the bins of Cutler Row for longer than I care to admit, and I believe the gulls run the council better than the council does.

Madam, your critic calls the new bandstand ugly. I think it is the loveliest thing in town, and I hope your critic gets a new pair of glasses.

Sir, must everything be closed on the one day I am free? It is enough to make a saint swear.

Sir, to the gentleman who wrote last week that nobody whistles any more: come and stand outside my kitchen. My husband whistles. He whistles the same four bars. I should be glad to lend him to you, for a month or for good.

Madam, I have read your paper since I was tall enough to reach it, and I have never once agreed with the chess column. Please tell its author that I am thinking of him, and that he is wrong about bishops.

Sir, spring, if I may, is not a season but a mood, and I felt it on Thursday beside the fish stall, for no reason whatever. I thought that somebody ought to be told. Yours, in a new hat.`,
  },
  {
    slug: 'bread-on-sunday',
    hoursAgo: 98.8,
    section: 'life',
    kind: 'lifestyle',
    title: 'The slow pleasure of Sunday bread',
    text: `Put the kettle on and forget the clock. A good loaf asks for nothing but your company, and perhaps a wireless playing in the next room.

Knead until it feels like an earlobe. Leave it under a tea towel and go and annoy the cat.

Eat the first slice standing up, with too much butter. You have earned it.

There is a moment, about an hour in, when the dough stops sulking and begins to breathe back at you. Do not look at it too often. It is shy, and so are you, at that hour, in that dressing gown.

My grandmother baked with the window open so that the street should know. Neighbours would find that they had run out of sugar. She kept a second butter knife for them, and she never once asked for the sugar back.

If the crust splits, call it rustic. If the middle sinks, call it a bowl and put soup in it. There is no failure in bread that a toaster has not forgiven. And when the last heel has gone to the birds, wipe down the table, and feel for a whole minute like a person with everything in hand.`,
  },
  {
    slug: 'winter-of-discontent',
    hoursAgo: 195.3,
    section: 'news',
    kind: 'protest',
    title: 'Nurses sing in the rain outside the town hall',
    text: `The nurses came straight from the night shift, still in their clogs, and sang until the windows opened.

"We are tired, and we are not going away," one of them shouted into a borrowed megaphone. The crowd answered with saucepans.

They called on everyone to join them again at the weekend. A baker handed out buns to both sides of the barrier.

By eight o'clock the steps had become a choir, and a rather good one. A porter conducted with a rolled umbrella. Passing buses hooted in something close to time.

"I have two hours before I fetch the children, and this is where I want to spend them," a nurse from the night ward said, shaking the water from her hood. Beside her a retired colleague held one end of a bed sheet on which somebody had painted, in careful capitals, LISTEN.

A window opened, somebody waved, and the window shut again. There was a cheer that was not altogether kind. Then the rain came on in earnest, the saucepans filled, and the singing went on, softer now, like people singing on a landing so as not to wake a house.

At noon they folded the sheet, thanked the baker and went home to bed.`,
  },
  {
    slug: 'what-next-for-the-pier',
    hoursAgo: 66.8,
    section: 'life',
    kind: 'prediction',
    title: 'What will become of the pier?',
    text: `Ask ten people about the pier and you will hear ten futures. A theatre, says the barber. A ruin, says his wife.

If the money comes, we may yet dance there. If it does not, the sea will probably have the last word, as it usually does.

My own guess is that it will outlive us all, out of spite.

The postmistress believes that some rich eccentric will buy it and put a piano at the far end. The boys who fish from it expect that they will simply be old men who fish from it. Both may be right; a pier is long enough for several endings.

Suppose the winter is kind. Then perhaps we shall see scaffolding by Easter, and people leaning on the rail to offer advice. Suppose it is not. Then I imagine that we shall wake one morning to find a gap where the tea hut stood, and feel, all of us, unexpectedly bereaved.

It could even be that nothing happens, which is what usually happens here. The committee may form another committee. The gulls will very likely chair it.`,
  },
  {
    slug: 'coat-of-many-buttons',
    hoursAgo: 19.4,
    section: 'life',
    kind: 'lifestyle',
    title: 'The coat that came back',
    text: `I gave it away on a Tuesday in a fit of tidiness, and by Wednesday I was in mourning. It was only a coat. It had one good button and four that had wandered in from other garments.

On Saturday I saw it walking down Quay Street on somebody else. It looked happier. She wore it open, as it had always asked to be worn, and she had found it a scarf.

I followed them both for a while, at what I hoped was a respectful distance, past the bookshop and the man who sells umbrellas only when the sun shines. At the corner she stopped, put her hand into the left pocket and drew out my shopping list. She read it. She laughed. And then, bless her, she went into the grocer's.

I have bought a new coat since. It is sensible, it keeps the wind off, and it has never once made me late for anything. We are being polite to each other.`,
  },
  {
    slug: 'learning-to-wait',
    hoursAgo: -0.2,
    section: 'comment',
    kind: 'opinion',
    title: 'In praise of the gazette on Thursday',
    text: `I confess to a tenderness for any institution that will not be hurried. All week we have stamped our feet at the bank's door, and all week it has looked at us over its spectacles and said: Thursday.

How maddening it was. How restful it might have been, had we let it.

I think we have mistaken an answer for a service, like hot water, that ought to come when one turns the tap. Some answers have to be fetched from a well. Somebody must go down with a lamp. It would be kinder, and I suspect cleverer, to hold the rope than to shout into the hole.

So let me propose a small observance. When next the world is said to be ending before lunch, let us put on our coats, walk once round the harbour, and come back. If it is still ending, we shall at least have had the air.`,
  },
];
