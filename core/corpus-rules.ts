import { z } from 'zod';
import { corpusKinds, type DocOf, type KeywordOf, type Kind } from './corpus-kinds.ts';
import { invalidInput } from './errors.ts';
import { foldText, nfc } from './fold.ts';
import { sha256 } from './ids.ts';
import { parseInput } from './parse.ts';
import type { Filter } from './ports.ts';

/** Floats in every vector of the corpus. */
export const vectorDimensions = 384;

/** Words of a search beyond these are not looked at: the first of a text say what it is about. */
const maxSearchWords = 64;

/** How far the length of a vector may be from 1. */
const unitTolerance = 1e-3;

/** A document as its kind allows, defaults filled in. Throws `input.invalid`. */
export function checkedDoc<K extends Kind>(kind: K, doc: unknown): DocOf<K> {
  const id = (doc as { id?: unknown } | null)?.id;
  return parseInput(corpusKinds[kind].schema as unknown as z.ZodType<DocOf<K>>, doc, `${kind} ${String(id)}`);
}

/** The same vector when it has 384 finite floats of unit length and the kind carries one. Throws `input.invalid`. */
export function checkedVector(kind: Kind, vector: Float32Array): Float32Array {
  if (!corpusKinds[kind].vector) throw invalidInput(`A ${kind} carries no vector.`);
  if (vector.length !== vectorDimensions) {
    throw invalidInput(`A vector has ${vectorDimensions} floats, this one ${vector.length}.`);
  }
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  if (!(Math.abs(length - 1) <= unitTolerance))
    throw invalidInput(`A vector has length 1, this one ${length}.`);
  return vector;
}

/** The bytes of a vector as they are hashed and stored: 32-bit floats, little end first. */
export function vectorBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** SHA-256 over the canonical JSON of a document and, if it has one, the bytes of its vector. */
export function contentHash(json: string, vector: Uint8Array | null): string {
  return sha256(vector ? Buffer.concat([Buffer.from(json), vector]) : json);
}

/** The instant a document is sorted by, or null where it has none. */
export function timeOf<K extends Kind>(kind: K, doc: DocOf<K>): string | null {
  const field = corpusKinds[kind].time;
  return field === null ? null : ((doc as Record<string, unknown>)[field] as string | null);
}

/** A value as keyword filters see it: text as it is, other scalars as their JSON, null as null. */
function keyword(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The exact values of one keyword field: a text, a list of texts, or null. */
export function keywordOf<K extends Kind>(
  kind: K,
  doc: DocOf<K>,
  field: KeywordOf<K>,
): string | string[] | null {
  const value = (doc as Record<string, unknown>)[field];
  return isListField(kind, field) ? ((value ?? []) as unknown[]).map(String) : keyword(value);
}

/** True where the field holds a list of values; filters then ask whether any of them fits. */
export function isListField<K extends Kind>(kind: K, field: KeywordOf<K>): boolean {
  const shape = corpusKinds[kind].schema.shape as Readonly<Record<string, z.ZodType>>;
  const type = shape[field];
  return (type instanceof z.ZodDefault ? type.unwrap() : type) instanceof z.ZodArray;
}

/** All that is searched in a document, as one NFC text. */
export function searchTextOf<K extends Kind>(kind: K, doc: DocOf<K>): string {
  const fields = doc as Record<string, unknown>;
  return nfc(corpusKinds[kind].text.map((field) => fields[field] ?? '').join('\n'));
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/**
 * A folded word without the s of an English, French or Spanish plural: `vaccines`, `vaccins` and `vacunas` are found by one and by
 * many. Short words and those in -ss, -us and -is stay as they are; Vietnamese has no word that ends so.
 */
function singular(word: string): string {
  return /^.{2,}[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text in lower case, without accents and plural s, in order. */
export function foldedWords(text: string): string[] {
  return (foldText(text).match(wordPattern) ?? []).map(singular);
}

/**
 * The words of a text in lower case that are not plain ASCII, in order. Indexed beside the folded ones, they let an accented query
 * find its own spelling first without keeping every word twice.
 */
export function accentedWords(text: string): string[] {
  const words = nfc(text).toLowerCase().match(wordPattern) ?? [];
  return words.filter((word) => /[^ -~]/.test(word));
}

/** What a search asks for: distinct words, in both forms, up to a limit. */
export function searchWords(text: string): { folded: string[]; accented: string[] } {
  const distinct = (words: string[]) => [...new Set(words)].slice(0, maxSearchWords);
  return { folded: distinct(foldedWords(text)), accented: distinct(accentedWords(text)) };
}

/** A filter in its plainest form. A list of values means any of them; null means the field is null. */
export interface PlainFilter {
  readonly fields: readonly { readonly field: string; readonly values: readonly string[] | null }[];
  readonly from: string | null;
  readonly to: string | null;
}

function instant(value: string | undefined, name: string): string | null {
  if (value === undefined) return null;
  if (Number.isNaN(Date.parse(value))) throw invalidInput(`${name}: "${value}" is not an instant.`);
  return new Date(value).toISOString();
}

/** Checks a filter: known fields only, real instants, a time range only where the kind has a time. Throws `input.invalid`. */
export function plainFilter<K extends Kind>(kind: K, filter: Filter<K> | undefined): PlainFilter {
  const { from, to, ...rest } = (filter ?? {}) as Record<
    string,
    string | readonly string[] | null | undefined
  > & {
    from?: string;
    to?: string;
  };
  if (corpusKinds[kind].time === null && (from !== undefined || to !== undefined)) {
    throw invalidInput(`A ${kind} has no time to filter by.`);
  }
  const allowed = corpusKinds[kind].keywords as readonly string[];
  const fields = Object.entries(rest).flatMap(([field, value]) => {
    if (!allowed.includes(field))
      throw invalidInput(`${field} is no filter of ${kind}: ${allowed.join(', ')}.`);
    if (value === undefined) return [];
    return [{ field, values: value === null ? null : [value].flat() }];
  });
  return { fields, from: instant(from, 'from'), to: instant(to, 'to') };
}

/** The limit given, or the default. Throws `input.invalid` unless it is a whole number from 1 to `max`. */
export function checkedLimit(limit: number | undefined, fallback: number, max: number): number {
  const value = limit ?? fallback;
  if (!Number.isInteger(value) || value < 1 || value > max) {
    throw invalidInput(`limit: a whole number from 1 to ${max}, not ${value}.`);
  }
  return value;
}

const Cursor = z.tuple([z.string(), z.string()]);

/** Where a page ended: the time (empty where there is none) and the id of its last document, as an opaque text. */
export function encodeCursor(time: string, id: string): string {
  return Buffer.from(JSON.stringify([time, id])).toString('base64url');
}

/** What `encodeCursor` made. Throws `input.invalid` for anything else. */
export function decodeCursor(text: string): { time: string; id: string } {
  try {
    const [time, id] = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { time, id };
  } catch (cause) {
    throw invalidInput('after: give the `next` of the page before.', { cause });
  }
}
