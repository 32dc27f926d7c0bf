import { randomBytes } from 'node:crypto';
import type { Detector } from '../classifier/detection/detector.ts';
import { createWatchPool } from '../classifier/narratives/watch-pool.ts';
import type { Config } from '../core/config.ts';
import { hubCallback } from '../core/config-websub.ts';
import type { OpenPorts } from '../core/open-ports.ts';
import type { Clock, Encoder, Handlers, Publisher } from '../core/ports.ts';
import type { ProcessRole } from '../core/roles.ts';
import { createHostMemory } from '../crawlers/egress/host-memory.ts';
import { openCrawler, openEncoder, openFetcher, openModels } from '../main.ts';
import type { Metrics } from '../ops/metrics.ts';
import { watchedCorpus, watchedEncoder, watchedFetcher, watchedQueue } from '../ops/watched-ports.ts';
import type { SiteInfo } from '../publishing/site-info.ts';
import type { HubSettings } from '../workers/deps.ts';
import {
  crawlHandlers,
  detectHandlers,
  matchHandlers,
  publishHandlers,
  watchHandlers,
} from '../workers/handlers.ts';
import { readDeskWeek, readRebuttals } from '../workers/read-desk-copies.ts';

const embedded = {
  'source.crawl': 16,
  'source.discover': 4,
  'article.detect': 2,
  'claim.match': 2,
  'factchecks.refresh': 2,
} as const;

/**
 * How many jobs of each name one process does at once, by engine. On servers a job mostly waits until searches see what it wrote; in a
 * folder it computes, and more at once would only hold more memory.
 */
export const concurrency = {
  embedded,
  server: { ...embedded, 'article.detect': 4, 'claim.match': 16 },
} as const;

/** What the roles of a process work with. Only what they need is opened. */
export interface Workshop {
  readonly handlers: Handlers;
  readonly encoder: Encoder | null;
  readonly detector: Detector | null;
  close(): Promise<void>;
}

interface Models {
  readonly encoder: Encoder | null;
  readonly detector: Detector | null;
  close(): Promise<void>;
}

/** What the workshop of some roles is opened with. `site` and `reports` are there where the role `publish` is. */
export interface WorkshopOptions {
  readonly roles: ReadonlySet<ProcessRole>;
  readonly config: Config;
  readonly clock: Clock;
  readonly ports: OpenPorts;
  readonly metrics: Metrics;
  readonly folders: { readonly site: Publisher; readonly reports: Publisher } | null;
  readonly siteInfo: SiteInfo;
}

/** How hubs are subscribed to; null where they are not, or no hub could call. */
export function hubSettings(config: Config): HubSettings | null {
  const callback = hubCallback(config);
  if (callback === null || 'missing' in callback) return null;
  return { callbackUrl: callback.url, randomBytes, allowLoopback: config['crawl.allowLoopback'] };
}

/** Detecting needs both models, matching the encoder, anything else none. */
async function openModelsFor({ roles, config, metrics }: WorkshopOptions): Promise<Models> {
  if (roles.has('detect')) return openModels(config, metrics.lookedUp);
  if (!roles.has('match')) return { encoder: null, detector: null, close: async () => undefined };
  const encoder = await openEncoder(config, undefined, metrics.lookedUp);
  return { encoder, detector: null, close: () => encoder.close() };
}

/** Opens models, the way out and whatever else the roles need, and binds the handlers of their jobs. Throws `model.*`. */
export async function openWorkshop(options: WorkshopOptions): Promise<Workshop> {
  const { roles, config, clock, folders, siteInfo, metrics } = options;
  const queue = watchedQueue(options.ports.queue);
  const corpus = watchedCorpus(options.ports.corpus, metrics);
  const models = await openModelsFor(options);
  const { detector } = models;
  const encoder = models.encoder && watchedEncoder(models.encoder, metrics, clock);
  const share = { memory: createHostMemory(corpus), turns: options.ports.turns };
  const crawler = roles.has('crawl') ? openCrawler(config, clock, share) : null;
  const wayOut = crawler?.fetcher ?? (roles.has('match') ? openFetcher(config, clock, share) : null);
  const fetcher = wayOut && watchedFetcher(wayOut, metrics);
  const watchPool = roles.has('watch') ? createWatchPool() : null;
  const base = { corpus, queue, clock, watchWindowDays: config['watch.windowDays'] };
  const crawlEveryMinutes = config['crawl.everyMinutes'];
  const handlers: Handlers = {
    ...(roles.has('crawl') &&
      crawler &&
      fetcher &&
      crawlHandlers({
        ...base,
        ...crawler,
        fetcher,
        crawlEveryMinutes,
        archiveSaveUrl: config['archive.saveUrl'],
        hubs: hubSettings(config),
      })),
    ...(roles.has('detect') && encoder && detector && detectHandlers({ ...base, encoder, detector })),
    ...(roles.has('match') && encoder && fetcher && matchHandlers({ ...base, fetcher, encoder })),
    ...(watchPool && watchHandlers({ ...base, watchPool })),
    ...(folders &&
      publishHandlers({
        ...base,
        ...folders,
        siteInfo,
        reportLang: config['report.language'],
        readRebuttals: () => readRebuttals(corpus),
        readDeskWeek: (_from, until) => readDeskWeek(corpus, until),
      })),
  };
  return {
    handlers,
    encoder,
    detector,
    close: async () => {
      await (crawler ?? wayOut)?.close();
      await watchPool?.close();
      await models.close();
    },
  };
}
