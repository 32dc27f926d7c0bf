import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { lockFolder } from './adapters/embedded/folder-lock.ts';
import { createFolderPublisher } from './adapters/embedded/folder-publisher.ts';
import { openFiles } from './adapters/embedded/open-files.ts';
import { createSqliteCorpus } from './adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from './adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from './adapters/embedded/system-clock.ts';
import type { DeskLease } from './adapters/server/desk-lease.ts';
import { createDetector, type Detector } from './classifier/detection/detector.ts';
import { openExamples } from './classifier/detection/examples.ts';
import {
  createOnnxEncoder,
  EncoderManifest,
  encoderIdOf,
  type OnnxEncoderOptions,
} from './classifier/encoder/onnx-encoder.ts';
import { readManifest } from './classifier/onnx/model-files.ts';
import { createModelPool, type ModelThreads } from './classifier/onnx/model-pool.ts';
import { type AccentRestorer, createAccentRestorer } from './classifier/text/restore-accents.ts';
import type { Config, ConfigKey } from './core/config.ts';
import type { NearExample } from './core/domain/example.ts';
import type { OpenPorts } from './core/open-ports.ts';
import type { Clock, Corpus, Encoder, Fetcher, Publisher, Queue } from './core/ports.ts';
import { storageError } from './core/storage-errors.ts';
import { type Crawler, createCrawler } from './crawlers/crawler.ts';
import { type CrawlShare, createHttpFetcher } from './crawlers/egress/http-fetcher.ts';
import { type Desk, openDesk, openDeskToRead } from './desk/desk.ts';
import { encoderFolder, encoderManifestFolder } from './encoder-folder.ts';
import { loadConfig } from './load-config.ts';
import { currentTrace } from './ops/tracing.ts';

// The composition root: from settings to the parts that do the work. Nothing else reads the environment or picks an adapter.

/** The settings in force here and now. */
export function currentConfig(
  overrides: Partial<Record<ConfigKey, unknown>> = {},
): ReturnType<typeof loadConfig> {
  return loadConfig({ folder: process.cwd(), env: process.env, overrides });
}

/** Sends traces where `trace.endpoint` says, until it is stopped; null where it says nothing. The SDK is loaded only for that. */
export async function openTracing(config: Config, role: string): Promise<{ stop(): Promise<void> } | null> {
  const endpoint = config['trace.endpoint'];
  if (endpoint === '') return null;
  const { startTracing } = await import('./ops/start-tracing.ts');
  return startTracing({ endpoint, role, version: VERSION });
}

/** A log of what happened, never of what was said: no text, no address of a person. */
export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug' | 'child'>;

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

/** The databases that are files of the data folder: what people decided first, what can be rebuilt last. */
export function databaseFiles(config: Config): [name: string, path: string][] {
  const { desk, queue, corpus } = dataPaths(config['data.folder']);
  return Object.entries(config.engine === 'server' ? { desk } : { desk, queue, corpus });
}

/** Everything that is kept, opened by the process that owns the data folder. */
export interface Stores extends OpenPorts {
  readonly desk: Desk;
  readonly site: Publisher;
  readonly reports: Publisher;
}

/** The clients of Redis and Elasticsearch take 60 MB: they are loaded where they are used and not before. */
const openServerSize = () => import('./adapters/server/open-shared.ts');

/**
 * Queue and corpus as `engine` says. In the embedded size the data folder must be held by this process, or the command only look.
 * Throws `storage.*` and `config.invalid`; that a server does not answer is told by `opened` and `reach`.
 */
export async function openPorts(config: Config, clock: Clock, log?: Log): Promise<OpenPorts> {
  if (config.engine === 'embedded') {
    mkdirSync(config['data.folder'], { recursive: true });
    const onError = (error: unknown) => log?.error({ err: error }, 'queue');
    return openFiles({ ...dataPaths(config['data.folder']), clock, onError });
  }
  const { openSharedPorts } = await openServerSize();
  return openSharedPorts(config, clock, (name, problem) => {
    if (problem === null) log?.info({ server: name }, 'answers again');
    else log?.error({ server: name, err: problem }, 'does not answer');
  });
}

/** The right to be the one desk on shared servers; null where the lock of the data folder is enough. */
export async function openDeskLease(config: Config, clock: Clock): Promise<DeskLease | null> {
  return config.engine === 'server' ? (await openServerSize()).openSharedDeskLease(config, clock) : null;
}

