import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Kind } from '../core/corpus-kinds.ts';
import type { JobName } from '../core/jobs.ts';
import type { Clock, JobStanding, Queue } from '../core/ports.ts';

/** Seconds that jobs take, from a page out of a cache to a crawl that waits at every door. */
const jobSeconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900];

/** How one request to the web ended: `kept` means that what was fetched before is still right (304). */
export type FetchOutcome = 'fetched' | 'kept' | 'refused' | 'busy' | 'failed';

/** Figures that only the desk's process can give. */
export interface DeskFigures {
  /** Sources of which a feed has a problem; null while the corpus cannot say. */
  sourcesFailing(): Promise<number | null>;
  /** Decisions that wait to be carried to queue and corpus. */
  outboxWaiting(): number;
}

/** What a process measures of itself. No label holds a text, an address or a person. */
export interface Metrics {
  readonly contentType: string;
  /** Everything in Prometheus' text format. */
  read(): Promise<string>;
  job(name: JobName, ms: number, ok: boolean): void;
  written(kind: Kind, changed: number, unchanged: number): void;
  fetched(outcome: FetchOutcome): void;
  encoded(texts: number, ms: number): void;
  /** Texts whose vector the encoder had from before, and those it had to make. */
  lookedUp(known: number, fresh: number): void;
  model(part: 'encoder' | 'detector', id: string): void;
}

/** Asks the queue how it stands each time somebody reads; every process gives the same numbers there. */
function queueGauges(registry: Registry, queue: Queue, clock: Clock): void {
  const registers = [registry];
  let asked: Promise<JobStanding[] | null> | null = null;

  /** One question serves all gauges of a reading. */
  const standing = (): Promise<JobStanding[] | null> => {
    asked ??= queue
      .standing()
      .catch(() => null)
      .finally(() => {
        asked = null;
      });
    return asked;
  };

  new Gauge({
    name: 'claimwatch_queue_up',
    help: '1 while the queue answers, else 0.',
    registers,
    async collect() {
      this.set((await standing()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'claimwatch_queue_jobs',
    help: 'Jobs in the queue by name and state, over all processes: take the maximum, not the sum.',
    labelNames: ['job', 'state'],
    registers,
    async collect() {
      // Old numbers would look like new ones.
      this.reset();
      for (const { name: job, waiting, delayed, active, dead } of (await standing()) ?? [])
        for (const [state, count] of Object.entries({ waiting, delayed, active, dead }))
          this.set({ job, state }, count);
    },
  });
  new Gauge({
    name: 'claimwatch_queue_oldest_seconds',
    help: 'For how long the oldest job of a name has been ready to run, in seconds; 0 where none waits.',
    labelNames: ['job'],
    registers,
    async collect() {
      this.reset();
      for (const { name: job, oldestAt } of (await standing()) ?? [])
        this.set({ job }, oldestAt === null ? 0 : Math.max(0, clock.now() - oldestAt) / 1_000);
    },
  });
}

function deskGauges(registry: Registry, figures: DeskFigures): void {
  const registers = [registry];
  new Gauge({
    name: 'claimwatch_sources_failing',
    help: 'Sources of which a feed could not be read the last time it was asked.',
    registers,
    async collect() {
      const failing = await figures.sourcesFailing().catch(() => null);
      if (failing === null) this.remove();
      else this.set(failing);
    },
  });
  new Gauge({
    name: 'claimwatch_outbox_waiting',
    help: 'Decisions of the desk that are not yet carried to queue and corpus.',
    registers,
    collect() {
      this.set(figures.outboxWaiting());
    },
  });
}

/** The figures of one process. `desk` is given where the process has the desk database. */
export function createMetrics({
  queue,
  clock,
  version,
  roles,
  desk,
}: {
  queue: Queue;
  clock: Clock;
  version: string;
  roles: readonly string[];
  desk: DeskFigures | null;
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'claimwatch_' });
  queueGauges(registry, queue, clock);
  if (desk) deskGauges(registry, desk);
  new Gauge({
    name: 'claimwatch_build_info',
    help: 'The release and the roles of this process; always 1.',
    labelNames: ['version', 'roles'],
    registers,
  }).set({ version, roles: roles.join(',') }, 1);
  const model = new Gauge({
    name: 'claimwatch_model_info',
    help: 'Models that this process has loaded, by the id that names their weights; always 1.',
    labelNames: ['part', 'id'],
    registers,
  });
  const jobs = new Histogram({
    name: 'claimwatch_job_duration_seconds',
    help: 'How long jobs took in this process, by name and how they ended.',
    labelNames: ['job', 'outcome'],
    buckets: jobSeconds,
    registers,
  });
  const written = new Counter({
    name: 'claimwatch_documents_written_total',
    help: 'Documents this process put into the corpus, by kind: articles, claims, matches …; `unchanged` were there already.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const fetches = new Counter({
    name: 'claimwatch_fetches_total',
    help: 'Requests to the web by how they ended; `kept`: what was fetched before is still right (304).',
    labelNames: ['outcome'],
    registers,
  });
  const encoded = new Counter({
    name: 'claimwatch_texts_encoded_total',
    help: 'Texts given to the encoder.',
    registers,
  });
  const encoding = new Counter({
    name: 'claimwatch_encoding_seconds_total',
    help: 'Seconds spent waiting for the encoder.',
    registers,
  });
  const lookups = new Counter({
    name: 'claimwatch_vector_cache_total',
    help: 'Texts that the encoder was asked for: `hit` was known from before, `miss` was not.',
    labelNames: ['outcome'],
    registers,
  });
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    job: (job, ms, ok) => jobs.observe({ job, outcome: ok ? 'done' : 'failed' }, ms / 1_000),
    written: (kind, changed, unchanged) => {
      written.inc({ kind, outcome: 'changed' }, changed);
      written.inc({ kind, outcome: 'unchanged' }, unchanged);
    },
    fetched: (outcome) => fetches.inc({ outcome }),
    encoded: (texts, ms) => {
      encoded.inc(texts);
      encoding.inc(ms / 1_000);
    },
    lookedUp: (known, fresh) => {
      lookups.inc({ outcome: 'hit' }, known);
      lookups.inc({ outcome: 'miss' }, fresh);
    },
    model: (part, id) => model.set({ part, id }, 1),
  };
}
