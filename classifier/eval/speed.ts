import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { bootstrap, mean } from './metrics.ts';
import type { Line, Section } from './report.ts';
import type { Setting } from './setting.ts';
import { type Rates, ROUNDS, SpeedFigures, TEXTS } from './speed-texts.ts';

/** Keeps a process to one core, where the system has it. */
const taskset = '/usr/bin/taskset';

/** Figures of a fresh process with one model thread, on one core where the system can do that, with the launcher's memory settings. */
async function measureAlone(): Promise<SpeedFigures> {
  const script = new URL('./speed-process.ts', import.meta.url).pathname;
  const command = [process.execPath, '--max-semi-space-size=2', script];
  const [file = '', ...args] = existsSync(taskset) ? [taskset, '--cpu-list', '0', ...command] : command;
  const { stdout } = await promisify(execFile)(file, args, { env: { MALLOC_ARENA_MAX: '1' } });
  return SpeedFigures.parse(JSON.parse(stdout));
}

/** How fast one worker with both models is, and what it takes. Busy machines give lower rates and longer times. */
export async function evaluateSpeed({ say }: Setting): Promise<Section> {
  say('speed');
  const figures = await measureAlone();
  const rate = (set: string, { clock, processor }: Rates, bar?: string, also = ''): Line => ({
    set,
    rows: TEXTS * ROUNDS,
    measure: 'sentences/s',
    figure: bootstrap(clock, mean),
    bar,
    note: `${mean(processor).toFixed(0)} by processor time${also}`,
  });
  const once = (set: string, measure: string, value: number, bar: string, note?: string): Line => ({
    set,
    rows: 1,
    measure,
    figure: { value, low: value, high: value },
    bar,
    note,
  });
  const share = Math.round((figures.mixedClaims * 100) / (TEXTS * ROUNDS));
  return {
    title: 'Speed',
    about:
      'One process with one model thread that holds both models, on one core where the system can pin it, shared with whatever else the machine is doing. Sentences of 25 words, the whole stage: language, sentences, model, reasons. A claim costs a second look for its reasons; in news about one sentence in twenty comes out as one.',
    lines: [
      rate('detect, mixed text', figures.mixed, '≥ 150', `; ${share} % came out as claims`),
      rate('detect, every sentence a claim', figures.claims),
      rate('embed', figures.embed),
      once(
        'first sentence of both models',
        'ms',
        figures.loadMs,
        '≤ 1000',
        `after ${figures.bootMs.toFixed(0)} ms for Node and the code`,
      ),
      once('both models loaded', 'MB resident', figures.loadedMb, '≤ 350'),
      once('after all that', 'MB resident', figures.endMb, '≤ 350'),
    ],
  };
}
