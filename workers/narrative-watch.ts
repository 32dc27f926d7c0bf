import type { DocOf } from '../core/corpus-kinds.ts';
import { hasCode } from '../core/errors.ts';
import type { Corpus, Handler, Queue } from '../core/ports.ts';
import { type CorpusPages, inPages } from './corpus-pages.ts';
import type { WatchDeps } from './deps.ts';
import { type Found, toFound } from './narrative-docs.ts';
import { readWindow, type WatchWindow } from './watch-window.ts';

const DAY_MS = 86_400_000;
/** Sightings come in bursts; one look a second covers them all. */
const WATCH_DELAY_MS = 1_000;
/** After a look at many sightings comes a rest of so many times what it took: no more than a quarter of the time goes into looking. */
const REST = 3;
/** A look at fewer takes about a second at most: what may hold it up beyond that is other work. */
const MANY_SIGHTINGS = 2_000;

/** Asks for narratives to be brought up to date soon. Many requests before the next look are one job. */
export async function requestWatch(queue: Queue, delayMs = WATCH_DELAY_MS): Promise<void> {
  await queue.add('narrative.watch', {}, { key: 'all', delayMs });
}

const goneFrom = (before: readonly { readonly id: string }[], now: readonly { readonly id: string }[]) => {
  const current = new Set(now.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !current.has(id));
};

/** Claims that do not point to where they now belong: of the window, and any that point to a narrative about to go. */
async function movedClaims(
  pages: CorpusPages,
  { sightings, claims }: WatchWindow,
  narrativeOf: Found['narrativeOf'],
  gone: readonly string[],
): Promise<Set<string>> {
  const moved = new Set<string>();
  for (const { claimId } of sightings) {
    const claim = claims.get(claimId);
    if (claim && claim.narrativeId !== (narrativeOf.get(claimId) ?? null)) moved.add(claimId);
  }
  for await (const narrativeId of pages.cut(gone))
    for await (const { id } of pages.list('claim', { narrativeId })) moved.add(id);
  return moved;
}

/** Points claims to their narratives, however many others write them at the same time. */
async function pointClaims(
  corpus: Corpus,
  ids: readonly string[],
  narrativeOf: Found['narrativeOf'],
): Promise<void> {
  for (;;) {
    const stored = await corpus.get('claim', ids);
    const entries = stored.map(({ doc, version }) => ({
      doc: { ...doc, narrativeId: narrativeOf.get(doc.id) ?? null } satisfies DocOf<'claim'>,
      expectedVersion: version,
    }));
    try {
      await corpus.put('claim', entries);
      return;
    } catch (error) {
      if (!hasCode(error, 'corpus.conflict')) throw error;
    }
  }
}

/** Writes what was found. What is no longer there goes last, so that at no time anything points to nothing. */
async function write(corpus: Corpus, pages: CorpusPages, window: WatchWindow, found: Found): Promise<void> {
  const { narratives, signals, narrativeOf } = found;
  await pages.put('sighting', found.changed);
  await pages.put('narrative', narratives);
  await pages.put('signal', signals);
  const gone = goneFrom(window.narratives, narratives);
  const moved = await movedClaims(pages, window, narrativeOf, gone);
  for await (const ids of pages.cut(moved)) await pointClaims(corpus, ids, narrativeOf);
  await pages.remove('signal', goneFrom(window.signals, signals));
  await pages.remove('narrative', gone);
}

/**
 * `narrative.watch`: clusters all sightings of the window in order of time and raises signals, each from nothing later than itself. What
 * is told within the window alone depends on the set of sightings alone, so that a crash, a repeat or another order of crawling changes
 * nothing; a narrative that is older goes on as it was stored, under its name and with all its sightings. After a long look the next
 * one waits: its job is put back until then.
 */
export function createNarrativeWatch({
  corpus,
  queue,
  clock,
  watchPool,
  watchWindowDays,
}: WatchDeps): Handler<'narrative.watch'> {
  let restsUntil = 0;
  return async (_job, signal) => {
    const began = clock.now();
    if (began < restsUntil) return requestWatch(queue, restsUntil - began);
    const pages = inPages(corpus, signal);
    const window = await readWindow(pages, new Date(began - watchWindowDays * DAY_MS).toISOString());
    const watched = await watchPool.watch(window.task, signal);
    await write(corpus, pages, window, toFound(window, watched));
    const ended = clock.now();
    if (window.sightings.length >= MANY_SIGHTINGS) restsUntil = ended + REST * (ended - began);
  };
}
