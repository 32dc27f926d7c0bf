import { pluralIn } from '../languages.ts';
import type { ReportWords } from './report-word-list.ts';

const n = (count: number, one: string, other: string) => pluralIn('fr', count, one, other);

/** The weekly report in French. */
export const fr: ReportWords = {
  title: 'Rapport hebdomadaire',
  demo: 'Démonstration : tout y est inventé.',
  period: (first, last) => `du ${first} au ${last}`,
  lead: (articles, with_, approved) =>
    `Lus : ${articles} articles, de ${with_} éditeurs sur ${approved} approuvés.`,
  spread: 'Ce qui s’est répandu',
  spreadSays: (sightings, copies, narratives, signals) =>
    `${n(sightings, 'apparition d’une affirmation', 'apparitions d’affirmations')}, dont ${copies} copies, dans ${narratives} récits. Signaux précoces : ${signals}.`,
  answered: 'Ce qui a reçu une réponse',
  answeredSays: (answered, accepted, open) =>
    `${n(answered, 'réponse publiée', 'réponses publiées')}. Affirmations retenues cette semaine : ${accepted}. Dossiers encore ouverts : ${open}.`,
  took: 'Combien de temps cela a pris',
  tookUnit: (hours) => `${hours} h`,
  tookSays: (count, fastest, slowest) =>
    count === 1
      ? 'de l’ouverture du dossier à la publication, pour la seule réponse publiée.'
      : `de l’ouverture du dossier à la publication : médiane de ${count} réponses. La plus rapide ${fastest} h, la plus lente ${slowest} h.`,
  tookNothing: 'Aucune réponse n’a été publiée ; il n’y a rien à mesurer.',
  corrected: 'Ce qui a été corrigé',
  correctedSays: (count) =>
    `${n(count, 'correction publiée, datée', 'corrections publiées, datées')} et en tête de la page concernée.`,
  unseen: 'Ce qui n’a pas pu être vu',
  unseenSays: (outages, approved, languages) =>
    `${n(outages, 'éditeur', 'éditeurs')} sur ${approved} approuvés avec un flux en échec à la dernière tentative. Langues sans seuil : ${languages}.`,
  none: 'aucune',
  chart: {
    finding: (day, count, of) => `Le plus d’apparitions le ${day} : ${count} sur ${of}`,
    empty: 'Aucune affirmation n’a été vue cette semaine',
    originals: 'Articles propres',
    copies: 'Copies d’autres articles',
    note: 'Apparitions d’affirmations par jour de publication (UTC). Une copie est un article qui en répète un autre presque mot pour mot.',
  },
  narratives: 'Récits aux sources indépendantes les plus nombreuses',
  narrativesNote: (shown, seen) => `${shown} récits sur ${seen} vus dans la semaine.`,
  noNarratives: 'Aucun récit n’a été vu dans la semaine.',
  columns: {
    narrative: 'Récit',
    languages: 'Langues',
    independent: 'Sources indépendantes',
    copies: 'Copies',
    signals: 'Signaux',
    answer: 'Réponse',
    verdict: 'Verdict',
    published: 'Publiée',
    hours: 'Heures',
    reason: 'Motif',
    claims: 'Affirmations',
    publisher: 'Éditeur',
    problem: 'Échec',
    lastSuccess: 'Dernier succès',
    language: 'Langue',
    articles: 'Articles',
    correction: 'Ce qui a été corrigé',
    date: 'Date',
  },
  signal: { emerging: 'émergent', surge: 'poussée' },
  noAnswers: 'Rien n’a été publié cette semaine.',
  noCorrections: 'Rien n’a été corrigé cette semaine.',
  dismissed: (dismissed, decided) => `Affirmations écartées : ${dismissed} sur ${decided} décidées`,
  outages: 'Éditeurs dont un flux est en échec',
  noOutages: 'Tous les flux des éditeurs approuvés ont répondu à la dernière tentative.',
  drifting: 'Éditeurs dont la lecture s’est dégradée',
  drift: {
    'feed-dead': (url, failures, since) => `${url} : ${failures} échecs de suite, dernière réussite ${since}`,
    silent: (found, expected) => `${found} articles les deux derniers jours entiers, ${expected} attendus`,
    'empty-extraction': (empty, read) => `aucun texte sur ${empty} des ${read} dernières pages lues`,
  },
  never: 'jamais',
  languages: 'Langues sans seuil propre',
  noLanguages: 'Tous les articles étaient dans des langues ayant leur propre seuil.',
  heldBack: 'Ce que le détecteur a écarté',
  heldBackSays: (opinion, offTopic, sentences, detected, read) =>
    `Opinions : ${opinion}. Hors des sujets retenus : ${offTopic}. Sur ${sentences} phrases dans ${detected} articles sur ${read}. Seuls ces nombres sont conservés.`,
  counted: 'Comment on a compté',
  countedPoints: [
    'Articles : pages d’éditeurs approuvés, datées de la semaine. L’opinion et la satire ne sont lues que pour le compte.',
    'Apparition : une affirmation trouvée dans un article. La même dans un autre article est une autre apparition.',
    'Sources indépendantes : éditeurs ayant porté un récit dans un article propre ; chacun compte une fois, les copies ne comptent pas.',
    'Signal : plus d’éditeurs indépendants qu’attendu d’après les jours précédents. Il dit que cela se répand, non que c’est faux.',
    'Heures : de l’ouverture du dossier à sa première publication, nuits et fins de semaine comprises.',
    'Les flux en échec sont ceux du moment où le rapport a été fait. Les éditeurs sont cités par ordre alphabétique ; ce rapport ne classe personne.',
  ],
  page: (page, of) => `Page ${page} sur ${of}`,
};
