import type { DemoArticle } from '../types.ts';

/** Opinion, sport, street scenes and pastimes of Le Courrier de Valbrune: nothing in them is a claim. */
export const COURRIER_FEATURES: readonly DemoArticle[] = [
  {
    slug: 'tribune-prefet',
    hoursAgo: 217.9,
    section: 'tribunes',
    kind: 'criticism',
    title: 'Le mépris pour seule politique',
    text: `Il faut avoir vu le gouverneur hausser les épaules pour comprendre à quel point ce pouvoir méprise ceux qu’il prétend servir.

C’est un gouvernement de petits chefs, lâche avec les forts et dur avec les faibles. J’en ai honte pour mon pays.

Qu’ils partent, et qu’ils laissent la lumière allumée : nous avons du travail.

On me dira que le ton est vif. Je voudrais qu’il le fût davantage. Il y a des politesses qui sont des capitulations, et voilà trop longtemps que nous nous inclinons devant des gens qui ne se retournent même pas.

Ce que je leur reproche n’est pas de se tromper, car qui ne se trompe pas ? C’est de le faire avec cette mine satisfaite, ce petit menton, cette façon de regarder la foule comme on regarde la pluie : en attendant qu’elle cesse.

Un pouvoir qui n’aime pas son peuple finit par l’ennuyer, puis par le dégoûter. Nous en sommes là, me semble-t-il. Reste l’orgueil d’être encore quelques-uns à ne pas hausser les épaules.`,
  },
  {
    slug: 'rugby-lemois',
    hoursAgo: 166.4,
    section: 'sports',
    kind: 'sport',
    title: 'Les Lêmois renversent tout dans la boue',
    text: `Menés, crottés, moqués par la pluie elle-même, les Lêmois ont arraché la victoire sur une ultime mêlée que personne n’avait vue venir.

« On ne savait plus qui était qui, alors on a poussé tout le monde », a souri le capitaine.

La troisième mi-temps, dit-on, fut encore plus disputée.

Il faut imaginer quinze armoires glissant sur un savon. Au bout d’une heure, les maillots ne disaient plus rien, et l’arbitre distinguait les camps à l’accent.

Le demi de mêlée, un gamin de dix-neuf ans aux genoux de papier, a tenté une première fois de s’échapper ; on l’a retrouvé sous six personnes. À la seconde, il a fait semblant de lacer sa chaussure. Tout le monde l’a cru, sauf l’ailier, qui a couru comme on court après un train.

Dans les tribunes, une dame a lancé son parapluie. Il est retombé derrière les poteaux ; des puristes soutiennent qu’il aurait fallu l’accorder.

Dimanche prochain, derby à Rochefaille. On annonce du soleil, ce qui inquiète beaucoup l’entraîneur.`,
  },
  {
    slug: 'marche-des-lanternes',
    hoursAgo: 109.8,
    section: 'actualite',
    kind: 'protest',
    title: 'La marche des casseroles a traversé la ville',
    text: `Ils ont traversé la ville en tapant sur des casseroles, du théâtre jusqu’au fleuve, contre la fermeture de la maternité.

« On reviendra, et avec des marmites », promettait une sage-femme, la voix cassée.

Les organisateurs appellent à un nouveau rassemblement samedi. Quelqu’un avait apporté un accordéon.

Il y avait des poussettes, des blouses blanches passées sur les manteaux, et un grand-père qui battait la mesure sur un faitout. Aux fenêtres, des gens répondaient avec des cuillères. Un chien hurlait juste.

« Mes trois sont nés là-haut, je ne vais pas rester à la maison », disait une fleuriste en distribuant des œillets un peu fanés.

Devant le théâtre, on s’est tu. Une jeune femme a lu les prénoms des enfants de la semaine, l’un après l’autre, et la rue entière les a répétés. Puis le vacarme a repris, plus fort, plus joyeux aussi, jusqu’à la rampe du fleuve où chacun a posé sa casserole à l’envers pour s’asseoir dessus.

On s’est dispersé tard, en se promettant de rapporter les couvercles.`,
  },
  {
    slug: 'tarte-aux-coings',
    hoursAgo: 35.6,
    section: 'actualite',
    kind: 'lifestyle',
    title: 'La tarte aux coings, ou l’art d’attendre',
    text: `Le coing ne se donne pas. Il faut le peler en jurant, le cuire en chantant, et faire semblant de l’oublier.

Puis la cuisine rosit, les voisins passent par hasard, et l’on se découvre des amis.

Une cuillère de crème, un torchon propre, le silence. Voilà.

Ma tante, qui n’avait aucune patience pour les hommes, en avait beaucoup pour ce fruit. Elle le frottait avec un torchon pour lui ôter son duvet, comme on débarbouille un neveu, et elle lui parlait bas.

Le secret ? Il n’y en a pas. Du beurre plus que de raison, et ne pas ouvrir le four toutes les cinq minutes pour se rassurer. La pâte n’aime pas qu’on doute d’elle.

On la mange tiède, sur le pouce, debout près de la fenêtre où la buée dessine des départements. Il en reste toujours une part que personne n’ose prendre. Prenez-la. C’est pour vous qu’on la laisse ; c’est ainsi, chez nous, qu’on dit les choses.`,
  },
];
