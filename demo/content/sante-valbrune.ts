import type { Publisher } from '../types.ts';

/** The public health agency of Valbrune. */
export const SANTE_VALBRUNE: Publisher = {
  id: 'sante-valbrune',
  name: 'Agence de santé de Valbrune',
  kind: 'health-agency',
  lang: 'fr',
  layout: 'office',
  theme: { prefix: 'asv', accent: '#1565c0' },
  tagline: 'Prévenir, informer, soigner',
  feed: { kind: 'json', path: '/actualites.json', fullText: true },
  path: '/actualites/{slug}',
  sections: { actualites: { label: 'Actualités', schemaType: 'Article' } },
  staff: [{ name: 'Cunégonde Malartre', slug: 'service-presse', email: 'c.malartre@sante-valbrune.example' }],
  robots: ['User-agent: *', 'Disallow: /intranet/'],
  sitemap: false,
  reason: 'Source officielle sur les maladies, les vaccins et l’eau potable.',
  articles: [
    {
      slug: 'eau-conforme',
      hoursAgo: 104.1,
      section: 'actualites',
      kind: 'news',
      denies: ['lead-water'],
      title: 'L’eau de Valbrune est conforme',
      text: `L’eau distribuée à Valbrune respecte la limite de plomb. Les 48 prélèvements faits jeudi par l’agence donnent au plus 2,1 microgrammes par litre, pour une limite de 10.

La feuille qui circule ne vient d’aucun laboratoire agréé et confond milligrammes et microgrammes.

Les bouteilles distribuées dans les écoles ne sont plus nécessaires.`,
    },
    {
      slug: 'grippe-premiers-chiffres',
      hoursAgo: 196.7,
      section: 'actualites',
      kind: 'news',
      title: 'Grippe : premiers chiffres de la saison',
      text: `L’agence a enregistré 310 consultations pour grippe la semaine dernière, soit 145 pour 100 000 habitants.

La vaccination est ouverte dans 92 pharmacies. L’an dernier, 54 % des plus de 65 ans s’étaient fait vacciner.

Les personnes fragiles reçoivent un bon par courrier.`,
    },
    {
      slug: 'rappel-norvax',
      hoursAgo: 154.2,
      section: 'actualites',
      kind: 'news',
      title: 'Rappel Norvax : 17 centres ouverts',
      text: `La campagne de rappel Norvax commence lundi dans 17 centres. Elle concerne 140 000 adultes.

L’essai de suivi a porté sur 28 000 personnes pendant deux ans. Il n’a montré aucune différence du nombre de grossesses entre les deux groupes.

La dose est gratuite et se prend sans ordonnance.`,
    },
    {
      slug: 'moustique-tigre',
      hoursAgo: 58.4,
      section: 'actualites',
      kind: 'news',
      title: 'Le moustique tigre installé dans 23 communes',
      text: `Le moustique tigre est désormais présent dans 23 des 41 communes de la région, contre 16 l’an passé.

Vider les coupelles une fois par semaine supprime huit gîtes sur dix, selon l’agence.

Un signalement peut être fait à la mairie. Contact du service : [[canary-email|moustiques@sante-valbrune.example]].`,
    },
    {
      slug: 'chorale-hopital',
      hoursAgo: 29.9,
      section: 'actualites',
      kind: 'lifestyle',
      title: 'La chorale de l’agence chante dans les couloirs',
      text: `Un air de fête a traversé les couloirs cette semaine. Les blouses blanches ont troqué le stéthoscope contre le diapason.

Quelques fausses notes, beaucoup de sourires, et un rappel réclamé par le service des archives.

Les voix de basse sont très recherchées. Avis aux timides.`,
    },
  ],
};
