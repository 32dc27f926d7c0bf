import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import { viewSightings } from '../../../api/corpus-reads.ts';
import { createDetector, type Detector } from '../../../classifier/detection/detector.ts';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import type { Article } from '../../../core/domain/article.ts';
import type { Encoder } from '../../../core/ports.ts';
import { withHistory } from '../../../crawlers/article-versions.ts';
import { createArticleDetect } from '../../../workers/article-detect.ts';
import { makeDoc } from '../../support/corpus-docs.ts';

const models = join(import.meta.dirname, '../../../classifier/models');
let detector: Detector;
let encoder: Encoder;
beforeAll(async () => {
  const encoderFolder = join(models, 'encoder');
  [detector, encoder] = await Promise.all([
    createDetector({ folder: join(models, 'detector'), encoderFolder, threads: 1 }),
    createOnnxEncoder({ folder: encoderFolder, threads: 1 }),
  ]);
});
afterAll(() => Promise.all([detector.close(), encoder.close()]));

it('keeps what a publisher withdrew, with where it stood, and lets it go where the article turns out to be opinion', async () => {
  const clock = createSystemClock();
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const queue = createSqliteQueue({ path: ':memory:', clock });
  const detect = createArticleDetect({ corpus, queue, detector, encoder });
  const rate = 'The unemployment rate rose to 7.2% in March, the highest since 2011.';
  const flu = 'The flu vaccine killed 300 people in Lyon.';
  const read = (text: string, day: number, articleType: Article['articleType'] = 'news') =>
    makeDoc('article', 'art-1', {
      text,
      articleType,
      contentHash: `hash-${day}`,
      fetchedAt: `2026-11-0${day}T08:00:00.000Z`,
    });
  const run = async (article: Article) => {
    await corpus.put('article', [{ doc: article }]);
    const job = { id: '1', name: 'article.detect' as const, data: { articleId: 'art-1' }, attempt: 1 };
    await detect(job, new AbortController().signal);
    await detect(job, new AbortController().signal);
    const sightings = (await corpus.list('sighting')).items.map(({ doc }) => doc);
    const views = await viewSightings(corpus, sightings);
    return views.map(({ sighting, text }) => [text, sighting.withdrawn]).sort();
  };
  const first = read(`${flu} ${rate}`, 1);
  expect(await run(first)).toEqual([
    [flu, null],
    [rate, null],
  ]);
  const second = withHistory(first, read(`Correction: nobody was harmed. ${rate}`, 2));
  expect(await run(second)).toEqual([
    [flu, { at: second.fetchedAt, contentHash: 'hash-1' }],
    [rate, null],
  ]);
  const third = withHistory(second, read(`${flu} ${rate}`, 3));
  expect(await run(third)).toEqual([
    [flu, null],
    [rate, null],
  ]);
  expect(await run(withHistory(third, read('We think so.', 4, 'opinion')))).toEqual([]);
  await queue.close();
  await corpus.close();
});
