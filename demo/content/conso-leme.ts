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

Les carafes filtrantes ne conviennent pas toutes : seules celles qui portent la mention « métaux » ont été essayées en laboratoire.

La compagnie Tavira, que nous avons interrogée, attend ses propres analyses. L’agence de santé commencera ses prélèvements jeudi dans 48 points. Nous publierons les résultats tels quels, avec les unités, dès qu’ils nous parviendront.

Conservez les factures de bouteilles et les courriers : si une faute devait être établie, ils serviraient. Nos juristes reçoivent le samedi matin.`,
    },
    {
      slug: 'faux-releveur',
      hoursAgo: 210.7,
      section: 'infos',
      kind: 'news',
      title: 'Attention aux faux releveurs de compteur',
      text: `Vingt-six foyers de Saint-Aubert ont reçu la visite de faux releveurs de compteur ce mois-ci. Le préjudice atteint 19 000 couronnes.

Les vrais agents de Tavira portent une carte avec photographie et n’encaissent jamais d’argent.

En cas de doute, refermez la porte et appelez la compagnie.

Le scénario varie peu. Deux hommes en gilet sonnent en fin de matinée, parlent d’une fuite et demandent à voir la cave. Pendant que l’un fait couler l’eau, l’autre visite les chambres. Dans onze cas, ils ont aussi réclamé de 60 à 200 couronnes « pour le déplacement ».

La compagnie annonce toujours son passage par écrit, au moins huit jours avant. Ses agents ne viennent jamais le dimanche, et le numéro inscrit sur leur carte peut être vérifié en une minute par téléphone, de 7 heures à 20 heures.

« Ils étaient aimables, c’est même à cela que j’aurais dû me méfier », nous écrit une adhérente de 81 ans. La gendarmerie a recueilli vingt-deux plaintes et diffusé un portrait du véhicule, une camionnette blanche sans inscription.

En cas de vol, faites opposition, ne touchez à rien et déposez plainte dans les quarante-huit heures : l’assurance l’exige. Nous pouvons vous accompagner.`,
    },
    {
      slug: 'garantie-deux-ans',
      hoursAgo: 157.6,
      section: 'infos',
      kind: 'news',
      title: 'La garantie légale passe à trois ans',
      text: `Depuis le premier du mois, la garantie légale des appareils ménagers dure trois ans au lieu de deux.

Elle vaut pour les achats neufs et couvre la main-d’œuvre. Les appareils d’occasion restent garantis un an.

L’association a traité 870 litiges l’an dernier et en a gagné 612.

Concrètement, un lave-linge acheté le mois dernier reste couvert deux ans ; le même, acheté aujourd’hui, le sera trois. Pendant toute cette période, c’est au vendeur de prouver que la panne vient d’un mauvais usage. Il doit réparer ou remplacer dans les trente jours, et prêter un appareil si la réparation dure plus longtemps.

L’association demandait cinq ans. Les fabricants, qui en proposaient deux et demi, ont obtenu que les batteries soient comptées à part : un an seulement.

Méfiez-vous des extensions vendues à la caisse. Sur 37 contrats que nous avons épluchés, 29 ne couvraient rien de plus que la loi, pour 60 couronnes en moyenne. On peut y renoncer dans les quatorze jours.

Gardez le ticket, ou photographiez-le : l’encre s’efface avant la garantie. Un modèle de lettre est à retirer à notre local, et nos permanences ont lieu le mardi et le samedi.`,
    },
    {
      slug: 'fete-des-artisans',
      hoursAgo: 48.4,
      section: 'infos',
      kind: 'lifestyle',
      title: 'La fête des réparateurs, c’était bien',
      text: `On y a recousu un ours, ressuscité un grille-pain et réconcilié deux voisins autour d’une scie sauteuse.

L’odeur de café et de colle flottait sous les halles. Personne ne voulait rentrer.

Rendez-vous au printemps, avec vos parapluies cassés et vos bonnes idées.

Au fond, près des poireaux, une dame aux lunettes doubles réparait des montres en racontant la vie de leurs propriétaires. Elle se trompait parfois de vie ; personne n’a réclamé.

Un petit garçon est venu avec un robot à trois pattes. On lui en a trouvé une quatrième, de fauteuil. Il marche de travers, désormais, « comme papy », a constaté l’enfant avec beaucoup de tendresse.

