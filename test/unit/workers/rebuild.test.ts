import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import type { Encoder } from '../../../core/ports.ts';
import { queueUnfinished } from '../../../workers/queue-unfinished.ts';
import { embedFactChecks, hasOtherVectors, removeUnsupported } from '../../../workers/rebuild.ts';
import { makeDoc, unitVector } from '../../support/corpus-docs.ts';
import { hashesOf } from '../../support/corpus-helpers.ts';

it('takes away sightings without an article and claims without a sighting, but for those that people decided on', async () => {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  await corpus.put('article', [{ doc: makeDoc('article', 'art-1') }]);
  for (const id of ['seen', 'gone', 'never', 'decided'])
    await corpus.put('claim', [{ doc: makeDoc('claim', id), vector: unitVector(1) }]);
  await corpus.put('sighting', [
    { doc: makeDoc('sighting', 'sgt-1', { claimId: 'seen', articleId: 'art-1' }) },
    { doc: makeDoc('sighting', 'sgt-2', { claimId: 'gone', articleId: 'art-2' }) },
  ]);
  await corpus.put('match', [
    { doc: makeDoc('match', 'mat-1', { claimId: 'seen' }) },
    { doc: makeDoc('match', 'mat-2', { claimId: 'never' }) },
  ]);
  expect(await removeUnsupported(corpus, () => new Set(['decided']))).toBe(2);
  const left = async (kind: 'claim' | 'sighting' | 'match') =>
    (await hashesOf(corpus, kind)).map(({ id }) => id);
  expect(await left('claim')).toEqual(['decided', 'seen']);
  expect(await left('sighting')).toEqual(['sgt-1']);
  expect(await left('match')).toEqual(['mat-1']);
  await corpus.close();
});

const openEncoder = () =>
  createOnnxEncoder({ folder: join(import.meta.dirname, '../../../classifier/models/encoder'), threads: 1 });

it('keeps the newer form of a fact-check that is refreshed while it is embedded', async () => {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const encoder = await openEncoder();
  const newer = makeDoc('factCheck', 'fck-1', { claim: 'Salt water cures dengue.' });
  await corpus.put('factCheck', [{ doc: makeDoc('factCheck', 'fck-1'), vector: unitVector(1) }]);
  let refreshes = 1;
  const slow: Encoder = {
    ...encoder,
    embed: async (inputs) => {
      if (refreshes > 0) await corpus.put('factCheck', [{ doc: newer, vector: unitVector(2) }]);
      refreshes -= 1;
      return encoder.embed(inputs);
    },
  };
  expect(await embedFactChecks({ corpus, encoder: slow }, undefined)).toEqual({ done: 1, next: null });
  expect((await corpus.get('factCheck', ['fck-1'])).map(({ doc }) => doc)).toEqual([newer]);
  expect(await hasOtherVectors({ corpus, encoder })).toBe(false);
  await encoder.close();
  await corpus.close();
});

it('knows fact-checks that another encoder embedded', async () => {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const encoder = await openEncoder();
  expect(await hasOtherVectors({ corpus, encoder })).toBe(false);
  await corpus.put('factCheck', [{ doc: makeDoc('factCheck', 'fck-1'), vector: unitVector(1) }]);
  expect(await hasOtherVectors({ corpus, encoder })).toBe(true);
  await embedFactChecks({ corpus, encoder }, undefined);
  expect(await hasOtherVectors({ corpus, encoder })).toBe(false);
  await encoder.close();
  await corpus.close();
});

it('queues what the corpus shows to be unfinished, once', async () => {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const queue = createSqliteQueue({ path: ':memory:', clock: createSystemClock() });
  const detection = { model: 'm', sentences: 1, claims: 0, abstained: { opinion: 0, offTopic: 0 } };
  await corpus.put('article', [
    { doc: makeDoc('article', 'art-new') },
    { doc: makeDoc('article', 'art-done', { detection }) },
  ]);
  await corpus.put('claim', [
    { doc: makeDoc('claim', 'clm-new') },
    { doc: makeDoc('claim', 'clm-done', { matched: 'none' }) },
  ]);
  await corpus.put('source', [
    { doc: makeDoc('source', 'kept') },
    { doc: makeDoc('source', 'removed', { status: 'removed' }) },
  ]);
  for (let time = 0; time < 2; time += 1) {
    const { signal } = new AbortController();
    expect(await queueUnfinished({ corpus, queue }, signal)).toEqual({ articles: 1, claims: 1, removals: 1 });
  }
  const waiting = (await queue.standing()).filter((one) => one.waiting + one.delayed > 0);
  expect(waiting.map(({ name, waiting, delayed }) => [name, waiting + delayed])).toEqual([
    ['source.remove', 1],
    ['article.detect', 1],
    ['claim.match', 1],
    ['narrative.watch', 1],
  ]);
  await queue.close();
  await corpus.close();
});
