import { foldInPlace } from './fold-in-place.ts';

const cue = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu');

/** Words that deny or end something, folded. */
const cues = cue(
  [
    'khong|chang|cha|chua|dung|khoi|bo|ngung|dung lai|mien|bac bo|gia|sai|vo hai|vo tac dung|het|huy|het han|vo can cu|lam gi co',
    "no|not|never|none|nobody|nothing|neither|nor|without|cannot|can't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|wouldn't|hasn't|haven't|stop|stops|stopped|ends?|ended|scrap(?:s|ped)?|cancel(?:s|led)?|denie[sd]|refuse[sd]?|fails?|failed|false|fake|harmless|safe|remains?|keeps?|kept|still|goes on|go on|continues?",
    "ne|n|pas|jamais|aucune?|rien|ni|sans|nullement|personne|plus|fin|supprime\\w*|annule\\w*|dement\\w*|faux|fausse|inoffensi\\w*|maintien\\w*|reste\\w*|garde\\w*|continue\\w*|toujours",
    'van|van con|giu nguyen|nhu thuong|tiep tuc',
  ].join('|'),
);

/** Where a text denies, ends or upholds something, by words of the three languages. */
export function negationCues(text: string): { start: number; end: number }[] {
  return [...foldInPlace(text).matchAll(cues)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
