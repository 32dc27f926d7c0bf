import { SingleBar } from 'cli-progress';
import { AppError, messageOf } from '../core/errors.ts';

/** Exit codes that scripts may rely on. */
export const exitCodes = {
  ok: 0,
  /** The command ran and something in it failed: a bad line, a stage that gave nothing, a check not passed. */
  failed: 1,
  /** The command line or a setting is wrong; nothing was done. */
  usage: 2,
  /** The data folder cannot be used: taken, damaged, full, read-only. */
  storage: 3,
  /** What was asked for cannot be reached or read. */
  input: 4,
  interrupted: 130,
} as const;

/** The exit code that tells what kind of error ended a command. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof AppError)) return exitCodes.failed;
  const [area] = error.code.split('.');
  if (area === 'config' || area === 'usage' || area === 'roles') return exitCodes.usage;
  if (area === 'storage') return exitCodes.storage;
  if (area === 'input' || area === 'fetch' || area === 'egress' || area === 'feed') return exitCodes.input;
  return exitCodes.failed;
}

/** One JSON value as a line on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A line for people, on stdout. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** What is happening, on stderr, so that stdout stays clean for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Reports an error: as JSON on stdout where that was asked for, else in words on stderr. */
export function reportError(error: unknown, json: boolean): void {
  const code = error instanceof AppError ? error.code : 'unexpected';
  if (json) printJson({ error: { code, message: messageOf(error) } });
  else say(`claimwatch: ${messageOf(error)}`);
  if (!(error instanceof AppError) && error instanceof Error) say(error.stack ?? '');
}

/** Progress of a long task. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** Milliseconds between lines of progress where stderr is no terminal. */
const LINE_EVERY_MS = 5_000;

/**
 * Count and rate on stderr: a bar where that is a terminal, a line every five seconds where it is not and `asked` is true, else nothing.
 * `total` null shows the count alone.
 */
export function startProgress(label: string, total: number | null, asked = false): Progress {
  if (!process.stderr.isTTY && !asked) return { update: () => undefined, stop: () => undefined };
  const format =
    total === null
      ? `${label} {value} · {rate}/s`
      : `${label} [{bar}] {value}/{total} · {rate}/s · {eta_formatted} left`;
  const bar = new SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: false,
    noTTYOutput: asked,
    notTTYSchedule: LINE_EVERY_MS,
  });
  const start = performance.now();
  bar.start(total ?? 0, 0, { rate: 0 });
  return {
    update: (done) => {
      const seconds = (performance.now() - start) / 1000;
      bar.update(done, { rate: Math.round(done / Math.max(seconds, 0.001)) });
    },
    stop: () => bar.stop(),
  };
}

/** A signal that aborts at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort(new Error('Interrupted.'));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
