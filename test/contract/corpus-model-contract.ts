import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocOf } from '../../core/corpus-kinds.ts';
import { foldedWords } from '../../core/corpus-rules.ts';
import type { Corpus, Filter } from '../../core/ports.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { hashesOf } from '../support/corpus-helpers.ts';

type FactCheck = DocOf<'factCheck'>;

/** A document of the plain model: the map that a corpus should be indistinguishable from. */
interface Modelled {
  readonly doc: FactCheck;
  readonly seed: number;
  readonly version: number;
}

type Model = Map<string, Modelled>;

type Step = { put: { doc: FactCheck; seed: number }[] } | { remove: string[] };

const words = ['muối', 'muoi', 'nước', 'salt', 'garlic', 'đá', 'da', 'eau'];
const langs = ['vi', 'en', 'fr'];
const publishers = ['Alpha', 'Beta'];
const times = [null, ...[0, 1, 25, 26, 49].map((h) => new Date(Date.UTC(2026, 10, 1, h, 30)).toISOString())];

const anyId = fc.integer({ min: 0, max: 7 }).map((i) => `f${i}`);

const anyDoc = fc
  .record({
    id: anyId,
    claim: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
    lang: fc.constantFrom(...langs),
    publisher: fc.constantFrom(...publishers),
    reviewedAt: fc.constantFrom(...times),
  })
  .map(({ id, ...fields }) => makeDoc('factCheck', id, fields));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ put: fc.array(fc.record({ doc: anyDoc, seed: fc.nat(5) }), { maxLength: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(anyId, { maxLength: 3 }) }) },
);

const anyFilter: fc.Arbitrary<Filter<'factCheck'>> = fc.record(
  {
    lang: fc.oneof(fc.constantFrom(...langs), fc.subarray(langs)),
    publisher: fc.constantFrom(...publishers, 'None'),
    from: fc.constantFrom('2026-11-01T01:00:00Z', '2026-11-02T01:30:00Z'),
    to: fc.constantFrom('2026-11-02T01:30:00Z', '2026-11-03T00:00:00Z'),
  },
  { requiredKeys: [] },
);

function apply(model: Model, step: Step): void {
  if ('remove' in step) {
    for (const id of step.remove) model.delete(id);
    return;
  }
  for (const { doc, seed } of step.put) {
    const before = model.get(doc.id);
    const same = before && before.seed === seed && JSON.stringify(before.doc) === JSON.stringify(doc);
    if (!same) model.set(doc.id, { doc, seed, version: (before?.version ?? 0) + 1 });
  }
}

function passes(doc: FactCheck, filter: Filter<'factCheck'>): boolean {
  const { from, to, lang, publisher } = filter;
  const at = doc.reviewedAt === null ? null : Date.parse(doc.reviewedAt);
  return (
    (lang === undefined || [lang].flat().includes(doc.lang)) &&
    (publisher === undefined || publisher === doc.publisher) &&
    (from === undefined || (at !== null && at >= Date.parse(from))) &&
    (to === undefined || (at !== null && at < Date.parse(to)))
  );
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function ordered(docs: FactCheck[], order: 'newest' | 'oldest'): string[] {
  const sign = order === 'newest' ? -1 : 1;
  const sorted = docs.toSorted(
    (a, b) => sign * byText(a.reviewedAt ?? '', b.reviewedAt ?? '') || byText(a.id, b.id),
  );
  return sorted.map(({ id }) => id);
}

function tally(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

async function listed(
  corpus: Corpus,
  filter: Filter<'factCheck'>,
  order: 'newest' | 'oldest',
  limit: number,
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await corpus.list('factCheck', { filter, order, limit, ...(after && { after }) });
    seen.push(...page.items.map(({ doc }) => doc.id));
    if (page.next === null) return seen;
    after = page.next;
  }
}

async function compare(
  corpus: Corpus,
  model: Model,
  filter: Filter<'factCheck'>,
  limit: number,
): Promise<void> {
  const kept = [...model.values()].filter(({ doc }) => passes(doc, filter));
  const docs = kept.map(({ doc }) => doc);
  const everyId = Array.from({ length: 8 }, (_, i) => `f${i}`);

  const stored = await corpus.get('factCheck', everyId);
  expect(stored.map(({ doc, version }) => ({ doc, version }))).toEqual(
    everyId.flatMap((id) => model.get(id) ?? []).map(({ doc, version }) => ({ doc, version })),
  );
  expect(await corpus.count('factCheck', filter)).toBe(docs.length);
  for (const order of ['newest', 'oldest'] as const) {
    expect(await listed(corpus, filter, order, limit)).toEqual(ordered(docs, order));
  }

  const days = tally(docs.flatMap(({ reviewedAt }) => (reviewedAt ? [reviewedAt.slice(0, 10)] : [])));
  expect(await corpus.histogram('factCheck', { by: 'day', filter })).toEqual(
    [...days].sort(([a], [b]) => byText(a, b)).map(([day, count]) => ({ at: `${day}T00:00:00.000Z`, count })),
  );
  const terms = [...tally(docs.map(({ lang }) => lang))].map(([value, count]) => ({ value, count }));
  expect(await corpus.terms('factCheck', { field: 'lang', filter })).toEqual(
    terms.sort((a, b) => b.count - a.count || byText(a.value, b.value)),
  );

  const wanted = ['muoi', 'eau'];
  const found = await corpus.search('factCheck', { text: 'muối eau', filter, limit: 100 });
  expect(found.map(({ doc }) => doc.id).sort()).toEqual(
    docs
      .filter(({ claim }) => foldedWords(claim).some((word) => wanted.includes(word)))
      .map(({ id }) => id)
      .sort(),
  );
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));

  const vector = unitVector(99);
  const nearest = await corpus.nearest('factCheck', { vector, filter, limit: 100 });
  expect(nearest.map(({ doc }) => doc.id).sort()).toEqual(docs.map(({ id }) => id).sort());
  for (const { doc, score } of nearest) {
    expect(score).toBeCloseTo(cosine(vector, unitVector(model.get(doc.id)?.seed ?? -1)), 3);
  }
  expect(nearest.map(({ score }) => score)).toEqual(nearest.map(({ score }) => score).sort((a, b) => b - a));
}

/** Whatever is put and removed, every question is answered as a plain map would answer it. */
export function corpusModelContract(corpus: () => Corpus): void {
  describe('against a plain model', () => {
    it('answers every question as a map of documents would', async () => {
      const steps = fc.array(anyStep, { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(
          steps,
          anyFilter,
          fc.integer({ min: 1, max: 4 }),
          async (sequence, filter, limit) => {
            const model: Model = new Map();
            const before = await hashesOf(corpus(), 'factCheck');
            await corpus().remove(
              'factCheck',
              before.map(({ id }) => id),
            );
            for (const step of sequence) {
              apply(model, step);
              if ('remove' in step) await corpus().remove('factCheck', step.remove);
              else {
                const entries = step.put.map(({ doc, seed }) => ({ doc, vector: unitVector(seed) }));
                await corpus().put('factCheck', entries);
              }
            }
            await compare(corpus(), model, filter, limit);
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}
