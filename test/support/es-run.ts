import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { until } from './until.ts';

let folder: string;

/** Before all tests of a run: a folder for the one Elasticsearch node they share. It starts when the first test asks for it. */
export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-es-'));
  project.provide('esFolder', folder);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** After all tests: ends the node, where one was started, and removes its folder. */
export async function teardown(): Promise<void> {
  const file = join(folder, 'pid');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    await until('Elasticsearch to end', () => !isRunning(pid));
  }
  rmSync(folder, { recursive: true, force: true });
}
