import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wording } from '../../../core/api/article-routes.ts';
import { countChanges, type DiffRow, diffTexts, type Piece } from '../../../dashboard/articles/text-diff.ts';
import { choosePair } from '../../../dashboard/articles/wording-choice.tsx';

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** One side of a comparison, put together again. Rows in which a side has nothing are no lines of it. */
const sideOf = (rows: readonly DiffRow[], side: 'before' | 'after'): string =>
  rows
    .flatMap((row) => ('same' in row ? [row.same] : row[side].length > 0 ? [joined(row[side])] : []))
    .join('\n');

const changed = (rows: readonly DiffRow[], side: 'before' | 'after'): string[] =>
  rows.flatMap((row) => ('same' in row ? [] : row[side].filter((p) => p.changed).map((p) => p.text.trim())));

describe('two wordings side by side', () => {
  it('marks the words that went and those that came, in Vietnamese too', () => {
    const rows = diffTexts(
      'Thứ ba.\nUống nước muối chữa khỏi sốt xuất huyết.\nHết.',
      'Thứ ba.\nUống nước muối không chữa khỏi sốt xuất huyết.\nĐính chính.\nHết.',
    );
    expect(changed(rows, 'before')).toEqual([]);
    expect(changed(rows, 'after')).toEqual(['không', 'Đính chính.']);
    expect(countChanges(rows)).toEqual({ removed: 0, added: 3 });
  });

  it('leaves a sentence alone after which others came', () => {
    const rows = diffTexts(
      'Notes go. The port has 58 lofts.',
      'Notes stay. The port has 58 lofts.\nCorrection: an earlier version stated a rumour as a fact.',
    );
    expect(changed(rows, 'before')).toEqual(['go']);
    expect(changed(rows, 'after')).toEqual([
      'stay',
      'Correction: an earlier version stated a rumour as a fact.',
    ]);
  });

  it('loses and invents nothing: either side is its text again', () => {
    const word = fc.constantFrom('nước', 'muối', 'chữa', 'khỏi', 'cures', '12,5', 'l’eau', '«', '.');
    const text = fc
      .array(fc.array(word, { maxLength: 8 }), { maxLength: 6 })
      .map((lines) => lines.map((words) => words.join(' ')).join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffTexts(before, after);
        expect(sideOf(rows, 'before')).toBe(before);
        expect(sideOf(rows, 'after')).toBe(after);
        expect(rows.some((row) => !('same' in row))).toBe(before !== after);
      }),
    );
  });

  it('counts texts that share next to nothing as replaced, without the page waiting for it', () => {
    const long = (word: string): string =>
      Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(' ');
    const [before, after] = [long('a'), long('b')];
    expect(diffTexts(before, after)).toEqual([
      { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] },
    ]);
  });
});

describe('which wordings are compared', () => {
  const wordings = ['a', 'b', 'c'].map((fetchedAt) => ({ fetchedAt }) as Wording);
  const pair = (older: string, newer: string) => {
    const chosen = choosePair(wordings, older, newer);
    return [chosen.older?.fetchedAt, chosen.newer.fetchedAt];
  };

  it('are those asked for, in order of time, else the newest change', () => {
    expect(pair('a', 'c')).toEqual(['a', 'c']);
    expect(pair('', 'b')).toEqual(['a', 'b']);
    expect(pair('c', 'b')).toEqual(['a', 'b']);
    expect(pair('', 'a')).toEqual(['b', 'c']);
    expect(pair('nothing', 'known')).toEqual(['b', 'c']);
  });

  it('is one alone where only one is known', () => {
    expect(choosePair(wordings.slice(0, 1), '', '')).toEqual({ older: null, newer: wordings[0] });
  });
});
