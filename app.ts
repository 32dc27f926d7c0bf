import { randomBytes } from 'node:crypto';
import { type Listener, listen } from './api/server.ts';
import type { Config } from './core/config.ts';
import { defineError, messageOf } from './core/errors.ts';
import type { JobName } from './core/jobs.ts';
import type { OpenPorts } from './core/open-ports.ts';
import type { Clock, Corpus, Encoder, WorkOptions } from './core/ports.ts';
import { type ProcessRole, processRoles } from './core/roles.ts';
import { outboxSize } from './desk/outbox.ts';
import {
  createLog,
  type Log,
  openDeskLease,
  openFolders,
  openPorts,
  openStores,
  openTracing,
  type Stores,
  VERSION,
} from './main.ts';
import { readFailingSources, startHeartbeat } from './ops/heartbeat.ts';
import { createMetrics } from './ops/metrics.ts';
import { startOpsServer } from './ops/ops-server.ts';
import { createPace } from './ops/pace.ts';
import { watchedHandlers } from './ops/watched-handlers.ts';
import { siteInfoOf } from './publishing/site-info.ts';
import { type ApiRole, startApiRole } from './roles/api.ts';
import { keepCrawlClocks } from './roles/crawl-clocks.ts';
import { createHealthOf, type Phase } from './roles/health.ts';
import { concurrency, hubSettings, openWorkshop, type Workshop } from './roles/work.ts';
import { scheduleFactchecksRefresh } from './workers/factchecks-refresh.ts';
import { hasOtherVectors } from './workers/rebuild.ts';
import { scheduleTending } from './workers/subscriptions-tend.ts';

/** A process of Claimwatch at work, in one role or in all. */
export interface RunningProcess {
  /** The desk and the public site, where this process has the role `api`. */
  readonly desk: { readonly url: string; readonly stores: Stores; deliver(): Promise<void> } | null;
  /** Milliseconds spent in each kind of job so far. */
  readonly spentMs: ReadonlyMap<JobName, number>;
  /** Failures of jobs so far, newest last, at most a hundred. */
  readonly failures: readonly string[];
  /** Rejects when this process cannot go on, as when Redis turns out to be set so that it loses jobs. Never resolves. */
  readonly broken: Promise<never>;
  /** Takes no new work, lets what runs end, closes everything. Jobs that take longer than `withinMs` are given back. */
  stop(withinMs?: number): Promise<void>;
}

/** What a process is started with. `demo` marks every page as a demo. */
export interface ProcessOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly role?: ProcessRole | 'all';
  readonly demo?: boolean;
}

/** Roles apart need a queue and a corpus that they share. */
const oneProcess = defineError('roles.one-process', { public: true });

/** Throws `roles.one-process` where processes of several roles would each have a queue and a corpus of their own. */
function checkRole(config: Config, role: ProcessRole | 'all'): void {
  if (config.engine === 'server' || role === 'all') return;
  throw oneProcess(
    `With engine = "embedded" one process does everything, because queue and corpus are files of its own: leave out --role ${role}. To run roles apart, set engine = "server" (CLAIMWATCH_ENGINE=server) and say where Redis and Elasticsearch are (redis.nodes, elasticsearch.nodes).`,
  );
}

/** How long a start waits for Redis and Elasticsearch before it goes on without them. */
const patienceMs = 3_000;

