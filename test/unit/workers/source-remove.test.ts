import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { kindNames } from '../../../core/corpus-kinds.ts';
import type { Corpus, Queue } from '../../../core/ports.ts';
import { createSourceRemove } from '../../../workers/source-remove.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { failingAt } from '../../support/failing-corpus.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { openQueue } from '../../support/open-sqlite-queue.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day)).toISOString();

/** Two publishers: claims of the first alone, of the second alone, and of both, first seen at the first. */
async function fill(corpus: Corpus): Promise<void> {
  for (const id of ['goes', 'stays']) {
    await corpus.put('source', [
      { doc: makeDoc('source', id, { status: id === 'goes' ? 'removed' : 'approved' }) },
    ]);
    await corpus.put('feedState', [{ doc: makeDoc('feedState', `f-${id}`, { sourceId: id }) }]);
    await corpus.put('sourceState', [{ doc: makeDoc('sourceState', id) }]);
  }
  const article = (id: string, sourceId: string) =>
    makeDoc('article', id, {
      sourceId,
      url: `https://${id}.example/`,
      canonicalUrl: `https://${id}.example/`,
    });
  // More than one batch.
  const many = Array.from({ length: 105 }, (_, n) => n);
  await corpus.put('article', [
    ...many.map((n) => ({ doc: article(`art-${n}`, 'goes') })),
    { doc: article('art-kept', 'stays') },
  ]);
  const claim = (id: string, day: number) => ({
    doc: makeDoc('claim', id, { firstSeenAt: at(day) }),
    vector: new Float32Array(384).fill(1 / Math.sqrt(384)),
  });
  await corpus.put('claim', [
    ...many.map((n) => claim(`clm-${n}`, 1)),
    claim('clm-both', 1),
    claim('clm-kept', 3),
  ]);
  const sighting = (id: string, claimId: string, sourceId: string, articleId: string, day: number) => ({
    doc: makeDoc('sighting', id, { claimId, sourceId, articleId, at: at(day) }),
  });
  await corpus.put('sighting', [
    ...many.map((n) => sighting(`sgt-${n}`, `clm-${n}`, 'goes', `art-${n}`, 1)),
    sighting('sgt-both-1', 'clm-both', 'goes', 'art-0', 1),
    sighting('sgt-both-2', 'clm-both', 'stays', 'art-kept', 2),
    sighting('sgt-kept', 'clm-kept', 'stays', 'art-kept', 3),
  ]);
  await corpus.put('match', [
    { doc: makeDoc('match', 'mat-0', { claimId: 'clm-0' }) },
    { doc: makeDoc('match', 'mat-both', { claimId: 'clm-both' }) },
  ]);
}

async function hashesOf(corpus: Corpus): Promise<string[]> {
  const found: string[] = [];
  for (const kind of kindNames)
    for await (const { id, hash } of corpus.hashes(kind)) found.push(`${kind} ${id} ${hash}`);
  return found;
}

async function open(): Promise<{ corpus: Corpus; queue: Queue }> {
  const folder = temporaryFolder();
  const corpus = createSqliteCorpus({ path: join(folder, 'corpus.db') });
  const queue = await openQueue(join(folder, 'queue.db'));
  onTestFinished(async () => {
    await queue.close();
    await corpus.close();
  });
  await fill(corpus);
  return { corpus, queue };
}

const run = (corpus: Corpus, queue: Queue, sourceId = 'goes', signal = new AbortController().signal) =>
  createSourceRemove({ corpus, queue })(
    { id: 'j', name: 'source.remove', data: { sourceId }, attempt: 1 },
    signal,
  );

describe('taking away what came from a source', () => {
  it('takes articles, sightings, claims seen nowhere else and their matches, and leaves the rest as it stands', async () => {
    const { corpus, queue } = await open();
    await run(corpus, queue);
    const ids = (await hashesOf(corpus)).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(ids.toSorted()).toEqual(
      [
        'article art-kept',
        'claim clm-both',
        'claim clm-kept',
        'feedState f-stays',
        'match mat-both',
        'sighting sgt-both-2',
        'sighting sgt-kept',
        'source goes',
        'source stays',
        'sourceState stays',
      ].toSorted(),
    );
    expect((await corpus.get('claim', ['clm-both']))[0]?.doc.firstSeenAt).toBe(at(2));
    expect((await corpus.vectors('claim', ['clm-both'])).size).toBe(1);
    expect(await queue.counts('narrative.watch')).toMatchObject({ delayed: 1 });
  });

  it('looks again later for what a crawl under way still wrote, until there is nothing', async () => {
    const { corpus, queue } = await open();
    await run(corpus, queue);
    expect(await queue.counts('source.remove')).toMatchObject({ delayed: 1 });
    const calm = await open();
    await run(calm.corpus, calm.queue, 'goes');
    const before = await hashesOf(calm.corpus);
    await run(calm.corpus, calm.queue, 'goes');
    expect(await hashesOf(calm.corpus)).toEqual(before);
  });

  it('leaves a source alone that is not removed, or not known', async () => {
    const { corpus, queue } = await open();
    const before = await hashesOf(corpus);
    await run(corpus, queue, 'stays');
    await run(corpus, queue, 'nobody');
    expect(await hashesOf(corpus)).toEqual(before);
  });

  it('comes to the same end wherever it was broken off', async () => {
    const whole = await open();
    await run(whole.corpus, whole.queue);
    const end = await hashesOf(whole.corpus);
    for (const nth of [1, 2, 120, 211, 214, 216, 217]) {
      const { corpus, queue } = await open();
      await expect(run(failingAt(corpus, nth), queue)).rejects.toThrow('The process ends here.');
      await run(corpus, queue);
      expect(await hashesOf(corpus), `write ${nth}`).toEqual(end);
    }
  });

  it('stops between batches when it is told to', async () => {
    const { corpus, queue } = await open();
    await expect(run(corpus, queue, 'goes', AbortSignal.abort(new Error('stopping')))).rejects.toThrow(
      'stopping',
    );
    expect(await corpus.count('article', { sourceId: 'goes' })).toBe(105);
  });
});
