import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Fetcher } from '../../../core/ports.ts';
import { createHttpFetcher, type HttpFetcherOptions } from '../../../crawlers/egress/http-fetcher.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

/** A web server on loopback for one test file, and fetchers that may reach it. */
export interface Loopback {
  readonly clock: ManualClock;
  readonly origin: () => string;
  /** Paths asked for since the last `serve`, in order. */
  readonly hits: () => string[];
  /** Answers by path; anything else, robots.txt included, is 404. */
  readonly serve: (pages: Record<string, RequestListener>) => void;
  /** A fetcher without polite delays, closed after the test. */
  readonly fetcher: (extra?: Partial<HttpFetcherOptions>) => Fetcher;
}

/** Starts the server before the tests of this file and stops it after them. */
export function startLoopback(): Loopback {
  let pages: Record<string, RequestListener> = {};
  let hits: string[] = [];
  let origin = '';
  const clock = createManualClock();
  const open: Fetcher[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    hits.push(path);
    const page = pages[path];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((fetcher) => fetcher.close()));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    clock,
    origin: () => origin,
    hits: () => hits,
    serve: (next) => {
      pages = next;
      hits = [];
    },
    fetcher: (extra = {}) => {
      const fetcher = createHttpFetcher({
        clock,
        userAgent: 'Claimwatch/0 (+https://desk.example/crawler)',
        allowLoopback: true,
        politeness: { minDelayMs: 0, slowness: 0 },
        ...extra,
      });
      open.push(fetcher);
      return fetcher;
    },
  };
}
