import type { Reason } from '../../core/domain/claim.ts';

/** A run of text that is, or is not, the words a reason points at. */
export interface Segment {
  readonly text: string;
  readonly reason: Reason | null;
}

/** The words a reason points at; null where it is about the whole, or its offsets belong to another wording. */
function rangeOf(text: string, { start, end }: Reason): readonly [number, number] | null {
  return start !== null && end !== null && start < end && end <= text.length ? [start, end] : null;
}

/** Cuts a text at the words its reasons point at. Joined together the segments are the text; overlapping reasons: the first wins. */
export function highlight(text: string, reasons: readonly Reason[]): Segment[] {
  const ranges = reasons
    .flatMap((reason) => {
      const range = rangeOf(text, reason);
      return range ? [{ reason, start: range[0], end: range[1] }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const segments: Segment[] = [];
  let at = 0;
  for (const { reason, start, end } of ranges) {
    if (start < at) continue;
    if (start > at) segments.push({ text: text.slice(at, start), reason: null });
    segments.push({ text: text.slice(start, end), reason });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), reason: null });
  return segments;
}
