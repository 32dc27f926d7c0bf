import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** By the clock of the test, when the request came and when the answer was complete. */
  readonly at: number;
  readonly endedAt: () => number;
}

/** A web server on loopback for a test: pages by path, everything else 404. */
export interface WebServer {
  readonly origin: string;
  readonly seen: Seen[];
  close(): Promise<void>;
}

/** Starts a server on a port of its own. `now` stamps the requests. */
export async function startWebServer(
  pages: Readonly<Record<string, RequestListener>>,
  now: () => number,
): Promise<WebServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    let endedAt = Number.POSITIVE_INFINITY;
    response.on('close', () => {
      endedAt = now();
    });
    seen.push({ path, headers: request.headers, at: now(), endedAt: () => endedAt });
    const page = pages[path];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