/** Ends what was begun, the last first, each once. */
function createClosers() {
  const closers: (() => unknown)[] = [];
  return {
    add: (close: () => unknown) => void closers.push(close),
    closeAll: async (): Promise<void> => {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}

/** What a process opens before it works: all for the desk, the shared ports for the others, folders for those who publish. */
async function openFor(roles: ReadonlySet<ProcessRole>, { config, clock }: ProcessOptions, log: Log) {
  if (roles.has('api')) {
    const stores = await openStores(config, clock, log);
    return { stores, ports: stores as OpenPorts, folders: roles.has('publish') ? stores : null };
  }
  const folders = roles.has('publish') ? openFolders(config) : null;
  return { stores: null, ports: await openPorts(config, clock, log), folders };
}

/** Counts what became of jobs, for logs, figures and whoever asks. */
function createTally(log: Log) {
  const spentMs = new Map<JobName, number>();
  const failures: string[] = [];
  const onFailure: WorkOptions['onFailure'] = (job, error, dead) => {
    failures.push(`${job.name} ${job.id}: ${messageOf(error)}`);
    if (failures.length > 100) failures.shift();
    const facts = { job: job.name, id: job.id, attempt: job.attempt, dead, err: error };
    log[dead ? 'error' : 'warn'](facts, 'job failed');
  };
  const spent = (name: JobName, ms: number) => void spentMs.set(name, (spentMs.get(name) ?? 0) + ms);
  return { spentMs, failures, onFailure, spent };
}

/** Says so where the fact-checks held were embedded by another encoder: claims would be compared with them in vain, and no one would know. */
async function warnOfOtherVectors(corpus: Corpus, encoder: Encoder | null, log: Log): Promise<void> {
  if (encoder && (await hasOtherVectors({ corpus, encoder }))) {
    log.warn(
      'the fact-checks here have vectors of another encoder, so that claims do not find them: run "claimwatch rebuild"',
    );
  }
}

/**
 * Starts a process in its role. The port is taken first, so that a taken one costs nothing; the desk answers from then on; jobs are
 * taken when models are loaded and Redis and Elasticsearch answer. Throws `roles.one-process`, `server.*`, `storage.*`, `model.*`,
 * `desk.elsewhere`, and what is wrong with Redis or Elasticsearch other than that they do not answer yet.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { config, clock, role = 'all', demo = false } = options;
  checkRole(config, role);
  const roles: ReadonlySet<ProcessRole> = new Set(role === 'all' ? processRoles : [role]);
  const log = createLog(config).child({ role });
  const closers = createClosers();
  const stopping = new AbortController();
  const atWork = Promise.withResolvers<void>();
  const tally = createTally(log);
  const pace = createPace(clock);
  const onError = (error: unknown) => log.error({ err: error }, role);
  const startedAt = new Date(clock.now()).toISOString();
  const id = `${role}-${randomBytes(4).toString('hex')}`;
  let phase: Phase = 'starting';
  let workshop: Workshop | null = null;
  let api: ApiRole | null = null;
  let listener: Listener | null = null;
  let patience: number | undefined;

  const models = () =>
    (['encoder', 'detector'] as const).flatMap((part) => {
      const model = workshop?.[part];
      return model ? [{ part, id: model.id }] : [];
    });

  async function stop(withinMs?: number): Promise<void> {
    phase = 'stopping';
    patience = withinMs;
    stopping.abort();
    atWork.resolve();
    await listener?.close();
    await closers.closeAll();
  }

  try {
    const tracing = await openTracing(config, role);
    closers.add(() => tracing?.stop());
    const { stores, ports, folders } = await openFor(roles, options, log);
    closers.add(() => ports.close());
    const lease = stores && (await openDeskLease(config, clock));
    closers.add(() => lease?.close());
    const { corpus, queue } = ports;
    if (stores) listener = await listen({ host: config['server.host'], port: config['server.port'] });
    const url = `http://${config['server.host']}:${listener?.port ?? config['server.port']}`;
    const siteInfo = siteInfoOf(config, url, demo);
    const health = createHealthOf({
      roles,
      clock,
      ports,
      desk: stores?.desk ?? null,
      models: () => (workshop ? models().map((model) => model.id) : null),
      phase: () => phase,
    });
    const figures = stores && {
      sourcesFailing: () => readFailingSources(corpus),
      outboxWaiting: () => outboxSize(stores.desk),
    };
    const metrics = createMetrics({ queue, clock, version: VERSION, roles: [...roles], desk: figures });
    if (config['ops.port'] !== 0) {
      const ops = { host: config['ops.host'], port: config['ops.port'], health, metrics };
      const opsServer = await startOpsServer(ops);
      closers.add(() => opsServer.close());
    }
    if (stores && listener) {
      const carrying = { signal: stopping.signal, atWork: atWork.promise };
      api = await startApiRole({ config, clock, log, stores, listener, siteInfo, health, ...carrying });
    }
    const opened = await openWorkshop({ roles, config, clock, ports, metrics, folders, siteInfo });
    workshop = opened;
    closers.add(() => opened.close());
    for (const { part, id } of models()) metrics.model(part, id);
    const handlers = watchedHandlers({ ...opened.handlers, ...api?.handlers }, clock, (name, ms, ok) => {
      tally.spent(name, ms);
      metrics.job(name, ms, ok);
      pace.note(name, ms, ok);
    });

    /** Takes up work; to be called once queue and corpus can be used. */
    const begin = async (): Promise<void> => {
      if (stopping.signal.aborted) return;
      const self = () => ({
        id,
        roles: [...roles],
        version: VERSION,
        startedAt,
        models: models(),
        jobs: pace.read(),
      });
      const heart = startHeartbeat({ corpus, clock, self });
      closers.add(() => heart.stop());
      const worker = queue.work(handlers, {
        concurrency: concurrency[config.engine],
        onFailure: tally.onFailure,
      });
      closers.add(() => worker.stop(patience));
      phase = 'running';
      atWork.resolve();
      const everyMinutes = config['crawl.everyMinutes'];
      const clocks = { corpus, queue, clock, everyMinutes, onError, signal: stopping.signal };
      if (roles.has('crawl')) {
        void keepCrawlClocks(clocks);
        await scheduleTending({ corpus, queue, on: hubSettings(config) !== null }).catch(onError);
      }
      if (roles.has('match')) {
        const feeds = config['factchecks.feeds'];
        const refresh = { feeds, everyHours: config['factchecks.everyHours'] };
        await scheduleFactchecksRefresh(queue, refresh).catch(onError);
        void warnOfOtherVectors(corpus, opened.encoder, log).catch(onError);
      }
      await api?.catchUp().catch(onError);
    };
    const begun = ports.opened.then(() => lease?.take()).then(begin);
    const broken = begun.then(() => lease?.lost ?? new Promise<never>(() => undefined));
    broken.catch(() => undefined);
    const enough = new AbortController();
    await Promise.race([begun, clock.sleep(patienceMs, enough.signal)]).finally(() => enough.abort());
    const outbox = api?.outbox;
    return {
      desk: stores && outbox ? { url, stores, deliver: outbox.deliver } : null,
      spentMs: tally.spentMs,
      failures: tally.failures,
      broken,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A process that has the desk, and does everything else as well unless it was told otherwise. */
export type App = RunningProcess & NonNullable<RunningProcess['desk']>;

/** Starts all roles in this process. Throws as `startProcess`. */
export async function startApp(options: Omit<ProcessOptions, 'role'>): Promise<App> {
  const running = await startProcess(options);
  return { ...running, ...(running.desk as NonNullable<RunningProcess['desk']>) };
}
