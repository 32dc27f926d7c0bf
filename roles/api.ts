import { join } from 'node:path';
import { carryAllRebuttals } from '../api/carry-rebuttals.ts';
import { carryAllWordings } from '../api/carry-wording.ts';
import { createServer, type Listener } from '../api/server.ts';
import { createWeekTell } from '../api/tell-week.ts';
import type { Config } from '../core/config.ts';
import type { Health } from '../core/health.ts';
import type { Clock, Handlers } from '../core/ports.ts';
import { readOpml, writeOpml } from '../crawlers/feeds/opml.ts';
import { redact } from '../crawlers/redaction/redact.ts';
import { listSources } from '../desk/sources.ts';
import { encoderId, type Log, openNearestExamples, type Stores, VERSION } from '../main.ts';
import { continued } from '../ops/tracing.ts';
import { watchedQueue } from '../ops/watched-ports.ts';
import type { SiteInfo } from '../publishing/site-info.ts';
import { type OutboxCarrier, startOutbox } from './outbox.ts';

/** Brings what other processes read up to the desk database, which is right wherever the two differ. */
async function carryAll(stores: Stores, config: Config): Promise<void> {
  const { desk, corpus, queue } = stores;
  await corpus.put(
    'source',
    listSources(desk).map(({ source }) => ({ doc: source })),
  );
  await carryAllWordings(stores);
  await carryAllRebuttals(stores);
  await queue.add('site.publish', {}, { key: 'all' });
  // Whole days: a report made on Monday morning ends with Sunday.
  await queue.schedule('report', config['report.cron'], 'week.tell', (at) => ({
    until: `${at.toISOString().slice(0, 10)}T00:00:00.000Z`,
  }));
}

/** The role `api`, at work. */
export interface ApiRole {
  readonly handlers: Handlers;
  readonly outbox: OutboxCarrier;
  /** Brings queue and corpus up to date with the desk; to be called once both can be used. */
  catchUp(): Promise<void>;
}

/** What the role `api` is made from. */
export interface ApiRoleOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly stores: Stores;
  readonly listener: Listener;
  readonly siteInfo: SiteInfo;
  readonly health: Health;
  readonly signal: AbortSignal;
  /** Resolves when this process takes up work: what the desk decided is carried from then on. */
  readonly atWork: Promise<void>;
}

/** Serves the desk and the public site, and carries what is decided. Runs no model and no crawler; goes on without queue and corpus. */
export async function startApiRole(options: ApiRoleOptions): Promise<ApiRole> {
  const { config, clock, log, listener, siteInfo, health, signal, atWork } = options;
  const stores = { ...options.stores, queue: watchedQueue(options.stores.queue) };
  const { desk, corpus, queue, site, reports } = stores;
  const onError = (error: unknown) => log.error({ err: error }, 'outbox');
  const outbox = startOutbox(stores, { clock, onError, signal, atWork });
  const app = createServer(
    {
      desk,
      corpus,
      queue,
      site,
      reports,
      siteInfo,
      health,
      version: VERSION,
      step: (name, work) => continued(undefined, name, work),
      deliver: outbox.deliverSoon,
      redact: (text) => redact(text).text,
      opml: { read: readOpml, write: writeOpml },
      nearestExamples: await openNearestExamples(await encoderId(config)),
      windowDays: config['watch.windowDays'],
      archiveSaveUrl: config['archive.saveUrl'],
      dashboardFolder: join(import.meta.dirname, '../dist/desk'),
    },
    (error) => log.error({ err: error }, 'http'),
  );
  listener.serve(app);
  return {
    handlers: { 'week.tell': createWeekTell({ desk, corpus, queue }) },
    outbox,
    catchUp: async () => {
      await carryAll(stores, config);
      await outbox.deliver();
    },
  };
}
