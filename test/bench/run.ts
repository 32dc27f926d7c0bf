import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * `npm run bench`: runs every measurement in a process of its own, one after the other, about an hour in all, and writes what they print as
 * bare tables after each. docs/measurements.md is written from such, with what they mean and how they come about. Machines differ
 * and are busy: compare the figures of one run with each other, not with those of another. One that fails leaves the others.
 */
const root = join(import.meta.dirname, '../..');
const written = join(root, 'test-results/bench.md');

type Json = Record<string, unknown>;

const benches = [
  ['bin/claimwatch.js', 'demo', '--exit', '--json'],
  ['test/bench/real-input.ts'],
  ['test/bench/pipes.ts'],
  ['test/bench/queues.ts'],
  ['test/bench/corpora.ts', '10000', '100000', '1000000'],
  ['test/bench/workers.ts'],
  ['test/bench/watch.ts'],
  ['test/bench/soak.ts'],
  ['test/bench/trafilatura.ts'],
];

/** Runs a script of the project and gives the JSON that it prints last, or null where it failed. */
function measure(args: readonly string[]): Json | null {
  process.stderr.write(`${args.join(' ')} …\n`);
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    // What it says of its progress is for whoever waits.
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const start = stdout.lastIndexOf('\n{') + 1;
  const printed = stdout.slice(start).trimStart();
  return status === 0 && printed.startsWith('{') ? (JSON.parse(printed) as Json) : null;
}

/** Nested figures as rows of a table, `a.b.c`; a list of plain values is given by its length. */
function rows(value: unknown, path = ''): [string, string][] {
  const plainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  if (value !== null && typeof value === 'object' && !plainList) {
    return Object.entries(value).flatMap(([key, inner]) => rows(inner, path === '' ? key : `${path}.${key}`));
  }
  return [[path, Array.isArray(value) ? `${value.length}` : String(value)]];
}

const table = (value: Json): string =>
  `| figure | value |\n|---|---|\n${rows(value)
    .map(([name, text]) => `| ${name} | ${text} |`)
    .join('\n')}`;

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const cpu = cpus();
const day = new Date().toISOString().slice(0, 10);
const machine = `${process.platform} ${process.arch}, ${cpu.length} cores (${cpu[0]?.model ?? 'unknown'})`;
const parts = [`# Figures of ${day}\n\nClaimwatch ${version}, Node ${process.versions.node}, ${machine}.`];
mkdirSync(dirname(written), { recursive: true });
for (const args of benches) {
  const figures = measure(args);
  if (!figures) process.exitCode = 1;
  parts.push(`## ${args.join(' ')}\n\n${figures ? table(figures) : 'Failed.'}`);
  writeFileSync(written, `${parts.join('\n\n')}\n`);
}
process.stderr.write(`Written to ${written}.\n`);
