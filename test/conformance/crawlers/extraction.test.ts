import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { htmlToText } from '../../../crawlers/html-text.ts';
import { sharedPath } from '../../shared.ts';
import { scoreAll, scorePage } from './shingles.ts';

const suite = sharedPath('suites/scrapinghub__article-extraction-benchmark');
const GroundTruth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));

const extractor = createExtractor({ threads: 1, timeoutMs: 60_000 });
afterAll(() => extractor.close());

describe.skipIf(!suite)('scrapinghub article extraction benchmark', () => {
  it('reaches an F1 of .960 over its 181 pages', async () => {
    const truth = GroundTruth.parse(JSON.parse(readFileSync(join(suite ?? '', 'ground-truth.json'), 'utf8')));
    const pages = Object.entries(truth).map(([id, { articleBody, url }]) => ({
      url,
      articleBody,
      bytes: gunzipSync(readFileSync(join(suite ?? '', 'html', `${id}.html.gz`))),
    }));
    const start = performance.now();
    const scores = [];
    for (const { url, articleBody, bytes } of pages) {
      const { text } = await extractor.extract({ url, bytes });
      scores.push(scorePage(articleBody, text));
    }
    const seconds = (performance.now() - start) / 1_000;
    const { f1, precision, recall } = scoreAll(scores);
    console.log(
      `extraction: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
        `${(pages.length / seconds).toFixed(0)} pages/s on one thread`,
    );
    expect(pages).toHaveLength(181);
    expect(f1).toBeGreaterThan(0.96);
  });
});

const goldens = sharedPath('suites/mozilla__readability/test/test-pages');

describe.skipIf(!goldens)("mozilla/readability's golden pages", () => {
  it('come out much as readability itself renders them', async () => {
    const scores = [];
    for (const name of readdirSync(goldens ?? '')) {
      const read = (file: string) => readFileSync(join(goldens ?? '', name, file));
      const { text } = await extractor.extract({
        url: `http://fakehost/test/${name}`,
        bytes: read('source.html'),
      });
      scores.push(scorePage(htmlToText(read('expected.html').toString('utf8')), text));
    }
    const { f1, precision, recall } = scoreAll(scores);
    console.log(
      `readability goldens: ${scores.length} pages, F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.8);
  });
});
