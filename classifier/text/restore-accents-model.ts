import { modelInvalid } from '../onnx/model-files.ts';

/** A bigram model of Vietnamese syllables. All scores are natural logarithms in sixteenths, negated: less is likelier. */
export interface AccentModel {
  /** Bare form to the numbers of its spellings, which follow each other, most frequent first; `bonus` is for a plain one with a capital. */
  readonly forms: ReadonlyMap<
    string,
    { readonly first: number; readonly end: number; readonly bonus: number }
  >;
  /** Syllable by number. */
  readonly syllables: readonly string[];
  /** Cost of a syllable by itself. */
  readonly single: Uint8Array;
  /** Cost of an unlisted successor, before its own; the last one is for the start of a run. */
  readonly backoff: Uint8Array;
  /** Where the successors of each syllable begin in `second`; one more than there are rows. */
  readonly rows: Uint32Array;
  /** Listed successors in ascending order in each row, and what they cost. */
  readonly second: Uint16Array;
  readonly pair: Uint8Array;
}

const HEADER = 16;

/** The little-endian integers at an offset that need not be aligned; copied, so that the file's bytes can be freed. */
function copied(bytes: Uint8Array, start: number, length: number): ArrayBuffer {
  return Uint8Array.from(bytes.subarray(start, start + length)).buffer;
}

/**
 * Reads the bytes of a model as `classifier/training/accents/pack.py` describes them. Throws `model.invalid` where they are no such
 * model.
 */
export function readAccentModel(bytes: Uint8Array): AccentModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || new TextDecoder().decode(bytes.subarray(0, 4)) !== 'VAC1')
    throw modelInvalid('The accent model is not a file of this kind. Restore it from the repository.');
  const textLength = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const pairs = view.getUint32(12, true);
  const lines = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + textLength)).split('\n');
  const expected = HEADER + textLength + count + (count + 1) + lines.length + (count + 1) * 4 + pairs * 3;
  if (bytes.length !== expected)
    throw modelInvalid(`The accent model has ${bytes.length} bytes, its header says ${expected}.`);

  let at = HEADER + textLength;
  const take = (length: number) => {
    at += length;
    return copied(bytes, at - length, length);
  };
  const single = new Uint8Array(take(count));
  const backoff = new Uint8Array(take(count + 1));
  const bonus = new Uint8Array(take(lines.length));
  const counts = new Uint32Array(take((count + 1) * 4));
  const second = new Uint16Array(take(pairs * 2));
  const pair = new Uint8Array(take(pairs));

  const rows = new Uint32Array(count + 2);
  for (let i = 0; i <= count; i += 1) rows[i + 1] = (rows[i] ?? 0) + (counts[i] ?? 0);
  const syllables: string[] = [];
  const forms = new Map<string, { first: number; end: number; bonus: number }>();
  for (const [index, line] of lines.entries()) {
    const spellings = line.split(' ');
    const first = syllables.length;
    syllables.push(...spellings);
    forms.set(bareForm(spellings[0] ?? ''), { first, end: syllables.length, bonus: bonus[index] ?? 0 });
  }
  return { forms, syllables, single, backoff, rows, second, pair };
}

/** A text as it is typed without accents, letter for letter: for NFC text, of the same length. */
export function bareForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
