import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { JobPace } from '../core/domain/carried.ts';
import type { JobName } from '../core/jobs.ts';
import type { Clock } from '../core/ports.ts';

/** Half of the time that is looked back over; the other half is the one before. */
const halfMs = 5 * 60_000;

interface Half {
  readonly times: RecordableHistogram;
  failed: number;
}

interface Lane {
  current: Half;
  before: Half;
}

const emptyHalf = (): Half => ({ times: createHistogram(), failed: 0 });

/** How jobs go in this process, of the last five to ten minutes. */
export interface Pace {
  note(name: JobName, ms: number, ok: boolean): void;
  read(): JobPace[];
}

/** Keeps times in histograms of three digits, so that memory stays the same however many jobs run. */
export function createPace(clock: Clock): Pace {
  const lanes = new Map<JobName, Lane>();
  let turnedAt = clock.now();

  function turn(): void {
    const halves = Math.floor((clock.now() - turnedAt) / halfMs);
    if (halves < 1) return;
    turnedAt = clock.now();
    for (const lane of lanes.values()) {
      lane.before = halves === 1 ? lane.current : emptyHalf();
      lane.current = emptyHalf();
    }
  }

  return {
    note: (name, ms, ok) => {
      turn();
      const lane = lanes.get(name) ?? { current: emptyHalf(), before: emptyHalf() };
      lanes.set(name, lane);
      lane.current.times.record(Math.max(1, Math.round(ms)));
      if (!ok) lane.current.failed += 1;
    },
    read: () => {
      turn();
      return [...lanes].flatMap(([name, { current, before }]): JobPace[] => {
        const both = createHistogram();
        both.add(before.times);
        both.add(current.times);
        const failed = before.failed + current.failed;
        if (both.count === 0) return [];
        return [
          {
            name,
            done: both.count - failed,
            failed,
            p50Ms: both.percentile(50),
            p95Ms: both.percentile(95),
          },
        ];
      });
    },
  };
}
