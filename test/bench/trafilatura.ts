import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { extractPage } from '../../crawlers/extraction/extract-page.ts';
import { withLanguage } from '../../crawlers/extraction/page-language.ts';
import { scoreAll, scorePage } from '../conformance/crawlers/shingles.ts';
import { sharedPath } from '../shared.ts';

/**
 * Our extraction beside trafilatura (github.com/adbar/trafilatura) on the same 181 pages, from bytes to text and metadata: one process and
 * one core each, one after the other. Prints one JSON object. `CLAIMWATCH_TRAFILATURA_PYTHON` names a Python that has trafilatura; `python3`
 * where unset. `node test/bench/trafilatura.ts`
 */

const ListedPages = z.array(z.object({ id: z.string(), url: z.string(), path: z.string() }));
const Measured = z.object({
  version: z.string(),
  runtime: z.string(),
  rounds: z.array(z.object({ seconds: z.number(), cpuSeconds: z.number() })).min(1),
  pages: z.array(
    z.object({ id: z.string(), text: z.string(), title: z.string().nullable(), date: z.string().nullable() }),
  ),
});
type Measured = z.infer<typeof Measured>;

const rounds = 3;

/** Our side: the same work in the same form as trafilatura-pages.py. */
function measureOurs(list: string): Measured {
  const given = ListedPages.parse(JSON.parse(readFileSync(list, 'utf8'))).map(({ id, url, path }) => ({
    id,
    url,
    bytes: gunzipSync(readFileSync(path)),
  }));
  const round = () => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const pages = given.map(({ id, url, bytes }) => {
      const { text, title, publishedAt } = withLanguage(extractPage({ url, bytes }));
      return { id, text, title, date: publishedAt };
    });
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - wall) / 1e3, cpuSeconds: (user + system) / 1e6, pages };
  };
  // The first round warms up.
  const [, ...timed] = Array.from({ length: rounds + 1 }, round);
  return {
    version: 'this checkout',
    runtime: `Node ${process.versions.node}`,
    rounds: timed.map(({ seconds, cpuSeconds }) => ({ seconds, cpuSeconds })),
    pages: timed[0]?.pages ?? [],
  };
}

/** Runs a program on one core, where the system can hold it there, and reads what it prints. */
function measured(command: readonly string[]): Measured {
  const held = spawnSync('taskset', ['-V']).status === 0 ? ['taskset', '-c', '0', ...command] : command;
  const [program = '', ...args] = held;
  const { stdout, stderr, status } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed: ${stderr.slice(-2_000)}`);
  return Measured.parse(JSON.parse(stdout));
}

const GroundTruth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The round that was disturbed least, and how good the text is. */
function figuresOf({ version, runtime, rounds: timed, pages }: Measured, truth: z.infer<typeof GroundTruth>) {
  const least = (figure: 'seconds' | 'cpuSeconds') => Math.min(...timed.map((round) => round[figure]));
  const scores = pages.map(({ id, text }) => scorePage(truth[id]?.articleBody ?? '', text));
  const { f1, precision, recall } = scoreAll(scores);
  return {
    version,
    runtime,
    pagesPerSecond: rounded(pages.length / least('seconds'), 1),
    pagesPerCpuSecond: rounded(pages.length / least('cpuSeconds'), 1),
    f1: rounded(f1, 4),
    precision: rounded(precision, 4),
    recall: rounded(recall, 4),
    withTitle: pages.filter(({ title }) => title).length,
    withDate: pages.filter(({ date }) => date).length,
  };
}

function compare(): object {
  const suite = sharedPath('suites/scrapinghub__article-extraction-benchmark');
  const python = process.env.CLAIMWATCH_TRAFILATURA_PYTHON ?? 'python3';
  const found = spawnSync(python, ['-c', 'import trafilatura'], { encoding: 'utf8' }).status === 0;
  if (!found) {
    process.stderr.write(
      `SKIPPED: ${python} has no trafilatura (pip install trafilatura lxml_html_clean, and name that Python in CLAIMWATCH_TRAFILATURA_PYTHON)\n`,
    );
  }
  if (!suite || !found) return { skipped: true };
  const truth = GroundTruth.parse(JSON.parse(readFileSync(join(suite, 'ground-truth.json'), 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-trafilatura-'));
  const list = join(folder, 'pages.json');
  const pages = Object.entries(truth).map(([id, { url }]) => ({
    id,
    url,
    path: join(suite, 'html', `${id}.html.gz`),
  }));
  writeFileSync(list, JSON.stringify(pages));
  const script = join(import.meta.dirname, 'trafilatura-pages.py');
  const figuresBy = (command: readonly string[]) => figuresOf(measured(command), truth);
  try {
    const ours = figuresBy([process.execPath, import.meta.filename, list]);
    const theirs = figuresBy([python, script, list, 'default']);
    const theirsFast = figuresBy([python, script, list, 'fast']);
    const times = (other: typeof theirs) => rounded(ours.pagesPerCpuSecond / other.pagesPerCpuSecond, 2);
    return {
      pages: pages.length,
      ours,
      trafilatura: theirs,
      trafilaturaFast: theirsFast,
      oursTimesTrafilatura: times(theirs),
      oursTimesTrafilaturaFast: times(theirsFast),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const list = process.argv[2];
process.stdout.write(`${JSON.stringify(list ? measureOurs(list) : compare(), null, list ? 0 : 2)}\n`);
