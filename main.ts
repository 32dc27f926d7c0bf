import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { lockFolder } from './adapters/embedded/folder-lock.ts';
import { createFolderPublisher } from './adapters/embedded/folder-publisher.ts';
import { createSqliteCorpus } from './adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from './adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from './adapters/embedded/system-clock.ts';
import { createDetector, type Detector } from './classifier/detection/detector.ts';
import { openExamples } from './classifier/detection/examples.ts';
import { createOnnxEncoder } from './classifier/encoder/onnx-encoder.ts';
import { createModelPool, type ModelThreads } from './classifier/onnx/model-pool.ts';
import { type AccentRestorer, createAccentRestorer } from './classifier/text/restore-accents.ts';
import type { Config, ConfigKey } from './core/config.ts';
import type { NearExample } from './core/domain/example.ts';
import type { Clock, Corpus, Encoder, Fetcher, Publisher, Queue } from './core/ports.ts';
import { storageError } from './core/storage-errors.ts';
import { createHttpFetcher } from './crawlers/egress/http-fetcher.ts';
import { createExtractor, type Extractor } from './crawlers/extraction/extractor.ts';
import { type Desk, openDesk, openDeskToRead } from './desk/desk.ts';
import { encoderFolder } from './encoder-folder.ts';
import { loadConfig } from './load-config.ts';
import type { SiteInfo } from './publishing/site-info.ts';

// The composition root: from settings to the parts that do the work. Nothing else reads the environment or picks an adapter.

/** The settings in force here and now. */
export function currentConfig(
  overrides: Partial<Record<ConfigKey, unknown>> = {},
): ReturnType<typeof loadConfig> {
  return loadConfig({ folder: process.cwd(), env: process.env, overrides });
}

/** A log of what happened, never of what was said: no text, no address of a person. */
export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>;

/** Logs as JSON lines on stderr. */
export function createLog(config: Config): Log {
  return pino({ level: config['log.level'] }, pino.destination(2));
}

/** The clock of this machine. */
export const systemClock = createSystemClock;

/** Where each thing is in the data folder. */
export function dataPaths(folder: string) {
  return {
    corpus: join(folder, 'corpus.db'),
    queue: join(folder, 'queue.db'),
    desk: join(folder, 'desk.db'),
    site: join(folder, 'public'),
    reports: join(folder, 'reports'),
    models: join(folder, 'models'),
  };
}

/** Everything that is kept, opened. */
export interface Stores {
  readonly corpus: Corpus;
  readonly queue: Queue;
  readonly desk: Desk;
  readonly site: Publisher;
  readonly reports: Publisher;
  close(): Promise<void>;
}

/** Opens the data folder for this process alone, making it where it is missing. Throws `storage.*` with what to do. */
export function openStores(config: Config, clock: Clock, log?: Log): Stores {
  const folder = config['data.folder'];
  const lock = lockFolder(folder);
  const paths = dataPaths(folder);
  const opened: (() => Promise<void> | void)[] = [() => lock.release()];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.reverse()) await close();
  };
  try {
    const corpus = createSqliteCorpus({ path: paths.corpus });
    opened.push(() => corpus.close());
    const queue = createSqliteQueue({
      path: paths.queue,
      clock,
      onError: (error) => log?.error({ err: error }, 'queue'),
    });
    opened.push(() => queue.close());
    const desk = openDesk({ path: paths.desk, clock, randomBytes });
    opened.push(() => desk.db.close());
    const site = createFolderPublisher({ root: paths.site });
    const reports = createFolderPublisher({ root: paths.reports });
    return { corpus, queue, desk, site, reports, close: closeAll };
  } catch (error) {
    for (const close of opened.reverse()) void close();
    throw storageError(error, folder);
  }
}

/** Opens the corpus alone, beside a running Claimwatch if there is one: for commands that only look. */
export function openCorpus(config: Config): Corpus {
  mkdirSync(config['data.folder'], { recursive: true });
  return createSqliteCorpus({ path: dataPaths(config['data.folder']).corpus });
}

/** Opens the desk database to read it, beside a running Claimwatch if there is one. Throws `storage.older`. */
export function openDeskToLook(config: Config, clock: Clock): Desk {
  return openDeskToRead({ path: dataPaths(config['data.folder']).desk, clock, randomBytes });
}

