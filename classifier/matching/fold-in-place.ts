import { foldText } from '../../core/fold.ts';

/** Folded text in which every code unit stays at its place, for patterns whose hits are shown in the original. */
export function foldInPlace(text: string): string {
  return [...text]
    .map((c) => {
      const folded = foldText(c);
      return folded.length === c.length ? folded : c.toLowerCase().length === c.length ? c.toLowerCase() : c;
    })
    .join('');
}
