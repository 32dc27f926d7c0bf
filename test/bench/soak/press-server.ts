import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Clock } from '../../../core/ports.ts';
import { defaultPoliteness, politeDelayMs } from '../../../crawlers/egress/politeness.ts';
import { failsFirst, feedOf, type Paper, pageOf } from './press.ts';

/** How the crawler behaved, as the papers saw it. */
export interface Seen {
  readonly requests: number;
  readonly robots: number;
  readonly feeds: number;
  /** Of the feeds, those answered with "not modified". */
  readonly feedsUnchanged: number;
  readonly pages: number;
  readonly pageBytes: number;
  /** The most requests and connections that any one host had at once. */
  readonly mostAtOnce: number;
  readonly mostConnections: number;
  /** Requests that came before the host's pause was over. */
  readonly early: number;
}

/** All papers of a press on one port of loopback, told apart by the host that is asked for. */
export interface PressServer {
  readonly port: number;
  seen(): Seen;
  close(): Promise<void>;
}

interface HostRecord {
  readonly sockets: Set<Socket>;
  /** Pages that failed once already. */
  readonly failed: Set<number>;
  open: number;
  endedAt: number;
  tookMs: number;
}

/** Starts the server. `start` is when the press begins; `clock` is also what slow papers take their time by. */
export async function startPressServer(
  papers: readonly Paper[],
  clock: Clock,
  start: number,
): Promise<PressServer> {
  const byHost = new Map(papers.map((paper) => [paper.host, paper]));
  const records = new Map<string, HostRecord>();
  const seen = {
    requests: 0,
    robots: 0,
    feeds: 0,
    feedsUnchanged: 0,
    pages: 0,
    pageBytes: 0,
    mostAtOnce: 0,
    mostConnections: 0,
    early: 0,
  };

  const recordOf = (host: string): HostRecord => {
    const known = records.get(host);
    if (known) return known;
    const record: HostRecord = {
      sockets: new Set(),
      failed: new Set(),
      open: 0,
      endedAt: Number.NEGATIVE_INFINITY,
      tookMs: 0,
    };
    records.set(host, record);
    return record;
  };

  /** Notes a request; what it gives is to be called when it has been answered. */
  const note = (record: HostRecord, paper: Paper, path: string, socket: Socket): (() => void) => {
    const beganAt = clock.now();
    // What robots.txt asks for is known once it was read.
    const asked = path === '/robots.txt' ? null : paper.crawlDelayS;
    if (beganAt - record.endedAt < politeDelayMs(defaultPoliteness, record.tookMs, asked)) seen.early += 1;
    seen.requests += 1;
    record.open += 1;
    if (!record.sockets.has(socket)) {
      record.sockets.add(socket);
      socket.once('close', () => record.sockets.delete(socket));
    }
    seen.mostAtOnce = Math.max(seen.mostAtOnce, record.open);
    seen.mostConnections = Math.max(seen.mostConnections, record.sockets.size);
    return () => {
      record.open -= 1;
      record.endedAt = clock.now();
      record.tookMs = record.endedAt - beganAt;
    };
  };

  const answer = (paper: Paper, record: HostRecord, request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const elapsed = clock.now() - start;
    const send = (type: string, body: string) =>
      void response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
        .end(gzipSync(body, { level: 1 }));
    if (path === '/robots.txt') {
      seen.robots += 1;
      if (paper.crawlDelayS === null) return void response.writeHead(404).end();
      return send('text/plain', `User-agent: *\nCrawl-delay: ${paper.crawlDelayS}\n`);
    }
    if (path === '/feed') {
      seen.feeds += 1;
      const { etag, body } = feedOf(paper, `http://${request.headers.host}`, start, elapsed);
      response.setHeader('etag', etag);
      if (request.headers['if-none-match'] !== etag) return send('application/atom+xml', body);
      seen.feedsUnchanged += 1;
      return void response.writeHead(304).end();
    }
    const article = Number(/^\/news\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    if (!(article < paper.articles)) return void response.writeHead(404).end();
    if (failsFirst(article) && !record.failed.has(article)) {
      record.failed.add(article);
      return void response.writeHead(500).end();
    }
    const body = pageOf(paper, article, elapsed);
    seen.pages += 1;
    seen.pageBytes += body.length;
    send('text/html', body);
  };

  const server = createServer(async (request, response) => {
    const paper = byHost.get(request.headers.host?.split(':')[0] ?? '');
    if (!paper) return void response.writeHead(404).end();
    const record = recordOf(paper.host);
    const done = note(record, paper, request.url ?? '/', request.socket);
    if (paper.answerMs > 0) await clock.sleep(paper.answerMs);
    // Before the answer is out, or the next request could be there first.
    done();
    answer(paper, record, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => ({ ...seen }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
