import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a command left behind. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = join(import.meta.dirname, '../../bin/claimwatch.js');

interface SpawnOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** A command that starts another one, with its own arguments. */
  readonly through?: readonly string[];
}

/** Starts `claimwatch …` in a process of its own, with its own environment and nothing of the caller's settings. */
export function spawnCli(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const { PATH = '' } = process.env;
  const [file = '', ...rest] = [...(options.through ?? []), process.execPath, bin, ...args];
  return spawn(file, rest, { cwd: options.cwd, env: { PATH, ...options.env } });
}

/** Gathers what a process says, as it says it. */
export function heard(child: ChildProcess): { stdout: string; stderr: string } {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
    });
  }
  return said;
}

/** Runs `claimwatch …` to its end, with `input` on standard input. */
export function runCli(
  args: readonly string[],
  options: SpawnOptions & { readonly input?: string | Uint8Array } = {},
): Promise<CliResult> {
  const child = spawnCli(args, options);
  const said = heard(child);
  // A command that refuses its arguments does not read its input.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

/** The objects of JSON Lines output. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
