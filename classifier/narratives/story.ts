import type { Background } from './background.ts';
import { createReportWindows } from './report-windows.ts';
import { type Expectation, tailProbability, zScore } from './surprise.ts';

/** More publishers than expected, at the moment of the mention that made it so. */
export interface Alarm {
  readonly kind: 'emerging' | 'surge';
  readonly strength: number;
  readonly mentions: number;
  readonly independentReports: number;
  readonly publishers: number;
  readonly expected: number;
  readonly reasons: string[];
}

/** One narrative as it grows: its counts, and what was raised for it. */
export interface Story {
  /** Takes the next mention, in order of time, and gives the alarms that it raises. */
  add(mention: { at: number; publisher: string; lang: string; copy: boolean }): Alarm[];
}

/** Windows in hours over which reports are counted, ascending. */
export const storyWindows = [6, 24, 72] as const;

const HOUR_MS = 3_600_000;
/** A narrative is new for so long; afterwards it is known and has a pace of its own. */
const NEW_HOURS = 72;
/** A narrative must be so much older than the window for its own pace to be told from the window's. */
const KNOWN_HOURS = 24;
/** Fewer are never an alarm: two publishers may meet by chance. */
const FEWEST_PUBLISHERS = 3;
const ALARM_Z = 2.5;
/** Below this a surge is over, and another may be raised; so it is after `QUIET_HOURS` without a report. */
const CALM_Z = 1;
const QUIET_HOURS = 72;
/** A narrative's pace before anything is known of it: so many reports in so many hours. */
const ASSUMED_REPORTS = 0.5;
const ASSUMED_HOURS = 48;

const round = (value: number): number => Math.round(value * 100) / 100;

interface Excess {
  readonly hours: number;
  readonly publishers: number;
  readonly expected: number;
  readonly z: number;
}

function excess(hours: number, publishers: number, extra: number, expectation: Expectation): Excess {
  return {
    hours,
    publishers,
    expected: expectation.mean + publishers - extra,
    z: publishers < FEWEST_PUBLISHERS ? 0 : zScore(tailProbability(extra, expectation)),
  };
}

const strongest = (found: readonly Excess[]): Excess | undefined =>
  found.reduce<Excess | undefined>((best, one) => (best && best.z >= one.z ? best : one), undefined);

/** Begins a narrative at its first mention. What spreads unnoticed becomes background for others. */
export function createStory(firstAt: number, background: Background): Story {
  const windows = createReportWindows(storyWindows);
  const publishers = new Set<string>();
  const reporters = new Set<string>();
  const languages = new Set<string>();
  const firstReports: number[] = [];
  let mentions = 0;
  let emerged = false;
  let surging = false;

  background.watch(firstAt, () =>
    emerged
      ? null
      : storyWindows.map(
          (hours) => firstReports.filter((at) => at > firstAt && at <= firstAt + hours * HOUR_MS).length,
        ),
  );

  const emergence = (): Excess | undefined => {
    const expected = background.expected();
    return strongest(
      storyWindows.map((hours, n) => {
        const count = windows.publishersWithin(hours);
        return excess(hours, count, count - 1, expected[n] ?? { mean: 0, shape: 1 });
      }),
    );
  };
  const acceleration = (ageHours: number): Excess | undefined =>
    strongest(
      storyWindows
        .filter((hours) => ageHours >= hours + KNOWN_HOURS)
        .map((hours) => {
          const shape = ASSUMED_REPORTS + windows.total - windows.reportsWithin(hours);
          const mean = (hours * shape) / (ASSUMED_HOURS + ageHours - hours);
          const count = windows.publishersWithin(hours);
          return excess(hours, count, count, { mean, shape });
        }),
    );
  const alarm = (
    kind: Alarm['kind'],
    { hours, publishers: within, expected, z }: Excess,
    at: number,
  ): Alarm => {
    const span = Math.max(1, Math.min(hours, Math.ceil((at - firstAt) / HOUR_MS)));
    const copies = mentions - windows.total;
    return {
      kind,
      strength: round(z),
      mentions,
      independentReports: reporters.size,
      publishers: publishers.size,
      expected: round(expected),
      reasons: [
        `${within} independent publishers within ${span} h; ${expected.toFixed(1)} expected`,
        ...(languages.size > 1 ? [`in ${languages.size} languages`] : []),
        ...(copies > 0 ? [`${mentions} mentions in all, ${copies} of them copies or repeats`] : []),
      ],
    };
  };

  return {
    add({ at, publisher, lang, copy }) {
      mentions += 1;
      publishers.add(publisher);
      languages.add(lang);
      if (copy) return [];
      if (!reporters.has(publisher) && at <= firstAt + NEW_HOURS * HOUR_MS) firstReports.push(at);
      reporters.add(publisher);
      if (!windows.add(at, publisher)) return [];
      const age = (at - firstAt) / HOUR_MS;
      const alarms: Alarm[] = [];
      const fresh = !emerged && age <= NEW_HOURS ? emergence() : undefined;
      if (fresh && fresh.z >= ALARM_Z) {
        emerged = true;
        alarms.push(alarm('emerging', fresh, at));
      }
      const faster = acceleration(age);
      const quiet = at - (windows.previousAt ?? at) > QUIET_HOURS * HOUR_MS;
      if (quiet || (faster?.z ?? 0) < CALM_Z) surging = false;
      if (faster && faster.z >= ALARM_Z && !surging) {
        surging = true;
        alarms.push(alarm('surge', faster, at));
      }
      return alarms;
    },
  };
}
