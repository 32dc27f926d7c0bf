import type { Publisher } from '../types.ts';

/** A satirical magazine in French. */
export const MOUETTE_RIEUSE: Publisher = {
  id: 'mouette-rieuse',
  name: 'La Mouette rieuse',
  kind: 'magazine',
  nature: 'satire',
  lang: 'fr',
  layout: 'magazine',
  theme: { prefix: 'mr', accent: '#ef6c00' },
  tagline: 'Journal garanti sans informations',
  feed: { kind: 'rss', path: '/cri.xml', fullText: true },
  path: '/cri/{slug}',
  sections: { satire: { label: 'Satire', schemaType: 'SatiricalArticle' } },
  staff: [{ name: 'Tonton Goémon', slug: 'tonton-goemon', email: 'tonton@mouetterieuse.example' }],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  reason: 'Satire ; gardée au registre pour montrer que la satire n’est jamais signalée.',
  articles: [
    {
      slug: 'rond-point-epouse',
      hoursAgo: 294.1,
      section: 'satire',
      kind: 'satire',
      title: 'Le maire épouse un rond-point',
      text: `La cérémonie a eu lieu en tournant, dans la plus stricte circularité. La mariée portait des géraniums.

« Avec elle, je ne m’ennuie jamais, je reviens toujours au même endroit », a confié l’élu, très ému et légèrement étourdi.

Le voyage de noces se fera sur une déviation.`,
    },
    {
      slug: 'greve-des-reves',
      hoursAgo: 239.9,
      section: 'satire',
      kind: 'satire',
      title: 'Grève des réveils : la région enfin reposée',
      text: `Les réveils réclament la retraite à six heures et le droit à la grasse matinée.

Solidaires, les coqs ont posé une journée. Le soleil, non syndiqué, s’est levé quand même, sous les huées.

Le gouvernement promet une réforme dès qu’on l’aura secoué.`,
    },
    {
      slug: 'chevre-prefete',
      hoursAgo: 81.6,
      section: 'satire',
      kind: 'satire',
      title: 'Une chèvre nommée directrice, elle broute l’organigramme',
      text: `C’est la première fois qu’une réforme administrative est digérée en une matinée.

La nouvelle directrice a rongé trois directions, deux missions et un tapis. Le personnel salue une vraie simplification.

Elle répond à toutes les questions par « mêêê », ce que la presse juge plus clair qu’avant.`,
    },
    {
      slug: 'eau-celebre',
      hoursAgo: 101.9,
      section: 'satire',
      kind: 'satire',
      title: 'L’eau du robinet engage un avocat',
      text: `Lasse d’être traînée dans la boue, l’eau du robinet a décidé de couler des jours plus tranquilles.

Son avocat, un siphon réputé, plaide la transparence. La partie adverse, une bouteille en plastique, a demandé le renvoi au recyclage.

L’audience a été suspendue pour fuite.`,
    },
    {
      slug: 'sondage-sur-les-sondages',
      hoursAgo: 24.5,
      section: 'satire',
      kind: 'satire',
      title: 'Tout le monde d’accord pour ne plus répondre',
      text: `Selon un sondage réalisé auprès du sondeur lui-même, devant sa glace, l’opinion est satisfaite de sa coiffure.

La marge d’erreur portait un chapeau.

Les indécis ont promis de se prononcer plus tard, ou pas, ou si.`,
    },
  ],
};
