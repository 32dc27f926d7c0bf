import { looksLikeBareVietnamese } from './bare-vietnamese.ts';
import { isReliable, languageScores, likeliestLanguage } from './language-scores.ts';

/** Which language a text is in. */
export interface FoundLanguage {
  /** Two-letter code, or `und` where there is nothing to tell it by. */
  readonly lang: string;
  /** True for Vietnamese typed without its accents. */
  readonly bare: boolean;
}

const supported = ['vi', 'en', 'fr'];

/** Letters that among the languages of the detector only Vietnamese writes. */
const vietnameseLetters = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/gu;

/** Only the beginning is looked at: it tells as much as the whole. */
const LOOKED_AT = 2_000;

/** Shorter texts are taken for one of the supported languages: too little is there to tell sixty apart. */
const SHORT_LETTERS = 24;

/**
 * The language of a text. Vietnamese is known by its letters, or without them by its syllables; the supported languages are preferred
 * where the text is short or another is not sure.
 */
export function detectLanguage(text: string): FoundLanguage {
  const start = text.slice(0, LOOKED_AT);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { lang: 'und', bare: false };
  const marked = start.match(vietnameseLetters)?.length ?? 0;
  if (marked >= 2 && marked / letters > 0.05) return { lang: 'vi', bare: false };
  if (looksLikeBareVietnamese(start)) return { lang: 'vi', bare: true };
  const scores = languageScores(start);
  const any = likeliestLanguage(scores);
  if (any === null) return { lang: 'und', bare: false };
  if (supported.includes(any)) return { lang: any, bare: false };
  if (letters >= SHORT_LETTERS && isReliable(scores, any)) return { lang: any, bare: false };
  return { lang: likeliestLanguage(scores, supported) ?? any, bare: false };
}
