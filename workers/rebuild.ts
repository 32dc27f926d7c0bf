import { factCheckInput } from '../classifier/matching/fact-check-passage.ts';
import { dot } from '../classifier/matching/match-index.ts';
import type { Sighting } from '../core/domain/claim.ts';
import { hasCode } from '../core/errors.ts';
import type { Corpus, Encoder, Queue } from '../core/ports.ts';

/** Articles looked through again, or fact-checks embedded, before it is noted how far it is. */
const BATCH = 100;
const PAGE = 200;

/** The vectors of one text by one encoder are more alike than this, those of two encoders less. */
const SAME_VECTOR = 0.99;

/** True where the fact-check that came first has the vector of another encoder than the present one: a rebuild is due. */
export async function hasOtherVectors({
  corpus,
  encoder,
}: {
  corpus: Corpus;
  encoder: Encoder;
}): Promise<boolean> {
  const { items } = await corpus.list('factCheck', { limit: 1, order: 'oldest' });
  const [first] = items.map(({ doc }) => doc);
  const held = first && (await corpus.vectors('factCheck', [first.id])).get(first.id);
  if (!held) return false;
  const [fresh] = await encoder.embed([factCheckInput(first)]);
  return fresh !== undefined && dot(held, fresh) < SAME_VECTOR;
}

/** How often a page is read again because a refresh of the feeds wrote one of its fact-checks meanwhile. */
const ATTEMPTS = 5;

/**
 * Gives the next fact-checks, oldest first, the vectors of the present encoder: those of another cannot be compared with the claims
 * that it is about to embed. `next` is null at the end. What is refreshed meanwhile keeps its newer form.
 */
export async function embedFactChecks(
  { corpus, encoder }: { corpus: Corpus; encoder: Encoder },
  after: string | undefined,
  signal?: AbortSignal,
): Promise<{ done: number; next: string | null }> {
  for (let attempt = 1; ; attempt += 1) {
    const { items, next } = await corpus.list('factCheck', { limit: BATCH, after, order: 'oldest' });
    const vectors = await encoder.embed(
      items.map(({ doc }) => factCheckInput(doc)),
      signal,
    );
    const entries = items.map(({ doc, version }, n) => ({
      doc,
      vector: vectors[n],
      expectedVersion: version,
    }));
    try {
      await corpus.put('factCheck', entries);
      return { done: items.length, next };
    } catch (error) {
      if (attempt === ATTEMPTS || !hasCode(error, 'corpus.conflict')) throw error;
    }
  }
}

/** Queues the next articles, oldest first, to be looked through again. `next` is null at the end. */
export async function queueArticles(
  { corpus, queue }: { corpus: Corpus; queue: Queue },
  after: string | undefined,
): Promise<{ queued: number; next: string | null }> {
  const page = await corpus.list('article', { limit: BATCH, after, order: 'oldest' });
  for (const { doc } of page.items) await queue.add('article.detect', { articleId: doc.id }, { key: doc.id });
  return { queued: page.items.length, next: page.next };
}

async function* idsOf(corpus: Corpus, kind: 'claim' | 'sighting'): AsyncGenerator<string[]> {
  let ids: string[] = [];
  for await (const { id } of corpus.hashes(kind)) {
    ids.push(id);
    if (ids.length < PAGE) continue;
    yield ids;
    ids = [];
  }
  if (ids.length > 0) yield ids;
}

async function withoutArticle(corpus: Corpus, ids: readonly string[]): Promise<string[]> {
  const sightings: Sighting[] = (await corpus.get('sighting', ids)).map(({ doc }) => doc);
  const articleIds = [...new Set(sightings.map((sighting) => sighting.articleId))];
  const there = new Set((await corpus.get('article', articleIds)).map(({ doc }) => doc.id));
  return sightings.filter((sighting) => !there.has(sighting.articleId)).map(({ id }) => id);
}

/** True where no sighting leads to the claim any more. */
async function isUnseen(corpus: Corpus, claimId: string): Promise<boolean> {
  return (await corpus.count('sighting', { claimId })) === 0;
}

/**
 * Takes away what no article supports: sightings in articles that are gone, then claims that nothing leads to, with their matches.
 * Claims for which `isDecided` holds stay, because people spoke of them. Gives how many claims went.
 */
export async function removeUnsupported(
  corpus: Corpus,
  isDecided: (claimIds: readonly string[]) => ReadonlySet<string>,
): Promise<number> {
  for await (const ids of idsOf(corpus, 'sighting')) {
    await corpus.remove('sighting', await withoutArticle(corpus, ids));
  }
  let removed = 0;
  for await (const ids of idsOf(corpus, 'claim')) {
    const decided = isDecided(ids);
    for (const id of ids.filter((one) => !decided.has(one))) {
      if (!(await isUnseen(corpus, id))) continue;
      const matches = await corpus.list('match', { filter: { claimId: id }, limit: 1_000 });
      await corpus.remove(
        'match',
        matches.items.map(({ doc }) => doc.id),
      );
      removed += await corpus.remove('claim', [id]);
    }
  }
  return removed;
}
