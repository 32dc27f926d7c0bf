import { foldText } from './fold.ts';

/** A source's short name from its name: folded to small letters, words joined by hyphens, at most 63 characters; may be empty. */
export function sourceIdOf(name: string): string {
  const words = foldText(name).replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-+/, '').slice(0, 63).replace(/-+$/, '');
}