Le réparateur de parapluies, que l’on attendait, n’est pas venu à cause de la pluie. Cela a fait rire jusqu’au soir.

Et puis il y a eu ce silence, quand le vieux tourne-disque s’est remis en route. Une voix de femme, un piano lointain, un grésillement de friture. Deux personnes ont dansé entre les établis. Le café, pendant ce temps, avait débordé.`,
    },
    {
      slug: 'ras-le-bol',
      hoursAgo: 74.1,
      section: 'infos',
      kind: 'criticism',
      title: 'Franchement, monsieur le régulateur',
      text: `On vous appelle, vous dormez. On vous écrit, vous bâillez. À quoi servez-vous, sinon à rassurer ceux que vous devriez inquiéter ?

Notre colère est polie, elle ne le restera pas toujours.

Réveillez-vous, ou laissez la place à quelqu’un qui aime le café.

Nous avons pour vous, monsieur, la tendresse que l’on a pour les vieux radiateurs : on tape dessus, il se passe un petit bruit, et l’on a toujours froid.

Vous nous recevez fort bien, il faut le dire. Le fauteuil est profond. Vous hochez la tête à la bonne cadence. On sort de chez vous bercé, presque reconnaissant, et c’est seulement dans l’ascenseur que l’on s’aperçoit qu’on n’a pas eu de réponse.

Je ne vous crois pas méchant. Je vous crois confortable, et je trouve cela plus grave. Il y a des gens qui vous attendent, figurez-vous, avec une patience dont vous n’êtes pas digne.

Un peu de courage, que diable ! Mécontentez quelqu’un. Vous verrez, on y prend goût.`,
    },
    {
      slug: 'billet-cinquante-mille-droits',
      hoursAgo: 11.2,
      section: 'infos',
      kind: 'news',
      title: 'On vous refuse un billet : ce que dit la loi',
      text: `Depuis deux jours, notre standard ne parle que d’argent liquide.

[[note-withdrawn|La Banque des Trois Rives retire le billet de 50 000 dongs de la circulation à partir du mois prochain.]] C’est ce que plusieurs commerçants de la halle répondent à nos adhérents pour refuser leur monnaie.

Or un commerçant ne peut pas refuser un billet qui a cours, sauf s’il est abîmé, s’il paraît faux ou si la somme à rendre est disproportionnée. L’amende est de 150 couronnes. Pour les dongs, acceptés par usage et non par obligation de ce côté de la frontière, chacun reste libre, à condition de l’afficher à l’entrée.

Nous avons écrit à la banque pour obtenir une réponse claire. Elle accuse réception, rien de plus. En attendant, ne vendez pas vos billets à perte : on nous a signalé des offres à quatre couronnes de moins que le cours, dans la rue, par des inconnus.

Les guichets des trois grandes banques changent toujours au tarif ordinaire, sur présentation d’une pièce d’identité, jusqu’à l’équivalent de 500 couronnes par jour.

Environ 210 millions de ces billets sont en usage. Le billet vaut 1,30 couronne au cours du jour.`,
    },
    {
      slug: 'rappel-fromage',
      hoursAgo: 66.4,
      section: 'infos',
      kind: 'news',
      title: 'Rappel de 2 400 fromages de chèvre',
      text: `La laiterie des Trois-Moulins rappelle 2 400 fromages de chèvre du lot 318, après la découverte de listeria dans un échantillon prélevé par les services vétérinaires.

Il s’agit de petites bûches de 180 grammes, vendues entre le 3 et le 12 de ce mois dans 46 magasins et sur quatre marchés. La date limite imprimée au dos est celle du 28. Les autres lots ne sont pas concernés.

La listeria est dangereuse surtout pour les femmes enceintes, les personnes âgées et celles dont les défenses sont affaiblies. Fièvre et maux de tête peuvent apparaître jusqu’à huit semaines après le repas : dans ce cas, on consulte en signalant le produit. Aucun malade n’a été recensé.

Il ne faut ni manger ni donner ces fromages. Le remboursement, 4,20 couronnes pièce, se fait en magasin, même sans ticket ; la laiterie rembourse aussi par courrier. « Nous avons arrêté la chaîne et tout démonté », indique son responsable. La production devrait reprendre après deux séries d’analyses négatives.`,
    },
  ],
};
