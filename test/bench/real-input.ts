import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { createSqliteQueue } from '../../adapters/embedded/sqlite-queue.ts';
import { suppressAsWhole } from '../../classifier/detection/article-gate.ts';
import { corpusIndex } from '../../classifier/matching/corpus-index.ts';
import { matchClaim } from '../../classifier/matching/matcher.ts';
import { parseFactChecks } from '../../crawlers/fact-checks.ts';
import { redact } from '../../crawlers/redaction/redact.ts';
import {
  currentConfig,
  memoryCorpus,
  openCrawler,
  openDetector,
  openEncoder,
  systemClock,
} from '../../main.ts';
import { importFactChecks } from '../../workers/factchecks-refresh.ts';
import { sharedPath } from '../shared.ts';
import { benchmarkPages } from '../support/benchmark-pages.ts';

/**
 * Real input through the real parts: 181 pages served on loopback, fetched, extracted and searched for claims; 10,389 fact-checks imported
 * and matched against the 997 posts that they answer. Prints one JSON object. `node test/bench/real-input.ts [queries]`.
 */
const { config } = await currentConfig({
  'crawl.allowLoopback': true,
  'crawl.minDelaySeconds': 0,
  'log.level': 'silent',
});
const clock = systemClock();

async function pages(): Promise<object> {
  const files = benchmarkPages();
  if (!files) return { skipped: true };
  const server = createServer((request, response) => {
    const html = files.get(request.url?.slice(1) ?? '');
    response
      .writeHead(html ? 200 : 404, { 'content-type': 'text/html' })
      .end(html ? gunzipSync(readFileSync(html)) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const crawler = openCrawler(config, clock);
  const detector = await openDetector(config);
  const start = performance.now();
  let [read, failed, claims, opinion, offTopic, sentences] = [0, 0, 0, 0, 0, 0];
  for (const name of files.keys()) {
    try {
      const url = `http://127.0.0.1:${port}/${name}`;
      const { body, headers } = await crawler.fetcher.fetch({ url });
      const page = await crawler.extractor.extract({
        url,
        bytes: body,
        contentType: headers['content-type'],
      });
      const { text } = redact(page.text);
      const [found] = await detector.detect([page.lang ? { text, lang: page.lang } : { text }]);
      if (!found) continue;
      const gate = {
        articleType: page.articleType,
        section: page.section === null ? null : redact(page.section).text,
      };
      const kept = suppressAsWhole(found, gate, null);
      read += 1;
      sentences += kept.sentences.length;
      claims += kept.sentences.filter((sentence) => sentence.outcome === 'claim').length;
      opinion += kept.abstained.opinion;
      offTopic += kept.abstained.offTopic;
    } catch {
      failed += 1;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  await crawler.close();
  await detector.close();
  server.close();
  return {
    pages: files.size,
    read,
    failed,
    sentences,
    claims,
    abstained: { opinion, offTopic },
    seconds: Math.round(seconds),
    pagesPerSecond: +(files.size / seconds).toFixed(1),
    sentencesPerSecond: Math.round(sentences / seconds),
  };
}

interface Query {
  readonly text: string;
  readonly lang: string;
  readonly relevant: readonly string[];
}

async function factChecks(most: number): Promise<object> {
  const poolPath = sharedPath('data/matching/checkthat20/factchecks.jsonl');
  const queryPath = sharedPath('data/matching/checkthat20/queries.jsonl');
  if (!poolPath || !queryPath) return { skipped: true };
  const corpus = memoryCorpus();
  const queue = createSqliteQueue({ path: ':memory:', clock });
  const encoder = await openEncoder(config);
  const start = performance.now();
  const { factChecks: pool, problems } = parseFactChecks({
    url: poolPath,
    bytes: readFileSync(poolPath),
    contentType: null,
  });
  const { changed } = await importFactChecks({ corpus, encoder, queue }, pool, {});
  const importSeconds = (performance.now() - start) / 1000;
  const queries: Query[] = [];
  for await (const line of createInterface({ input: createReadStream(queryPath) }))
    queries.push(JSON.parse(line) as Query);
  const asked = queries.slice(0, most);
  const index = corpusIndex(corpus);
  const matchStart = performance.now();
  let [precisionSum, hits] = [0, 0];
  for (const { text, lang, relevant } of asked) {
    const [found = []] = await matchClaim({ encoder, index }, [{ text, lang }], { top: 10 });
    const rank = found.findIndex((match) => relevant.includes(match.factCheckId));
    if (rank >= 0) hits += 1;
    if (rank >= 0 && rank < 5) precisionSum += 1 / (rank + 1);
  }
  const matchSeconds = (performance.now() - matchStart) / 1000;
  await encoder.close();
  await corpus.close();
  await queue.close();
  return {
    pool: pool.length,
    leftOut: problems.length,
    changed,
    importSeconds: Math.round(importSeconds),
    perSecond: Math.round(pool.length / importSeconds),
    queries: asked.length,
    mapAt5: +(precisionSum / asked.length).toFixed(3),
    successAt10: +(hits / asked.length).toFixed(3),
    msPerQuery: Math.round((matchSeconds * 1000) / asked.length),
  };
}

const result = {
  pages: await pages(),
  factChecks: await factChecks(Number(process.argv[2] ?? 997)),
  peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
