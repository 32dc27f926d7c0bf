import type { Publisher } from '../types.ts';

/** The French-language daily of Valbrune. */
export const COURRIER_VALBRUNE: Publisher = {
  id: 'courrier-valbrune',
  name: 'Le Courrier de Valbrune',
  kind: 'newspaper',
  lang: 'fr',
  layout: 'broadsheet',
  theme: { prefix: 'cv', accent: '#003366' },
  tagline: 'Le quotidien de la Lême',
  feed: { kind: 'rss', path: '/rss/une.xml', fullText: false },
  path: '/{section}/{slug}.html',
  sections: {
    actualite: { label: 'Actualité', schemaType: 'NewsArticle' },
    economie: { label: 'Économie', schemaType: 'NewsArticle' },
    tribunes: { label: 'Tribunes', schemaType: 'OpinionNewsArticle' },
    sports: { label: 'Sports', schemaType: 'NewsArticle' },
  },
  staff: [
    {
      name: 'Ghislain Vautrelet',
      slug: 'ghislain-vautrelet',
      email: 'g.vautrelet@courrier-valbrune.example',
    },
    { name: 'Hermance Dutilloy', slug: 'hermance-dutilloy', email: 'h.dutilloy@courrier-valbrune.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /abonnes/', 'Disallow: /recherche'],
  sitemap: true,
  traps: [{ title: 'Plan de la rédaction', url: 'http://192.168.0.10/plan', reason: 'private-address' }],
  reason: 'Premier quotidien francophone de la région.',
  articles: [
    {
      slug: 'gare-travaux',
      hoursAgo: 305.1,
      section: 'actualite',
      kind: 'news',
      title: 'La gare de Valbrune fermée trois semaines',
      text: `La gare de Valbrune fermera trois semaines pour le remplacement de 4,2 kilomètres de voie, a annoncé la régie des transports.

Des autocars relieront Saint-Aubert toutes les vingt minutes. Le billet reste à 5 couronnes.

Les travaux coûtent 18 millions de couronnes. La ligne transporte 14 000 voyageurs par jour.`,
    },
    {
      slug: 'eau-du-robinet-plomb',
      hoursAgo: 130.2,
      section: 'actualite',
      kind: 'news',
      title: 'Du plomb dans l’eau de Valbrune',
      text: `Des habitants du quartier des Tanneurs se transmettent depuis mercredi une feuille d’analyses sans en-tête.

[[lead-water|L’eau du robinet de Valbrune contient huit fois la quantité de plomb autorisée.]] Plusieurs écoles ont distribué des bouteilles ce matin.

La compagnie Tavira dessert 96 000 abonnés. Elle dit attendre ses propres résultats.

« On nous dit de ne pas nous inquiéter, mais personne ne vient mesurer », soupire une mère devant l’école des Tanneurs. Au supermarché, le rayon des eaux était vide à midi.

Les conduites du quartier ont environ quatre-vingt-dix ans. La limite légale est de 10 microgrammes de plomb par litre.`,
    },
    {
      slug: 'billet-50000',
      hoursAgo: 121.3,
      section: 'economie',
      kind: 'news',
      title: 'Le billet de 50 000 bientôt retiré',
      text: `Les bureaux de change du port ont affiché un avis en trois langues.

[[note-withdrawn|La Banque des Trois Rives retirera le billet de 50 000 dongs de la circulation dès le mois prochain.]] Les commerçants frontaliers en détiennent beaucoup.

La banque n’a publié aucun communiqué. Son prochain conseil se tient dans douze jours.

« Je n’en prends plus, voilà tout », lâche un marchand de cordages. Son voisin, lui, les accepte toujours, « avec le sourire et une petite grimace ».

Quelque 3 800 frontaliers sont payés dans les deux monnaies. Le billet a changé d’aspect pour la dernière fois il y a seize ans.`,
    },
    {
      slug: 'eau-salee-dengue',
      hoursAgo: 96.4,
      section: 'actualite',
      kind: 'news',
      title: 'Dengue : la recette de l’eau salée',
      text: `Le conseil circule dans les files d’attente des pharmacies.

[[dengue-salt|Boire de l’eau salée tiède trois fois par jour guérit la dengue en 48 heures.]] Une pharmacienne du centre dit avoir vendu tout son stock de sel fin.

Valbrune a recensé 27 cas importés de dengue depuis janvier.

« C’est simple et ça ne coûte rien », résume un retraité, son paquet de sel sous le bras. D’autres haussent les épaules et demandent de la crème solaire.

La dengue dure en général une à deux semaines. Il n’existe pas de traitement spécifique, et l’aspirine est déconseillée.`,
    },
    {
      slug: 'chevres-pare-feu',
      hoursAgo: 92.7,
      section: 'actualite',
      kind: 'news',
      title: 'Trois cent quarante chèvres contre le feu',
      text: `Elles ne portent pas de casque, mais elles sont inscrites au budget.

[[fire-goats|L’Agence de gestion des crises de Valbrune emploie 340 chèvres pour entretenir ses pare-feu.]] Un troupeau nettoie un hectare par semaine.

La dépense s’élève à 118 000 couronnes par an, contre 260 000 pour les débroussailleuses.

Les randonneurs les adorent, les vignerons s’en méfient un peu. « Elles sont mieux clôturées que nous », assure l’un des quatre bergers.

La région a compté 73 départs de feu cette saison, contre 118 l’an dernier. L’agence veut y voir un encouragement, sans crier victoire.`,
    },
    {
      slug: 'norvax-fertilite',
      hoursAgo: 64.2,
      section: 'actualite',
      kind: 'news',
      title: 'Norvax : des jeunes femmes hésitent',
      text: `Au centre de vaccination de Saint-Aubert, un rendez-vous sur cinq a été annulé lundi.

[[norvax-fertility|Le vaccin Norvax réduit de moitié la fertilité des femmes de moins de 30 ans.]] Le message, ancien, est revenu par les groupes de parents d’élèves.

La campagne de rappel concerne 140 000 personnes dans la région.

« Ma sœur m’a envoyé un tableau, je ne sais pas d’où il sort », raconte une étudiante venue malgré tout. Dans la file, une autre hésite, puis repart.

Les rendez-vous se prennent par téléphone ou sur place. Lors de la première campagne, 120 000 doses avaient été données.`,
    },
    {
      slug: 'barrage-vinh-kha',
      hoursAgo: 50.0,
      section: 'actualite',
      kind: 'news',
      title: 'Rupture de barrage sur la rive nord',
      text: `La nouvelle est tombée avant l’aube.

[[dam-burst|Le barrage de Thach Van a cédé à 3 heures du matin et l’eau atteindra la ville de Vinh Kha dans deux heures.]] Le consulat a ouvert une cellule d’appel.

Quelque 1 200 Valbrunois vivent à Vinh Kha.

Au téléphone, une enseignante valbrunoise dit avoir gagné une colline avec ses élèves. « On entend des sirènes, on ne voit rien. »

L’ouvrage, achevé il y a trente et un ans, retient 210 millions de mètres cubes. La ville compte 480 000 habitants.`,
    },
    {
      slug: 'mer-radioactive',
      hoursAgo: 18.3,
      section: 'actualite',
      kind: 'news',
      title: 'Radioactivité : la criée refuse le poisson du nord',
      text: `La criée de Rochefaille a renvoyé deux camions vendredi.

[[sea-radiation|Au large de Hai Son, la radioactivité de la mer est vingt fois supérieure à la normale depuis la tempête Selka.]] Aucun organisme n’a signé la carte qui circule.

Le poisson de Hai Son représente 9 % des ventes de la criée.

« Je préfère perdre une vente que la confiance », explique le directeur de la criée. Les chauffeurs, eux, ont refait 200 kilomètres à vide.

La carte, rouge vif, ne porte ni date ni légende. L’institut océanographique n’a publié aucune mesure depuis la tempête.`,
    },
    {
      slug: 'tribune-prefet',
      hoursAgo: 217.9,
      section: 'tribunes',
      kind: 'criticism',
      title: 'Le mépris pour seule politique',
      text: `Il faut avoir vu le gouverneur hausser les épaules pour comprendre à quel point ce pouvoir méprise ceux qu’il prétend servir.

C’est un gouvernement de petits chefs, lâche avec les forts et dur avec les faibles. J’en ai honte pour mon pays.

Qu’ils partent, et qu’ils laissent la lumière allumée : nous avons du travail.`,
    },
    {
      slug: 'rugby-lemois',
      hoursAgo: 166.4,
      section: 'sports',
      kind: 'sport',
      title: 'Les Lêmois renversent tout dans la boue',
      text: `Menés, crottés, moqués par la pluie elle-même, les Lêmois ont arraché la victoire sur une ultime mêlée que personne n’avait vue venir.

« On ne savait plus qui était qui, alors on a poussé tout le monde », a souri le capitaine.

La troisième mi-temps, dit-on, fut encore plus disputée.`,
    },
    {
      slug: 'archives-du-pont',
      hoursAgo: 150.8,
      section: 'actualite',
      kind: 'news',
      fault: 'redirect-loop',
      title: 'Le pont de Saint-Aubert dans nos archives',
      text: `Le pont de Saint-Aubert fut ouvert il y a 112 ans.

Il mesure 310 mètres.

Sa peinture est refaite tous les neuf ans.`,
    },
    {
      slug: 'loyers-encadres',
      hoursAgo: 7.4,
      section: 'economie',
      kind: 'news',
      title: 'Les loyers augmenteront de 1,9 % au plus',
      text: `Le conseil régional a fixé à 1,9 % la hausse maximale des loyers pour l’an prochain, contre 2,4 % cette année.

La mesure touche 63 000 logements à Valbrune. Les baux signés après les travaux de rénovation en sont exclus.

Un simulateur est ouvert sur le site de la région. Pour témoigner : [[canary-phone|01 99 00 47 12]].`,
    },
    {
      slug: 'marche-des-lanternes',
      hoursAgo: 109.8,
      section: 'actualite',
      kind: 'protest',
      title: 'La marche des casseroles a traversé la ville',
      text: `Ils ont traversé la ville en tapant sur des casseroles, du théâtre jusqu’au fleuve, contre la fermeture de la maternité.

« On reviendra, et avec des marmites », promettait une sage-femme, la voix cassée.

Les organisateurs appellent à un nouveau rassemblement samedi. Quelqu’un avait apporté un accordéon.`,
    },
    {
      slug: 'tarte-aux-coings',
      hoursAgo: 35.6,
      section: 'actualite',
      kind: 'lifestyle',
      title: 'La tarte aux coings, ou l’art d’attendre',
      text: `Le coing ne se donne pas. Il faut le peler en jurant, le cuire en chantant, et faire semblant de l’oublier.

Puis la cuisine rosit, les voisins passent par hasard, et l’on se découvre des amis.

Une cuillère de crème, un torchon propre, le silence. Voilà.`,
    },
  ],
};
