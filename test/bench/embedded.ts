import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc, seededRandom, unitVector } from '../support/corpus-docs.ts';

// Speed of the embedded corpus, as JSON: node test/bench/embedded.ts [documents…] (default 10000 100000).

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));
const now = () => performance.now();
const round = (ms: number) => Math.round(ms * 10) / 10;

/** Words as common as in a language: the n-th is drawn with a weight of about 1/n. */
function wordSource(seed: number): () => string {
  const random = seededRandom(seed);
  const syllables = [
    'nước',
    'muối',
    'chữa',
    'bệnh',
    'tiêm',
    'vắc',
    'xin',
    'ngân',
    'hàng',
    'bão',
    'lũ',
    'điện',
  ];
  return () => {
    const rank = Math.floor(20_000 ** random());
    return `${syllables[rank % syllables.length]}${rank}`;
  };
}

async function timings(count: number, work: (i: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = now();
    await work(i);
    times.push(now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

async function fill(corpus: Corpus, count: number): Promise<number> {
  const word = wordSource(1);
  const text = (words: number) => Array.from({ length: words }, word).join(' ');
  let spent = 0;
  for (let i = 0; i < count; i += 500) {
    const entries = Array.from({ length: 500 }, (_, j) => ({
      doc: makeDoc('claim', `clm-${i + j}`, {
        text: text(20),
        lang: ['vi', 'en', 'fr'][(i + j) % 3],
        firstSeenAt: new Date(Date.UTC(2026, 0, 1) + (i + j) * 60_000).toISOString(),
      }),
      vector: unitVector(i + j),
    }));
    const start = now();
    await corpus.put('claim', entries);
    spent += now() - start;
  }
  return Math.round((count * 1_000) / spent);
}

async function corpusRates(documents: number) {
  const path = join(folder, `corpus-${documents}.db`);
  const corpus = createSqliteCorpus({ path });
  const putPerSecond = await fill(corpus, documents);
  const word = wordSource(2);
  const query = () => Array.from({ length: 12 }, word).join(' ');
  const filter = { lang: 'vi' };
  await corpus.search('claim', { text: 'warm' });
  const result = {
    documents,
    putPerSecond,
    megabytes: Math.round(statSync(path).size / 1e6),
    putOne: await timings(200, (i) =>
      corpus.put('claim', [{ doc: makeDoc('claim', `new-${i}`), vector: unitVector(i) }]),
    ),
    updateOne: await timings(200, (i) =>
      corpus.put('claim', [{ doc: makeDoc('claim', `new-${i}`, { narrativeId: 'n' }) }]),
    ),
    search: await timings(100, () => corpus.search('claim', { text: query() })),
    searchFiltered: await timings(100, () => corpus.search('claim', { text: query(), filter })),
    nearest: await timings(50, (i) => corpus.nearest('claim', { vector: unitVector(-i - 1) })),
    nearestFiltered: await timings(50, (i) =>
      corpus.nearest('claim', { vector: unitVector(-i - 1), filter }),
    ),
    listPage: await timings(100, () => corpus.list('claim', { filter })),
    countFiltered: await timings(50, () => corpus.count('claim', filter)),
    histogramByDay: await timings(20, () => corpus.histogram('claim', { by: 'day' })),
    terms: await timings(20, () => corpus.terms('claim', { field: 'lang' })),
  };
  await corpus.close();
  return result;
}

const sizes = process.argv.slice(2).map(Number);
const corpora = [];
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) corpora.push(await corpusRates(size));
process.stdout.write(`${JSON.stringify({ corpora }, null, 2)}\n`);
rmSync(folder, { recursive: true });
