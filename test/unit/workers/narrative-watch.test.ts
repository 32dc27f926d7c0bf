import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { createWatchPool } from '../../../classifier/narratives/watch-pool.ts';
import type { Narrative } from '../../../core/domain/narrative.ts';
import type { Corpus } from '../../../core/ports.ts';
import { createNarrativeWatch } from '../../../workers/narrative-watch.ts';
import { createSteeredClock } from '../../support/clocks.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { hashesOf } from '../../support/corpus-helpers.ts';
import { failingAt } from '../../support/failing-corpus.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 10, 1);
const at = (day: number): string => new Date(start + day * dayMs).toISOString();
const long =
  'The offshore wind farm killed four thousand seabirds in a single month according to a survey of the coast';

/** A claim of a story, told by a paper on a day, counted from 0. */
interface Told {
  readonly claim: string;
  readonly paper: string;
  readonly day: number;
  readonly story?: number;
  readonly text?: string;
}

/** A unit vector near the axis of its story, leaning another way for each claim. */
function vectorOf(story: number, claim: string): Float32Array {
  const vector = new Float32Array(384);
  vector[story] = 1;
  vector[100 + (claim.charCodeAt(0) % 26)] = 0.2;
  return vector.map((x) => x / Math.hypot(1, 0.2));
}

const sightingId = ({ claim, paper, day }: Told): string => `sgt-${claim}-${paper}-${day}`;

async function tell(corpus: Corpus, told: readonly Told[]): Promise<void> {
  for (const { claim, day, story = 1, text = `Story ${story} is told by claim ${claim}` } of told) {
    const [known] = await corpus.get('claim', [claim]);
    const doc = known?.doc ?? makeDoc('claim', claim, { text, firstSeenAt: at(day) });
    await corpus.put('claim', [{ doc, vector: vectorOf(story, claim) }]);
  }
  await corpus.put(
    'sighting',
    told.map((one) => ({
      doc: makeDoc('sighting', sightingId(one), {
        claimId: one.claim,
        articleId: `art-${one.paper}-${one.day}`,
        sourceId: one.paper,
        at: at(one.day),
      }),
    })),
  );
}

/** A corpus, and looks at it on given days, with a window of 14. */
async function newsroom(told: readonly Told[] = []) {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const watchPool = createWatchPool();
  const clock = createSteeredClock(start);
  const queue = createSqliteQueue({ path: ':memory:', clock });
  onTestFinished(async () => {
    await watchPool.close();
    await queue.close();
    await corpus.close();
  });
  await tell(corpus, told);
  const lookOn = async (day: number, place: Corpus = corpus): Promise<void> => {
    const watch = createNarrativeWatch({
      corpus: place,
      queue,
      clock: { ...clock, now: () => start + day * dayMs },
      watchPool,
      watchWindowDays: 14,
    });
    await watch({ id: 'j', name: 'narrative.watch', data: {}, attempt: 1 }, new AbortController().signal);
  };
  const narratives = async (): Promise<Narrative[]> =>
    (await corpus.list('narrative', { order: 'oldest' })).items.map(({ doc }) => doc);
  const narrativeOf = async (claim: string) =>
    (await corpus.get('claim', [claim]))[0]?.doc.narrativeId ?? null;
  const signals = () => hashesOf(corpus, 'signal');
  return { corpus, lookOn, narratives, narrativeOf, signals, tell: (more: Told[]) => tell(corpus, more) };
}