/** The public site and the reports, in the data folder. Where several processes publish they share that folder. */
export function openFolders(config: Config): { site: Publisher; reports: Publisher } {
  const { site, reports } = dataPaths(config['data.folder']);
  const shared = config.engine === 'server';
  return {
    site: createFolderPublisher({ root: site, shared }),
    reports: createFolderPublisher({ root: reports, shared }),
  };
}

/** Opens the data folder for this process alone, making it where it is missing. Throws `storage.*` with what to do. */
export async function openStores(config: Config, clock: Clock, log?: Log): Promise<Stores> {
  const folder = config['data.folder'];
  const lock = lockFolder(folder);
  const opened: (() => Promise<void> | void)[] = [() => lock.release()];
  const close = async (): Promise<void> => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const desk = openDesk({ path: dataPaths(folder).desk, clock, randomBytes, trace: currentTrace });
    opened.push(() => desk.db.close());
    const ports = await openPorts(config, clock, log);
    opened.push(() => ports.close());
    return { ...ports, ...openFolders(config), desk, close };
  } catch (error) {
    void close();
    throw storageError(error, folder);
  }
}

/**
 * The corpus alone, beside a running Claimwatch if there is one, for commands that only look; an empty one where there is none yet.
 * Throws where it does not answer.
 */
export async function openCorpus(config: Config, clock: Clock): Promise<Corpus> {
  if (config.engine === 'server') return (await openServerSize()).openSharedCorpus(config, clock);
  const { corpus } = dataPaths(config['data.folder']);
  return existsSync(corpus) ? createSqliteCorpus({ path: corpus }) : memoryCorpus();
}

/** Brings the indices of the corpus forward to this program; null where it is a file, which every start brings forward. */
export async function migrateCorpus(config: Config, clock: Clock) {
  if (config.engine === 'embedded') return null;
  return (await openServerSize()).migrateSharedCorpus(config, clock);
}

/** How the servers are that the settings name; none in the embedded size. */
export async function checkServers(
  config: Config,
  clock: Clock,
): Promise<{ name: string; error: unknown }[]> {
  return config.engine === 'server' ? (await openServerSize()).checkSharedServers(config, clock) : [];
}

/** The queue alone, beside a running Claimwatch. Throws where it does not answer. */
export async function openQueue(config: Config, clock: Clock): Promise<Queue> {
  if (config.engine === 'server') return (await openServerSize()).openSharedQueue(config, clock);
  mkdirSync(config['data.folder'], { recursive: true });
  return createSqliteQueue({ path: dataPaths(config['data.folder']).queue, clock });
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
  onLookup?: OnnxEncoderOptions['onLookup'],
): Promise<Encoder> {
  return createOnnxEncoder({
    folder: await encoderFolder(config, {
      shipped: modelFolder('encoder'),
      cache: dataPaths(config['data.folder']).models,
      openFetcher: () => openFetcher(config, systemClock()),
    }),
    threads,
    accents: await openAccents(),
    ...(onLookup && { onLookup }),
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

/** The id of the encoder in force, without loading it: for those who only read its vectors. */
export async function encoderId(config: Config): Promise<string> {
  const manifest = readManifest(encoderManifestFolder(config, modelFolder('encoder')), EncoderManifest);
  return encoderIdOf(manifest, await openAccents());
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
  onLookup?: OnnxEncoderOptions['onLookup'],
): Promise<{ encoder: Encoder; detector: Detector; close(): Promise<void> }> {
  const threads = createModelPool(modelThreads(config));
  try {
    const [encoder, detector] = await Promise.all([
      openEncoder(config, threads, onLookup),
      openDetector(config, threads),
    ]);
    return { encoder, detector, close: () => threads.close() };
  } catch (error) {
    await threads.close();
    throw error;
  }
}

/** The release of this program. */
export const VERSION = '0.1.0';

/** A page that takes longer to read is given up and its thread ended. */
export const EXTRACTION_TIMEOUT_MS = 10_000;

/** Who crawls, and where people read who that is and why. */
const userAgentOf = (config: Config): string => `Claimwatch/${VERSION} (+${config['organisation.contact']})`;

/** The one way out, with an honest user agent. */
export function openFetcher(config: Config, clock: Clock, share?: CrawlShare): Fetcher {
  return createHttpFetcher({
    clock,
    ...share,
    userAgent: userAgentOf(config),
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

/** Opens the way out and everything that sources are read with. */
export function openCrawler(config: Config, clock: Clock, share?: CrawlShare): Crawler {
  return createCrawler({
    clock,
    fetcher: openFetcher(config, clock, share),
    userAgent: userAgentOf(config),
    threads: modelThreads(config),
    timeoutMs: EXTRACTION_TIMEOUT_MS,
  });
}
