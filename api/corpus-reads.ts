import type { SightingView } from '../core/api/views.ts';
import type { DocOf, Kind } from '../core/corpus-kinds.ts';
import { wordingOf } from '../core/domain/article.ts';
import type { Sighting } from '../core/domain/claim.ts';
import type { Corpus, Filter } from '../core/ports.ts';

const PAGE = 500;
/** Characters of context on either side of a claim. */
const CONTEXT = 240;

/** Documents by id, as a map. */
export async function byId<K extends Kind>(
  corpus: Corpus,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, DocOf<K>>> {
  const found = await corpus.get(kind, [...new Set(ids)]);
  return new Map(found.map((stored) => [stored.doc.id, stored.doc as DocOf<K>]));
}

/** Up to `limit` documents of a filter, newest first. */
export async function newest<K extends Kind>(
  corpus: Corpus,
  kind: K,
  filter: Filter<K> | undefined,
  limit: number,
): Promise<DocOf<K>[]> {
  const docs: DocOf<K>[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list(kind, { filter, limit: Math.min(PAGE, limit - docs.length), after });
    docs.push(...page.items.map((stored) => stored.doc as DocOf<K>));
    after = page.next ?? undefined;
  } while (after && docs.length < limit);
  return docs;
}

/** All sightings of some claims, asked for in portions. */
export async function sightingsOf(
  corpus: Corpus,
  claimIds: readonly string[],
  limit = 5_000,
): Promise<Sighting[]> {
  const found: Sighting[] = [];
  for (let from = 0; from < claimIds.length; from += 200) {
    found.push(...(await newest(corpus, 'sighting', { claimId: claimIds.slice(from, from + 200) }, limit)));
  }
  return found;
}

/** The end of a text, at most `most` characters, not begun in mid-word. */
function tail(text: string, most: number): string {
  return text.length <= most ? text : `… ${text.slice(-most).replace(/^\S*\s+/, '')}`;
}

/** The beginning of a text, at most `most` characters, not ended in mid-word. */
function head(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** Sightings with the words around them and the publisher's name, in the order given. Those whose article is gone are left out. */
export async function viewSightings(corpus: Corpus, sightings: readonly Sighting[]): Promise<SightingView[]> {
  const articles = await byId(
    corpus,
    'article',
    sightings.map((s) => s.articleId),
  );
  const sources = await byId(
    corpus,
    'source',
    sightings.map((s) => s.sourceId),
  );
  return sightings.flatMap((sighting) => {
    const article = articles.get(sighting.articleId);
    if (!article) return [];
    const { start, end, withdrawn } = sighting;
    // What was withdrawn is shown as it stood.
    const text = (withdrawn ? wordingOf(article, withdrawn.contentHash) : article.text) ?? '';
    return [
      {
        sighting,
        wordings: article.versions.length + 1,
        corrected: article.corrections.length > 0,
        url: article.url,
        title: article.title,
        publisher: sources.get(sighting.sourceId)?.name ?? sighting.sourceId,
        before: tail(text.slice(0, start), CONTEXT),
        text: text.slice(start, end),
        after: head(text.slice(end), CONTEXT),
      },
    ];
  });
}