describe('a narrative that lives longer than the window', () => {
  it('goes on under its name, with its beginning and all its sightings, even by one mention', async () => {
    const { lookOn, narratives, narrativeOf, tell } = await newsroom([
      { claim: 'a', paper: 'p1', day: 0 },
      { claim: 'b', paper: 'p2', day: 1 },
      { claim: 'c', paper: 'p3', day: 10 },
    ]);
    await lookOn(10);
    const [before] = await narratives();
    expect(before).toMatchObject({ firstAt: at(0), mentions: 3 });
    await lookOn(15.5);
    expect(await narratives()).toEqual([before]);
    await tell([{ claim: 'd', paper: 'p4', day: 20 }]);
    await lookOn(20);
    await lookOn(25);
    const after = { ...before, claimIds: ['a', 'b', 'c', 'd'], lastAt: at(20), mentions: 4 };
    expect(await narratives()).toEqual([{ ...after, independentReports: 4, publishers: 4 }]);
    for (const claim of ['a', 'b', 'c', 'd']) expect(await narrativeOf(claim)).toBe(before?.id);
  });

  it('ends when it is told no more, and stays as it was; what tells of it later is another', async () => {
    const { lookOn, narratives, narrativeOf, tell } = await newsroom([
      { claim: 'a', paper: 'p1', day: 0 },
      { claim: 'b', paper: 'p2', day: 1 },
    ]);
    await lookOn(2);
    const ended = await narratives();
    await tell([{ claim: 'c', paper: 'p1', day: 30 }]);
    await lookOn(30);
    expect(await narratives()).toEqual(ended);
    expect(await narrativeOf('a')).toBe(ended[0]?.id);
    expect(await narrativeOf('c')).toBeNull();
    await tell([{ claim: 'd', paper: 'p2', day: 31 }]);
    await lookOn(31);
    expect(await narratives()).toHaveLength(2);
    expect(await narrativeOf('d')).toBe(await narrativeOf('c'));
  });

  it('is raised as new once: signals stay as they were raised', async () => {
    const burst = (day: number, papers: readonly string[]) =>
      papers.map((paper, n) => ({ claim: paper, paper, day: day + n / 24 }));
    const { corpus, lookOn, narratives, signals } = await newsroom([
      ...burst(0, ['p', 'q', 'r', 's']),
      ...burst(12, ['t', 'u', 'v', 'w']),
    ]);
    await lookOn(13);
    const raised = await signals();
    const kinds = (await corpus.list('signal', { order: 'oldest' })).items.map(({ doc }) => doc.kind);
    expect(kinds).toEqual(['emerging', 'surge']);
    for (const day of [14.01, 14.05, 14.1, 14.5, 20, 25.9, 26.05, 26.1]) {
      await lookOn(day);
      expect(await signals(), `day ${day}`).toEqual(raised);
      expect(await narratives(), `day ${day}`).toHaveLength(1);
    }
  });

  it('does not surge by being told as ever, and does when it quickens', async () => {
    const { corpus, lookOn, signals, tell } = await newsroom();
    for (let day = 0; day < 30; day += 1) {
      await tell([{ claim: 'a', paper: `p${day % 5}`, day }]);
      await lookOn(day);
    }
    expect(await signals()).toEqual([]);
    await tell([0, 1, 2, 3, 4].map((n) => ({ claim: 'a', paper: `q${n}`, day: 30 + n / 24 })));
    await lookOn(31);
    const { items } = await corpus.list('signal');
    expect(items.map(({ doc }) => doc)).toMatchObject([{ kind: 'surge', mentions: 33 }]);
  });

  it('counts a copy as a copy after its original has left the window', async () => {
    const { corpus, lookOn, narratives } = await newsroom([
      { claim: 'a', paper: 'wire', day: 0, text: long },
      { claim: 'a', paper: 'p1', day: 1 },
      { claim: 'a', paper: 'p2', day: 2 },
      { claim: 'b', paper: 'p3', day: 3, text: 'A wind farm killed seabirds' },
    ]);
    await lookOn(4);
    const before = await narratives();
    expect(before).toMatchObject([{ mentions: 4, independentReports: 2 }]);
    const copies = await hashesOf(corpus, 'sighting');
    await lookOn(14.5);
    await lookOn(15.5);
    expect(await hashesOf(corpus, 'sighting')).toEqual(copies);
    expect(await narratives()).toEqual(before);
  });
});

describe('bringing narratives up to date', () => {
  it('leaves no claim that points to a narrative that went', async () => {
    const told = [
      { claim: 'a', paper: 'p1', day: 0 },
      { claim: 'b', paper: 'p2', day: 1 },
    ];
    const { corpus, lookOn, narratives, narrativeOf } = await newsroom(told);
    await lookOn(2);
    expect(await narrativeOf('a')).not.toBeNull();
    await corpus.remove('sighting', told.map(sightingId));
    await lookOn(2);
    expect(await narratives()).toEqual([]);
    expect([await narrativeOf('a'), await narrativeOf('b')]).toEqual([null, null]);
  });

  it('comes to the same end wherever it was broken off, and the same again', async () => {
    const all = async (corpus: Corpus) =>
      Promise.all(
        (['narrative', 'signal', 'sighting', 'claim'] as const).map((kind) => hashesOf(corpus, kind)),
      );
    const earlier = ['a', 'b', 'c', 'd'].map((claim, n) => ({ claim, paper: `p${n}`, day: n ** 2 / 2 }));
    const later = ['e', 'f'].map((claim, n) => ({ claim, paper: `p${n}`, day: 13 + n }));
    const burst = (names: readonly string[], day: number, story: number) =>
      names.map((claim, n) => ({ claim, paper: `p${n}`, day: day + n / 24, story }));
    const other = burst(['x', 'y', 'z'], 9, 2);
    /** The look on day 15 finds a narrative that goes on, one that is new, and one that is named anew by an article that came late. */
    const open = async () => {
      const { corpus, lookOn, tell } = await newsroom([...earlier, ...other]);
      await lookOn(12);
      const late = { claim: 'w', paper: 'p9', day: 8.99, story: 2 };
      const copied = burst(['k', 'l'], 14, 4).map((one) => ({ ...one, text: long }));
      await tell([...later, late, ...burst(['g', 'h', 'i'], 14, 3), ...copied]);
      return { corpus, lookOn };
    };
    const whole = await open();
    let writes = 0;
    await whole.lookOn(15, {
      ...whole.corpus,
      put: (kind, entries) => {
        writes += 1;
        return whole.corpus.put(kind, entries);
      },
      remove: (kind, ids) => {
        writes += 1;
        return whole.corpus.remove(kind, ids);
      },
    });
    const end = await all(whole.corpus);
    expect(end.map((docs) => docs.length)).toEqual([4, 2, 15, 15]);
    await whole.lookOn(15);
    expect(await all(whole.corpus)).toEqual(end);
    expect(writes).toBe(6);
    for (let nth = 1; nth <= writes; nth += 1) {
      const { corpus, lookOn } = await open();
      await expect(lookOn(15, failingAt(corpus, nth))).rejects.toThrow('The process ends here.');
      await lookOn(15);
      expect(await all(corpus), `write ${nth}`).toEqual(end);
    }
  });
});
