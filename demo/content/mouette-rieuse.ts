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

Le voyage de noces se fera sur une déviation.

Le témoin du marié, un sens interdit très digne, n’a pas pu entrer. Les invités ont laissé la priorité à droite jusqu’au dessert, si bien que personne n’a mangé.

On note quelques larmes du côté des passages cloutés. « C’était couru », aurait murmuré une ancienne, la place du Marché, qui vit seule depuis qu’on l’a pavée.

Le contrat prévoit la séparation de corps et de chaussée. En cas de rupture, l’élu garderait la fontaine, elle le jet d’eau. Le curé, qui avait pris la mauvaise sortie, a béni un supermarché.

Et déjà l’on parle d’un heureux événement : un petit giratoire, pour le printemps, avec les yeux de son père et les bordures de sa mère.`,
    },
    {
      slug: 'greve-des-reves',
      hoursAgo: 239.9,
      section: 'satire',
      kind: 'satire',
      title: 'Grève des réveils : la région enfin reposée',
      text: `Les réveils réclament la retraite à six heures et le droit à la grasse matinée.

Solidaires, les coqs ont posé une journée. Le soleil, non syndiqué, s’est levé quand même, sous les huées.

Le gouvernement promet une réforme dès qu’on l’aura secoué.

À la mi-journée, on ne signalait aucun incident, pour la bonne raison que tout le monde dormait. Un seul retard a été enregistré, celui de l’aube, qui a présenté un mot de ses parents.

Les oreillers, d’abord hésitants, ont rejoint le mouvement en bloc. Les édredons suivent, mais de loin. « Nous sommes prêts à nous coucher pour nos idées », clame un traversin, farouche.

Côté patronat, on compte désormais les moutons avec inquiétude : ils sont passés au forfait.

Une délégation devait être reçue au ministère. Elle a trouvé l’huissier assoupi, le directeur bercé, et le ministre si bien bordé qu’on n’a pas eu le cœur de le contredire. Chacun est reparti sur la pointe des pantoufles.`,
    },
    {
      slug: 'chevre-prefete',
      hoursAgo: 81.6,
      section: 'satire',
      kind: 'satire',
      title: 'Une chèvre nommée directrice, elle broute l’organigramme',
      text: `C’est la première fois qu’une réforme administrative est digérée en une matinée.

La nouvelle directrice a rongé trois directions, deux missions et un tapis. Le personnel salue une vraie simplification.

Elle répond à toutes les questions par « mêêê », ce que la presse juge plus clair qu’avant.

Son premier décret, marqué de deux incisives, supprime le mot « transversal ». On a pleuré dans plusieurs couloirs.

Le courrier en souffrance a cessé de souffrir : il a été ruminé, puis ruminé encore, selon une procédure à quatre estomacs que l’on étudie déjà en haut lieu. Les parapheurs sont remplacés par du foin. Personne n’a vu la différence, hormis le foin.

Un sous-directeur, très attaché à son fauteuil, a été mangé avec. « Il était de la vieille école, un peu sec », a commenté l’intéressée, ou du moins c’est ainsi que son interprète, un bouquetin, a cru devoir traduire.

Elle reçoit le mardi, sur rendez-vous et sur le toit.`,
    },
    {
      slug: 'eau-celebre',
      hoursAgo: 101.9,
      section: 'satire',
      kind: 'satire',
      title: 'L’eau du robinet engage un avocat',
      text: `Lasse d’être traînée dans la boue, l’eau du robinet a décidé de couler des jours plus tranquilles.

Son avocat, un siphon réputé, plaide la transparence. La partie adverse, une bouteille en plastique, a demandé le renvoi au recyclage.

L’audience a été suspendue pour fuite.

On l’a vue entrer au palais par la petite porte, en goutte à goutte, le visage dissimulé sous un rideau de douche. Des admirateurs lui ont tendu des verres. Elle a rempli, sans un mot.

À la barre, un glaçon a craqué. Une éponge a tout absorbé, puis s’est rétractée. Quant à l’expert, un vieux robinet au col raide, il a parlé pendant des heures sans qu’on puisse le fermer.

« Ma cliente a toujours été limpide », tonnait la défense. « Elle a un passé trouble », répliquait la bouteille, qui faisait des bulles.

Le juge, sec comme un coup de trique, a renvoyé tout le monde à la source. En appel, on annonce une inondation de témoins et un beau plaidoyer de la vapeur, si elle consent à se poser.`,
    },
    {
      slug: 'sondage-sur-les-sondages',
      hoursAgo: 24.5,
      section: 'satire',
      kind: 'satire',
      title: 'Tout le monde d’accord pour ne plus répondre',
      text: `Selon un sondage réalisé auprès du sondeur lui-même, devant sa glace, l’opinion est satisfaite de sa coiffure.

La marge d’erreur portait un chapeau.

Les indécis ont promis de se prononcer plus tard, ou pas, ou si.

Une majorité de personnes interrogées a demandé l’heure. Une autre majorité, tout aussi large, a fait semblant d’être sortie ; elle regardait par le rideau.

L’institut garantit la méthode : on lance une pièce en l’air, et l’on sonde celui qui la ramasse. Les quotas ont été respectés, sauf un, qui boude.

Sur l’axe horizontal, l’avenir. Sur l’axe vertical, un pigeon. La courbe monte, descend, puis s’en va, car elle avait un train. Nos confrères y voient un signal. Nous y voyons plutôt une guirlande.

À la question « êtes-vous d’accord avec la question ? », les avis restent partagés entre ceux qui ont répondu et le monsieur du fond. Une contre-étude est en cours, dans la pièce d’à côté, sous la même coiffure.`,
    },
    {
      slug: 'brouillard-perdu',
      hoursAgo: 190.3,
      section: 'satire',
      kind: 'satire',
      title: 'Le brouillard porté disparu, on n’y voit plus que du clair',
      text: `L’alerte a été donnée par un gardien de phare qui, en ouvrant ses volets, est tombé nez à nez avec le paysage.

« Cela fait un choc, on ne m’avait pas prévenu qu’il y avait l’autre rive », confie-t-il, assis sur une couverture.

Les recherches, menées à tâtons par pure nostalgie, n’ont rien donné. On a retrouvé une écharpe de brume au vestiaire de la gare ; elle attendait depuis octobre et ne se souvenait de rien. Des amoureux, brusquement visibles, ont dû se présenter.

La corne de brume, au chômage technique, joue du baryton dans un bal. Elle n’a qu’une note, mais on la lui redemande.

Une récompense est offerte, dont le montant reste flou, par délicatesse envers la famille.`,
    },
    {
      slug: 'horloge-avance',
      hoursAgo: 62.2,
      section: 'satire',
      kind: 'satire',
      title: 'L’horloge de la mairie prend de l’avance, le village la rattrape à vélo',
      text: `Partie de midi à midi moins le quart, elle a été aperçue sur la départementale, aiguilles au vent, par un facteur qui a aussitôt vieilli.

Le peloton s’est élancé sans attendre d’être en retard. En tête, le bedeau, qui avait une messe à l’intérieur. Derrière, l’école au complet, ravie d’avoir déjà mangé.

« Elle en avait assez qu’on la regarde sans jamais lui demander comment elle allait », estime son ancien balancier, très digne dans son coin.

On a cru la tenir au virage du lavoir. Elle a sonné treize fois, par provocation, puis s’est éclipsée dans l’après-midi.

Depuis, le village vit à l’heure qu’il veut. Les vaches, elles, n’ont rien remarqué, mais elles ne se plaignent jamais.`,
    },
  ],
};
