import { createServer, type ServerResponse } from 'node:http';
import { defineError, messageOf } from '../core/errors.ts';
import type { Health } from '../core/health.ts';

const portInUse = defineError('server.port-in-use', { public: true });

/** What a process tells those who watch over it. */
export interface OpsServer {
  readonly url: string;
  close(): Promise<void>;
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

const json = 'application/json; charset=utf-8';

/**
 * `/healthz`: the process lives, its event loop answers. `/readyz`: it can do its work, 503 where a check fails, each in words.
 * `/metrics`: Prometheus text. For those who run it, never for the public: messages name servers. Throws `server.port-in-use`.
 */
export function startOpsServer({
  host,
  port,
  health,
  metrics,
}: {
  host: string;
  port: number;
  health: Health;
  metrics: { readonly contentType: string; read(): Promise<string> };
}): Promise<OpsServer> {
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/healthz': async (response) => answer(response, 200, json, JSON.stringify({ ok: true })),
    '/readyz': async (response) => {
      const report = await health.check();
      answer(response, report.ok ? 200 : 503, json, JSON.stringify(report));
    },
    '/metrics': async (response) => answer(response, 200, metrics.contentType, await metrics.read()),
  };
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages[request.url?.split('?')[0] ?? ''] : undefined;
    if (!page) return answer(response, 404, 'text/plain', 'There are /healthz, /readyz and /metrics.');
    page(response).catch((error: unknown) => answer(response, 500, 'text/plain', messageOf(error)));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const advice = 'Give this process another one with ops.port (CLAIMWATCH_OPS_PORT).';
      reject(
        taken
          ? portInUse(`Port ${port} for health and metrics is in use. ${advice}`, { cause: error })
          : error,
      );
    });
    server.listen(port, host, () => {
      resolve({
        url: `http://${host}:${port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
