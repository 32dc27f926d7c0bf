import type { Token } from './names.ts';
import { sameStem } from './names.ts';

/** Words that deny what follows them, folded. */
const negators = new Set(
  `khong chang cha chua dung khoi chang ko k no not never none nobody nothing neither nor without cannot
  ne n pas jamais aucun aucune rien ni sans nullement personne`.split(/\s+/),
);

/** English verbs whose "n't" denies. */
const beforeT = new Set(
  'don doesn didn isn aren wasn weren won wouldn hasn haven hadn can couldn shouldn mustn'.split(' '),
);

/** Words before a negator that make it deny nothing: "nếu không", "không chỉ", "not only". */
const harmlessBefore = new Set(['neu', 'hay', 'if', 'or', 'sinon']);
const harmlessAfter = new Set(['chi', 'only', 'seulement', 'khi']);

/** How many words after a negator it still denies. */
const REACH = 3;

/** Words that say a state lasts, where a rumour says it ends, folded. */
const lasting = new Set(
  `van giu nguyen tiep thuong still keeps keep kept remains remain continues continue goes went unchanged stays
  reste restera restent maintient maintenu garde gardent continue toujours conserve inchange bouge`.split(
    /\s+/,
  ),
);

/** Words that by themselves say that something is forbidden, over or gone, folded. */
const ending = new Set(
  `ban bans banned outlaw outlawed prohibited forbidden stop stops stopped end ends ended close closes closed shut refuse refuses refused
  cancel cancels cancelled scrap scraps scrapped drop drops block blocks blocked withdraw withdrew withdrawn recalled worthless lose loses
  expired suspended halted scrapping abolished fails failed misses keeps fake
  interdit interdite interdits interdites bannit ferme fermee fermes fermera supprime supprimee annule annulee refuse retire retires cesse
  arrete bloque bloquee coupe coupee perd expire suspendu suspendue fin faux
  cam dung ngung bo huy rut cat dong khoa het thu hoi mat gia tam`.split(/\s+/),
);

const opposed: readonly (readonly [string, string])[] = [
  [
    'ban bans banned banning outlaw outlawed prohibited forbidden illegal',
    'allow allows allowed permit permitted legal may accepted accepts',
  ],
  ['close closes closed shut shuts', 'open opens opened reopen reopens'],
  ['free nothing', 'pay pays paid charge charges charged cost costs fee'],
  [
    'rise rises rose jump jumps raise raises raised increase increases climb climbs up doubled hike',
    'drop drops dropped fall falls fell cut cuts lower lowers decrease down halved',
  ],
  ['refuse refuses refused reject rejects turn', 'accept accepts accepted'],
  [
    'start starts begin begins launch introduced',
    'stop stops stopped ends ended scrap scraps scrapped drops drop cancels cancelled abandons',
  ],
  ['dangerous toxic poison kills deadly', 'safe harmless protects'],
  ['real genuine true official', 'fake false hoax bogus'],
  ['before', 'after'],
  ['more above over', 'fewer less under below'],
  ['with', 'without'],
  [
    'interdit interdite interdits interdites interdire bannit bannis',
    'autorise autorisee autorises permet permis legal',
  ],
  ['ferme fermee fermes fermera fermeture', 'ouvert ouverte ouverts ouvre ouvrira rouvre'],
  [
    'gratuit gratuite gratuits gratuites gratuitement',
    'payant payante payer facture facturee coute coutera frais',
  ],
  ['hausse augmente augmentera monte grimpe double bondit', 'baisse chute recule diminue baissera moitie'],
  ['refuse refuses refuse refusent', 'accepte acceptes acceptent acceptee'],
  ['supprime supprimee supprimes annule annulee retire', 'maintient maintenu maintenue retabli'],
  ['commence debute lance', 'arrete cesse fin termine'],
  ['avant', 'apres'],
  ['plus', 'moins'],
  ['avec', 'sans'],
  ['cam', 'cho phep duoc'],
  ['dong', 'mo'],
  ['mien', 'thu dong tra phai'],
  ['tang len', 'giam xuong ha rot'],
  ['that', 'gia'],
  ['bo ngung dung rut huy cat', 'giu van'],
  ['them', 'bot'],
  ['doc nguy', 'toan vo'],
];

const sides = opposed.map(([a, b]) => [new Set(a.split(' ')), new Set(b.split(' '))] as const);

/** For each word of a text, whether it is a negator, and whether one denies it. */
export interface Polarity {
  /** Indexes of the negators. */
  readonly negators: readonly number[];
  readonly denied: ReadonlySet<number>;
  readonly lasts: boolean;
  /** True where an odd number of things make the text say that something is not so: a negator, a word of ending. */
  readonly negative: boolean;
}

function isNegator(tokens: readonly Token[], n: number): boolean {
  const [word, before, after] = [
    tokens[n]?.folded ?? '',
    tokens[n - 1]?.folded ?? '',
    tokens[n + 1]?.folded ?? '',
  ];
  if (word === 't') return beforeT.has(before);
  if (!negators.has(word)) return false;
  return !harmlessBefore.has(before) && !harmlessAfter.has(after);
}

/** Reads which words of a text are denied. */
export function polarityOf(tokens: readonly Token[]): Polarity {
  const found = tokens.flatMap((_, n) => (isNegator(tokens, n) ? [n] : []));
  const denied = new Set(found.flatMap((n) => Array.from({ length: REACH }, (_, i) => n + 1 + i)));
  const ends = tokens.some((t) => ending.has(t.folded));
  return {
    negators: found,
    denied,
    negative: found.length > 0 !== ends,
    lasts: tokens.some((t) => lasting.has(t.folded)),
  };
}

interface Side {
  readonly tokens: readonly Token[];
  readonly polarity: Polarity;
}

/** Short words are too common to show that the same thing is denied. */
const SHORTEST_DENIED = 3;

/** True where one text denies a word that the other has and does not deny. */
export function deniesShared(a: Side, b: Side): boolean {
  return [...a.polarity.denied].some((n) => {
    const word = a.tokens[n]?.folded;
    if (word === undefined || word.length < SHORTEST_DENIED || a.polarity.negators.includes(n)) return false;
    return b.tokens.some((t, m) => sameStem(t.folded, word) && !b.polarity.denied.has(m));
  });
}

/** How many pairs of opposites stand one in each text, and not both in either. */
export function opposites(a: Side, b: Side): number {
  const has = (side: Side, words: ReadonlySet<string>) => side.tokens.some((t) => words.has(t.folded));
  return sides.filter(([one, other]) => {
    const [a1, a2, b1, b2] = [has(a, one), has(a, other), has(b, one), has(b, other)];
    return (a1 && !a2 && b2 && !b1) || (a2 && !a1 && b1 && !b2);
  }).length;
}
