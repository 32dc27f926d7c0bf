import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { readAll } from '../../cli/demo/compare.ts';
import { signInAs } from '../../cli/demo/desk-client.ts';
import { demoAccounts } from '../../cli/demo/set-up.ts';
import type { Kind } from '../../core/corpus-kinds.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { verifyAudit } from '../../desk/audit.ts';
import { openDesk } from '../../desk/desk.ts';
import { readTriage } from '../../desk/triage.ts';
import { dataPaths } from '../../main.ts';

/** How often the process is killed; the figure in docs/measurements.md is from 50, over the whole newsroom. */
const KILLS = Number(process.env.CLAIMWATCH_KILLS ?? 5);
/** Publishers that are read; all of them where the kills are asked for. */
const PUBLISHERS = process.env.CLAIMWATCH_KILLS ? Number.POSITIVE_INFINITY : 7;

let newsroom: RunningNewsroom;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claimwatch-crash-'));
  newsroom = await startNewsroom({
    startedAt: new Date('2026-11-20T08:00:00Z'),
    silenceMs: 50,
    outageRequests: 0,
  });
});
afterAll(async () => {
  await newsroom.close();
  rmSync(root, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  /** The next line that has this key, or null when the process has ended. */
  line(key: string): Promise<Record<string, unknown> | null>;
}

function launch(folder: string): Running {
  const { factCheckFeeds } = newsroom;
  const sources = newsroom.sources.slice(0, PUBLISHERS);
  const script = join(import.meta.dirname, 'crash-child.ts');
  const child = spawn(process.execPath, [script, JSON.stringify({ folder, sources, factCheckFeeds })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = child.stdout ? createInterface({ input: child.stdout })[Symbol.asyncIterator]() : null;
  return {
    child,
    line: async (key) => {
      for (let next = await lines?.next(); next && !next.done; next = await lines?.next()) {
        const value = JSON.parse(next.value) as Record<string, unknown>;
        if (key in value) return value;
      }
      return null;
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve()),
  );
}

/** Dismisses one open claim through the desk; gives its id once the desk has acknowledged it. */
async function decideOne(url: string): Promise<string | null> {
  const analyst = await signInAs(url, demoAccounts.analyst);
  const { items } = await analyst.call('claims', { query: { limit: 1 } });
  const id = items[0]?.claim.id;
  if (!id) return null;
  await analyst.call('triage', { params: { id }, body: { state: 'dismissed', reason: 'trivial' } });
  return id;
}

/** Ids with what must be equal in both runs: everything but when a page was fetched and in which order people looked. */
async function contents(folder: string): Promise<Record<string, string[]>> {
  const corpus = createSqliteCorpus({ path: dataPaths(folder).corpus });
  const list = async <K extends Kind>(
    kind: K,
    show: (doc: Awaited<ReturnType<typeof readAll<K>>>[number]) => string,
  ) => (await readAll(corpus, kind)).map(show).sort();
  const result = {
    articles: await list('article', (a) => `${a.id} ${a.contentHash} ${JSON.stringify(a.detection)}`),
    claims: await list('claim', (c) => `${c.id} ${c.text} ${c.firstSeenAt} ${c.narrativeId} ${c.matched}`),
    sightings: await list('sighting', (s) => JSON.stringify(s)),
    factChecks: await list('factCheck', (f) => f.id),
    matches: await list('match', (m) => `${m.id} ${m.level} ${m.score}`),
    narratives: await list('narrative', (n) => JSON.stringify(n)),
    signals: await list('signal', (s) => JSON.stringify(s)),
  };
  await corpus.close();
  return result;
}

describe(`killed ${KILLS} times while crawling, detecting and deciding`, () => {
  it('ends with what an undisturbed run ends with, and no acknowledged decision is lost', async () => {
    const calm = join(root, 'calm');
    const undisturbed = launch(calm);
    expect(await undisturbed.line('idle')).not.toBeNull();
    undisturbed.child.kill('SIGKILL');
    await ended(undisturbed.child);

    const stormy = join(root, 'stormy');
    const decided: string[] = [];
    // Delays of 20 to 1,600 ms after the process is up, spread by a fixed sequence, so that a failure can be repeated.
    for (let kill = 0, seed = 42; kill < KILLS; kill += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const running = launch(stormy);
      const ready = await running.line('url');
      const deciding =
        ready && kill % 2 === 1 ? decideOne(String(ready.url)).then((id) => id && decided.push(id)) : null;
      deciding?.catch(() => undefined);
      await wait(20 + (seed % 1_580));
      running.child.kill('SIGKILL');
      await ended(running.child);
    }
    const last = launch(stormy);
    expect(await last.line('idle')).not.toBeNull();
    last.child.kill('SIGKILL');
    await ended(last.child);

    expect(await contents(stormy)).toEqual(await contents(calm));
    const desk = openDesk({
      path: dataPaths(stormy).desk,
      clock: createSystemClock(),
      randomBytes: (size) => Buffer.alloc(size),
    });
    const triage = readTriage(desk, decided);
    expect(decided.filter((id) => triage.get(id)?.state !== 'dismissed')).toEqual([]);
    expect(verifyAudit(desk).intact).toBe(true);
    desk.db.close();
  }, 900_000);
});
