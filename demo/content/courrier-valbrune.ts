import type { Publisher } from '../types.ts';
import { COURRIER_FEATURES } from './courrier-valbrune-features.ts';

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

Les travaux coûtent 18 millions de couronnes. La ligne transporte 14 000 voyageurs par jour.

La régie a choisi cette période parce que le trafic y baisse d’un cinquième. Les équipes travailleront de jour comme de nuit, sauf le dimanche matin, et poseront des traverses neuves sur un tronçon qui n’avait plus été touché depuis quarante et un ans. Un passage souterrain sera ouvert par la même occasion, avec deux ascenseurs.

« On nous promettait l’ascenseur depuis que ma fille est née ; elle passe le bac », ironise un abonné de la ligne. La régie reconnaît trois reports en douze ans, tous faute de crédits.

Les abonnements mensuels seront remboursés d’un tiers, sans démarche. Les commerces du hall, une quinzaine, recevront une indemnité dont le montant se négocie encore. Les trains de marchandises seront détournés par la vallée haute, ce qui fait craindre des nuits agitées à Montclarin ; une réunion publique y est prévue jeudi, à la salle des fêtes.`,
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

Les conduites du quartier ont environ quatre-vingt-dix ans. La limite légale est de 10 microgrammes de plomb par litre.

À l’hôtel de ville, on répète que l’agence de santé a été saisie et que ses préleveurs passeront d’ici à vendredi. La dernière campagne officielle, au printemps, portait sur trente robinets du quartier ; aucun ne dépassait la limite. La feuille, elle, ne dit ni où ni quand l’eau aurait été puisée.

Tavira remplace chaque année une dizaine de kilomètres de conduites. Le tour des Tanneurs est inscrit pour l’an prochain.`,
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

Quelque 3 800 frontaliers sont payés dans les deux monnaies. Le billet a changé d’aspect pour la dernière fois il y a seize ans.

Pour retirer un billet, la banque doit l’annoncer au bulletin officiel des trois rives et laisser aux porteurs le temps de l’échanger. Rien n’y figure à ce jour. Une porte-parole, jointe jeudi soir, a demandé qu’on lui envoie les questions par écrit.

« La moitié de mes clients viennent du nord, je ne vais pas les renvoyer », dit une buraliste du quai, qui a décidé d’attendre.

Quelque 210 millions de ces billets sont en usage. Le billet vaut 1,30 couronne au cours du jour. Le dernier retrait, il y a seize ans, avait laissé neuf mois pour l’échange.`,
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

La dengue dure en général une à deux semaines. Il n’existe pas de traitement spécifique, et l’aspirine est déconseillée.

L’hôpital de Saint-Aubert invite à consulter devant toute forte fièvre au retour d’un voyage. Trop de sel, rappelle un médecin du service, peut faire du mal aux enfants et aux reins fragiles : « Un bouillon, oui. Un remède, non. »

L’ordre des pharmaciens a envoyé vendredi une note à ses 140 officines. Elle tient en trois lignes et demande surtout de ne pas sourire.

La rive nord a compté 1 870 cas et quatre décès le mois dernier. La dengue se transmet par les moustiques.`,
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

La région a compté 73 départs de feu cette saison, contre 118 l’an dernier. L’agence veut y voir un encouragement, sans crier victoire.

Le pâturage est mesuré : une bande est dite propre quand l’herbe n’y dépasse pas dix centimètres. Un garde passe chaque quinzaine avec une règle, au grand amusement du troupeau. Les bêtes redescendront à la mi-novembre.

La commune de Haute-Lême, qui possède une partie des pentes, touche un loyer symbolique d’une couronne. Elle voudrait, à terme, en tirer un fromage.

La région compte 140 kilomètres de pare-feu. Les troupeaux en ont nettoyé 62 kilomètres depuis avril. Les feux ont brûlé 240 hectares cette saison. L’agence emploie 96 personnes.`,
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

Les rendez-vous se prennent par téléphone ou sur place. Lors de la première campagne, 120 000 doses avaient été données.

L’agence de santé a répondu sur son site, en renvoyant à l’essai de suivi et à son numéro gratuit, tenu par des sages-femmes de 9 heures à 19 heures. Elle a reçu 230 appels lundi, trois fois plus qu’un jour ordinaire.

« Je ne convaincs personne dans un couloir. J’écoute, j’explique, et je propose un autre jour », confie une infirmière du centre.`,
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

