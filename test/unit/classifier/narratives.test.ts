import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWatcher, type Mention, watch } from '../../../classifier/narratives/watch.ts';

const DAY = 24;
const start = Date.parse('2026-03-02T00:00:00Z');
const at = (hours: number): string => new Date(start + hours * 3_600_000).toISOString();

/** A unit vector near the axis of its story; another seed leans it another way. */
function vectorOf(story: number, seed = 0): Float32Array {
  const vector = new Float32Array(384);
  vector[story % 384] = 1;
  vector[(story * 31 + seed * 7 + 101) % 384] = 0.2;
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

let counter = 0;
const mention = (story: number, hours: number, publisher: string, extra: Partial<Mention> = {}): Mention => {
  counter += 1;
  return {
    id: `m${String(counter).padStart(5, '0')}`,
    at: at(hours),
    publisher,
    lang: 'en',
    text: `Story ${'abcdefghijklmnopqrstuvwxyz'[story % 26]}${story} is told by ${publisher}`,
    vector: vectorOf(story, counter % 3),
    simhash: null,
    ...extra,
  };
};
const narrativesOf = (mentions: readonly Mention[]): Map<string, string | null> =>
  new Map(watch(mentions).assignments.map(({ id, narrative }) => [id, narrative]));

const long =
  'The offshore wind farm killed four thousand seabirds in a single month according to a survey of the coast';

describe('narratives', () => {
  it('joins mentions of one story across languages and leaves a single mention alone', () => {
    const [a, b, c, alone] = [
      mention(1, 0, 'A'),
      mention(1, 5, 'B', { lang: 'vi', text: 'Norvax 340 gây hại' }),
      mention(1, 7, 'C', { lang: 'fr', text: 'Norvax nuit à 340 personnes' }),
      mention(2, 6, 'A', { text: 'Something else altogether' }),
    ];
    const found = narrativesOf([a, b, c, alone]);
    expect(found.get(a.id)).toMatch(/^nar-[0-9a-f]{20}$/);
    expect(found.get(b.id)).toBe(found.get(a.id));
    expect(found.get(c.id)).toBe(found.get(a.id));
    expect(found.get(alone.id)).toBeNull();
  });

  it('holds figures that contradict against a common story', () => {
    const near = (cosine: number): Float32Array => {
      const vector = new Float32Array(384);
      vector[0] = cosine;
      vector[1] = Math.sqrt(1 - cosine * cosine);
      return vector;
    };
    const first = mention(1, 0, 'A', { text: 'Grippe : 340 morts', lang: 'fr', vector: near(1) });
    const same = mention(1, 1, 'B', { text: 'Flu kills 340', vector: near(0.55) });
    const other = mention(1, 1, 'C', { text: 'Flu kills 12', vector: near(0.55) });
    const agreeing = narrativesOf([first, same]);
    expect(agreeing.get(same.id)).toBe(agreeing.get(first.id));
    expect(agreeing.get(first.id)).not.toBeNull();
    expect(narrativesOf([first, other]).get(other.id)).toBeNull();
  });

  it('lets go of what has left the window', () => {
    const [old, late] = [mention(1, 0, 'A'), mention(1, 15 * DAY, 'B')];
    expect(narrativesOf([old, late]).get(late.id)).toBeNull();
    const watcher = createWatcher({ windowDays: 16 });
    watcher.add(old);
    watcher.add(late);
    expect(watcher.finish().assignments.map(({ narrative }) => narrative !== null)).toEqual([true, true]);
  });
});

describe('copies', () => {
  const duplicates = (mentions: readonly Mention[]) =>
    watch(mentions).assignments.map(({ duplicateOf }) => duplicateOf);

  it('knows a copied article by its simhash, and names the earliest', () => {
    const [wire, copy, edited, own] = [
      mention(1, 0, 'Wire', { simhash: '00ff00ff00ff00ff' }),
      mention(1, 1, 'A', { simhash: '00ff00ff00ff00ff' }),
      mention(1, 2, 'B', { simhash: '00ff00ff00ff003f' }),
      mention(1, 3, 'C', { simhash: 'ff00ff00ff00ff00' }),
    ];
    expect(duplicates([wire, copy, edited, own])).toEqual([null, wire.id, wire.id, null]);
  });

  it('does not call two claims of one article, or one sentence in two articles, a copy', () => {
    const two = [mention(1, 0, 'A', { simhash: 'aa' }), mention(1, 0, 'A', { simhash: 'aa' })];
    expect(duplicates(two)).toEqual([null, null]);
    const quoted = [
      mention(1, 0, 'A', { text: long, simhash: '0000000000000000' }),
      mention(1, 1, 'B', { text: long, simhash: 'ffffffffffffffff' }),
    ];
    expect(duplicates(quoted)).toEqual([null, null]);
  });

  it('knows a long text again where there is no simhash, but not a short one', () => {
    const [first, again] = [mention(1, 0, 'A', { text: long }), mention(1, 1, 'B', { text: `${long}!` })];
    expect(duplicates([first, again])).toEqual([null, first.id]);
    const short = 'The dam has burst';
    expect(duplicates([mention(1, 0, 'A', { text: short }), mention(1, 1, 'B', { text: short })])).toEqual([
      null,
      null,
    ]);
  });
});

describe('signals', () => {
  it('warns of a new narrative that several publishers carry within hours', () => {
    const { signals, assignments } = watch(
      [0, 1, 2, 3].map((hour) => mention(1, hour, `P${hour}`, { lang: hour > 1 ? 'fr' : 'en' })),
    );
    expect(signals).toHaveLength(1);
    const [signal] = signals;
    expect(signal).toMatchObject({
      kind: 'emerging',
      narrative: assignments[0]?.narrative,
      at: at(2),
      mentions: 3,
      independentReports: 3,
      publishers: 3,
    });
    expect(signal?.expected).toBeLessThan(signal?.publishers ?? 0);
    expect(signal?.strength).toBeGreaterThan(2.5);
    expect(signal?.reasons).toEqual(['3 independent publishers within 2 h; 1.0 expected', 'in 2 languages']);
  });

  it('stays silent on one wire text that many copy, on one publisher that repeats, and on a slow story', () => {
    const copied = Array.from({ length: 8 }, (_, n) => mention(1, n / 4, `P${n}`, { text: long }));
    expect(watch(copied).signals).toEqual([]);
    const repeated = Array.from({ length: 8 }, (_, n) => mention(2, n, 'A'));
    expect(watch(repeated).signals).toEqual([]);
    const slow = Array.from({ length: 5 }, (_, n) => mention(3, n * 3 * DAY, `P${n}`));
    expect(watch(slow).signals).toEqual([]);
  });

  it('warns once more when a known narrative picks up, and again only after it has calmed down', () => {
    const slow = [0, 2, 4].map((day) => mention(1, day * DAY, 'A'));
    const burst = (day: number) => [0, 1, 2, 3, 4].map((hour) => mention(1, day * DAY + hour, `P${hour}`));
    const { signals } = watch([...slow, ...burst(6), ...burst(12)]);
    expect(signals.map(({ kind }) => kind)).toEqual(['surge', 'surge']);
    expect(signals.map(({ at: when }) => when.slice(0, 10))).toEqual(['2026-03-08', '2026-03-14']);
  });

  it('warns again of a narrative that quickens right after it was raised', () => {
    const { signals } = watch([0, 0.6, 1.7, 2.4, 3.2, 4.2, 4.7].map((hour, n) => mention(1, hour, `P${n}`)));
    expect(signals.map(({ kind, publishers }) => [kind, publishers])).toEqual([
      ['emerging', 3],
      ['surge', 6],
    ]);
  });

  it('expects more where narratives usually spread to several publishers', () => {
    const usual = Array.from({ length: 200 }, (_, n) =>
      [0, 5].map((later) => mention(10 + n, n + later, `P${later}`)),
    ).flat();
    const told = [0, 1, 2].map((hour) => mention(1, 12 * DAY + hour, `Q${hour}`));
    const quiet = watch(told).signals[0];
    const busy = watch([...usual, ...told]).signals;
    expect(quiet?.kind).toBe('emerging');
    expect(busy.filter(({ narrative }) => narrative === quiet?.narrative)).toEqual([]);
  });
});

describe('any stream', () => {
  const streams = fc
    .array(
      fc.record({
        story: fc.integer({ min: 1, max: 6 }),
        hour: fc.integer({ min: 0, max: 20 * DAY }),
        publisher: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
        lang: fc.constantFrom('vi', 'en', 'fr'),
        text: fc.constantFrom('Norvax 340', 'Norvax hurts 340 people', long, 'Không có gì', 'Un autre texte'),
        simhash: fc.constantFrom(null, null, '0000000000000000', 'ffffffff00000000'),
      }),
      { maxLength: 60 },
    )
    .map((rows) =>
      rows.map(
        ({ story, hour, ...rest }, n): Mention => ({
          ...rest,
          id: `m${n}`,
          at: at(hour),
          vector: vectorOf(story, n % 5),
        }),
      ),
    );

  it('gives the same whatever the order, and the same again', () => {
    fc.assert(
      fc.property(streams, fc.infiniteStream(fc.nat()), (mentions, keys) => {
        const shuffled = mentions
          .map((m) => ({ m, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ m }) => m);
        const [one, other] = [watch(mentions), watch(shuffled)];
        expect(other.signals).toEqual(one.signals);
        const byId = new Map(other.assignments.map((a) => [a.id, a]));
        expect(mentions.map(({ id }) => byId.get(id))).toEqual(one.assignments);
        expect(watch(mentions)).toEqual(one);
        expect(watch([...mentions, ...mentions])).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('assigns each id once, in the order given, and copies only what is in the same narrative and no copy itself', () => {
    fc.assert(
      fc.property(streams, (mentions) => {
        const { assignments } = watch(mentions);
        expect(assignments.map(({ id }) => id)).toEqual(mentions.map(({ id }) => id));
        const byId = new Map(assignments.map((a) => [a.id, a]));
        for (const { duplicateOf, narrative } of assignments) {
          if (duplicateOf === null) continue;
          expect(byId.get(duplicateOf)).toMatchObject({ narrative, duplicateOf: null });
          expect(narrative).not.toBeNull();
        }
        const sizes = Map.groupBy(assignments, ({ narrative }) => narrative);
        for (const [narrative, members] of sizes)
          if (narrative !== null) expect(members.length).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('raises each signal from nothing later than itself', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 0, max: 20 * DAY }), (mentions, hour) => {
        const whole = watch(mentions).signals.filter((signal) => signal.at <= at(hour));
        expect(watch(mentions.filter((m) => m.at <= at(hour))).signals).toEqual(whole);
        expect(whole.map((signal) => signal.at)).toEqual(whole.map((signal) => signal.at).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same live, mention by mention, as all at once', () => {
    fc.assert(
      fc.property(streams, (mentions) => {
        const sorted = mentions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        const watcher = createWatcher();
        for (const m of sorted) watcher.add(m);
        expect(watcher.finish()).toEqual(watch(sorted));
      }),
      { numRuns: 30 },
    );
  });
});
