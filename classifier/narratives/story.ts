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

/** A mention as it is counted; `at` in milliseconds since 1970. */
export interface Counted {
  readonly at: number;
  readonly publisher: string;
  readonly lang: string;
  readonly copy: boolean;
}

/** One narrative as it grows: its counts, and what was raised for it. */
export interface Story {
  /** Takes the next mention, in order of time, and gives the alarm that it raises, if any. */
  add(mention: Counted): Alarm | null;
}

/** What is known of a narrative from before the mentions at hand. */
export interface Past {
  /** When it was first told, milliseconds since 1970. */
  readonly firstAt: number;
  /** How it was told since, in order of time. */
  readonly told: readonly Counted[];
  /** What was raised for it, in order of time. */
  readonly raised: readonly { readonly kind: Alarm['kind']; readonly at: number }[];
}

/** A story of more than one mention. */
interface Growth extends Story {
  /** How many further publishers had joined within each window of its beginning; null once it was raised. */
  spread(): readonly number[] | null;
}

/** Windows in hours over which reports are counted, ascending. */
export const storyWindows = [6, 24, 72] as const;

const HOUR_MS = 3_600_000;
/** A narrative that has not been raised is new for so long. */
const NEW_HOURS = 72;
/** What was never raised as new is known after so long; what was raised is known from then on. */
const SETTLING_HOURS = 24;
const DAY_HOURS = 24;
/** Fewer are never an alarm: two publishers may meet by chance. */
const FEWEST_PUBLISHERS = 3;
const ALARM_Z = 2.5;
/** Below this a surge is over, and another may be raised; so it is after `QUIET_HOURS` without a report. */
const CALM_Z = 1;
const QUIET_HOURS = 72;
/** A narrative's pace before anything is known of it: so many reports in so many hours. */
const ASSUMED_REPORTS = 0.5;
const ASSUMED_HOURS = 48;

const hoursBetween = (from: number, to: number): number => (to - from) / HOUR_MS;
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

/** Without a background nothing is raised as new. What was `raised` before counts as raised from its time on. */
function createGrowth(firstAt: number, background: Background | null, raised: Past['raised'] = []): Growth {
  const windows = createReportWindows(storyWindows);
  const publishers = new Set<string>();
  const reporters = new Set<string>();
  const languages = new Set<string>();
  const firstReports: number[] = [];
  let mentions = 0;
  let emerged: { at: number; reports: number } | null = null;
  let surging = false;
  let recalled = 0;

  const emergence = (expected: readonly Expectation[]): Excess | undefined =>
    strongest(
      storyWindows.map((hours, n) => {
        const count = windows.publishersWithin(hours);
        return excess(hours, count, count - 1, expected[n] ?? { mean: 0, shape: 1 });
      }),
    );
  /** More reports within so many hours than the narrative's own pace before them let expect. */
  const excessOverPace = (
    hours: number,
    ageHours: number,
    publishersWithin: number,
    reportsWithin: number,
  ): Excess => {
    const shape = ASSUMED_REPORTS + windows.total - reportsWithin;
    const mean = (hours * shape) / (ASSUMED_HOURS + ageHours - hours);
    return excess(hours, publishersWithin, publishersWithin, { mean, shape });
  };
  const acceleration = (at: number): Excess | undefined => {
    const age = hoursBetween(firstAt, at);
    const known = hoursBetween(emerged?.at ?? firstAt + SETTLING_HOURS * HOUR_MS, at);
    const found = storyWindows
      .filter((hours) => hours <= known)
      .map((hours) =>
        excessOverPace(hours, age, windows.publishersWithin(hours), windows.reportsWithin(hours)),
      );
    // Within a day each report is of another publisher.
    if (emerged && known >= 1 && known < DAY_HOURS) {
      const since = windows.total - emerged.reports;
      found.push(excessOverPace(known, age, since, since));
    }
    return strongest(found);
  };
  const recall = (now: number): void => {
    for (let one = raised[recalled]; one && one.at <= now; one = raised[recalled]) {
      if (one.kind === 'emerging') emerged = { at: one.at, reports: windows.total };
      else surging = true;
      recalled += 1;
    }
  };
  const alarm = (
    kind: Alarm['kind'],
    { hours, publishers: within, expected, z }: Excess,
    at: number,
  ): Alarm => {
    const span = Math.max(1, Math.ceil(Math.min(hours, hoursBetween(firstAt, at))));
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
        ...(copies > 0 ? [`${copies} of ${mentions} mentions copy or repeat another`] : []),
      ],
    };
  };

  return {
    spread: () =>
      emerged
        ? null
        : storyWindows.map(
            (hours) => firstReports.filter((at) => at > firstAt && at <= firstAt + hours * HOUR_MS).length,
          ),
    add({ at, publisher, lang, copy }) {
      mentions += 1;
      publishers.add(publisher);
      languages.add(lang);
      if (copy) return null;
      if (!reporters.has(publisher) && at <= firstAt + NEW_HOURS * HOUR_MS) firstReports.push(at);
      reporters.add(publisher);
      if (!windows.add(at, publisher)) return null;
      recall(at);
      if (!emerged && hoursBetween(firstAt, at) <= NEW_HOURS) {
        const fresh = background && emergence(background.expected());
        if (!fresh || fresh.z < ALARM_Z) return null;
        emerged = { at, reports: windows.total };
        return alarm('emerging', fresh, at);
      }
      const faster = acceleration(at);
      if (hoursBetween(windows.previousAt ?? at, at) > QUIET_HOURS || (faster?.z ?? 0) < CALM_Z)
        surging = false;
      if (!faster || faster.z < ALARM_Z || surging) return null;
      surging = true;
      return alarm('surge', faster, at);
    },
  };
}

const NO_SPREAD = storyWindows.map(() => 0);

/**
 * Begins a narrative at its first mention, which alone raises nothing and needs little memory: most are never told again. What spreads
 * unnoticed becomes background for others.
 */
export function createStory(firstAt: number, background: Background): Story {
  let first: Counted | null = null;
  let growth: Growth | null = null;
  background.watch(firstAt, () => (growth ? growth.spread() : NO_SPREAD));
  return {
    add(mention) {
      if (!first) {
        first = mention;
        return null;
      }
      if (!growth) {
        growth = createGrowth(firstAt, background);
        growth.add(first);
      }
      return growth.add(mention);
    },
  };
}

/**
 * Takes up a narrative that began before the mentions at hand: it is as old as it is, is not new again, and is no background for others.
 * What was raised stands: nothing more is raised up to the last of it.
 */
export function resumeStory({ firstAt, told, raised }: Past): Story {
  const growth = createGrowth(firstAt, null, raised);
  for (const mention of told) growth.add(mention);
  const lastRaisedAt = raised.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return {
    add(mention) {
      const alarm = growth.add(mention);
      return mention.at > lastRaisedAt ? alarm : null;
    },
  };
}
