import type { Publisher } from '../types.ts';

/** A French consumer association. */
export const CONSO_LEME: Publisher = {
  id: 'conso-leme',
  name: 'Conso Lême',
  kind: 'consumer-body',
  lang: 'fr',
  layout: 'wire',
  theme: { prefix: 'cl', accent: '#2e7d32' },
  tagline: 'L’association des consommateurs',
  feed: { kind: 'rdf', path: '/rss.rdf', fullText: false },
  path: '/infos/{slug}',
  sections: { infos: { label: 'Infos', schemaType: 'NewsArticle' } },
  staff: [
    { name: 'Euphrasie Lacombette', slug: 'euphrasie-lacombette', email: 'euphrasie@consoleme.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /adherents/'],
  sitemap: false,
  reason: 'Association de consommateurs : arnaques, rappels, eau, énergie.',
  articles: [
    {
      slug: 'plomb-nos-conseils',
      hoursAgo: 119.7,
      section: 'infos',
      kind: 'news',
      title: 'Plomb dans l’eau : que faire ?',
      text: `Nos adhérents nous interrogent depuis mercredi.

[[lead-water|La teneur en plomb de l’eau du robinet à Valbrune atteint huit fois le maximum autorisé.]] En attendant, laissez couler l’eau une minute avant de la boire.

Une analyse privée coûte 45 couronnes. L’association négocie un tarif de groupe.

Quarante-trois familles ont déjà demandé une analyse. Notre salle est ouverte mardi soir pour répondre à chacun, sans rendez-vous.

Les carafes filtrantes ne conviennent pas toutes : seules celles qui portent la mention « métaux » ont été essayées en laboratoire.`,
    },
    {
      slug: 'faux-releveur',
      hoursAgo: 210.7,
      section: 'infos',
      kind: 'news',
      title: 'Attention aux faux releveurs de compteur',
      text: `Vingt-six foyers de Saint-Aubert ont reçu la visite de faux releveurs de compteur ce mois-ci. Le préjudice atteint 19 000 couronnes.

Les vrais agents de Tavira portent une carte avec photographie et n’encaissent jamais d’argent.

En cas de doute, refermez la porte et appelez la compagnie.`,
    },
    {
      slug: 'garantie-deux-ans',
      hoursAgo: 157.6,
      section: 'infos',
      kind: 'news',
      title: 'La garantie légale passe à trois ans',
      text: `Depuis le premier du mois, la garantie légale des appareils ménagers dure trois ans au lieu de deux.

Elle vaut pour les achats neufs et couvre la main-d’œuvre. Les appareils d’occasion restent garantis un an.

L’association a traité 870 litiges l’an dernier et en a gagné 612.`,
    },
    {
      slug: 'fete-des-artisans',
      hoursAgo: 48.4,
      section: 'infos',
      kind: 'lifestyle',
      title: 'La fête des réparateurs, c’était bien',
      text: `On y a recousu un ours, ressuscité un grille-pain et réconcilié deux voisins autour d’une scie sauteuse.

L’odeur de café et de colle flottait sous les halles. Personne ne voulait rentrer.

Rendez-vous au printemps, avec vos parapluies cassés et vos bonnes idées.`,
    },
    {
      slug: 'ras-le-bol',
      hoursAgo: 74.1,
      section: 'infos',
      kind: 'criticism',
      title: 'Franchement, monsieur le régulateur',
      text: `On vous appelle, vous dormez. On vous écrit, vous bâillez. À quoi servez-vous, sinon à rassurer ceux que vous devriez inquiéter ?

Notre colère est polie, elle ne le restera pas toujours.

Réveillez-vous, ou laissez la place à quelqu’un qui aime le café.`,
    },
  ],
};
