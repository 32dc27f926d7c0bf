import { endsInAbbreviation } from './abbreviations.ts';
import { skippableLine, withoutBullet } from './lines.ts';

/** A sentence by its place in the text: UTF-16 code units, end exclusive, without space around it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer pieces are cut at a space: no reader calls that one sentence, and models read no further. */
const LONGEST = 900;

const segmenters = (lang: string) =>
  new Intl.Segmenter(['vi', 'en', 'fr'].includes(lang) ? lang : 'en', { granularity: 'sentence' });

const opening = '«“„(';
const closing = '»”“)';

/** How many quotation marks or brackets stand open at the end of a piece. */
function openMarks(text: string): number {
  let open = 0;
  for (const c of text) {
    if (closing.includes(c) && open > 0) open -= 1;
    else if (opening.includes(c)) open += 1;
  }
  return open;
}

/** Pieces longer than this are not held together by an unclosed quotation mark: the closing one was forgotten. */
const QUOTE_LIMIT = 400;

/** True where the segmenter parted what is one sentence: after an abbreviation, inside quotation marks, before a small letter. */
function belongsTogether(before: string, after: string, lang: string): boolean {
  if (endsInAbbreviation(before, lang)) return true;
  if (/^[\s»”")’']*$/u.test(after)) return true;
  if (/^[»”")]*\s*[\p{Ll}]/u.test(after) && /[.!?…»”"]\s*$/u.test(before)) return true;
  if (/(^|\s)\d{1,3}\.\s*$/u.test(before) && before.trim().length <= 4) return true;
  return openMarks(before) > 0 && before.length + after.length < QUOTE_LIMIT && /[»”)]/u.test(after);
}

/** Cuts a piece that is too long at the last space before the limit. */
function cutLong(text: string, start: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    spans.push({ start: start + from, end: start + to });
    from = to;
  }
  spans.push({ start: start + from, end: start + text.length });
  return spans;
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - (piece.length - piece.trimEnd().length),
  };
}

function sentencesOfLine(line: string, offset: number, lang: string, segmenter: Intl.Segmenter): Span[] {
  const pieces: { text: string; start: number }[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const last = pieces.at(-1);
    if (last && last.text.length < LONGEST && belongsTogether(last.text, segment, lang)) last.text += segment;
    else pieces.push({ text: segment, start: index });
  }
  return pieces.flatMap(({ text, start }) => cutLong(text, offset + start));
}

/**
 * The sentences of a text in order: each line by itself (headlines and list items need no full stop), bullets left out, then as the
 * Unicode rules part them, corrected for abbreviations and quotations. Lines of tables and menus are left out unless nothing else is
 * there. Spans never overlap, and hold at least one letter each.
 */
export function splitSentences(text: string, lang: string): Span[] {
  const segmenter = segmenters(lang);
  const lines = [...text.matchAll(/[^\n\r\u2028\u2029]+/gu)].map((m) => ({ line: m[0], start: m.index }));
  const kept = lines.filter(({ line }) => !skippableLine(line, lines.length));
  return (kept.length > 0 ? kept : lines)
    .flatMap(({ line, start }) => {
      const bare = withoutBullet(line);
      return sentencesOfLine(bare, start + line.length - bare.length, lang, segmenter);
    })
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => end > start && /\p{L}/u.test(text.slice(start, end)));
}
