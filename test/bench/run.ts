import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run bench`: runs every measurement in a process of its own, one after the other, and writes docs/measurements.md from what they
 * print. Machines differ and are busy: compare the figures of one run with each other, not with those of another.
 */
const root = join(import.meta.dirname, '../..');

type Json = Record<string, unknown>;

/** Runs a script of the project and gives the JSON it prints last. A failing one ends the whole. */
function measure(args: readonly string[]): Json {
  process.stderr.write(`${args.join(' ')} …\n`);
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    // What it says of its progress is for whoever waits.
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const start = stdout.lastIndexOf('\n{') + 1;
  if (status !== 0 || !stdout.slice(start).trimStart().startsWith('{'))
    throw new Error(`${args.join(' ')} failed.`);
  return JSON.parse(stdout.slice(start)) as Json;
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
    .join('\n')}\n`;

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const demo = measure(['bin/claimwatch.js', 'demo', '--exit', '--json']);
const real = measure(['test/bench/real-input.ts']);
const queues = measure(['test/bench/queues.ts']);
const corpora = measure(['test/bench/corpora.ts']);
const workers = measure(['test/bench/workers.ts']);
const soak = measure(['test/bench/soak.ts']);
const beside = measure(['test/bench/trafilatura.ts']);
const cpu = cpus();

writeFileSync(
  join(root, 'docs/measurements.md'),
  `# Measurements

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Claimwatch ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch},
${cpu.length} cores (${cpu[0]?.model ?? 'unknown'}). Figures of one run belong together; other machines, and the same one when busy, give others.
How good the models are is in [evaluation.md](evaluation.md), how the crawler conforms in [conformance.md](conformance.md).

## The demo, from an empty folder to a filled inbox, three published rebuttals and a report

\`claimwatch demo --exit --json\`; times in ms are summed over jobs that run side by side, \`filled\` and \`totalMs\` are the clock's; \`filled\` is when everything that came out was in the inbox. \`peakMemoryMb\` is of the
whole process with its newsroom.

${table(demo)}
## Real input

\`node test/bench/real-input.ts\`: 181 real pages served on loopback through fetcher, extraction, redaction and detection; 10,389 real fact-checks imported, then
997 posts matched against them (CheckThat! 2020, development data).

${table(real)}
## Queues

\`node test/bench/queues.ts\`: jobs a second of the queue of either size, beside its engine without our code (a plain table, plain BullMQ). Redis on the
same machine, append-only file, \`everysec\`.

${table(queues)}
## Corpora of both sizes

\`node test/bench/corpora.ts\`: the same generated claims in SQLite and in one Elasticsearch node on the same machine; p50 and p95 in ms. A write to
Elasticsearch waits for the next refresh (200 ms). \`recallAt10\` is against exact search. \`processMb\` is this process without the generated vectors.

${table(corpora)}
## Articles a second with more workers

\`node test/bench/workers.ts\`: four publishers of the invented newsroom, served on loopback, through crawl, detection, matching and narratives in real processes: the embedded
size, then the server size with one process of all roles and with one and two of \`detect\` beside it. Each process has one thread for models (\`model.threads = 1\`). All processes, Redis,
Elasticsearch and the newsroom share the ${cpu.length} cores of this machine: ratios tell, not rates. \`cpuSeconds\` is of all processes of Claimwatch, the import of fact-checks before the clock starts included.

${table(workers)}
## A day of 500 feeds

\`node test/bench/soak.ts [feeds] [articles]\`, 500 and 50,000 where left out: a made-up press comes out over one simulated day and is crawled for 27 hours of a test clock, by the real
crawl clocks, queue (SQLite, \`FULL\`), handlers, way out, extraction threads and corpus (SQLite), over real HTTP on loopback; the papers are served by the same process. Detection is left
out: it is measured above. Every tenth paper asks for a Crawl-delay of 10 s, one in 25 for 120 s, one in 20 answers after 2 s; one page in a hundred fails at first, one article in fifty gets
a new wording. \`growthPer10kArticles\` is the slope of the line of least squares over what is held at each full hour after collecting garbage, the first quarter left out; \`diskMb\` is without
write-ahead logs.

${table(soak)}
## Extraction beside trafilatura

\`node test/bench/trafilatura.ts\`: the 181 pages of scrapinghub's article extraction benchmark, from bytes to text and metadata, by us and by [trafilatura](https://github.com/adbar/trafilatura)
(\`bare_extraction\` with metadata and without comments; \`fast\` is without its second extractors), one process on one core each, the best of three rounds, one scorer. Our rules for bylines and
teasers were written while looking at these pages ([conformance.md](conformance.md)).

${table(beside)}
## Killed in the middle

\`npx vitest run --project e2e test/e2e/crash.test.ts\`, part of \`npm test\`: the whole killed with SIGKILL at 5 points spread over its work on seven publishers,
a member deciding in between; it ends with the same articles, claims, sightings, matches, narratives and signals as an undisturbed run, and no
acknowledged decision is lost. The same with \`CLAIMWATCH_KILLS=50\`, run on 2026-11-22: nothing lost in fifty kills, 247 s. An earlier run with fifty found that four kills in a
row had buried a slow crawl as if it were the culprit; ten are needed since. A kill is not a loss of power: what the disk had not yet
written is not tested.
`,
);
