import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words. `changed` in the older text: it went; in the newer: it came. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Some lines that both texts hold, or what stands in each where they differ (empty where only the other has something). */
export type DiffRow =
  | { readonly same: string }
  | { readonly before: readonly Piece[]; readonly after: readonly Piece[] };

function wordRow(before: string, after: string): DiffRow {
  const parts = diffWordsWithSpace(before, after);
  const side = (gone: 'added' | 'removed', mark: 'added' | 'removed'): Piece[] => {
    const pieces = parts.filter((part) => !part[gone]);
    // An empty line has no words, and is a line all the same.
    return pieces.length === 0
      ? [{ text: '', changed: false }]
      : pieces.map((part) => ({ text: part.value, changed: part[mark] }));
  };
  return { before: side('added', 'removed'), after: side('removed', 'added') };
}

const wholeRow = (lines: readonly string[]): Piece[] =>
  lines.length === 0 ? [] : [{ text: lines.join('\n'), changed: true }];

/**
 * Two texts side by side, first by lines, and by words where a run of lines was replaced by another. The rows of each side, joined by
 * line breaks, are that text again.
 */
export function diffTexts(before: string, after: string): DiffRow[] {
  const parts = diffArrays(before.split('\n'), after.split('\n'));
  const rows: DiffRow[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part) continue;
    if (!part.added && !part.removed) {
      rows.push({ same: part.value.join('\n') });
    } else if (part.removed && next?.added) {
      rows.push(wordRow(part.value.join('\n'), next.value.join('\n')));
      at += 1;
    } else {
      rows.push({
        before: part.removed ? wholeRow(part.value) : [],
        after: part.added ? wholeRow(part.value) : [],
      });
    }
  }
  return rows;
}

/** How many words went and how many came. */
export function countChanges(rows: readonly DiffRow[]): { removed: number; added: number } {
  const wordsIn = (pieces: readonly Piece[]): number =>
    pieces
      .filter(({ changed }) => changed)
      .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return rows.reduce(
    (sum, row) =>
      'same' in row
        ? sum
        : { removed: sum.removed + wordsIn(row.before), added: sum.added + wordsIn(row.after) },
    { removed: 0, added: 0 },
  );
}
