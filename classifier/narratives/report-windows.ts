/** Reports of one narrative in several windows of time that all end now. */
export interface ReportWindows {
  /** Reports ever, each publisher once a day at most. */
  readonly total: number;
  /** Takes a report; false where its publisher has made one within a day, which adds nothing. Times ascend. */
  add(at: number, publisher: string): boolean;
  /** Distinct publishers with a report in the last `hours` up to the last report. */
  publishersWithin(hours: number): number;
  /** Reports in the last `hours` up to the last report. */
  reportsWithin(hours: number): number;
  /** Time of the report before the last one, or null. */
  readonly previousAt: number | null;
}

const HOUR_MS = 3_600_000;
const SAME_PUBLISHER_HOURS = 24;

interface Window {
  readonly hours: number;
  /** Place of the first report inside. */
  from: number;
  readonly counts: Map<string, number>;
}

/** Windows of the given lengths in hours, ascending; each report costs the same, however many went before. */
export function createReportWindows(lengths: readonly number[]): ReportWindows {
  const windows = lengths.map((hours): Window => ({ hours, from: 0, counts: new Map() }));
  const longest = windows.at(-1);
  let reports: { at: number; publisher: string }[] = [];
  const lastOf = new Map<string, number>();
  let total = 0;

  const leave = ({ counts }: Window, publisher: string): void => {
    const left = (counts.get(publisher) ?? 1) - 1;
    if (left > 0) counts.set(publisher, left);
    else counts.delete(publisher);
  };
  const forget = (): void => {
    const gone = longest?.from ?? 0;
    if (gone < 64 || gone * 2 < reports.length) return;
    reports = reports.slice(gone);
    for (const window of windows) window.from -= gone;
  };
  const find = (hours: number): Window => {
    const window = windows.find((w) => w.hours === hours);
    if (!window) throw new RangeError(`no window of ${hours} h`);
    return window;
  };
  return {
    get total() {
      return total;
    },
    get previousAt() {
      return reports.at(-2)?.at ?? null;
    },
    add(at, publisher) {
      const last = lastOf.get(publisher);
      if (last !== undefined && at - last < SAME_PUBLISHER_HOURS * HOUR_MS) return false;
      lastOf.set(publisher, at);
      total += 1;
      reports.push({ at, publisher });
      for (const window of windows) {
        window.counts.set(publisher, (window.counts.get(publisher) ?? 0) + 1);
        for (
          let first = reports[window.from];
          first && first.at <= at - window.hours * HOUR_MS;
          first = reports[window.from]
        ) {
          leave(window, first.publisher);
          window.from += 1;
        }
      }
      forget();
      return true;
    },
    publishersWithin: (hours) => find(hours).counts.size,
    reportsWithin: (hours) => reports.length - find(hours).from,
  };
}
