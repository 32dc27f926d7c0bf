import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { claims, hashesOf, ids, replaceAll } from '../support/corpus-helpers.ts';
import { corpusListContract } from './corpus-list-contract.ts';
import { corpusModelContract } from './corpus-model-contract.ts';
import { corpusScoreContract } from './corpus-score-contract.ts';
import { corpusSearchContract } from './corpus-search-contract.ts';
import { corpusWriteContract } from './corpus-write-contract.ts';

/** An empty corpus. `open` may be called again: it comes back to the same store. Whoever opens closes. */
export interface CorpusHarness {
  open(): Promise<Corpus>;
}

/** Rebuilding, reopening, closing. */
function corpusLifeContract(corpus: () => Corpus, makeHarness: () => Promise<CorpusHarness>): void {
  describe('the whole', () => {
    it('lists ids and hashes by id, more than fit in a page', async () => {
      const many = Array.from({ length: 2_345 }, (_, i) => ({ doc: makeDoc('match', `m${10_000 + i}`) }));
      await replaceAll(corpus(), 'match', many);
      const found = await hashesOf(corpus(), 'match');
      expect(found.map(({ id }) => id)).toEqual(many.map(({ doc }) => doc.id));
      expect(found[7]?.hash).toBe((await corpus().get('match', ['m10007']))[0]?.hash);
    });

    it('holds the same after a rebuild in another order and other batches', async () => {
      const entries = claims(
        Array.from({ length: 60 }, (_, i) => [`c${i}`, { text: `Text ${i}` }, unitVector(i)]),
      );
      await replaceAll(corpus(), 'claim', entries);
      const rebuilt = await (await makeHarness()).open();
      for (const entry of entries.toReversed()) {
        await rebuilt.put('claim', [{ doc: makeDoc('claim', entry.doc.id, { text: 'not yet' }) }]);
      }
      await rebuilt.put('claim', entries.toReversed());
      expect(await hashesOf(rebuilt, 'claim')).toEqual(await hashesOf(corpus(), 'claim'));
      await rebuilt.close();
    });

    it('survives reopening', async () => {
      const harness = await makeHarness();
      const first = await harness.open();
      await first.put('claim', claims([['a', { text: 'Garlic' }, unitVector(1)]]));
      const before = await hashesOf(first, 'claim');
      await first.close();
      const again = await harness.open();
      expect(await hashesOf(again, 'claim')).toEqual(before);
      expect(ids(await again.search('claim', { text: 'garlic' }))).toEqual(['a']);
      expect(ids(await again.nearest('claim', { vector: unitVector(1) }))).toEqual(['a']);
      await again.close();
    });

    it('says clearly that it is closed', async () => {
      const closed = await (await makeHarness()).open();
      await closed.close();
      await closed.close();
      await expect(closed.get('claim', ['a'])).rejects.toMatchObject({ code: 'corpus.closed' });
      await expect(closed.put('claim', claims([['a']]))).rejects.toMatchObject({ code: 'corpus.closed' });
      await expect(closed.search('claim', { text: 'a' })).rejects.toMatchObject({ code: 'corpus.closed' });
    });
  });
}

/** What every `Corpus` does. */
export function corpusContract(name: string, makeHarness: () => Promise<CorpusHarness>): void {
  describe(`Corpus: ${name}`, () => {
    let corpus: Corpus;
    beforeAll(async () => {
      corpus = await (await makeHarness()).open();
    });
    afterAll(() => corpus.close());

    corpusWriteContract(() => corpus);
    corpusSearchContract(() => corpus);
    corpusScoreContract(makeHarness);
    corpusListContract(() => corpus);
    corpusModelContract(() => corpus);
    corpusLifeContract(() => corpus, makeHarness);
  });
}
