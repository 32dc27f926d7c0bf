import { existsSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { ApiError } from '../core/api/views.ts';
import { defineError } from '../core/errors.ts';
import type { ApiDeps, ApiHandlers } from './context.ts';
import { jsonErrors } from './errors.ts';
import { membersFiles } from './files.ts';
import { archivingHandlers } from './handlers/archivings.ts';
import { articleHandlers } from './handlers/articles.ts';
import { caseHandlers } from './handlers/cases.ts';
import { claimHandlers } from './handlers/claims.ts';
import { priorityHandlers } from './handlers/priorities.ts';
import { sessionHandlers } from './handlers/session.ts';
import { sourceHandlers } from './handlers/sources.ts';
import { systemHandlers } from './handlers/system.ts';
import { watchingHandlers } from './handlers/watching.ts';
import { createHubCallback } from './hub-callback.ts';
import { openApiDocument } from './openapi.ts';
import { createPublicSite } from './public-site.ts';
import { createRouter } from './router.ts';

const portInUse = defineError('server.port-in-use', { public: true });

/** Everything comes from this server itself; nothing inline but style attributes, which the desk's components set. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  },
};

function allHandlers(deps: ApiDeps): ApiHandlers {
  return {
    ...sessionHandlers(deps),
    ...claimHandlers(deps),
    ...articleHandlers(deps),
    ...archivingHandlers(deps),
    ...priorityHandlers(deps),
    ...caseHandlers(deps),
    ...sourceHandlers(deps),
    ...watchingHandlers(deps),
    ...systemHandlers(deps),
  };
}

/** Guessing passwords must be slow: so many tries a minute from one address, counted in memory only. */
function signInLimit() {
  const message: ApiError = {
    error: {
      code: 'session.too-many',
      message: 'Too many tries. Wait a minute, then try again.',
      field: null,
    },
  };
  return rateLimit({
    windowMs: 60_000,
    limit: 20,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message,
  });
}

/** Whether this process can do its work, for a load balancer: which checks hold. What is wrong is told on the port of `ops.port`. */
function readiness({ health }: ApiDeps) {
  return async (_request: express.Request, response: express.Response): Promise<void> => {
    const { ok, checks } = await health.check();
    response.status(ok ? 200 : 503).json({ ok, checks: checks.map(({ name, ok }) => ({ name, ok })) });
  };
}

/**
 * The HTTP side of Claimwatch: `/api` for the desk, `/desk` its interface, `/websub` for hubs, everything else the public site. `onError` hears of errors
 * that are ours.
 */
export function createServer(deps: ApiDeps, onError: (error: unknown) => void): Express {
  const app = express();
  const secure = deps.siteInfo.url.startsWith('https:');
  app.disable('x-powered-by');
  app.use(
    helmet({ contentSecurityPolicy, strictTransportSecurity: secure, crossOriginEmbedderPolicy: false }),
  );

  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', readiness(deps));
  app.get(
    '/api/openapi.json',
    (_request, response) => void response.json(openApiDocument(deps.siteInfo.url)),
  );
  app.post('/api/session', signInLimit());
  const router = createRouter({ ...deps, handlers: allHandlers(deps), secure });
  app.use('/api', membersFiles(deps), router, jsonErrors(onError));

  const index = join(deps.dashboardFolder, 'index.html');
  app.use(
    '/desk',
    express.static(deps.dashboardFolder, { index: false, maxAge: '1h' }),
    (_request, response) => {
      if (existsSync(index)) return void response.set('cache-control', 'no-cache').sendFile(index);
      response.status(503).type('text').send('The desk has not been built yet. Run: npm run build');
    },
  );
  app.use('/websub', createHubCallback(deps));
  app.use('/', createPublicSite(deps));
  const lastResort: ErrorRequestHandler = (error, _request, response, _next) => {
    onError(error);
    if (!response.headersSent)
      response.status(500).type('text').send('Something went wrong on our side. Try again in a while.');
  };
  app.use(lastResort);
  return app;
}

/** How long a request under way may take when the port is closed. */
const CLOSING_MS = 2_000;

/** An open port. Until `serve` names an application, every request is answered by 503. */
export interface Listener {
  readonly port: number;
  serve(app: Express): void;
  /** Takes no new connection, lets answers under way end for a moment, then closes. */
  close(): Promise<void>;
}

/** Takes a port (0: any free one) before anything costly is done. A taken port is `server.port-in-use` with what to do. */
export function listen({ host, port }: { host: string; port: number }): Promise<Listener> {
  let handle: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '5' }).end('Claimwatch is starting.');
  };
  const server = createHttpServer((request, response) => handle(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const advice = 'Stop the other program, or choose another port with --port or CLAIMWATCH_PORT.';
      reject(taken ? portInUse(`Port ${port} is in use. ${advice}`, { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        serve: (app) => {
          handle = app;
        },
        close: () =>
          new Promise((done) => {
            const enough = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
            server.close(() => {
              clearTimeout(enough);
              done();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
}
