import { once } from 'node:events';
import { heard, spawnCli } from '../e2e/run-cli.ts';
import { freePort } from './redis-server.ts';
import { until } from './until.ts';

/** A real `claimwatch start` in a process of its own. */
export interface RoleProcess {
  /** What it said on standard output when it was up. */
  readonly up: Readonly<Record<string, unknown>>;
  readonly opsUrl: string;
  /** What it has said on standard error so far. */
  said(): string;
  send(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `claimwatch start …` and waits until it says that it is up. Whoever starts ends it. */
export async function startRoleProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RoleProcess> {
  const port = await freePort();
  const child = spawnCli(['start', '--json', ...args], { env: { ...env, CLAIMWATCH_OPS_PORT: `${port}` } });
  const output = heard(child);
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  await until(
    `claimwatch start ${args.join(' ')}`,
    () => {
      if (child.exitCode !== null)
        throw new Error(`It ended with ${child.exitCode}: ${output.stdout}${output.stderr}`);
      return output.stdout.includes('\n');
    },
    120_000,
  );
  return {
    up: JSON.parse(output.stdout.split('\n')[0] ?? '') as Record<string, unknown>,
    opsUrl: `http://127.0.0.1:${port}`,
    said: () => output.stderr,
    send: (signal) => void child.kill(signal),
    ended,
  };
}

/** Whether a process says that it can work, and why not. */
export async function readiness(
  process: RoleProcess,
): Promise<{ status: number; checks: Map<string, string> }> {
  const response = await fetch(`${process.opsUrl}/readyz`);
  const body = (await response.json()) as { checks: { name: string; ok: boolean; message: string }[] };
  const failing = body.checks.filter(({ ok }) => !ok);
  return {
    status: response.status,
    checks: new Map(failing.map(({ name, message }) => [name, message])),
  };
}

/** Resolves when it says that it can work. */
export function untilReady(process: RoleProcess): Promise<void> {
  return until('readiness', async () => (await readiness(process)).status === 200, 120_000);
}
