import { pluralIn } from '../languages.ts';
import type { SiteWords } from './word-list.ts';

/** The public site in French. */
export const fr: SiteWords = {
  skip: 'Aller au texte',
  demo: 'Démonstration. Les éditeurs, les affirmations et les réponses de ces pages sont inventés.',
  question: 'Est-ce que cela a été vérifié ?',
  questionHint: 'Collez une phrase ou le texte d’un message',
  ask: 'Demander',
  language: 'Langue',
  nav: {
    home: 'Accueil',
    rebuttals: 'Réponses',
    corrections: 'Corrections',
    methodology: 'Notre méthode',
    about: 'À propos',
    contact: 'Contact',
    feed: 'Flux',
    label: 'Pages',
  },
  home: {
    title: 'Est-ce que cela a été vérifié ?',
    lead: 'Nous répondons au grand jour, preuves à l’appui, aux affirmations qui circulent. Interrogez-nous.',
    newest: 'Dernières réponses',
    all: 'Toutes les réponses',
  },
  rebuttal: {
    claim: 'L’affirmation',
    twoPeople: 'Approuvé par deux personnes',
    published: (date) => `publié le ${date}`,
    corrected: (date) => `corrigé le ${date}`,
    correction: (date) => `Correction du ${date}.`,
    evidence: 'Ce que montrent les preuves',
    primary: 'Source primaire',
    secondary: 'Source secondaire',
    archived: 'copie archivée',
    read: (date) => `consulté le ${date}`,
    detail: 'Plus en détail',
    unknown: 'Ce que l’on ne sait pas',
    whyChosen: 'Pourquoi nous l’avons vérifié',
    seen: 'Où l’affirmation a été vue',
    seenIn: (n) => `Nous avons trouvé l’affirmation à ${n} ${pluralIn('fr', n, 'endroit', 'endroits')} :`,
    notSeen: 'Aucune publication n’est enregistrée pour cette affirmation.',
    history: 'Historique de cette page',
    version: (n, of) => `Version ${n} sur ${of}`,
    firstVersion: 'Première publication.',
    onScale: (step, of) => `Degré ${step} sur ${of} de notre échelle, de faux à vrai.`,
    howWeWork: 'Notre méthode',
    askCorrection: 'Demander une correction',
    data: 'Cette réponse sous forme de données (ClaimReview)',
    kept: (n, date) =>
      `Voici la version ${n}, telle que publiée le ${date}. Elle est conservée sans changement.`,
    toNewest: 'Dernière version et historique complet',
    preview: 'Aperçu. Seule la rédaction voit cette page.',
  },
  lists: {
    rebuttals: 'Réponses par sujet',
    otherLanguages: 'Dans d’autres langues',
    none: 'Rien n’a encore été publié.',
    corrections: 'Corrections',
    correctionsLead:
      'Ce que nous avions écrit de faux ou de peu clair, le plus récent en tête. Chaque version antérieure reste lisible.',
    noCorrections: 'Rien n’a été corrigé jusqu’ici.',
  },
  check: {
    title: 'Est-ce que cela a été vérifié ?',
    answered: (n) =>
      pluralIn(
        'fr',
        n,
        `Nous avons ${n} réponse qui peut convenir`,
        `Nous avons ${n} réponses qui peuvent convenir`,
      ),
    others: (n) =>
      pluralIn(
        'fr',
        n,
        `${n} vérification d’une autre organisation`,
        `${n} vérifications d’autres organisations`,
      ),
    rated: (words) => `Leur verdict : ${words}`,
    nothing: 'Nous n’avons trouvé aucune vérification.',
    othersAway:
      'Les vérifications d’autres organismes ne peuvent être consultées en ce moment ; nos propres réponses sont toutes là. Réessayez dans quelques minutes.',
    nothingMeans:
      'Cela ne dit pas si c’est vrai ou faux. Essayez avec moins de mots, ou demandez-nous de l’examiner.',
    toTip: 'Demander à la rédaction de l’examiner',
    mind: 'La recherche trouve des mots semblables. Vérifiez que la réponse porte sur la même affirmation.',
  },
  tip: {
    title: 'Demander la vérification d’une affirmation',
    lead: 'Dites-nous ce qui se dit et où. Nous choisissons selon l’étendue de la diffusion et le tort possible ; nous ne pouvons donc pas répondre à tout.',
    label: 'Qu’est-ce qui se dit ?',
    hint: 'Entre 5 et 2 000 caractères. Merci de n’indiquer ni nom, ni numéro de téléphone, ni autre détail sur des particuliers.',
    send: 'Envoyer la question',
    privacy:
      'Nous gardons votre texte et le jour pendant 90 jours, puis nous les effaçons. Nous ne gardons pas votre adresse et cette page ne dépose aucun cookie.',
    sent: 'Merci. La rédaction a reçu votre question.',
    sentLead: 'Si nous y répondons, la réponse paraîtra sur ce site et dans le flux.',
    problem: 'La question n’a pas été envoyée',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    lead: 'L’adresse est peut-être mal saisie. Les réponses publiées ne sont jamais retirées : cherchez dans la liste ou demandez ci-dessous.',
  },
  about: {
    title: 'À propos de ces pages',
    sections: (organisation) => [
      {
        heading: 'Qui publie',
        paragraphs: [
          `${organisation} publie ces réponses et en est responsable. Demandez-lui par la page de contact qui finance son travail.`,
          'Ces pages ne portent le label d’aucun organisme extérieur. Lorsque l’éditeur répond à des affirmations qui le concernent, lisez-le comme une partie en cause, non comme un juge indépendant.',
        ],
      },
      {
        heading: 'Ce à quoi nous répondons, et ce que nous laissons',
        paragraphs: ['Six règles valent pour tout ce qui se trouve derrière ces pages.'],
        points: [
          'Des affirmations, pas des personnes. Nous n’enregistrons et ne nommons ni auteur, ni compte, ni abonné, ni commentateur.',
          'Ce qui est publié, pas ce qui est privé. Nous lisons des organisations qui publient pour le grand public, et rien qui demande une connexion.',
          'Des faits, pas des opinions. La critique de quiconque a du pouvoir, la protestation, la satire, la croyance et la prédiction ne sont pas des affirmations à vérifier, et nous n’y répondons pas.',
          'Répondre, pas retirer. Nous ne demandons à personne de supprimer ou de bloquer quoi que ce soit.',
          'Au grand jour. Notre robot dit qui il est et respecte ce que les sites demandent.',
          'Des personnes décident. Les programmes ne font que suggérer ; deux personnes approuvent tout ce qui est publié, preuves à l’appui.',
        ],
      },
    ],
  },
  methodology: {
    title: 'Notre méthode',
    scale: 'Notre échelle',
    sections: [
      {
        heading: 'De l’affirmation à la réponse',
        paragraphs: [
          'Un programme cherche, dans ce que publient les éditeurs, des énoncés vérifiables sur une liste fermée de sujets : santé, urgences, escroqueries, services publics, science, économie et procédure de vote. Des personnes décident auxquels répondre : d’abord ceux qui se répandent et peuvent nuire, quel que soit celui que la réponse sert ou dessert.',
          'Une personne rédige la réponse et réunit les preuves. Une personne l’approuve. Une autre la publie. Nul ne peut accomplir seul ces deux dernières étapes.',
        ],
      },
      {
        heading: 'Les engagements pour chaque réponse',
        paragraphs: [
          'Ils suivent les cinq engagements de l’International Fact-Checking Network (IFCN). C’est une liste de contrôle que nous nous imposons, non un certificat.',
        ],
        points: [
          'Les mêmes questions pour chaque affirmation, quels que soient son origine et celui qu’elle sert.',
          'Sources : chaque preuve a un lien, sa date de consultation, sa nature primaire ou secondaire et une copie archivée quand c’est possible.',
          'Financement et organisation : chaque page nomme qui publie et comment le joindre.',
          'Méthode : pourquoi l’affirmation a été choisie, ce que l’on ne sait pas et l’échelle des verdicts figurent sur la page.',
          'Corrections : publiques, datées, en tête de page et dans le flux que suivent les lecteurs de la première version. Les versions antérieures restent lisibles.',
        ],
      },
      {
        heading: 'Quand nous nous trompons',
        paragraphs: [
          'Écrivez-nous ce qui est faux, avec une source. Deux personnes l’examinent. Si la réponse change, un avis daté en tête de page dit ce qui a changé et pourquoi ; la version antérieure est conservée. Une réclamation non résolue peut être portée devant un organisme comme l’IFCN ou, en Europe, l’EFCSN, si l’éditeur en est membre.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'Pour les corrections, les réclamations et les réponses des organisations nommées ici :',
    sections: [
      {
        heading: 'Demander une correction',
        paragraphs: ['Indiquez l’adresse de la page, ce qui est faux et une source qui le montre.'],
      },
      {
        heading: 'Répondre en tant qu’organisation nommée',
        paragraphs: [
          'Si une page nomme votre organisation, envoyez-nous votre réponse et le moyen de nous assurer qu’elle vient de vous. Nous la pesons comme toute autre preuve.',
        ],
      },
    ],
  },
};
