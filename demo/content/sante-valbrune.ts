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

Les bouteilles distribuées dans les écoles ne sont plus nécessaires.

Les prélèvements ont été faits le matin, au premier jet, dans 40 logements du quartier des Tanneurs et dans huit écoles et crèches. C’est la situation la moins favorable, puisque l’eau a stagné toute la nuit dans les conduites. La moyenne s’établit à 0,9 microgramme par litre. Deux laboratoires ont travaillé séparément sur les mêmes flacons.

Un microgramme est mille fois plus petit qu’un milligramme. La feuille diffusée depuis mercredi reprend, avec la mauvaise unité, des valeurs proches de celles que l’agence mesure d’ordinaire.

Le plomb reste un sujet sérieux dans les immeubles d’avant-guerre, où une partie des tuyaux intérieurs n’a pas été changée. Les propriétaires peuvent demander un contrôle gratuit jusqu’au 31 du mois prochain. Les 48 résultats, rue par rue, sont affichés en mairie et publiés sur le site de l’agence.`,
    },
    {
      slug: 'grippe-premiers-chiffres',
      hoursAgo: 196.7,
      section: 'actualites',
      kind: 'news',
      title: 'Grippe : premiers chiffres de la saison',
      text: `L’agence a enregistré 310 consultations pour grippe la semaine dernière, soit 145 pour 100 000 habitants.

La vaccination est ouverte dans 92 pharmacies. L’an dernier, 54 % des plus de 65 ans s’étaient fait vacciner.

Les personnes fragiles reçoivent un bon par courrier.

Le seuil au-delà duquel on parle d’épidémie est fixé à 170 consultations pour 100 000 habitants pendant deux semaines de suite. La saison commence à peu près comme celle de l’an dernier, qui avait atteint son plus haut à la fin de janvier.

Les virus analysés à ce jour, une cinquantaine, appartiennent pour les trois quarts au type A. Ils correspondent à ceux que vise le vaccin de cette année.

L’agence recommande la vaccination à partir de 65 ans, aux femmes enceintes, aux malades chroniques et à leur entourage, ainsi qu’aux soignants. L’injection ne dispense pas des gestes simples : se laver les mains, aérer, rester chez soi quand on tousse. Les maisons de retraite seront livrées les premières ; 61 sur 74 l’ont déjà été. Prochain bulletin mercredi.`,
    },
    {
      slug: 'rappel-norvax',
      hoursAgo: 154.2,
      section: 'actualites',
      kind: 'news',
      title: 'Rappel Norvax : 17 centres ouverts',
      text: `La campagne de rappel Norvax commence lundi dans 17 centres. Elle concerne 140 000 adultes.

L’essai de suivi a porté sur 28 000 personnes pendant deux ans. Il n’a montré aucune différence du nombre de grossesses entre les deux groupes.

La dose est gratuite et se prend sans ordonnance.

Sont appelés d’abord les plus de 60 ans, les soignants et les personnes dont la dernière dose remonte à plus d’un an. Les rendez-vous se prennent par téléphone, en ligne ou sur place, de 8 heures à 19 heures. Deux équipes mobiles se rendront dans les villages de la Haute-Lême, à raison de six par semaine.

Les effets attendus sont une douleur au bras, de la fatigue, parfois un peu de fièvre pendant un jour ou deux. Lors de la première campagne, trois personnes sur 120 000 avaient été gardées à l’hôpital ; toutes sont rétablies. Chaque centre dispose d’un médecin.

Le rappel n’est obligatoire pour personne. Les femmes enceintes ou qui souhaitent l’être peuvent le recevoir et poser leurs questions à la sage-femme présente dans chaque centre le mercredi. Un bilan paraîtra chaque semaine, effets indésirables compris.`,
    },
    {
      slug: 'moustique-tigre',
      hoursAgo: 58.4,
      section: 'actualites',
      kind: 'news',
      title: 'Le moustique tigre installé dans 23 communes',
      text: `Le moustique tigre est désormais présent dans 23 des 41 communes de la région, contre 16 l’an passé.

Vider les coupelles une fois par semaine supprime huit gîtes sur dix, selon l’agence.

Un signalement peut être fait à la mairie. Contact du service : [[canary-email|moustiques@sante-valbrune.example]].

L’agence a posé 260 pièges entre mai et octobre et relevé chacun d’eux tous les quinze jours. Les nouvelles communes se trouvent toutes le long de la Lême, en aval de Saint-Aubert. Le froid arrête les adultes, mais les œufs passent l’hiver.

