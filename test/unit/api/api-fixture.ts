import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderPublisher } from '../../../adapters/embedded/folder-publisher.ts';
import { openFiles } from '../../../adapters/embedded/open-files.ts';
import { createServer, listen } from '../../../api/server.ts';
import { ExamplesManifest } from '../../../classifier/detection/examples.ts';
import { readManifest } from '../../../classifier/onnx/model-files.ts';
import type { Route } from '../../../core/api/route.ts';
import { type RouteName, routes } from '../../../core/api/routes.ts';
import type { Role } from '../../../core/domain/desk.ts';
import type { OpenPorts } from '../../../core/open-ports.ts';
import type { Corpus, Queue } from '../../../core/ports.ts';
import { readOpml, writeOpml } from '../../../crawlers/feeds/opml.ts';
import { redact } from '../../../crawlers/redaction/redact.ts';
import type { Desk } from '../../../desk/desk.ts';
import { addUser } from '../../../desk/users.ts';
import { openNearestExamples } from '../../../main.ts';
import { createHealth } from '../../../ops/health.ts';
import { publishSite } from '../../../publishing/site/publish-site.ts';
import { memoryDesk, steppingClock } from '../desk/desk-fixture.ts';
import { createLocalCorpusDocs } from './corpus-docs.ts';

const examples = join(import.meta.dirname, '../../../classifier/models/examples');

/** A signed-in browser without a browser. */
export interface Member {
  call(name: RouteName, options?: CallOptions): Promise<{ status: number; body: unknown }>;
  /** Fetches a file that stands beside the routes. */
  file(path: string): Promise<{ status: number; body: Uint8Array; headers: Headers }>;
}

interface CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly csrf?: string;
}

/** The API on real adapters in a temporary folder, with one member of each role. */
export interface TestApi {
  readonly url: string;
  readonly desk: Desk;
  readonly corpus: Corpus;
  readonly queue: Queue;
  readonly errors: unknown[];
  readonly member: (role: Role) => Promise<Member>;
  readonly anonymous: Member;
  close(): Promise<void>;
}

const PASSWORD = 'a long enough password';

function client(url: string, session: { cookie: string; csrf: string }): Member {
  return {
    call: async (name, { params = {}, query = {}, body, csrf = session.csrf } = {}) => {
      const route: Route = routes[name];
      const path = route.path.replace(/:(\w+)/g, (_, key: string) =>
        encodeURIComponent(params[key] ?? 'missing'),
      );
      const response = await fetch(`${url}/api${path}?${new URLSearchParams(query)}`, {
        method: route.method.toUpperCase(),
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, cookie: session.cookie },
        ...(route.method === 'get' || route.method === 'delete' ? {} : { body: JSON.stringify(body ?? {}) }),
      });
      return { status: response.status, body: await response.json() };
    },
    file: async (path) => {
      const response = await fetch(`${url}${path}`, { headers: { cookie: session.cookie } });
      const { status, headers } = response;
      return { status, headers, body: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

/** Starts the API, on `ports` where they are given, and with a web archive where one is named. `close` it. */
export async function startTestApi(
  ports?: Pick<OpenPorts, 'corpus' | 'queue' | 'close'>,
  archiveSaveUrl = '',
): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-api-'));
  const clock = steppingClock();
  const errors: unknown[] = [];
  const desk = memoryDesk(clock);
  const files = { corpus: join(folder, 'corpus.db'), queue: join(folder, 'queue.db') };
  const onError = (error: unknown) => errors.push(error);
  const { corpus, queue, close: closePorts } = ports ?? openFiles({ ...files, clock, onError });
  if (!ports) await createLocalCorpusDocs(corpus);
  for (const role of ['analyst', 'communicator', 'lead'] as const) {
    await addUser({
      desk,
      actor: 'system',
      user: { name: `The ${role}`, login: role, role, lang: 'en', password: PASSWORD },
    });
  }
  const server = await listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${server.port}`;
  const site = createFolderPublisher({ root: join(folder, 'public') });
  const siteInfo = {
    url,
    organisation: { name: 'Test desk', contact: 'https://desk.example/contact' },
    demo: false,
    lang: 'en',
  };
  await publishSite({ publisher: site, site: siteInfo, rebuttals: [] });
  server.serve(
    createServer(
      {
        desk,
        corpus,
        queue,
        site,
        reports: createFolderPublisher({ root: join(folder, 'reports') }),
        siteInfo,
        redact: (text) => redact(text).text,
        opml: { read: readOpml, write: writeOpml },
        deliver: async () => undefined,
        nearestExamples: await openNearestExamples(readManifest(examples, ExamplesManifest).encoder),
        step: (_name, work) => work(),
        version: '0.1.0',
        health: createHealth({ clock, looks: [] }),
        windowDays: 14,
        archiveSaveUrl,
        dashboardFolder: join(folder, 'desk'),
      },
      (error) => errors.push(error),
    ),
  );
  const members = new Map<Role, Promise<Member>>();
  const signIn = async (role: Role): Promise<Member> => {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: role, password: PASSWORD }),
    });
    const { csrf } = (await response.json()) as { csrf: string };
    return client(url, { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', csrf });
  };
  return {
    url,
    desk,
    corpus,
    queue,
    errors,
    anonymous: client(url, { cookie: '', csrf: '' }),
    member: (role) => {
      const known = members.get(role) ?? signIn(role);
      members.set(role, known);
      return known;
    },
    close: async () => {
      await server.close();
      await closePorts();
      desk.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
