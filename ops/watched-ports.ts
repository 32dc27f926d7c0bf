import { AppError } from '../core/errors.ts';
import type { Clock, Corpus, Encoder, Fetcher, Queue } from '../core/ports.ts';
import type { FetchOutcome, Metrics } from './metrics.ts';
import { currentTrace, traced } from './tracing.ts';

/** The same queue: what is added belongs to what is going on. */
export function watchedQueue(queue: Queue): Queue {
  return {
    ...queue,
    add: (name, data, options = {}) => {
      const trace = options.trace ?? currentTrace();
      return queue.add(name, data, trace === undefined ? options : { ...options, trace });
    },
  };
}

/** The same corpus, with steps for what takes time, and counts of what is written. */
export function watchedCorpus(corpus: Corpus, metrics: Metrics): Corpus {
  return {
    ...corpus,
    put: (kind, entries) =>
      traced('corpus.put', { 'claimwatch.kind': kind, 'claimwatch.count': entries.length }, async () => {
        const result = await corpus.put(kind, entries);
        metrics.written(kind, result.changed, result.unchanged);
        return result;
      }),
    search: (kind, query) =>
      traced('corpus.search', { 'claimwatch.kind': kind }, () => corpus.search(kind, query)),
    nearest: (kind, query) =>
      traced('corpus.nearest', { 'claimwatch.kind': kind }, () => corpus.nearest(kind, query)),
  };
}

function outcomeOf(error: unknown): FetchOutcome {
  if (!(error instanceof AppError)) return 'failed';
  if (error.code === 'fetch.busy') return 'busy';
  return error.code === 'fetch.disallowed' || error.code.startsWith('egress.') ? 'refused' : 'failed';
}

/** The same way out, with a step and a count for each request. Of the address only the host is told. */
export function watchedFetcher(fetcher: Fetcher, metrics: Metrics): Fetcher {
  return {
    ...fetcher,
    fetch: (request) =>
      traced('fetch', { 'server.address': URL.parse(request.url)?.hostname ?? '' }, async () => {
        try {
          const result = await fetcher.fetch(request);
          metrics.fetched(result.notModified ? 'kept' : 'fetched');
          return result;
        } catch (error) {
          metrics.fetched(outcomeOf(error));
          throw error;
        }
      }),
  };
}

/** The same encoder, with a step and a count for each call. */
export function watchedEncoder(encoder: Encoder, metrics: Metrics, clock: Clock): Encoder {
  return {
    ...encoder,
    embed: (inputs, signal) =>
      traced('encode', { 'claimwatch.count': inputs.length }, async () => {
        const start = clock.now();
        const vectors = await encoder.embed(inputs, signal);
        metrics.encoded(inputs.length, clock.now() - start);
        return vectors;
      }),
  };
}