Le moustique tigre peut transmettre la dengue s’il a piqué auparavant une personne malade. Aucune transmission de ce type n’a été observée dans la région : les 27 cas recensés depuis janvier ont tous été contractés ailleurs.

Neuf communes financeront au printemps des tournées d’inspection, jardin par jardin, avec l’accord des habitants. Les coupelles, les gouttières bouchées et les jouets oubliés sous la pluie forment l’essentiel des gîtes. Les poissons rouges, eux, font très bien leur travail dans les bassins. Une carte interactive sera mise en ligne en mars.`,
    },
    {
      slug: 'chorale-hopital',
      hoursAgo: 29.9,
      section: 'actualites',
      kind: 'lifestyle',
      title: 'La chorale de l’agence chante dans les couloirs',
      text: `Un air de fête a traversé les couloirs cette semaine. Les blouses blanches ont troqué le stéthoscope contre le diapason.

Quelques fausses notes, beaucoup de sourires, et un rappel réclamé par le service des archives.

Les voix de basse sont très recherchées. Avis aux timides.

On répète depuis l’été, entre deux portes, dans l’odeur du café. Les soprani viennent de la comptabilité, les ténors du transport ; l’unique basse s’est découverte un matin en bâillant.

Le chef, qui dirige d’ordinaire une équipe de brancardiers, demande peu de choses : qu’on respire ensemble, et qu’on ne regarde pas ses chaussures. Pour le reste, il ferme les yeux et sourit, ce qui donne le départ.

Il y a eu un moment, au deuxième étage, où tout s’est tu d’un coup. Une dame en robe de chambre avait repris le refrain, seule, d’une petite voix très droite. Personne n’a osé entrer dans sa note. Puis elle a fait signe que c’était à nous, et l’on est reparti, un peu moins juste, beaucoup plus fort.`,
    },
    {
      slug: 'monoxyde-chauffage',
      hoursAgo: 128.8,
      section: 'actualites',
      kind: 'news',
      title: 'Monoxyde de carbone : onze intoxications en une semaine',
      text: `Onze personnes ont été intoxiquées au monoxyde de carbone la semaine dernière dans la région, dont trois enfants. Toutes ont pu quitter l’hôpital.

Quatre foyers sur cinq utilisaient un appareil d’appoint dans une pièce dont les aérations avaient été bouchées pour garder la chaleur. Le cinquième faisait tourner un groupe électrogène dans un garage, après la coupure due à la tempête Selka.

Le monoxyde de carbone ne se voit pas et ne se sent pas. Maux de tête, vertiges et nausées chez plusieurs occupants à la fois doivent alerter : il faut ouvrir les fenêtres, sortir et appeler les secours.

L’an dernier, l’agence avait recensé 64 cas entre octobre et mars, et deux décès. Un détecteur coûte une vingtaine de couronnes ; la région en distribue 3 000 aux ménages qui se chauffent au bois ou au charbon. Le bon se retire en mairie.

Un ramonage par an est obligatoire. Les groupes électrogènes se placent dehors, loin des portes, jamais dans une cave.`,
    },
    {
      slug: 'dons-de-sang',
      hoursAgo: 9.9,
      section: 'actualites',
      kind: 'news',
      title: 'Don de sang : six jours de réserve',
      text: `La réserve de sang de la région couvre six jours, contre dix au début de l’automne, indique l’agence. Le seuil d’alerte est fixé à quatre.

Les hôpitaux utilisent en moyenne 118 poches par jour. Plusieurs collectes ont dû être annulées pendant la tempête, soit environ 900 dons perdus. Le groupe O négatif, qui convient à tous les receveurs, manque le plus.

On peut donner de 18 à 70 ans, à partir de 50 kilos, jusqu’à quatre fois par an pour les femmes et six fois pour les hommes. L’entretien, le don et la collation prennent trois quarts d’heure. Un voyage récent dans une zone où sévit la dengue impose d’attendre 28 jours.

Neuf collectes sont prévues d’ici à dimanche, dont une de nuit à la gare routière, « pour ceux qui disent qu’ils n’ont pas le temps », précise l’équipe. L’an dernier, 11 400 habitants ont donné au moins une fois. Un sur trois revenait pour la première fois depuis longtemps.`,
    },
  ],
};
