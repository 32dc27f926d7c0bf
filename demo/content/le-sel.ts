import type { Publisher } from '../types.ts';

/** A French opinion weekly with many readers' letters. */
export const LE_SEL: Publisher = {
  id: 'le-sel',
  name: 'Le Sel',
  kind: 'magazine',
  nature: 'opinion',
  lang: 'fr',
  layout: 'journal',
  theme: { prefix: 'sel', accent: '#37474f' },
  tagline: 'Hebdomadaire d’opinion',
  feed: { kind: 'rss', path: '/feed/', fullText: true },
  path: '/{section}/{slug}/',
  sections: {
    opinions: { label: 'Opinions', schemaType: 'OpinionNewsArticle' },
    courrier: { label: 'Courrier des lecteurs', schemaType: 'OpinionNewsArticle' },
    chroniques: { label: 'Chroniques', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    {
      name: 'Apolline Cazeneuve-Brisset',
      slug: 'apolline-cazeneuve-brisset',
      email: 'apolline@lesel.example',
    },
    { name: 'Fulgence Ravanel', slug: 'fulgence-ravanel', email: 'fulgence@lesel.example' },
  ],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  reason: 'Hebdomadaire d’opinion ; lu pour être compté, jamais signalé.',
  articles: [
    {
      slug: 'ministre-demission',
      hoursAgo: 300.6,
      section: 'opinions',
      kind: 'criticism',
      title: 'Madame la ministre, allez-vous-en',
      text: `Votre bilan tient en un mot : le vide. Vous avez l’arrogance des gens qui n’ont jamais attendu un autobus.

Ce gouvernement est indigne, et le pire est qu’il s’en vante. Vous nous prenez pour des enfants, nous vous prenons pour ce que vous êtes : une actrice médiocre.

Partez. Personne ne vous retiendra, pas même vos amis.

J’ai relu vos discours un dimanche de pluie, avec du thé, en toute bonne volonté. On y entre comme dans ces salons dont les meubles portent des housses. Rien n’y vit, rien n’y meurt. On a seulement envie d’ouvrir une fenêtre et de crier un gros mot.

Vous aimez à répéter que vous assumez. C’est un verbe de comédien. Ceux qui portent vraiment quelque chose n’ont pas assez de souffle pour le dire.

Je ne vous demande pas d’avoir honte ; on ne demande pas à une pierre d’avoir froid. Je vous demande de nous épargner la suite. Il doit bien exister un lac, quelque part, au bord duquel vous seriez inoffensive.

Et ne nous écrivez pas. Nous ne saurions pas quoi faire de tant d’adjectifs.`,
    },
    {
      slug: 'tous-au-pont',
      hoursAgo: 233.2,
      section: 'opinions',
      kind: 'protest',
      title: 'Samedi, tous au pont',
      text: `Nous irons à pied, avec nos casseroles et nos enfants sur les épaules. Venez, même si vous n’aimez pas la foule.

Nous voulons qu’on nous entende, et si possible qu’on nous écoute. Ce n’est pas la même chose.

Soyons nombreux, soyons calmes, soyons têtus.

Il fera froid, sans doute. On apportera des gants en trop pour ceux qui n’en ont pas, et des châtaignes, parce qu’une main occupée à se brûler ne songe pas à se fermer.

Je sais ce que l’on dit : que nous rêvons, que nous traînons les pieds, que nous aimons surtout nous retrouver. C’est vrai, j’aime surtout nous retrouver. Connaissez-vous une meilleure raison de traverser une ville ?

Nous ne marcherons contre personne, ou alors contre cette fatigue qui nous fait dire à quoi bon. Elle a pris toute la place à table, celle-là ; il est temps de pousser sa chaise.

Rendez-vous au lavoir. On attendra les retardataires, et parmi eux, je l’espère, vous.`,
    },
    {
      slug: 'lecteurs-de-la-semaine',
      hoursAgo: 192.8,
      section: 'courrier',
      kind: 'letter',
      title: 'Courrier : colères et tendresses',
      text: `Monsieur, votre chroniqueur est un âne, et je dis cela avec tout le respect que j’ai pour les ânes.

Madame, j’ai pleuré en lisant votre page sur les quais. Merci. Je croyais être la seule à aimer cette odeur de goudron.

Cher Sel, trop de politique, pas assez de mots croisés. Votre fidèle abonné.

Monsieur le rédacteur, vous avez écrit « malgré que » en page deux. Je n’ai pas dormi. Mon mari prétend que ce n’est rien ; c’est bien ce que je lui reproche.

Chère Apolline, votre chronique sur les dimanches m’a rappelé une cuisine, une toile cirée, et quelqu’un dont je croyais avoir oublié la nuque. Je vous en veux un peu. Continuez.

À l’abonné qui trouve les jeunes insolents : j’en ai quatre à la maison et je les trouve plutôt timides. Venez souper, nous comparerons.

Madame, Monsieur, je ne partage aucune de vos idées, et je garde tous vos numéros dans l’entrée, où ils tiennent la porte. Ils la tiennent admirablement.

Enfin un mot pour le dessinateur : mon chien vous a reconnu.`,
    },
    {
      slug: 'eloge-du-banc',
      hoursAgo: 148.3,
      section: 'chroniques',
      kind: 'opinion',
      title: 'Éloge du banc public',
      text: `Rien ne me paraît plus civilisé qu’un banc. On s’y assoit sans consommer, sans s’inscrire, sans donner son avis.

Une ville qui retire ses bancs avoue qu’elle a peur de ses habitants. Je trouve cela triste et un peu ridicule.

Rendez-nous nos bancs, et gardez vos écrans.

J’en connais un sous un tilleul, à la peinture écaillée, où deux vieux messieurs se disputent depuis des années sans que ni l’un ni l’autre ait jamais prononcé une phrase entière. L’un grogne, l’autre soupire. Je les envie. Voilà une conversation que l’on ne peut pas interrompre.

Assis là, on redevient ce que l’on est au fond : quelqu’un qui passe, et que d’autres regardent passer. C’est une leçon d’humilité, gratuite, à l’ombre.

Je me méfie des villes où l’on tient debout. Elles me font l’effet de ces hôtes qui, sans rien dire, ont déjà votre manteau à la main. À mon goût, l’hospitalité commence à quarante-cinq centimètres du sol, et elle a, de préférence, un dossier.`,
    },
    {
      slug: 'nuit-des-rumeurs',
      hoursAgo: 39.7,
      section: 'chroniques',
      kind: 'opinion',
      title: 'La nuit des rumeurs',
      text: `J’ai honte de ma profession, ce matin. Nous avons couru derrière un bruit comme des chiots derrière une feuille morte.

Il me semble qu’un journal devrait être le dernier à crier. Nous avons voulu être les premiers.

La prochaine fois, comptons jusqu’à cent. Ou taisons-nous.

Je revois ce bureau au petit jour, les visages gris, le café renversé, et cette excitation dont je préfère ne pas trop parler. Car nous étions heureux, il faut l’avouer. Il se passait quelque chose. Nous existions.

C’est cela qui m’humilie. Non pas d’avoir eu tort, car on a tort tous les jours et l’on s’en lave les mains avec un encadré. Mais d’y avoir pris plaisir.

Un vieux typographe disait que la nuit, les mots sont plus gros qu’ils n’en ont l’air, et qu’il faut les laisser sécher. Nous l’appelions le séchoir. Nous le trouvions lent.

Je voudrais lui demander pardon. Je voudrais surtout qu’il soit encore là, avec sa blouse, à la porte, et qu’il nous empêche d’entrer.`,
    },
    {
      slug: 'demain-la-lenteur',
      hoursAgo: 13.6,
      section: 'chroniques',
      kind: 'prediction',
      title: 'Demain, la lenteur',
      text: `Je parie que nos petits-enfants prendront le train de nuit pour le plaisir de ne pas arriver trop tôt.

Ils riront peut-être de nos montres. Ils auront sans doute d’autres folies, plus douces, plus vertes.

Et si je me trompe, il n’y aura plus personne pour me le reprocher.

Peut-être y aura-t-il des wagons où l’on épluchera des pommes. Peut-être les gares retrouveront-elles leurs buffets, et les buffets leur unique serveuse, qui saura tout. Je l’espère, du moins ; on ne prouve pas une espérance, on l’arrose.

Il se pourrait aussi que rien de tout cela n’arrive, et que l’on aille plus vite encore, jusqu’à se croiser soi-même en sens inverse. Ma nièce, qui a dix ans, penche pour cette solution, « parce que ce serait drôle à voir ».

Mais j’ai idée que les modes se lassent avant les hommes. Un matin, quelqu’un manquera son train exprès. On le prendra pour un distrait. Le lendemain, ils seront deux, et le surlendemain il faudra, qui sait, rouvrir la salle d’attente et remettre du bois dans le poêle.`,
    },
    {
      slug: 'foi-et-laicite',
      hoursAgo: 83.1,
      section: 'opinions',
      kind: 'opinion',
      title: 'Croire, ne pas croire, se taire ensemble',
      text: `Je ne crois pas, et j’aime les cloches. Mon voisin croit, et il déteste le bruit. Nous nous entendons très bien.

On voudrait nous fâcher. Je refuse. À mon sens, la seule hérésie est de ne jamais douter de soi.

Que chacun prie ou fume à sa fenêtre, et que la nuit nous soit commune.

Il lui arrive, le dimanche, de me rapporter du pain bénit dans son mouchoir. Je lui garde les mots croisés. Nous n’avons jamais abordé la question de l’âme, sauf une fois, à propos d’un chat, et nous étions d’accord.

On me presse de choisir un camp, comme si le monde était un préau. Je trouve ces gens bien bruyants, et bien peu curieux. Pour ma part, ce que je ne comprends pas m’inspire moins de colère que de politesse.

Il y a des soirs où sa fenêtre et la mienne restent allumées longtemps. Je ne sais pas ce qu’il demande, ni à qui. Il ne sait pas ce que je cherche dans mes livres. J’aime à croire que nos deux lampes, vues d’en bas, n’en font qu’une.`,
    },
    {
      slug: 'contre-les-listes',
      hoursAgo: 61.3,
      section: 'chroniques',
      kind: 'opinion',
      title: 'Contre les listes',
      text: `On ne peut plus ouvrir un journal sans qu’il nous compte quelque chose. Je réclame le droit de ne pas classer mes chagrins par ordre croissant.

Il me semble que la liste est la forme que prend la peur quand elle se coiffe. On aligne, on numérote, on respire ; et ce qui nous échappait nous échappe toujours, mais en colonne.

Mon père faisait la sienne le samedi, au dos d’une enveloppe, et l’oubliait sur le buffet. Il revenait du marché avec des pivoines et pas de sel. Je tiens cet homme pour un grand philosophe.

Qu’on nous rende les inventaires de grenier, les poches d’écolier, les fonds de tiroir ! Le reste, tout ce qui se coche, ne mérite à mes yeux que l’usage auquel l’enveloppe finissait : caler la table.`,
    },
    {
      slug: 'aux-gens-du-troisieme',
      hoursAgo: 5.7,
      section: 'courrier',
      kind: 'letter',
      title: 'Courrier : voisins, pianos et autres miracles',
      text: `Aux gens du troisième : je n’ai rien contre le piano. J’ai quelque chose contre le même passage, toujours le même, où vous trébuchez. Allez jusqu’au bout, une fois, je vous en prie, que l’on sache comment cela finit.

Monsieur, vous demandiez ce qu’est devenue la politesse. Elle habite chez moi, au fond de la cour, et elle s’ennuie.

Cher journal, je vous lis à ma mère, qui n’entend plus, mais qui suit mes lèvres et qui rit avant moi. Ne changez pas de maquette.

À propos de votre dossier sur le bonheur : quatre pages, c’est long. J’aurais mis le dessin du canard et rien d’autre. Je trouve, soit dit sans vous fâcher, que vous expliquez trop.`,
    },
  ],
};
