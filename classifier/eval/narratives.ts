import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Encoder } from '../../core/ports.ts';
import { createOnnxEncoder } from '../encoder/onnx-encoder.ts';
import { type FoundSignal, type Mention, watch } from '../narratives/watch.ts';
import { bCubed, pairwise, type Score } from './narratives-scores.ts';
import { cachedVectors } from './vector-cache.ts';

/** What is measured on one set of texts whose stories are known. */
export interface NarrativeFigures {
  readonly texts: number;
  readonly stories: number;
  readonly pairwise: Score;
  readonly bCubed: Score;
}

/** What is measured on a stream of posts about crises. */
export interface StreamFigures extends NarrativeFigures {
  /** Of the crises in the stream, those for which a narrative was raised. */
  readonly crises: number;
  readonly raised: number;
  /** Median hours from a crisis' first post in the stream to its first signal; null where none was raised. */
  readonly medianHoursToSignal: number | null;
}

export interface NarrativeEvaluation {
  readonly encoder: string;
  /** Variants of one claim in social posts: CheckThat! 2025 task 2, French and German. */
  readonly posts: NarrativeFigures;
  /** News articles about one event, by their first 600 characters: Manovaad. Events are coarser than narratives. */
  readonly articles: NarrativeFigures;
  /** CrisisLexT26: each crisis is many narratives, so that precision tells and recall does not. Every post counts as its own publisher. */
  readonly crises: StreamFigures;
  /** Mentions a second, vectors made beforehand: random vectors, so that nearly every one stays in the window. */
  readonly throughput: readonly { mentions: number; perSecond: number }[];
}

export interface NarrativeEvaluationOptions {
  readonly encoder: Encoder;
  /** Folder of the evaluation data. */
  readonly data: string;
  /** Where vectors are kept between runs. */
  readonly cache: string;
  /** Every so many-th story, post or article only: 1 measures on everything. */
  readonly every: number;
  readonly streamSizes: readonly number[];
}

interface Item extends Omit<Mention, 'vector'> {
  readonly gold: string;
}

const HOUR_MS = 3_600_000;
const SOME_DAY = '2026-01-01T00:00:00.000Z';
const LONGEST = 600;

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

const item = (n: number, text: string, gold: string, extra: Partial<Item> = {}): Item => ({
  id: `m${String(n).padStart(7, '0')}`,
  at: SOME_DAY,
  publisher: `p${n}`,
  lang: 'en',
  text: text.slice(0, LONGEST),
  simhash: null,
  gold,
  ...extra,
});

/** Whole groups, every so many-th of them, so that a sample holds pairs. */
function sampleGroups(items: readonly Item[], every: number): Item[] {
  const groups = [...new Set(items.map(({ gold }) => gold))].sort();
  const kept = new Set(groups.filter((_, n) => n % every === 0));
  return items.filter(({ gold }) => kept.has(gold));
}

function readPosts(data: string): Item[] {
  type Post = { text: string; lang: string; claim_id: string };
  return readLines<Post>(join(data, 'matching/checkthat25-posts.jsonl')).flatMap(
    ({ text, lang, claim_id }, n) => (lang === 'ar' ? [] : [item(n, text, claim_id, { lang })]),
  );
}

function readArticles(data: string): Item[] {
  type Article = { text: string; event: string | null };
  return readLines<Article>(join(data, 'streams/manovaad-stories.en.jsonl')).flatMap(({ text, event }, n) =>
    event === null ? [] : [item(n, text, event)],
  );
}

function readCrises(data: string, every: number): Item[] {
  type Post = { at: string; text?: string; event: string; type?: string };
  return readLines<Post>(join(data, 'streams/crisislex26.jsonl'))
    .flatMap(({ at, text, event, type }, n) =>
      text === undefined || type === 'Not labeled' || type === 'Not applicable'
        ? []
        : [item(n, text, event, { at: new Date(at).toISOString() })],
    )
    .filter((_, n) => n % every === 0);
}

async function withVectors(items: readonly Item[], { encoder, cache }: NarrativeEvaluationOptions) {
  const inputs = items.map(({ text, lang }) => ({ text, lang, role: 'query' as const }));
  const vectors = await cachedVectors(encoder, inputs, { folder: cache });
  return items.map((one, n) => ({ ...one, vector: vectors[n] ?? new Float32Array(encoder.dimensions) }));
}