/** A corpus that lives as long as the process, for filters and for checks without a data folder. */
export function memoryCorpus(): Corpus {
  return createSqliteCorpus({ path: ':memory:' });
}

/** Worker threads for models: as configured, else one less than the cores. */
export function modelThreads(config: Config): number {
  return config['model.threads'] || Math.max(1, availableParallelism() - 1);
}

const modelFolder = (name: string): string => join(import.meta.dirname, 'classifier/models', name);

const openAccents = (): Promise<AccentRestorer> => createAccentRestorer({ folder: modelFolder('accents') });

/** Loads the encoder. Throws `model.*` where a file is missing or is not the one its manifest names. */
export async function openEncoder(
  config: Config,
  threads: ModelThreads = modelThreads(config),
): Promise<Encoder> {
  return createOnnxEncoder({
    folder: await encoderFolder(config, {
      shipped: modelFolder('encoder'),
      cache: dataPaths(config['data.folder']).models,
      openFetcher: () => openFetcher(config, systemClock()),
    }),
    threads,
    accents: await openAccents(),
  });
}

/** Sentences shown as examples beside a claim. */
const EXAMPLES_SHOWN = 3;

/** The labelled examples nearest to a vector of an encoder, in a language. Throws `model.*` where the set was changed or damaged. */
export async function openNearestExamples(
  encoder: string,
): Promise<(vector: Float32Array, lang: string) => NearExample[]> {
  const examples = await openExamples({ folder: modelFolder('examples') });
  return (vector, lang) => examples.nearest(vector, { encoder, lang, count: EXAMPLES_SHOWN });
}

/** Loads the detector. Throws `model.*` like `openEncoder`. */
export async function openDetector(
  config: Config,
  threads: ModelThreads = modelThreads(config),
): Promise<Detector> {
  return createDetector({
    folder: modelFolder('detector'),
    encoderFolder: modelFolder('encoder'),
    threads,
    accents: await openAccents(),
  });
}

/** Both models in the same threads, which saves a tokenizer and a thread's heap for each. Throws `model.*`. */
export async function openModels(
  config: Config,
): Promise<{ encoder: Encoder; detector: Detector; close(): Promise<void> }> {
  const threads = createModelPool(modelThreads(config));
  try {
    const [encoder, detector] = await Promise.all([
      openEncoder(config, threads),
      openDetector(config, threads),
    ]);
    return { encoder, detector, close: () => threads.close() };
  } catch (error) {
    await threads.close();
    throw error;
  }
}

/** Who publishes, and where. `url` is where the server listens, for when no public address is set. */
export function siteInfoOf(
  config: Config,
  url = `http://${config['server.host']}:${config['server.port']}`,
  demo = false,
): SiteInfo {
  return {
    url: config['server.publicUrl'] || url,
    organisation: { name: config['organisation.name'], contact: config['organisation.contact'] },
    demo,
    lang: config['report.language'],
  };
}

/** The crawler's two effects: the way out and the worker that reads pages. */
export interface Crawler {
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  close(): Promise<void>;
}

const VERSION = '0.1.0';

/** A page that takes longer to read is given up and its thread ended. */
export const EXTRACTION_TIMEOUT_MS = 10_000;

/** The one way out, with an honest user agent. */
function openFetcher(config: Config, clock: Clock): Fetcher {
  return createHttpFetcher({
    clock,
    userAgent: `Claimwatch/${VERSION} (+${config['organisation.contact']})`,
    allowLoopback: config['crawl.allowLoopback'],
    timeoutMs: config['crawl.timeoutSeconds'] * 1_000,
    politeness: {
      minDelayMs: config['crawl.minDelaySeconds'] * 1_000,
      // A newsroom on this machine needs no sparing, and is to be asked again as soon as it is back.
      ...(config['crawl.allowLoopback'] ? { slowness: 0 } : {}),
    },
    ...(config['crawl.allowLoopback'] ? { robotsRetryMs: 1_000 } : {}),
  });
}

/** Opens the way out and the extraction workers. */
export function openCrawler(config: Config, clock: Clock): Crawler {
  const fetcher = openFetcher(config, clock);
  const extractor = createExtractor({ threads: modelThreads(config), timeoutMs: EXTRACTION_TIMEOUT_MS });
  return {
    fetcher,
    extractor,
    close: async () => {
      await fetcher.close();
      await extractor.close();
    },
  };
}
