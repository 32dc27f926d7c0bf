import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../core/ports.ts';
import type { Manifest } from './manifest.ts';
import { createNewsroom, type DemoSource, type Site, siteIds } from './newsroom.ts';
import { renderDirectory } from './render/directory.ts';
import type { Resource } from './site.ts';

/** One request that a site got. `status` is 0 where the connection was cut off. */
export interface ServedRequest {
  readonly siteId: string;
  readonly url: string;
  readonly userAgent: string;
  readonly status: number;
}

/** A newsroom that is being served. */
export interface RunningNewsroom {
  readonly sources: readonly DemoSource[];
  readonly factCheckFeeds: readonly string[];
  readonly manifest: Manifest;
  /** A page that lists all sites, for people; `manifest.json` lies beside it. */
  readonly url: string;
  /** All requests so far, in order: shows what a crawler asked for and what it left alone. */
  readonly requests: () => readonly ServedRequest[];
  readonly close: () => Promise<void>;
}

interface ServeOptions {
  readonly startedAt: Date;
  /** By which articles come out after the start; without one the newsroom stays as it was at the start. */
  readonly clock?: Clock;
  /** The directory's port; each site takes the next one. Free ports where left out. */
  readonly port?: number;
  /** How long the silent page says nothing. Default 30 s. */
  readonly silenceMs?: number;
  /** How many requests the source that is down cuts off before it comes back. Default 2. */
  readonly outageRequests?: number;
}

const HOST = '127.0.0.1';

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(`http://${HOST}:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function isUnchanged(request: IncomingMessage, etag: string, modified: string): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.split(/\s*,\s*/).includes(etag);
  const since = request.headers['if-modified-since'];
  return since !== undefined && Date.parse(since) >= Date.parse(modified);
}

function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  resource: Extract<Resource, { kind: 'document' }>,
): void {
  const etag = `"${createHash('sha256').update(resource.body).digest('hex').slice(0, 24)}"`;
  const modified = resource.modifiedAt.toUTCString();
  const headers = { ETag: etag, 'Last-Modified': modified, 'Cache-Control': 'no-cache' };
  if (isUnchanged(request, etag, modified)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': resource.contentType,
    'Content-Length': resource.body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : resource.body);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  resource: Resource | undefined,
  silenceMs: number,
): void {
  if (!resource) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  } else if (resource.kind === 'redirect') {
    response.writeHead(302, { Location: resource.location }).end();
  } else if (resource.kind === 'unavailable') {
    response.writeHead(503, { 'Retry-After': String(resource.retryAfterS) }).end();
  } else if (resource.silent) {
    const timer = setTimeout(() => sendDocument(request, response, resource), silenceMs);
    response.on('close', () => clearTimeout(timer));
  } else {
    sendDocument(request, response, resource);
  }
}

function findResource(site: Site, path: string, now: number): Resource | undefined {
  const out = site.editions.filter(({ at, resources }) => at.getTime() <= now && resources.has(path));
  return (out.at(-1) ?? site).resources.get(path);
}

function serveSite(server: Server, site: Site, options: ServeOptions, log: ServedRequest[]): void {
  let cutOff = site.outage ? (options.outageRequests ?? 2) : 0;
  server.on('request', (request, response) => {
    const note = (status: number) =>
      log.push({
        siteId: site.id,
        url: `${site.origin}${request.url}`,
        userAgent: request.headers['user-agent'] ?? '',
        status,
      });
    if (cutOff > 0) {
      cutOff -= 1;
      note(0);
      request.socket.destroy();
      return;
    }
    response.on('close', () => note(response.writableFinished ? response.statusCode : 0));
    const now = options.clock?.now() ?? options.startedAt.getTime();
    send(request, response, findResource(site, request.url ?? '/', now), options.silenceMs ?? 30_000);
  });
}

/**
 * Serves the newsroom on loopback, each site on a port of its own, until `close`. Rejects with the system's error where a port
 * is taken. Faults count requests and not time, so that two runs of one crawler see the same.
 */
export async function startNewsroom(options: ServeOptions): Promise<RunningNewsroom> {
  const ids = siteIds();
  const servers = [createServer(), ...ids.map(() => createServer())];
  const log: ServedRequest[] = [];
  try {
    const origins: string[] = [];
    for (const [at, server] of servers.entries()) {
      origins.push(await listen(server, options.port ? options.port + at : 0));
    }
    const [directoryOrigin = '', ...siteOrigins] = origins;
    const newsroom = createNewsroom({
      startedAt: options.startedAt,
      originOf: (id) => siteOrigins[ids.indexOf(id)] ?? '',
    });
    const directory = renderDirectory(newsroom);
    const [directoryServer, ...siteServers] = servers;
    directoryServer?.on('request', (request, response) =>
      send(request, response, directory.get(request.url ?? '/'), 0),
    );
    newsroom.sites.forEach((site, at) => {
      const server = siteServers[at];
      if (server) serveSite(server, site, options, log);
    });
    return {
      sources: newsroom.sources,
      factCheckFeeds: newsroom.factCheckFeeds,
      manifest: newsroom.manifest,
      url: `${directoryOrigin}/`,
      requests: () => [...log],
      close: async () => {
        await Promise.all(servers.map(close));
      },
    };
  } catch (error) {
    await Promise.all(servers.map(close));
    throw error;
  }
}
