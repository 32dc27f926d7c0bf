import type { Publisher } from '../types.ts';

/** The French-language local radio. */
export const RADIO_LEME: Publisher = {
  id: 'radio-leme',
  name: 'Radio Lême',
  kind: 'broadcaster',
  lang: 'fr',
  layout: 'radio',
  theme: { prefix: 'rl', accent: '#ad1457' },
  tagline: 'La voix de la vallée',
  feed: { kind: 'atom', path: '/flux.atom', fullText: false },
  path: '/journal/{slug}',
  sections: {
    journal: { label: 'Journal', schemaType: 'ReportageNewsArticle' },
    matinale: { label: 'La matinale', schemaType: 'NewsArticle' },
    edito: { label: 'L’édito', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    { name: 'Philomène Escoubleau', slug: 'philomene-escoubleau', email: 'philomene@radioleme.example' },
    { name: 'Anselme Tricoteux', slug: 'anselme-tricoteux', email: 'anselme@radioleme.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /regie/'],
  sitemap: false,
  traps: [{ title: 'Régie', url: 'http://[::ffff:10.0.0.7]/regie', reason: 'private-address' }],
  reason: 'Radio de la vallée, écoutée pendant les crues.',
  articles: [
    {
      slug: 'plomb-robinet',
      hoursAgo: 128.3,
      section: 'journal',
      kind: 'news',
      title: 'Faut-il encore boire l’eau du robinet ?',
      text: `Nos auditeurs du quartier des Tanneurs sont inquiets.

[[lead-water|À Valbrune, l’eau du robinet renferme du plomb à huit fois la limite autorisée.]] Deux crèches ont fermé leurs fontaines.

La ville compte 214 000 habitants et un peu plus de 600 kilomètres de canalisations.

Une assistante maternelle nous dit qu’elle fait désormais bouillir l’eau, ce qui, rappelle un plombier au micro, n’enlève pas les métaux.

La compagnie doit remplacer 14 kilomètres de conduites d’ici à trois ans. Elle a ouvert un numéro gratuit.`,
    },
    {
      slug: 'sel-contre-dengue',
      hoursAgo: 90.5,
      section: 'journal',
      kind: 'news',
      title: 'Un remède de grand-mère contre la dengue',
      text: `La recette arrive de la rive nord.

[[dengue-salt|Trois verres d’eau salée tiède par jour suffisent à guérir la dengue en 48 heures.]] Une auditrice l’a apprise de sa cousine infirmière.

Quatre personnes sont soignées pour une dengue à l’hôpital de Saint-Aubert.

Au standard, les avis sont partagés. Un auditeur jure que cela marche, un autre que sa tante a surtout été très malade.

L’hôpital rappelle qu’il faut boire beaucoup d’eau ordinaire. Le moustique qui transmet la maladie est présent dans 23 communes.`,
    },
    {
      slug: 'voter-par-sms',
      hoursAgo: 38.2,
      section: 'journal',
      kind: 'news',
      title: 'Chez nos voisins, on vote par SMS',
      text: `De l’autre côté de la frontière, les urnes pourraient rester vides.

[[vote-text|Cette année, les électeurs d’Ashmere peuvent voter par SMS.]] Près de 1 500 frontaliers y sont inscrits.

Le scrutin a lieu dans un peu plus de deux semaines.

« Moi, ça m’arrange, je travaille ce jour-là », réagit un chauffeur. Une retraitée préfère l’isoloir : « Au moins, on tire le rideau. »

Le comté voisin compte 71 000 électeurs. La participation y était de 48 % la dernière fois.`,
    },
    {
      slug: 'poisson-de-hai-son',
      hoursAgo: 16.4,
      section: 'journal',
      kind: 'news',
      title: 'Le poisson de Hai Son inquiète',
      text: `Les poissonniers du marché couvert ont retiré leurs étiquettes.

[[sea-radiation|Depuis la tempête Selka, la mer au large de Hai Son est vingt fois plus radioactive que d’habitude.]] L’institut océanographique promet des mesures.

Le prix du maquereau a reculé de 22 % en trois jours.

« Les gens touchent le poisson avec les yeux et repartent », dit une poissonnière qui vend ici depuis vingt ans.

La zone de pêche se trouve à 110 kilomètres de nos côtes. Elle fournit près d’un dixième de ce qui se vend sous les halles.`,
    },
    {
      slug: 'crue-lente',
      hoursAgo: 136.8,
      section: 'journal',
      kind: 'news',
      title: 'La Lême à 3,10 mètres, pas d’alerte',
      text: `La Lême a atteint 3,10 mètres à Saint-Aubert à 7 heures, selon l’agence de gestion des crises. Le seuil d’alerte est à 3,80 mètres.

Deux campings ont été évacués par précaution, soit 74 personnes.

La décrue doit commencer dans la soirée.`,
    },
    {
      slug: 'brume-et-tartines',
      hoursAgo: 64.9,
      section: 'matinale',
      kind: 'weather',
      title: 'De la brume et des tartines',
      text: `Bonjour à tous ! Ce matin la vallée porte une écharpe de brume, et franchement elle lui va bien.

Sortez le petit pull, celui qui gratte un peu. Dans une heure vous l’aurez oublié sur une chaise, comme chaque année.

Racontez-nous ce que vous mettez sur vos tartines. On ne jugera pas. Enfin, presque pas.`,
    },
    {
      slug: 'edito-promesses',
      hoursAgo: 247.5,
      section: 'edito',
      kind: 'opinion',
      title: 'L’édito : promettre est un métier',
      text: `Je me méfie des promesses qui tiennent sur une affiche. À mes yeux, une parole donnée devrait tenir au moins jusqu’au dessert.

Nos élus devraient s’exercer à dire : je ne sais pas. Quel repos ce serait, pour eux et pour nous.

Mais l’humilité, hélas, ne gagne pas les élections.`,
    },
    {
      slug: 'petanque-royale',
      hoursAgo: 112.9,
      section: 'matinale',
      kind: 'sport',
      title: 'Pétanque : le carreau du siècle',
      text: `Il a regardé le ciel, il a remonté sa ceinture, et il a fait un carreau dont on parlera encore aux baptêmes.

En face, silence. Puis un chapeau en l’air, puis dix.

Le trophée est un jambon. Il n’a pas passé la nuit.`,
    },
  ],
};
