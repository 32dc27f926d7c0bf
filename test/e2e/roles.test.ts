import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addDemoAccounts, registerDemoSources } from '../../cli/demo/set-up.ts';
import { notFound } from '../../core/errors.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { openQueue, openStores, systemClock } from '../../main.ts';
import { type RoleProcess, startRoleProcess, untilReady } from '../support/role-process.ts';
import { until } from '../support/until.ts';
import { newsroomConfig } from './newsroom-app.ts';
import { jsonLines, runCli } from './run-cli.ts';

let newsroom: RunningNewsroom;
let folder: string;
const env = (): Record<string, string> => ({
  CLAIMWATCH_DATA: folder,
  CLAIMWATCH_PORT: '0',
  CLAIMWATCH_ALLOW_LOOPBACK: 'true',
  CLAIMWATCH_CRAWL_DELAY: '0',
});

/** A process that is killed when the test ends, whatever happened. */
async function start(args: readonly string[] = [], more: Record<string, string> = {}): Promise<RoleProcess> {
  const process = await startRoleProcess(args, { ...env(), ...more });
  onTestFinished(() => process.send('SIGKILL'));
  return process;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-roles-'));
  newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
  const stores = await openStores(await newsroomConfig(folder), systemClock());
  registerDemoSources(stores.desk, newsroom.sources, await addDemoAccounts(stores.desk));
  await stores.close();
});
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('claimwatch start in the embedded size', () => {
  it('refuses a role of its own, says why and what to set', async () => {
    const { code, stderr } = await runCli(['start', '--role', 'crawl'], { env: env() });
    expect(code).toBe(2);
    expect(stderr).toContain('one process does everything');
    expect(stderr).toContain('CLAIMWATCH_ENGINE=server');
  });

  it('refuses a role that there is not', async () => {
    const { code, stderr } = await runCli(['start', '--role', 'boss'], { env: env() });
    expect(code).toBe(2);
    expect(stderr).toContain('all, api, crawl, detect, match, watch, publish');
  });

  it('refuses the folder of a running one, tells its health and figures, and ends with 0 in the middle of work', async () => {
    const running = await start();
    await untilReady(running);
    const second = await runCli(['start', '--json'], { env: env() });
    expect(second.code).toBe(3);
    expect(jsonLines(second.stdout)).toMatchObject([{ error: { code: 'storage.locked' } }]);
    expect(await (await fetch(`${running.opsUrl}/healthz`)).json()).toEqual({ ok: true });
    const inWork = async () => {
      const metrics = await (await fetch(`${running.opsUrl}/metrics`)).text();
      return /claimwatch_queue_jobs\{job="[^"]+",state="active"\} [1-9]/.test(metrics);
    };
    await until('work', inWork, 60_000);
    const url = String(running.up.url);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect(Object.keys((await (await fetch(`${url}/readyz`)).json()) as object)).toEqual(['ok', 'checks']);

    running.send('SIGTERM');
    expect(await running.ended).toBe(0);
    const queue = await openQueue(await newsroomConfig(folder), systemClock());
    onTestFinished(() => queue.close());
    const left = await queue.counts();
    expect(left).toMatchObject({ active: 0, dead: 0 });
    expect(left.waiting + left.delayed).toBeGreaterThan(0);
  });

  it('ends at once at the second signal, whatever still runs', async () => {
    const script = `
      import { interruptSignal } from '${new URL('../../cli/terminal.ts', import.meta.url).href}';
      interruptSignal().addEventListener('abort', () => console.log('stopping'));
      setInterval(() => undefined, 1_000);
      console.log('ready');`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = once(child, 'exit');
    expect((await said.next()).value).toBe('ready');
    child.kill('SIGTERM');
    expect((await said.next()).value).toBe('stopping');
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(130);
  });
});

describe('claimwatch jobs', () => {
  it('lists, puts back and drops jobs that were given up', async () => {
    const config = await newsroomConfig(folder);
    const queue = await openQueue(config, systemClock());
    const ids: string[] = [];
    const worker = queue.work({
      'rebuttal.publish': async () => {
        throw notFound('There is no such rebuttal.');
      },
    });
    for (const rebuttalId of ['one', 'two']) {
      ids.push((await queue.add('rebuttal.publish', { rebuttalId, version: 1 })).id);
    }
    await until('their end', async () => (await queue.counts('rebuttal.publish')).dead === 2);
    await worker.stop();
    await queue.close();
    const dead = async () => {
      const { stdout } = await runCli(['jobs', 'dead', '--json'], { env: env() });
      const [answer] = jsonLines(stdout) as unknown as [{ dead: { id: string }[] }];
      return answer.dead.map((letter) => letter.id).toSorted();
    };
    expect(await dead()).toEqual(ids.toSorted());
    const listed = await runCli(['jobs', 'dead'], { env: env() });
    expect(listed.stdout).toContain('input.not-found: There is no such rebuttal.');
    expect((await runCli(['jobs', 'retry', ids[0] ?? ''], { env: env() })).stdout).toBe('1 job put back.\n');
    expect(await dead()).toEqual([ids[1]]);
    expect((await runCli(['jobs', 'drop', '--all'], { env: env() })).stdout).toBe('1 job dropped.\n');
    expect(await dead()).toEqual([]);
    expect((await runCli(['jobs', 'retry'], { env: env() })).code).toBe(2);
    expect((await runCli(['jobs', 'drop', '999999'], { env: env() })).code).toBe(4);
  });
});
