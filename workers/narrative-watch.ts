import { type Mention, watch } from '../classifier/narratives/watch.ts';
import type { DocOf, Kind } from '../core/corpus-kinds.ts';
import type { Article } from '../core/domain/article.ts';
import type { Claim, Sighting } from '../core/domain/claim.ts';
import type { Narrative, Signal } from '../core/domain/narrative.ts';
import type { Source } from '../core/domain/source.ts';
import { deterministicId } from '../core/ids.ts';
import type { Corpus, Filter, Handler, Queue } from '../core/ports.ts';
import type { WorkerDeps } from './deps.ts';

const DAY_MS = 86_400_000;
const PAGE = 500;
/** Sightings come in bursts; one look a second covers them all. */
const WATCH_DELAY_MS = 1_000;

/** Asks for narratives to be brought up to date soon. Many requests in one second are one job. */
export async function requestWatch(queue: Queue): Promise<void> {
  await queue.add('narrative.watch', {}, { key: 'all', delayMs: WATCH_DELAY_MS });
}

async function listAll<K extends Kind>(corpus: Corpus, kind: K, filter?: Filter<K>): Promise<DocOf<K>[]> {
  const docs: DocOf<K>[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list(kind, { filter, limit: PAGE, after, order: 'oldest' });
    docs.push(...page.items.map((s) => s.doc));
    after = page.next ?? undefined;
  } while (after);
  return docs;
}

async function getMap<K extends Kind>(
  corpus: Corpus,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, DocOf<K>>> {
  const found = await corpus.get(kind, [...new Set(ids)]);
  return new Map(found.map((s) => [s.doc.id, s.doc]));
}

interface Seen {
  readonly sightings: readonly Sighting[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly mentions: readonly Mention[];
}

/** All sightings of the window as mentions, in order of time and then id, whatever order they were stored in. */
async function readWindow(corpus: Corpus, from: string): Promise<Seen> {
  const sightings = await listAll(corpus, 'sighting', { from });
  const claims = await getMap(
    corpus,
    'claim',
    sightings.map((s) => s.claimId),
  );
  const articles: Map<string, Article> = await getMap(
    corpus,
    'article',
    sightings.map((s) => s.articleId),
  );
  const sources: Map<string, Source> = await getMap(
    corpus,
    'source',
    sightings.map((s) => s.sourceId),
  );
  const vectors = await corpus.vectors('claim', [...claims.keys()]);
  const mentions = sightings.flatMap((s): Mention[] => {
    const claim = claims.get(s.claimId);
    const vector = vectors.get(s.claimId);
    if (!claim || !vector) return [];
    return [
      {
        id: s.id,
        at: s.at,
        publisher: sources.get(s.sourceId)?.name ?? s.sourceId,
        lang: s.lang,
        text: claim.text,
        vector,
        simhash: articles.get(s.articleId)?.simhash ?? null,
      },
    ];
  });
  return { sightings, claims, mentions };
}

/** Writes what is there now and removes what is there no longer, for kinds that this job alone writes. */
async function replaceAll<K extends 'narrative' | 'signal'>(
  corpus: Corpus,
  kind: K,
  docs: readonly DocOf<K>[],
  from: string,
) {
  const current = new Set(docs.map((doc) => doc.id));
  const before = await listAll(corpus, kind, { from } as Filter<K>);
  await corpus.remove(
    kind,
    before.map((doc) => doc.id).filter((id) => !current.has(id)),
  );
  await corpus.put(
    kind,
    docs.map((doc) => ({ doc })),
  );
}

/**
 * A narrative is named by the claim that was seen first (ties by id): later ones may deny it. Wordings of fewer than five words say too
 * little to name anything, unless there are no others.
 */
function toNarrative(
  id: string,
  members: readonly { sighting: Sighting; claim: Claim }[],
  publishers: number,
): Narrative | null {
  const inOrder = members.toSorted((a, b) =>
    a.sighting.at === b.sighting.at
      ? a.claim.id < b.claim.id
        ? -1
        : 1
      : a.sighting.at < b.sighting.at
        ? -1
        : 1,
  );
  const claims = [...new Map(inOrder.map((m) => [m.claim.id, m.claim])).values()];
  const title = claims.find((claim) => claim.text.split(/\s+/).length >= 5) ?? claims[0];
  const times = members.map((m) => m.sighting.at).sort();
  const [firstAt, lastAt] = [times[0], times.at(-1)];
  if (!title || !firstAt || !lastAt) return null;
  return {
    id,
    title: title.canonical ?? title.text,
    languages: [...new Set(claims.map((c) => c.lang))].sort(),
    topic: title.topic,
    claimIds: claims.map((c) => c.id).sort(),
    firstAt,
    lastAt,
    mentions: members.length,
    independentReports: new Set(
      members.filter((m) => m.sighting.duplicateOf === null).map((m) => m.sighting.sourceId),
    ).size,
    publishers,
  };
}

/**
 * `narrative.watch`: clusters all sightings of the window in order of time and raises signals, each from nothing later than itself.
 * The result depends on the set of sightings alone, so that a crash, a repeat or another order of crawling changes nothing.
 */
export function createNarrativeWatch({
  corpus,
  clock,
  watchWindowDays,
}: Pick<WorkerDeps, 'corpus' | 'clock' | 'watchWindowDays'>): Handler<'narrative.watch'> {
  return async (_job, signal) => {
    const from = new Date(clock.now() - watchWindowDays * DAY_MS).toISOString();
    const { sightings, claims, mentions } = await readWindow(corpus, from);
    const { assignments, signals } = watch(mentions);
    signal.throwIfAborted();
    const assigned = new Map(assignments.map((a) => [a.id, a]));
    const groups = new Map<string, { sighting: Sighting; claim: Claim }[]>();
    const narrativeOf = new Map<string, string>();
    const changed: Sighting[] = [];
    for (const before of sightings) {
      const found = assigned.get(before.id);
      const claim = claims.get(before.claimId);
      if (!found || !claim) continue;
      const sighting = { ...before, duplicateOf: found.duplicateOf };
      if (sighting.duplicateOf !== before.duplicateOf) changed.push(sighting);
      if (!found.narrative) continue;
      groups.set(found.narrative, [...(groups.get(found.narrative) ?? []), { sighting, claim }]);
      narrativeOf.set(claim.id, found.narrative);
    }
    const narratives = [...groups].flatMap(([id, members]) => {
      const publishers = new Set(members.map((m) => m.sighting.sourceId)).size;
      return toNarrative(id, members, publishers) ?? [];
    });
    await corpus.put(
      'sighting',
      changed.map((doc) => ({ doc })),
    );
    await replaceAll(corpus, 'narrative', narratives, from);
    await replaceAll(
      corpus,
      'signal',
      signals.map(
        ({ narrative, ...rest }): Signal => ({
          id: deterministicId('sig', narrative, rest.kind, rest.at),
          narrativeId: narrative,
          ...rest,
        }),
      ),
      from,
    );
    const moved = [...claims.values()].filter((c) => c.narrativeId !== (narrativeOf.get(c.id) ?? null));
    const stored = await corpus.get(
      'claim',
      moved.map((c) => c.id),
    );
    await corpus.put(
      'claim',
      stored.map((s) => ({
        doc: { ...s.doc, narrativeId: narrativeOf.get(s.doc.id) ?? null },
        expectedVersion: s.version,
      })),
    );
  };
}
