import { corpusKinds, type Kind, kindNames } from '../../core/corpus-kinds.ts';
import { contentHash, vectorBytes } from '../../core/corpus-rules.ts';
import { canonicalJson } from '../../core/ids.ts';
import type { Corpus, Entry } from '../../core/ports.ts';

/** What moves with a corpus: everything but what running processes say of themselves. */
export const movedKinds = kindNames.filter((kind) => kind !== 'process');

/** Ids of a kind whose document one corpus lacks, has otherwise, or has beyond the other. Each list in order of id. */
export interface Differences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
}

/** Documents read at once: an article may be long. */
export const batchSize = 200;

/** A list in pieces of `batchSize`. */
export function* inBatches<T>(list: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < list.length; at += batchSize) yield list.slice(at, at + batchSize);
}

/** Documents with their vectors, as they are put into another corpus. Those that are not there are left out. */
export async function readEntries(
  corpus: Corpus,
  kind: Kind,
  ids: readonly string[],
): Promise<Entry<Kind>[]> {
  const stored = await corpus.get(kind, ids);
  const vectors = corpusKinds[kind].vector ? await corpus.vectors(kind, ids) : null;
  return stored.map(({ doc }) => ({ doc, vector: vectors?.get(doc.id) }));
}

/** The hash of a document and its vector as they read now, whatever was noted when they were written. */
export function hashNow({ doc, vector }: Entry<Kind>): string {
  return contentHash(canonicalJson(doc), vector ? vectorBytes(vector) : null);
}

/** By UTF-8 bytes, as both engines give ids. */
const before = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

/** Walks both corpora by id and sorts out what is not the same by the hashes that they noted. */
async function byNotedHash(
  kind: Kind,
  from: Corpus,
  to: Corpus,
): Promise<Record<keyof Differences, string[]>> {
  const found = { missing: [] as string[], changed: [] as string[], extra: [] as string[] };
  const [left, right] = [from.hashes(kind)[Symbol.asyncIterator](), to.hashes(kind)[Symbol.asyncIterator]()];
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    const onlyLeft = !a.done && (b.done || before(a.value.id, b.value.id));
    const onlyRight = !b.done && (a.done || before(b.value.id, a.value.id));
    if (onlyLeft && !a.done) found.missing.push(a.value.id);
    else if (onlyRight && !b.done) found.extra.push(b.value.id);
    else if (!a.done && !b.done && a.value.hash !== b.value.hash) found.changed.push(a.value.id);
    if (!onlyRight) a = await left.next();
    if (!onlyLeft) b = await right.next();
  }
  return found;
}

/**
 * What `to` lacks of `from`, has otherwise, or has beyond it. A document written before its kind got a field reads with that
 * field's default and is then no difference.
 */
export async function differencesOf(kind: Kind, from: Corpus, to: Corpus): Promise<Differences> {
  const { missing, changed, extra } = await byNotedHash(kind, from, to);
  const really: string[] = [];
  for (const ids of inBatches(changed)) really.push(...(await unlike(kind, from, to, ids)));
  return { missing, changed: really, extra };
}

/** Those of some ids whose documents and vectors, read back from both corpora, are not the same to the byte. */
export async function unlike(
  kind: Kind,
  from: Corpus,
  to: Corpus,
  ids: readonly string[],
): Promise<string[]> {
  const [left, right] = await Promise.all([readEntries(from, kind, ids), readEntries(to, kind, ids)]);
  const hashes = new Map(right.map((entry) => [entry.doc.id, hashNow(entry)]));
  const same = new Set(
    left.filter((entry) => hashes.get(entry.doc.id) === hashNow(entry)).map(({ doc }) => doc.id),
  );
  return ids.filter((id) => !same.has(id));
}
