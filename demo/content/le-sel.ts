import type { Publisher } from '../types.ts';

/** A French opinion weekly with many readers' letters. */
export const LE_SEL: Publisher = {
  id: 'le-sel',
  name: 'Le Sel',
  kind: 'magazine',
  nature: 'opinion',
  lang: 'fr',
  layout: 'journal',
  theme: { prefix: 'sel', accent: '#37474f' },
  tagline: 'Hebdomadaire d’opinion',
  feed: { kind: 'rss', path: '/feed/', fullText: true },
  path: '/{section}/{slug}/',
  sections: {
    opinions: { label: 'Opinions', schemaType: 'OpinionNewsArticle' },
    courrier: { label: 'Courrier des lecteurs', schemaType: 'OpinionNewsArticle' },
    chroniques: { label: 'Chroniques', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    {
      name: 'Apolline Cazeneuve-Brisset',
      slug: 'apolline-cazeneuve-brisset',
      email: 'apolline@lesel.example',
    },
    { name: 'Fulgence Ravanel', slug: 'fulgence-ravanel', email: 'fulgence@lesel.example' },
  ],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  reason: 'Hebdomadaire d’opinion ; lu pour être compté, jamais signalé.',
  articles: [
    {
      slug: 'ministre-demission',
      hoursAgo: 300.6,
      section: 'opinions',
      kind: 'criticism',
      title: 'Madame la ministre, allez-vous-en',
      text: `Votre bilan tient en un mot : le vide. Vous avez l’arrogance des gens qui n’ont jamais attendu un autobus.

Ce gouvernement est indigne, et le pire est qu’il s’en vante. Vous nous prenez pour des enfants, nous vous prenons pour ce que vous êtes : une actrice médiocre.

Partez. Personne ne vous retiendra, pas même vos amis.`,
    },
    {
      slug: 'tous-au-pont',
      hoursAgo: 233.2,
      section: 'opinions',
      kind: 'protest',
      title: 'Samedi, tous au pont',
      text: `Nous irons à pied, avec nos casseroles et nos enfants sur les épaules. Venez, même si vous n’aimez pas la foule.

Nous voulons qu’on nous entende, et si possible qu’on nous écoute. Ce n’est pas la même chose.

Soyons nombreux, soyons calmes, soyons têtus.`,
    },
    {
      slug: 'lecteurs-de-la-semaine',
      hoursAgo: 192.8,
      section: 'courrier',
      kind: 'letter',
      title: 'Courrier : colères et tendresses',
      text: `Monsieur, votre chroniqueur est un âne, et je dis cela avec tout le respect que j’ai pour les ânes.

Madame, j’ai pleuré en lisant votre page sur les quais. Merci. Je croyais être la seule à aimer cette odeur de goudron.

Cher Sel, trop de politique, pas assez de mots croisés. Votre fidèle abonné.`,
    },
    {
      slug: 'eloge-du-banc',
      hoursAgo: 148.3,
      section: 'chroniques',
      kind: 'opinion',
      title: 'Éloge du banc public',
      text: `Rien ne me paraît plus civilisé qu’un banc. On s’y assoit sans consommer, sans s’inscrire, sans donner son avis.

Une ville qui retire ses bancs avoue qu’elle a peur de ses habitants. Je trouve cela triste et un peu ridicule.

Rendez-nous nos bancs, et gardez vos écrans.`,
    },
    {
      slug: 'nuit-des-rumeurs',
      hoursAgo: 39.7,
      section: 'chroniques',
      kind: 'opinion',
      title: 'La nuit des rumeurs',
      text: `J’ai honte de ma profession, ce matin. Nous avons couru derrière un bruit comme des chiots derrière une feuille morte.

Il me semble qu’un journal devrait être le dernier à crier. Nous avons voulu être les premiers.

La prochaine fois, comptons jusqu’à cent. Ou taisons-nous.`,
    },
    {
      slug: 'demain-la-lenteur',
      hoursAgo: 13.6,
      section: 'chroniques',
      kind: 'prediction',
      title: 'Demain, la lenteur',
      text: `Je parie que nos petits-enfants prendront le train de nuit pour le plaisir de ne pas arriver trop tôt.

Ils riront peut-être de nos montres. Ils auront sans doute d’autres folies, plus douces, plus vertes.

Et si je me trompe, il n’y aura plus personne pour me le reprocher.`,
    },
    {
      slug: 'foi-et-laicite',
      hoursAgo: 83.1,
      section: 'opinions',
      kind: 'opinion',
      title: 'Croire, ne pas croire, se taire ensemble',
      text: `Je ne crois pas, et j’aime les cloches. Mon voisin croit, et il déteste le bruit. Nous nous entendons très bien.

On voudrait nous fâcher. Je refuse. À mon sens, la seule hérésie est de ne jamais douter de soi.

Que chacun prie ou fume à sa fenêtre, et que la nuit nous soit commune.`,
    },
  ],
};
