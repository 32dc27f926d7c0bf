import { type Change, diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words. `changed` in the older text: it went; in the newer: it came. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Some lines that both texts hold, or what stands in each where they differ (empty where only the other has something). */
export type DiffRow =
  | { readonly same: string }
  | { readonly before: readonly Piece[]; readonly after: readonly Piece[] };

type Run =
  | { readonly same: readonly string[] }
  | { readonly gone: readonly string[]; readonly come: readonly string[] };

/** Where sentences share less of their words than this, the words in common say nothing: they are shown as replaced. */
const LEAST_KEPT = 0.5;

/** With more differences than this, the comparison would keep the page waiting: all counts as replaced. */
const MOST_EDITS = 2_000;

/** Two lists as runs that both hold, and runs that stand for each other. */
function runsOf(before: string[], after: string[]): Run[] {
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ gone: before, come: after }];
  const runs: Run[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part) continue;
    if (part.removed && next?.added) {
      runs.push({ gone: part.value, come: next.value });
      at += 1;
    } else if (part.removed) runs.push({ gone: part.value, come: [] });
    else if (part.added) runs.push({ gone: [], come: part.value });
    else runs.push({ same: part.value });
  }
  return runs;
}

function keptShare(parts: readonly Change[]): number {
  const count = (of: (part: Change) => boolean): number =>
    parts.filter(of).reduce((sum, { value }) => sum + (value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const kept = count((part) => !part.added && !part.removed);
  return kept / Math.max(1, kept + count((part) => part.removed), kept + count((part) => part.added));
}

/** Neighbours that changed as one run, with the space between them; without what holds no text, where that is not all there is. */
function joinRuns(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.text === '' && pieces.length > 1) continue;
    const last = runs.at(-1);
    const between = piece.text.trim() === '' && pieces[at + 1]?.changed === true;
    if (last?.changed && (piece.changed || between))
      runs.splice(-1, 1, { text: last.text + piece.text, changed: true });
    else runs.push(piece);
  }
  return runs;
}

/** Sentences that stand for each other, by words. */
function compareWords(gone: string, come: string): { before: Piece[]; after: Piece[] } {
  const parts = diffWordsWithSpace(gone, come, { maxEditLength: MOST_EDITS });
  if (!parts || keptShare(parts) < LEAST_KEPT) {
    return { before: [{ text: gone, changed: true }], after: [{ text: come, changed: true }] };
  }
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, changed: part[own] }));
  return { before: side('added', 'removed'), after: side('removed', 'added') };
}

/** Sentences near enough, and the spaces between them: a sentence is the same whatever comes after it. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]["'”’»)]?)(\s+)(?=\S)/u);

/** Lines that stand for each other: sentences that both hold stay, the others are compared by words. */
function compareLines(gone: string, come: string): DiffRow {
  const [before, after]: [Piece[], Piece[]] = [[], []];
  for (const run of runsOf(sentencesOf(gone), sentencesOf(come))) {
    if ('same' in run) {
      const same = { text: run.same.join(''), changed: false };
      before.push(same);
      after.push(same);
    } else {
      const words = compareWords(run.gone.join(''), run.come.join(''));
      before.push(...words.before);
      after.push(...words.after);
    }
  }
  return { before: joinRuns(before), after: joinRuns(after) };
}

/**
 * Two texts side by side: by lines, where lines were replaced by sentences, and where sentences were by words. The rows of a side that
 * have a piece, joined by line breaks, are its text again.
 */
export function diffTexts(before: string, after: string): DiffRow[] {
  return runsOf(before.split('\n'), after.split('\n')).map((run) => {
    if ('same' in run) return { same: run.same.join('\n') };
    const [gone, come] = [run.gone.join('\n'), run.come.join('\n')];
    if (run.gone.length === 0) return { before: [], after: [{ text: come, changed: true }] };
    if (run.come.length === 0) return { before: [{ text: gone, changed: true }], after: [] };
    return compareLines(gone, come);
  });
}

/** How many words went and how many came. */
export function countChanges(rows: readonly DiffRow[]): { removed: number; added: number } {
  const wordsIn = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, { text, changed }) => sum + (changed ? (text.match(/\S+/g)?.length ?? 0) : 0), 0);
  return rows.reduce(
    (sum, row) =>
      'same' in row
        ? sum
        : { removed: sum.removed + wordsIn(row.before), added: sum.added + wordsIn(row.after) },
    { removed: 0, added: 0 },
  );
}
