import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { inject } from 'vitest';
import type { ElasticSettings } from '../../adapters/server/elastic-client.ts';
import { configKeys, resolveConfig } from '../../core/config.ts';
import { until } from './until.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the node that the tests of one run share lives; see es-run.ts. */
    esFolder: string;
  }
}

const script = join(import.meta.dirname, '../../tools/es-node/node.sh');

/** A node needs some five seconds of a free processor; a busy machine takes minutes. */
export const startLimitMs = 300_000;

/**
 * Whether there is an Elasticsearch to test with: one named by CLAIMWATCH_ES_URL, or a JDK and Maven to start one. Where there is
 * neither, tests are skipped with the way to get one, but under CI that is a failure: throws.
 */
export function esIsThere(): boolean {
  if (process.env.CLAIMWATCH_ES_URL) return true;
  return esCanStart();
}

/** Whether a node can be started, for tests that kill it. Skips and fails as `esIsThere`. */
export function esCanStart(): boolean {
  const { status, stderr } = spawnSync(script, ['--check'], { encoding: 'utf8' });
  if (status === 0) return true;
  if (process.env.CI) throw new Error(`No Elasticsearch to test with. ${stderr}`);
  process.stderr.write(`\nSKIPPED: the corpus of the server size is not tested. ${stderr}\n`);
  return false;
}

/** A real Elasticsearch node of one test. */
export interface EsNode {
  readonly url: string;
  /** Ends it at once, with SIGKILL. */
  kill(): Promise<void>;
  /** Lets it neither answer nor end, until `resume`. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same port and folder. Resolves when it answers. */
  start(): Promise<void>;
}

function spawnNode(folder: string, port: number): ChildProcess {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'port'), { force: true });
  const log = openSync(join(folder, 'node.log'), 'a');
  return spawn(script, [folder, `${port}`], { stdio: ['ignore', log, log], detached: true });
}

/** Waits until the node in a folder answers and gives its port. */
async function portOf(folder: string, failed: () => boolean): Promise<number> {
  const file = join(folder, 'port');
  await until(
    'Elasticsearch to start',
    () => {
      if (failed()) throw new Error(`Elasticsearch ended: ${readFileSync(join(folder, 'node.log'), 'utf8')}`);
      return existsSync(file);
    },
    startLimitMs,
  );
  return Number(readFileSync(file, 'utf8'));
}

/** Starts a node of its own in a folder. Whoever starts kills. */
export async function startEsNode(folder: string): Promise<EsNode> {
  let child = spawnNode(folder, 0);
  const port = await portOf(folder, () => child.exitCode !== null);
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    start: async () => {
      child = spawnNode(folder, port);
      await portOf(folder, () => child.exitCode !== null);
    },
  };
}

/** Address of the node that all test files of a run share; the first that asks starts it. */
export async function sharedEsNode(): Promise<string> {
  const given = process.env.CLAIMWATCH_ES_URL;
  if (given) return given;
  const folder = inject('esFolder');
  const failed = join(folder, 'failed');
  if (mkdirSync(join(folder, 'asked'), { recursive: true }) !== undefined) {
    const child = spawnNode(folder, 0);
    child.once('exit', () => writeFileSync(failed, ''));
    writeFileSync(join(folder, 'pid'), `${child.pid}`);
    child.unref();
  }
  return `http://127.0.0.1:${await portOf(folder, () => existsSync(failed))}`;
}

const prefixes: string[] = [];

/** Settings for a corpus of its own on a node: a fresh prefix and quick refreshes. */
export function esSettings(url: string, given: Partial<ElasticSettings> = {}): ElasticSettings {
  const config = resolveConfig({ overrides: { 'elasticsearch.nodes': url, 'elasticsearch.refreshMs': 50 } });
  const settings = Object.fromEntries(
    configKeys.filter((key) => key.startsWith('elasticsearch.')).map((key) => [key, config[key]]),
  ) as ElasticSettings;
  const prefix = `test-${process.pid}-${Date.now().toString(36)}-${prefixes.length}`;
  prefixes.push(prefix);
  return { ...settings, 'elasticsearch.prefix': prefix, ...given };
}

/** Removes what was made under the prefixes that this test file was given. */
export async function removeTestIndices(url: string): Promise<void> {
  const client = new Client({ node: url });
  for (const prefix of prefixes) {
    const index = Object.keys(await client.indices.get({ index: `${prefix}-*` }));
    if (index.length > 0) await client.indices.delete({ index });
    await client.indices.deleteIndexTemplate({ name: prefix }, { ignore: [404] });
  }
  await client.close();
}
