import type { Publisher } from '../types.ts';

/** The disaster agency of Valbrune. */
export const CRISES_VALBRUNE: Publisher = {
  id: 'crises-valbrune',
  name: 'Agence de gestion des crises de Valbrune',
  kind: 'emergency-agency',
  lang: 'fr',
  layout: 'office',
  theme: { prefix: 'agc', accent: '#bf360c' },
  tagline: 'Alerter et protéger',
  feed: { kind: 'rss', path: '/alertes.rss', fullText: true },
  path: '/alertes/{slug}.php',
  sections: {
    alertes: { label: 'Alertes', schemaType: 'Article' },
    terrain: { label: 'Sur le terrain', schemaType: 'Article' },
  },
  staff: [{ name: 'Théophraste Malbosc', slug: 'permanence-02', email: 't.malbosc@crises-valbrune.example' }],
  robots: ['User-agent: *', 'Disallow:'],
  sitemap: true,
  reason: 'Source officielle sur les crues, les feux et les évacuations.',
  articles: [
    {
      slug: 'troupeaux-pare-feu',
      hoursAgo: 99.6,
      section: 'terrain',
      kind: 'news',
      title: 'Nos troupeaux au travail',
      text: `Depuis avril, l’agence confie une partie de ses pare-feu à des troupeaux.

[[fire-goats|L’agence emploie 340 chèvres qui entretiennent les pare-feu au-dessus de Valbrune.]] Elles ont débroussaillé 62 kilomètres de bandes en sept mois.

Quatre bergers sont sous contrat avec l’agence. Le coût est inférieur de moitié à celui des machines.

Les bêtes travaillent en trois groupes, derrière des clôtures mobiles que l’on déplace tous les quatre jours. Les promeneurs sont priés de tenir leurs chiens en laisse.

Un pare-feu doit mesurer au moins 20 mètres de large pour arrêter un feu courant. La région en compte 140 kilomètres.

Le contrat court sur trois ans et fixe les surfaces à tenir, les soins aux animaux et les jours de repos. Un bilan sera remis au conseil régional au printemps. D’ici là, deux pentes trop raides pour les machines doivent être confiées aux bêtes, au-dessus de Rochefaille.

La descente vers les bergeries est prévue à la mi-novembre, par la route forestière, entre sept et neuf heures. La circulation y sera brièvement arrêtée.`,
    },
    {
      slug: 'bilan-selka',
      hoursAgo: 122.1,
      section: 'alertes',
      kind: 'news',
      title: 'Tempête Selka : bilan à Valbrune',
      text: `La tempête Selka a privé 11 300 foyers d’électricité dans la région. Le courant est revenu partout en 31 heures.

Les équipes ont fait 486 interventions, dont 19 sauvetages sur la Lême. Aucun décès n’est à déplorer.

Le pont de Montclarin reste fermé aux poids lourds.

Le vent a atteint 128 kilomètres à l’heure au col, et il est tombé 94 millimètres de pluie en vingt-quatre heures à Montclarin. Deux cent dix pompiers et 160 volontaires ont été mobilisés. Le plus long des sauvetages, celui d’un couple et de son âne sur un îlot, a duré trois heures.

Trente et une personnes ont été blessées, la plupart par des chutes d’échelle le lendemain. L’agence rappelle qu’un toit mouillé attend très bien deux jours.

Les dégâts sur les routes sont évalués à 4,6 millions de couronnes. Le pont de Montclarin sera rouvert aux poids lourds après l’examen des piles, sans doute dans dix jours ; d’ici là, les camions passent par la vallée haute. Les communes ont jusqu’à la fin du mois pour déposer leur dossier d’aide. Une réunion avec les maires est fixée à jeudi.`,
    },
    {
      slug: 'sirenes-essai',
      hoursAgo: 272.2,
      section: 'alertes',
      kind: 'news',
      title: 'Essai des 88 sirènes mercredi à midi',
      text: `Les 88 sirènes de la région seront essayées mercredi à midi. Le signal dure une minute et 41 secondes, trois fois de suite.

Six sirènes de la vallée haute sont neuves et portent à 2,5 kilomètres.

Il ne faut ni appeler les secours ni quitter son domicile.

L’essai a lieu deux fois par an. Il sert à vérifier le matériel et à faire reconnaître le signal : un son qui monte et qui descend. La fin d’alerte, un son continu de trente secondes, sera donnée à midi et quart.

En cas d’alerte réelle, on s’abrite dans le bâtiment le plus proche, on ferme portes et fenêtres et l’on écoute la radio. Les enfants restent à l’école, où ils sont pris en charge. L’ordre d’évacuer est transmis autrement : par haut-parleur, commune par commune, et par message sur les téléphones.

Lors du dernier essai, trois sirènes sur 82 étaient restées muettes ; une nichée de martinets occupait l’une d’elles. Les habitants qui n’entendent rien mercredi sont invités à le signaler à leur mairie dans la semaine. Une notice en sept langues est disponible aux guichets.`,
    },
    {
      slug: 'feux-saison',
      hoursAgo: 183.4,
      section: 'terrain',
      kind: 'news',
      title: 'Moins de feux que l’an dernier',
      text: `L’agence a compté 73 départs de feu cette saison, contre 118 l’an dernier. La surface brûlée est de 240 hectares.

Neuf feux sur dix ont été éteints en moins d’une heure.

L’accès aux forêts de la Haute-Lême est de nouveau libre.

La pluie de juin explique une bonne part de cette baisse, note l’agence, qui se garde d’y voir une tendance. Les patrouilles ont été renforcées : 48 guetteurs au lieu de 36, et une tour de plus au-dessus de Rochefaille. Le délai moyen entre la première fumée et l’arrivée d’un camion est passé de 17 à 13 minutes.

Le feu le plus grave, fin août, a parcouru 84 hectares de pins et obligé 130 personnes à quitter leur maison pour une nuit. Un pompier a été brûlé à la main.

Les enquêtes ont abouti pour 61 des 73 départs : 12 étaient volontaires, 31 dus à une imprudence, le plus souvent un outil ou un mégot, et 18 à la foudre. Le débroussaillage autour des maisons reste obligatoire sur cinquante mètres. Les contrôles reprendront en mars ; l’amende peut atteindre 1 500 couronnes.`,
    },
    {
      slug: 'merci-aux-benevoles',
      hoursAgo: 75.5,
      section: 'terrain',
      kind: 'lifestyle',
      title: 'Merci',
      text: `À celles et ceux qui ont tenu la lampe, porté la soupe, gardé les enfants des autres : merci.

Nous avons vu des mains se tendre avant même qu’on les demande. Cela ne s’oublie pas.

Prenez soin de vous. Dormez un peu.

Il y a eu cette boulangère qui a rallumé son four à deux heures du matin sans rien demander à personne. Ces deux frères qui ont prêté leur barque, puis leurs bras, puis leur canapé. Ce monsieur très âgé qui tenait à porter quelque chose, et à qui l’on a confié la corde.

Nous ne savons pas dire ces choses comme il faudrait. Notre métier est fait de listes, de cartes et de numéros, et l’on y apprend surtout à parler court.

Mais lundi, en rangeant les bottes, quelqu’un a trouvé dans l’une d’elles un dessin plié en quatre : une grande vague bleue, et devant, toutes petites, des silhouettes qui se tiennent la main. Il est accroché dans la salle de garde. Il y restera.`,
    },
    {
      slug: 'exercice-tunnel',
      hoursAgo: 37.6,
      section: 'terrain',
      kind: 'news',
      title: 'Exercice de nuit dans le tunnel de Rochefaille',
      text: `Le tunnel de Rochefaille sera fermé dans la nuit de mardi à mercredi, de 22 heures à 4 heures, pour un exercice de secours. Cent quarante personnes y prendront part, dont 45 figurants.

Le scénario retenu est celui d’un autocar en feu au milieu de l’ouvrage, long de 1 860 mètres. Il s’agit d’éprouver les six ventilateurs installés cette année, qui doivent renouveler l’air en onze minutes, et les huit portes donnant sur la galerie parallèle.

Une fumée sans danger sera produite à l’intérieur. Elle pourra sortir par les deux têtes et se voir depuis la vallée : il est inutile d’appeler.

Lors du précédent exercice, il y a quatre ans, la dernière personne avait été dehors au bout de 38 minutes. L’objectif est fixé à 25. « On apprend surtout de ce qui rate », résume l’officier chargé de la manœuvre.

La déviation, par l’ancienne route du col, allonge le trajet de 19 minutes. Les ambulances passeront. Le rapport sera publié avant la fin de l’année.`,
    },
    {
      slug: 'pluies-vallee-haute',
      hoursAgo: 14.9,
      section: 'alertes',
      kind: 'news',
      title: 'Fortes pluies attendues : vigilance jaune sur la vallée haute',
      text: `L’agence place la vallée haute en vigilance jaune de jeudi 18 heures à vendredi midi. Le service météorologique attend de 40 à 60 millimètres de pluie, localement 80 sur les crêtes.

La Lême, à 2,20 mètres ce matin à Saint-Aubert, devrait réagir dans la nuit sans atteindre le seuil d’alerte de 3,80 mètres. Les petits affluents peuvent monter plus vite : on évitera les gués de Combe-Noire et des Trois-Moulins, qui seront barrés dès la tombée du jour.

Les sols sont encore gorgés d’eau depuis la tempête Selka. Deux glissements sans gravité ont été relevés lundi au bord de la route forestière, fermée jusqu’à nouvel ordre.

Quarante pompiers sont en réserve à Montclarin. Les écoles restent ouvertes ; les sorties en plein air sont reportées. Il est conseillé de ranger ce qui peut s’envoler et de ne pas laisser de véhicule sur les quais bas. Prochain point à 17 heures.`,
    },
  ],
};
