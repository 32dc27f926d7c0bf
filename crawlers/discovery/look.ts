import type { Problem } from '../../core/domain/discovery.ts';
import { AppError, defineError, isOwnFault } from '../../core/errors.ts';
import type { Clock, Fetcher, FetchResult } from '../../core/ports.ts';
import type { BrowserRenderer } from '../browser.ts';
import { fetchStatus } from '../egress/errors.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { redact } from '../redaction/redact.ts';

/** The site has been asked as often as one look may. */
export const lookedEnough = defineError('discover.enough', { public: true });

/** What a look at a site works with. */
export interface LookDeps {
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly clock: Clock;
  /** For channels that are read in a browser; those say so where there is none. */
  readonly renderer?: BrowserRenderer | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A look under way: its requests are counted, and end at a bound. */
export interface Look extends Omit<LookDeps, 'fetcher'> {
  readonly requests: () => number;
  /** False once no more may be asked of the site. */
  readonly mayAsk: () => boolean;
  /** The way out, which counts. Throws `discover.enough` past the bound. */
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  /** Fetches a document. Throws as the fetcher does, and `fetch.status` for anything but 200. */
  readonly read: (url: string) => Promise<FetchResult>;
}

/** So many requests are made for one look: a site is judged by a few pages. */
export const maxRequests = 24;

/** Begins a look. */
export function startLook({ fetcher, ...deps }: LookDeps): Look {
  let requests = 0;
  const counting: Look['fetcher'] = {
    fetch: async (request) => {
      if (requests >= maxRequests)
        throw lookedEnough(`The site was asked ${maxRequests} times; that is enough.`);
      requests += 1;
      return fetcher.fetch(request);
    },
  };
  return {
    ...deps,
    requests: () => requests,
    mayAsk: () => requests < maxRequests,
    fetcher: counting,
    read: async (url) => {
      const result = await counting.fetch({ url, ...(deps.signal ? { signal: deps.signal } : {}) });
      if (result.status !== 200) throw fetchStatus(`${result.url} answered ${result.status}.`);
      return result;
    },
  };
}

/**
 * What went wrong, for whoever asked. Anything that is no error of ours is thrown on, as is every error once the look was called off.
 */
export function problemOf(error: unknown, signal: AbortSignal | undefined): Problem {
  signal?.throwIfAborted();
  // Nothing is said about the site by that: the look is done again.
  if (isOwnFault(error) || !(error instanceof AppError)) throw error;
  return { code: error.code, text: redact(error.message).text };
}

/** A line of text of the site's own without personal data, cut to what fits a line; null where there is none. */
export function redactLine(text: string | null | undefined) {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line ? redact(line.slice(0, 200)).text : null;
}
