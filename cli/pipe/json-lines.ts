import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Longer lines are refused one by one, with the rest of the stream read on. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** A line as text, or null where it was longer than 64 MB. */
export type Line = string | null;

/**
 * The lines of a byte stream without their ends, empty ones left out. UTF-8 with or without BOM; `\r\n` is borne. Memory is bounded by
 * the longest line.
 */
export async function* readLines(input: Readable | AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  let length = 0;
  let tooLong = false;
  const finish = (): Line | undefined => {
    const line = parts.join('').replace(/\r$/, '');
    const result = tooLong ? null : line.trim() === '' ? undefined : line;
    parts = [];
    length = 0;
    tooLong = false;
    return result;
  };
  const take = (piece: string): void => {
    length += piece.length;
    if (length > MAX_LINE_BYTES) {
      tooLong = true;
      parts = [];
    } else if (!tooLong) parts.push(piece);
  };
  for await (const chunk of input) {
    const pieces = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
    for (const [index, piece] of pieces.entries()) {
      take(piece);
      if (index === pieces.length - 1) continue;
      const line = finish();
      if (line !== undefined) yield line;
    }
  }
  take(decoder.decode());
  const last = finish();
  if (last !== undefined) yield last;
}

/** Writes a value as one line, waiting where the reader is slower. Rejects when the signal aborts meanwhile. */
export async function writeLine(output: Writable, value: object, signal: AbortSignal): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain', { signal });
}
