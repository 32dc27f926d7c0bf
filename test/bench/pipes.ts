import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

// What `claimwatch pipe detect|embed|match` makes of many short lines, as JSON: node test/bench/pipes.ts [lines] [stage…] (default 20000
// and all three; a million of one stage takes an hour). Every line is three words and unlike all others; match has the project's own
// families of fact-checks for a pool. Such lines tell of memory and progress; how fast sentences of usual length go, `npm run eval` says.
// Memory is that of the process, threads and models included, after each tenth of the lines, read from /proc: null where there is none.

const root = join(import.meta.dirname, '../..');
const data = join(root, 'classifier/training/data');
const languages = ['en', 'fr', 'vi'] as const;
const wordsOfEach = 2_000;

const read = (name: string): Record<string, unknown>[] =>
  readFileSync(join(data, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Words of the written sentences of a language, in the order in which they first occur. */
function wordsOf(lang: string): string[] {
  const words = read(`written.${lang}.jsonl`).flatMap(({ text }) => String(text).match(/\p{L}{2,8}/gu) ?? []);
  return [...new Set(words.map((word) => word.toLowerCase()))].slice(0, wordsOfEach);
}

/** So many lines of JSON, languages in turn. The first two words alone are different each time, up to twelve million lines. */
function* linesOf(count: number): Generator<string> {
  const words = languages.map(wordsOf);
  for (let n = 0; n < count; n += 1) {
    const k = Math.floor(n / languages.length);
    const list = words[n % languages.length] ?? [];
    const places = [k, Math.floor(k / list.length), k * 7 + 1];
    const text = places.map((place) => list[place % list.length]).join(' ');
    yield `${JSON.stringify({ id: String(n), text, lang: languages[n % languages.length] })}\n`;
  }
}

/** The claims of all families as lines of a pool. */
const poolLines = (): string =>
  languages
    .flatMap((lang) => read(`pairs.${lang}.jsonl`))
    .flatMap(({ id, match, distractors }) =>
      [match, ...(distractors as { claim: string; title?: string }[])].map((one, n) => ({
        id: `${id}-${n}`,
        claim: (one as { claim: string }).claim,
        title: (one as { title?: string }).title,
      })),
    )
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

function residentMb(pid: number | undefined): number | null {
  try {
    const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib ? Math.round(Number(kib) / 1_000) : null;
  } catch {
    return null;
  }
}

/** Runs one stage over so many lines. */
async function measure(stage: string, lines: number, pool: string) {
  const args = [
    'bin/claimwatch.js',
    'pipe',
    stage,
    '--progress',
    ...(stage === 'match' ? ['--pool', pool] : []),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  Readable.from(linesOf(lines)).pipe(child.stdin);
  const tenths: (number | null)[] = [];
  let [out, firstAt, most] = [0, 0, 0];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"error"')) throw new Error(`${stage} refused a line: ${line}`);
    if (out === 0) firstAt = performance.now();
    out += 1;
    if (out % Math.max(1, Math.floor(lines / 1_000)) > 0) continue;
    const now = residentMb(child.pid);
    most = Math.max(most, now ?? 0);
    if (out >= ((tenths.length + 1) * lines) / 10) tenths.push(now);
  }
  const seconds = (performance.now() - firstAt) / 1_000;
  return { lines, out, perSecond: Math.round(out / seconds), memoryMb: { tenths, most: most || null } };
}

const [count = '20000', ...stages] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'claimwatch-pipes-'));
const pool = join(folder, 'pool.jsonl');
writeFileSync(pool, poolLines());
const figures: Record<string, unknown> = {};
for (const stage of stages.length > 0 ? stages : ['detect', 'embed', 'match'])
  figures[stage] = await measure(stage, Number(count), pool);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
