import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { inPages } from '../../../workers/corpus-pages.ts';
import { makeDoc, unitVector } from '../../support/corpus-docs.ts';
import { hour } from '../../support/corpus-helpers.ts';

const ids = Array.from({ length: 450 }, (_, n) => `clm-${String(n).padStart(3, '0')}`);

async function open(signal = new AbortController().signal) {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  onTestFinished(() => corpus.close());
  await corpus.put(
    'claim',
    ids.map((id, n) => ({ doc: makeDoc('claim', id, { firstSeenAt: hour(n) }), vector: unitVector(n) })),
  );
  return { corpus, pages: inPages(corpus, signal) };
}

async function collect<T>(found: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of found) all.push(one);
  return all;
}

/** What a task gives, and how many turns of the event loop others had meanwhile. */
async function turnsDuring<T>(task: Promise<T>): Promise<{ result: T; turns: number }> {
  let open = true;
  let turns = 0;
  const result = task.finally(() => {
    open = false;
  });
  for (; open; turns += 1) await nextTurn();
  return { result: await result, turns };
}

it('gives all there is, in order, and the event loop its turn after each page', async () => {
  const { pages } = await open();
  const listed = await turnsDuring(collect(pages.list('claim', { from: hour(0) })));
  expect(listed.result.map(({ id }) => id)).toEqual(ids);
  expect(listed.turns).toBeGreaterThanOrEqual(3);
  const got = await turnsDuring(collect(pages.get('claim', [...ids, 'clm-none'])));
  expect(got.result.map(({ doc }) => doc.id)).toEqual(ids);
  expect(got.turns).toBeGreaterThanOrEqual(3);
  const vectors = await turnsDuring(collect(pages.vectors('claim', ids)));
  expect(vectors.result.map(([id]) => id)).toEqual(ids);
  expect(vectors.turns).toBeGreaterThanOrEqual(3);
});

it('writes and removes all it is given', async () => {
  const { corpus, pages } = await open();
  await pages.put(
    'claim',
    ids.map((id) => makeDoc('claim', id, { text: 'Salt water cures nothing.' })),
  );
  const [last] = await corpus.get('claim', ids.slice(-1));
  expect(last?.doc.text).toBe('Salt water cures nothing.');
  await pages.remove('claim', ids);
  expect(await corpus.count('claim')).toBe(0);
});

it('stops after the page in hand when it is told to', async () => {
  const stop = new AbortController();
  const { corpus, pages } = await open(stop.signal);
  const removing = pages.remove('claim', ids);
  stop.abort(new Error('stopping'));
  await expect(removing).rejects.toThrow('stopping');
  expect(await corpus.count('claim')).toBe(250);
});
