import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { localRedis, type RedisSettings } from '../../adapters/server/redis-settings.ts';

const howToInstall = 'Install it with: apt-get install redis-server';

/**
 * Whether there is a `redis-server` to start. Where there is none, tests are skipped with the way to get one, but under CI that is
 * a failure: throws.
 */
export function redisIsInstalled(): boolean {
  if (spawnSync('redis-server', ['--version']).status === 0) return true;
  if (process.env.CI) throw new Error(`No redis-server here. ${howToInstall}`);
  process.stderr.write(
    `\nSKIPPED, no redis-server here: the queue of the server size is not tested. ${howToInstall}\n\n`,
  );
  return false;
}

/** A real Redis of one test, on a free port of this machine and in a folder of its own. */
export interface RedisServer {
  readonly port: number;
  readonly folder: string;
  /** How to reach it, but for what a test adds. */
  readonly settings: RedisSettings;
  /** Ends it at once, with SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder. Resolves when it takes connections. */
  start(): Promise<void>;
  /** Asks a command through redis-cli and gives its output. Throws with that where it fails. */
  ask(...command: string[]): string;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

/** Keeps everything, as the queue demands; what comes later on the command line wins. */
const safeArguments = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** What a Redis of a test is given beside what keeps jobs safe. */
export interface RedisGiven {
  readonly arguments?: readonly string[];
  /** Lines of the configuration of a Sentinel: starts one of these instead. */
  readonly sentinel?: string;
}

/** Starts a Redis, or a Sentinel. */
export async function startRedis(given: RedisGiven = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-redis-'));
  const port = await freePort();
  const sentinelFile = join(folder, 'sentinel.conf');
  if (given.sentinel !== undefined) writeFileSync(sentinelFile, given.sentinel);
  let running: { child: ChildProcess; exited: Promise<unknown> } | null = null;

  async function start(): Promise<void> {
    const places = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
    const options = [...places, ...(given.arguments ?? [])];
    const args =
      given.sentinel === undefined ? [...safeArguments, ...options] : [sentinelFile, '--sentinel', ...places];
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    running = { child, exited: once(child, 'exit') };
    const log: string[] = [];
    await new Promise<void>((ready, failed) => {
      child.once('exit', () => failed(new Error(`redis-server did not start:\n${log.join('\n')}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (log.length < 100) log.push(line);
        if (/ready to accept connections|\+monitor master/i.test(line)) ready();
      });
    });
  }

  async function kill(): Promise<void> {
    running?.child.kill('SIGKILL');
    await running?.exited;
    running = null;
  }

  await start();
  return {
    port,
    folder,
    settings: { ...localRedis, nodes: [{ host: '127.0.0.1', port }] },
    kill,
    start,
    ask: (...command) => {
      const { stdout, stderr, status } = spawnSync('redis-cli', ['-e', '-p', `${port}`, ...command], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`${command.join(' ')}: ${stdout}${stderr}`);
      return stdout.trim();
    },
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The Redis named by CLAIMWATCH_REDIS_URL, as `redis://user:password@host:port/database`, if there is one. */
export function redisOfEnvironment(): RedisSettings | null {
  const address = process.env.CLAIMWATCH_REDIS_URL;
  if (!address) return null;
  const url = new URL(address);
  return {
    ...localRedis,
    nodes: [{ host: url.hostname, port: Number(url.port || 6379) }],
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: Number(url.pathname.slice(1) || 0),
    tls: url.protocol === 'rediss:' ? {} : null,
  };
}
