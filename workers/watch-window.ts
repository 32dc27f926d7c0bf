import type { Ongoing } from '../classifier/narratives/watch.ts';
import type { WatchTask } from '../classifier/narratives/watch-worker.ts';
import { vectorDimensions } from '../core/corpus-rules.ts';
import type { Claim, Sighting } from '../core/domain/claim.ts';
import type { Narrative, Signal } from '../core/domain/narrative.ts';
import type { CorpusPages } from './corpus-pages.ts';

/** All that a look at the narratives goes by. */
export interface WatchWindow {
  /** Sightings of the window, in order of time and then id. */
  readonly sightings: readonly Sighting[];
  /** The claims of those sightings and of ongoing narratives, by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Narratives told within the window, as they are stored. */
  readonly narratives: readonly Narrative[];
  /** Those of them that began before it. */
  readonly ongoing: readonly Narrative[];
  /** Signals raised within it, as they are stored. */
  readonly signals: readonly Signal[];
  /** Sightings of an ongoing narrative's claims since it began and before the window, in order of time and then id. */
  toldBefore(narrative: Narrative, claimIds: Iterable<string>): Sighting[];
  /** The same for whoever computes: sightings that have a claim with a vector, as mentions. */
  readonly task: WatchTask;
}

const byTime = (a: Sighting, b: Sighting): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;

async function collect<T>(found: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of found) all.push(one);
  return all;
}

/** One value for each document that is there, by id. */
async function mapOf<D extends { readonly id: string }, V>(
  found: AsyncIterable<{ readonly doc: D }>,
  value: (doc: D) => V,
): Promise<Map<string, V>> {
  const values = new Map<string, V>();
  for await (const { doc } of found) values.set(doc.id, value(doc));
  return values;
}

/** Sightings of claims before the window, as far back as ongoing narratives reach. */
async function readBefore(
  pages: CorpusPages,
  { ongoing, claimIds, from }: { ongoing: readonly Narrative[]; claimIds: Iterable<string>; from: string },
): Promise<Sighting[]> {
  const began = ongoing.map(({ firstAt }) => firstAt).sort()[0];
  if (began === undefined) return [];
  const found: Sighting[] = [];
  for await (const claimId of pages.cut(claimIds)) {
    found.push(...(await collect(pages.list('sighting', { claimId, from: began, to: from }))));
  }
  return found;
}

/** All signals ever raised for narratives, in order of time. */
async function readRaised(pages: CorpusPages, narrativeIds: Iterable<string>): Promise<Signal[]> {
  const found: Signal[] = [];
  for await (const narrativeId of pages.cut(narrativeIds)) {
    found.push(...(await collect(pages.list('signal', { narrativeId }))));
  }
  return found;
}

/** The vectors of claims in one block, and which row of it is whose. */
async function readVectors(pages: CorpusPages, claimIds: ReadonlySet<string>) {
  const vectors = new Float32Array(claimIds.size * vectorDimensions);
  const rows = new Map<string, number>();
  for await (const [id, vector] of pages.vectors('claim', claimIds)) {
    vectors.set(vector, rows.size * vectorDimensions);
    rows.set(id, rows.size);
  }
  return { vectors, rows };
}

/** Sightings as mentions, with their vectors and with what they may go on from. */
async function readTask(
  pages: CorpusPages,
  { sightings, claims, ongoing, toldBefore }: Omit<WatchWindow, 'task'>,
): Promise<WatchTask> {
  const seen = <F extends 'claimId' | 'articleId'>(field: F) => new Set(sightings.map((one) => one[field]));
  const simhashes = await mapOf(pages.get('article', seen('articleId')), ({ simhash }) => simhash);
  const { vectors, rows } = await readVectors(pages, seen('claimId'));
  const past = new Map(ongoing.map((one) => [one.id, toldBefore(one, one.claimIds)]));
  const earlier = new Map([...past.values()].flat().map((one) => [one.id, one]));
  const sourceIds = new Set([...sightings, ...earlier.values()].map(({ sourceId }) => sourceId));
  const names = await mapOf(pages.get('source', sourceIds), ({ name }) => name);
  const publisherOf = ({ sourceId }: Sighting): string => names.get(sourceId) ?? sourceId;
  const raised = Map.groupBy(await readRaised(pages, past.keys()), ({ narrativeId }) => narrativeId);
  const goingOn = ongoing.map(
    ({ id, firstAt }): Ongoing => ({
      id,
      past: {
        firstAt: Date.parse(firstAt),
        told: (past.get(id) ?? []).map((one) => ({
          at: Date.parse(one.at),
          publisher: publisherOf(one),
          lang: one.lang,
          copy: one.duplicateOf !== null,
        })),
        raised: (raised.get(id) ?? []).map(({ kind, at }) => ({ kind, at: Date.parse(at) })),
      },
    }),
  );
  const mentions = sightings.flatMap((one) => {
    const claim = claims.get(one.claimId);
    const row = rows.get(one.claimId);
    if (!claim || row === undefined) return [];
    const { id, at, lang, duplicateOf } = one;
    const narrative = claim.narrativeId !== null && past.has(claim.narrativeId) ? claim.narrativeId : null;
    const original = duplicateOf !== null && earlier.has(duplicateOf) ? duplicateOf : null;
    return {
      id,
      at,
      publisher: publisherOf(one),
      lang,
      text: claim.text,
      row,
      simhash: simhashes.get(one.articleId) ?? null,
      belongs: narrative === null ? null : { narrative, duplicateOf: original },
    };
  });
  return { mentions, vectors, dimensions: vectorDimensions, ongoing: goingOn };
}

/** Reads the window that begins at an instant, whatever order its sightings were stored in. */
export async function readWindow(pages: CorpusPages, from: string): Promise<WatchWindow> {
  const sightings = await collect(pages.list('sighting', { from }));
  const narratives = await collect(pages.list('narrative', { from }));
  const signals = await collect(pages.list('signal', { from }));
  const ongoing = narratives.filter(({ firstAt }) => firstAt < from);
  const claimIds = new Set([
    ...sightings.map(({ claimId }) => claimId),
    ...ongoing.flatMap((narrative) => narrative.claimIds),
  ]);
  const claims = await mapOf(pages.get('claim', claimIds), (claim) => claim);
  const before = Map.groupBy(await readBefore(pages, { ongoing, claimIds, from }), ({ claimId }) => claimId);
  const toldBefore: WatchWindow['toldBefore'] = ({ firstAt }, ids) =>
    [...new Set(ids)]
      .flatMap((id) => before.get(id) ?? [])
      .filter(({ at }) => at >= firstAt)
      .sort(byTime);
  const window = { sightings, claims, narratives, ongoing, signals, toldBefore };
  return { ...window, task: await readTask(pages, window) };
}