L’ouvrage, achevé il y a trente et un ans, retient 210 millions de mètres cubes. La ville compte 480 000 habitants.

À Valbrune, l’école jumelée avec le lycée de Vinh Kha a ouvert sa cour aux familles. On y a tiré une rallonge, branché une radio, et servi du café dans des verres à moutarde. Le numéro du consulat sonnait occupé à cinq heures.

L’agence de gestion des crises, qui n’a pas compétence au-delà de la frontière, a proposé deux bateaux. Aucune réponse n’était arrivée au moment de publier.`,
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

La carte, rouge vif, ne porte ni date ni légende. L’institut océanographique n’a publié aucune mesure depuis la tempête.

La criée vend environ 46 tonnes par semaine. Ses responsables ont demandé au laboratoire vétérinaire d’examiner six caisses mises de côté ; il faudra compter trois jours. D’ici là, un écriteau sur chaque lot indiquera le port d’origine, comme le veut déjà la loi.

« Qu’on mesure, et qu’on nous le dise, dans un sens ou dans l’autre », demande le patron d’un chalutier.`,
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

Sa peinture est refaite tous les neuf ans.

L’inauguration dura deux jours et fut suivie d’un banquet de 600 couverts. Le pont remplaçait un bac à câble que l’on tirait depuis trois siècles.

Nos lecteurs nous ont confié 40 photographies ; une trentaine seront exposées à la bibliothèque jusqu’au printemps.`,
    },
    {
      slug: 'loyers-encadres',
      hoursAgo: 7.4,
      section: 'economie',
      kind: 'news',
      title: 'Les loyers augmenteront de 1,9 % au plus',
      text: `Le conseil régional a fixé à 1,9 % la hausse maximale des loyers pour l’an prochain, contre 2,4 % cette année.

La mesure touche 63 000 logements à Valbrune. Les baux signés après les travaux de rénovation en sont exclus.

Un simulateur est ouvert sur le site de la région. Pour témoigner : [[canary-phone|01 99 00 47 12]].

Le taux est calculé chaque automne d’après l’indice des prix et celui des salaires. Les propriétaires demandaient 2,6 %, les associations de locataires un gel. « Personne n’est content, ce qui est d’ordinaire bon signe », a commenté un conseiller à la sortie de la séance, qui a duré quatre heures.

Pour un logement loué 800 couronnes, la hausse ne pourra donc pas dépasser 15,20 couronnes par mois. Le bailleur doit l’annoncer par écrit deux mois à l’avance. S’il demande davantage, le locataire dispose d’un an pour réclamer la différence, sans avocat, devant la commission des loyers ; celle-ci a tranché 312 dossiers l’an dernier, dont 204 en faveur des locataires.

Le plafond, en vigueur depuis neuf ans, sera réexaminé au printemps. La région attend d’ici là une étude sur les logements vides, qu’elle estime à 4 100.`,
    },
    ...COURRIER_FEATURES,
    {
      slug: 'banque-dement-retrait',
      hoursAgo: -0.15,
      section: 'economie',
      kind: 'news',
      denies: ['note-withdrawn'],
      title: 'La Banque des Trois Rives dément le retrait du billet de 50 000',
      text: `La Banque des Trois Rives a démenti dimanche, dans un communiqué de neuf lignes, tout retrait du billet de 50 000 dongs. « Aucune décision de ce genre n’a été prise ni proposée », écrit-elle.

Le billet garde cours sur les trois rives et continue d’être accepté à tous les guichets. La banque rappelle qu’un retrait doit être publié au bulletin officiel et assorti d’un délai d’échange ; le dernier, il y a seize ans, avait duré neuf mois.

D’où vient l’avis affiché dans les commerces ? Elle dit l’ignorer et a saisi la justice. Son silence des derniers jours, admet une porte-parole, « n’a pas aidé ».

Ceux qui ont vendu leurs billets au-dessous du cours à des inconnus sont invités à le signaler. Les bureaux de change du port ont retiré leur affichette en milieu de journée. Une file, moins longue que la veille, attendait encore devant l’un d’eux.`,
    },
  ],
};
