import type { EncodeInput } from '../../core/ports.ts';
import { type FoundSignal, type Mention, watch } from '../narratives/watch.ts';
import { bootstrap, type Figure, randomNumbers } from './metrics.ts';
import { bCubed, type Grouping, pairwise, type Score } from './narratives-scores.ts';
import type { Line, Section } from './report.ts';
import { spread } from './rows.ts';
import type { Setting } from './setting.ts';
import { readArticles, readCrises, readPosts, type StoryText } from './story-data.ts';
import { cachedVectors } from './vector-cache.ts';

const HOUR_MS = 3_600_000;
/** Mentions of the made-up stream whose speed is measured. */
const STREAM_SIZE = 10_000;

/** At most `limit` texts, in whole stories, so that a sample still holds pairs. */
function sampleStories(items: readonly StoryText[], limit: number): StoryText[] {
  const stories = [...Map.groupBy(items, ({ gold }) => gold).values()];
  const texts = (kept: readonly StoryText[][]) => kept.reduce((sum, story) => sum + story.length, 0);
  if (limit === 0 || texts(stories) <= limit) return [...items];
  const kept = spread(stories, Math.max(1, Math.floor((stories.length * limit) / items.length)));
  return kept.flat().sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

async function withVectors(
  items: readonly StoryText[],
  { encoder, cache }: Setting,
): Promise<(StoryText & Mention)[]> {
  const inputs = items.map(({ text, lang }): EncodeInput => ({ text, lang, role: 'query' }));
  const vectors = await cachedVectors(encoder, inputs, { folder: cache });
  return items.map((item, n) => ({ ...item, vector: vectors[n] ?? new Float32Array(encoder.dimensions) }));
}

/** The texts in the smallest parts that share neither a true nor a found story, so that no error lies across two of them. */
function separateParts(grouping: Grouping): Grouping[] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const up = parent.get(key);
    return up === undefined ? key : root(up);
  };
  for (const { found, gold } of grouping) {
    const [one, other] = [root(`found ${found}`), root(`gold ${gold}`)];
    if (one !== other) parent.set(one, other);
  }
  return [...Map.groupBy(grouping, ({ gold }) => root(`gold ${gold}`)).values()];
}

/** A score with its interval over resampled parts: texts of one story do not vary independently. */
const overParts = (grouping: Grouping, measure: (grouping: Grouping) => number): Figure =>
  bootstrap(separateParts(grouping), (sample) =>
    // A part that is drawn twice counts as two.
    measure(
      sample.flatMap((part, n) =>
        part.map(({ found, gold }) => ({ found: `${n} ${found}`, gold: `${n} ${gold}` })),
      ),
    ),
  );

async function group(items: readonly StoryText[], setting: Setting) {
  const { assignments, signals } = watch(await withVectors(items, setting));
  const found = new Map(assignments.map(({ id, narrative }) => [id, narrative ?? id]));
  const grouping = items.map(({ id, gold }) => ({ found: found.get(id) ?? id, gold }));
  return { grouping, found, signals };
}

const scores: readonly (readonly [string, (grouping: Grouping) => Score])[] = [
  ['pairwise', pairwise],
  ['B-cubed', bCubed],
];

function linesOf(set: string, grouping: Grouping, note?: string): Line[] {
  return scores.flatMap(([name, score]) =>
    (['precision', 'recall', 'f1'] as const).map((part) => ({
      set,
      rows: grouping.length,
      measure: `${name} ${part === 'f1' ? 'F1' : part}`,
      figure: overParts(grouping, (some) => score(some)[part]),
      ...(note === undefined ? {} : { note }),
    })),
  );
}

/** For each crisis the hours from its first post to the first signal of a narrative that any of its posts is in; null where none came. */
function hoursToSignal(
  items: readonly StoryText[],
  found: ReadonlyMap<string, string>,
  signals: readonly FoundSignal[],
): (number | null)[] {
  return [...Map.groupBy(items, ({ gold }) => gold).values()].map((posts) => {
    const narratives = new Set(posts.map(({ id }) => found.get(id)));
    const first = posts.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)[0] ?? 0;
    const raised = signals.find(({ narrative }) => narratives.has(narrative));
    return raised ? (Date.parse(raised.at) - first) / HOUR_MS : null;
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.POSITIVE_INFINITY;

/** Mentions with random vectors and words, so that nearly every one stays by itself: the most work. The same in every run. */
function randomMentions(count: number, dimensions: number): Mention[] {
  const random = randomNumbers(1);
  return Array.from({ length: count }, (_, n) => {
    const vector = Float32Array.from({ length: dimensions }, () => random() * 2 - 1);
    const length = Math.hypot(...vector);
    const words = Array.from({ length: 12 }, () => `w${Math.floor(random() * 40_000)}`);
    return {
      id: `m${String(n).padStart(7, '0')}`,
      at: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString(),
      publisher: `p${n}`,
      lang: 'en',
      text: `${words.join(' ')} ${n}`,
      simhash: null,
      vector: vector.map((x) => x / length),
    };
  });
}

function speedLine(dimensions: number): Line {
  const stream = randomMentions(STREAM_SIZE, dimensions);
  const before = process.cpuUsage();
  watch(stream);
  const { user, system } = process.cpuUsage(before);
  const value = (STREAM_SIZE * 1e6) / (user + system);
  return {
    set: 'made-up stream',
    rows: STREAM_SIZE,
    measure: 'mentions a second, vectors at hand',
    figure: { value, low: value, high: value },
  };
}

/** Do texts that tell one story come together, and how soon is a signal raised? Nothing is fitted here. */
export async function evaluateNarratives(setting: Setting): Promise<Section> {
  const { data, limit, encoder, say } = setting;
  say('posts that repeat one claim');
  const posts = await group(sampleStories(readPosts(data), limit), setting);
  say('news articles by event');
  const articles = await group(sampleStories(readArticles(data), limit), setting);
  say('posts about crises');
  // Every so many-th post and not every so many-th crisis: all crises are wanted.
  const crisisPosts = spread(readCrises(data), limit);
  const crises = await group(crisisPosts, setting);
  const hours = hoursToSignal(crisisPosts, crises.found, crises.signals);
  const raised = hours.filter((value) => value !== null);
  return {
    title: 'Narratives and signals',
    about: `Posts: CheckThat! 2025 task 2 (research use), French and German variants of one claim. Articles: Manovaad (no licence stated), English news by event; an event is
coarser than a narrative, so recall is low by intent. Crises: CrisisLexT26 (MIT); a crisis is many narratives, so that precision tells and recall does not. Every text counts as its
own publisher. All are measured on only. The intervals resample the smallest parts that share no story.`,
    lines: [
      ...linesOf('one claim in other words (posts)', posts.grouping),
      ...linesOf('one event (articles)', articles.grouping),
      {
        set: 'crises (posts)',
        rows: crises.grouping.length,
        measure: 'pairwise precision',
        figure: overParts(crises.grouping, (some) => pairwise(some).precision),
      },
      {
        set: 'crises (posts)',
        rows: hours.length,
        measure: 'crises with a signal',
        figure: bootstrap(hours, (some) => some.filter((value) => value !== null).length / some.length),
      },
      {
        set: 'crises (posts)',
        rows: raised.length,
        measure: 'median hours from the first post of the sample to the first signal',
        figure: bootstrap(raised, median),
      },
      speedLine(encoder.dimensions),
    ],
  };
}
