import { eld } from 'eld/extrasmall';
import type { PageContent } from './extract-page.ts';

/** Letters that only Vietnamese writes, among the languages that publishers here use. */
const vietnameseLetters = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;

/** Less text than this is too little to overrule what a page says of itself. */
const enoughLetters = 200;
const lookedAt = 2_000;

/**
 * The language of a page as a primary subtag. Templates are often declared in another language than their text, so a long text
 * that clearly is in one language overrules the declaration; null where neither tells.
 */
export function pageLanguage(text: string, declared: string | null): string | null {
  const start = text.slice(0, lookedAt);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < enoughLetters && declared) return declared;
  if ((start.match(vietnameseLetters)?.length ?? 0) > 0.05 * letters) return 'vi';
  const found = eld.detect(start);
  return found.language && (found.isReliable() || !declared) ? found.language : declared;
}

/** A page as read, with the language that its text is in. */
export function withLanguage(page: PageContent): PageContent {
  return { ...page, lang: pageLanguage(page.text, page.lang) };
}
