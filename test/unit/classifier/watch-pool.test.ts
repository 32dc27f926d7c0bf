import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { watch } from '../../../classifier/narratives/watch.ts';
import { createWatchPool } from '../../../classifier/narratives/watch-pool.ts';
import type { WatchTask } from '../../../classifier/narratives/watch-worker.ts';
import { unitVector } from '../../support/corpus-docs.ts';

const dimensions = 384;
const pool = createWatchPool();
afterAll(() => pool.close());

/** So many mentions of a tenth as many claims, an hour apart, and one narrative from before. */
function taskOf(count: number): WatchTask {
  const rows = Math.ceil(count / 10);
  const vectors = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row += 1) vectors.set(unitVector(row), row * dimensions);
  const at = (n: number) => new Date(Date.UTC(2026, 10, 1) + n * 600_000).toISOString();
  return {
    mentions: Array.from({ length: count }, (_, n) => ({
      id: `m${n}`,
      at: at(n),
      publisher: `P${n % 7}`,
      lang: 'en',
      text: `Claim ${n % rows} of the week`,
      row: n % rows,
      simhash: null,
      belongs: n % rows === 3 ? { narrative: 'nar-old', duplicateOf: null } : null,
    })),
    vectors,
    dimensions,
    ongoing: [{ id: 'nar-old', past: { firstAt: 0, told: [], raised: [] } }],
  };
}

function inline({ mentions, vectors, ongoing }: WatchTask) {
  return watch(
    mentions.map(({ row, ...rest }) => ({
      ...rest,
      vector: vectors.slice(row * dimensions, (row + 1) * dimensions),
    })),
    { ongoing },
  );
}

describe('watching beside the event loop', () => {
  it.each([0, 20, 700])('gives for %i mentions what is computed here', async (count) => {
    const expected = inline(taskOf(count));
    expect(await pool.watch(taskOf(count))).toEqual(expected);
    expect(expected.assignments).toHaveLength(count);
  });

  it('takes the vectors of many and leaves the event loop free', async () => {
    const task = taskOf(2_000);
    const found = pool.watch(task);
    expect(task.vectors).toHaveLength(0);
    let turns = 0;
    let done = false;
    void found.finally(() => {
      done = true;
    });
    for (; !done; turns += 1) await nextTurn();
    expect(turns).toBeGreaterThan(10);
    expect((await found).signals.length).toBeGreaterThan(0);
  });

  it('stops at once when told to, and works again after', async () => {
    const stop = new AbortController();
    const stopped = pool.watch(taskOf(3_000), stop.signal);
    await nextTurn();
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    await expect(pool.watch(taskOf(600), AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    expect((await pool.watch(taskOf(600))).assignments).toHaveLength(600);
  });
});