async function measure(items: readonly Item[], options: NarrativeEvaluationOptions) {
  const { assignments, signals } = watch(await withVectors(items, options));
  const found = new Map(assignments.map(({ id, narrative }) => [id, narrative ?? id]));
  const grouping = items.map(({ id, gold }) => ({ found: found.get(id) ?? id, gold }));
  const figures: NarrativeFigures = {
    texts: items.length,
    stories: new Set(items.map(({ gold }) => gold)).size,
    pairwise: pairwise(grouping),
    bCubed: bCubed(grouping),
  };
  return { figures, found, signals };
}

/** Hours from each crisis' first post to the first signal of a narrative that any of its posts belongs to. */
function hoursToSignal(
  items: readonly Item[],
  found: ReadonlyMap<string, string>,
  signals: readonly FoundSignal[],
): number[] {
  return [...Map.groupBy(items, ({ gold }) => gold).values()].flatMap((posts) => {
    const narratives = new Set(posts.map(({ id }) => found.get(id)));
    const first = posts.map(({ at }) => at).sort()[0] ?? SOME_DAY;
    const raised = signals.find(({ narrative }) => narratives.has(narrative));
    return raised ? [(Date.parse(raised.at) - Date.parse(first)) / HOUR_MS] : [];
  });
}

const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** Unit vectors of a linear congruential generator: the same in every run. */
function randomMentions(count: number, dimensions: number): Mention[] {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, (_, n) => {
    const vector = Float32Array.from({ length: dimensions }, next);
    const length = Math.hypot(...vector);
    const words = Array.from({ length: 12 }, () => `w${Math.floor((next() + 1) * 20_000)}`);
    return {
      ...item(n, `${words.join(' ')} ${n}`, ''),
      at: new Date(Date.parse(SOME_DAY) + n * 1_000).toISOString(),
      vector: vector.map((x) => x / length),
    };
  });
}

function measureThroughput(mentions: number, dimensions: number): { mentions: number; perSecond: number } {
  const stream = randomMentions(mentions, dimensions);
  const before = process.cpuUsage();
  watch(stream);
  const { user, system } = process.cpuUsage(before);
  return { mentions, perSecond: Math.round((mentions * 1e6) / (user + system)) };
}

/** Measures narratives and signals on public data. Nothing of it is fitted here: the threshold and weights are those that ship. */
export async function evaluateNarratives(options: NarrativeEvaluationOptions): Promise<NarrativeEvaluation> {
  const { encoder, data, every, streamSizes } = options;
  const posts = await measure(sampleGroups(readPosts(data), every), options);
  const articles = await measure(sampleGroups(readArticles(data), every), options);
  const crisisItems = readCrises(data, every);
  const crises = await measure(crisisItems, options);
  const hours = hoursToSignal(crisisItems, crises.found, crises.signals);
  return {
    encoder: encoder.id,
    posts: posts.figures,
    articles: articles.figures,
    crises: {
      ...crises.figures,
      crises: crises.figures.stories,
      raised: hours.length,
      medianHoursToSignal: median(hours),
    },
    throughput: streamSizes.map((size) => measureThroughput(size, encoder.dimensions)),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(import.meta.dirname, '../../../shared/data') },
      cache: { type: 'string', default: join(tmpdir(), 'claimwatch-vectors') },
      every: { type: 'string', default: '1' },
      sizes: { type: 'string', default: '10000,100000' },
      threads: { type: 'string', default: '1' },
    },
  });
  const data = resolve(values.data);
  if (!existsSync(data)) throw new Error(`no evaluation data at ${data}; name its folder with --data`);
  const folder = join(import.meta.dirname, '../models/encoder');
  const encoder = await createOnnxEncoder({ folder, threads: Number(values.threads) });
  const figures = await evaluateNarratives({
    encoder,
    data,
    cache: values.cache,
    every: Number(values.every),
    streamSizes: values.sizes.split(',').filter(Boolean).map(Number),
  });
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  await encoder.close();
}
