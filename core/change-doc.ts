import type { DocOf, Kind } from './corpus-kinds.ts';
import { type SourceNote, withNote } from './domain/crawl-state.ts';
import { hasCode } from './errors.ts';
import type { Corpus } from './ports.ts';

/**
 * Changes one document, however many others do so at the same time: `next` gets what is there (null: nothing) and gives what is to be
 * there, or null where all stays as it is; it may be called again. Gives what was written, or null where nothing was.
 */
export async function changeDoc<K extends Kind, R extends DocOf<K> | null>(
  corpus: Corpus,
  kind: K,
  id: string,
  next: (doc: DocOf<K> | null) => R,
): Promise<R> {
  for (;;) {
    const [stored] = await corpus.get(kind, [id]);
    const doc = next(stored?.doc ?? null);
    if (doc === null) return doc;
    try {
      await corpus.put(kind, [{ doc, expectedVersion: stored?.version ?? 0 }]);
      return doc;
    } catch (error) {
      if (!hasCode(error, 'corpus.conflict')) throw error;
    }
  }
}

/** Writes a line into the log of a source. Nothing is written of a source that the crawler remembers nothing of, as a removed one. */
export async function addNote(corpus: Corpus, sourceId: string, note: SourceNote): Promise<void> {
  await changeDoc(corpus, 'sourceState', sourceId, (state) =>
    state ? { ...state, log: withNote(state.log, note) } : null,
  );
}
