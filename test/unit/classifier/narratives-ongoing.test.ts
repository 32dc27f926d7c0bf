import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBackground } from '../../../classifier/narratives/background.ts';
import { type Alarm, createStory, resumeStory, storyWindows } from '../../../classifier/narratives/story.ts';
import { type Mention, type Ongoing, watch } from '../../../classifier/narratives/watch.ts';
import { unitVector } from '../../support/corpus-docs.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-03-02T00:00:00Z');

const mention = (id: string, hours: number, extra: Partial<Mention> = {}): Mention => ({
  id,
  at: new Date(start + hours * hourMs).toISOString(),
  publisher: id,
  lang: 'en',
  text: 'The old dam above the town has burst',
  vector: unitVector(1),
  simhash: null,
  ...extra,
});
const ongoing = (id: string): Ongoing => ({
  id,
  past: {
    firstAt: start - 500 * hourMs,
    told: [{ at: start - 500 * hourMs, publisher: 'P', lang: 'en', copy: false }],
    raised: [],
  },
});
const belongs = (narrative: string, duplicateOf: string | null = null) => ({
  belongs: { narrative, duplicateOf },
});

describe('mentions of an ongoing narrative', () => {
  it('stay with it, alone or beside others that are told the same way, and take new ones along', () => {
    const known = mention('b', 1, belongs('nar-old'));
    expect(watch([known], { ongoing: [ongoing('nar-old')] }).assignments).toEqual([
      { id: 'b', narrative: 'nar-old', duplicateOf: null },
    ]);
    const late = mention('a', 0);
    const next = mention('c', 2, { text: 'The old dam above the town has burst, officials say' });
    const found = watch([late, known, next], { ongoing: [ongoing('nar-old')] }).assignments;
    expect(found.map(({ narrative }) => narrative)).toEqual([null, 'nar-old', 'nar-old']);
  });

  it('are copies of what they were copies of, and so are copies of them', () => {
    const text =
      'The old dam above the town has burst in the night and the water has reached the market place';
    const first = mention('b', 1, { text, ...belongs('nar-old', 'original') });
    const second = mention('c', 2, { text });
    const { assignments } = watch([first, second], { ongoing: [ongoing('nar-old')] });
    expect(assignments.map(({ duplicateOf }) => duplicateOf)).toEqual(['original', 'original']);
  });

  it('belong where they join, when the narrative is not there', () => {
    const [first, second] = [mention('a', 0, belongs('nar-gone', 'original')), mention('b', 1)];
    const { assignments } = watch([first, second]);
    expect(assignments).toEqual(watch([mention('a', 0), second]).assignments);
  });

  it('change nothing where nothing belongs to it', () => {
    const told = ['a', 'b', 'c', 'd'].map((id, n) => mention(id, n));
    expect(watch(told, { ongoing: [ongoing('nar-old')] })).toEqual(watch(told));
    expect(watch(told).signals).toHaveLength(1);
  });
});

describe('a story taken up again', () => {
  it('raises what it would have raised, had it never been left', () => {
    const gaps = fc.array(
      fc.record({
        minutes: fc.oneof(
          fc.integer({ min: 1, max: 90 }),
          fc.integer({ min: 1, max: 3_000 }),
          fc.integer({ min: 1, max: 9_000 }),
        ),
        publisher: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
        lang: fc.constantFrom('vi', 'en'),
        copy: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 5, maxLength: 80 },
    );
    let raisedAfter = 0;
    fc.assert(
      fc.property(gaps, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        let at = start;
        const told = rows.map(({ minutes, ...rest }) => {
          at += minutes * 60_000;
          return { ...rest, at };
        });
        const firstAt = told[0]?.at ?? start;
        const cut = Math.max(
          told.findIndex((one) => one.at > firstAt + 72 * hourMs),
          Math.floor(share * told.length),
        );
        const story = createStory(firstAt, createBackground(storyWindows));
        const alarms = told.map((one) => story.add(one));
        const raised = told.flatMap((one, n) => {
          const alarm: Alarm | null | undefined = alarms[n];
          return alarm && n < cut ? [{ kind: alarm.kind, at: one.at }] : [];
        });
        fc.pre(cut > 0 && (told[cut]?.at ?? 0) > firstAt + 72 * hourMs);
        const resumed = resumeStory({ firstAt, told: told.slice(0, cut), raised });
        const rest = told.slice(cut).map((one) => resumed.add(one));
        expect(rest).toEqual(alarms.slice(cut));
        raisedAfter += rest.filter((alarm) => alarm !== null).length;
      }),
      { numRuns: 300 },
    );
    expect(raisedAfter).toBeGreaterThan(10);
  });
});
