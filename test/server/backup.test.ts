import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type DeskClient, signInAs } from '../../cli/demo/desk-client.ts';
import { demoAccounts } from '../../cli/demo/set-up.ts';
import { startNewsroom } from '../../demo/server.ts';
import { loadConfig } from '../../load-config.ts';
import { dataPaths, openCorpus, openQueue, systemClock } from '../../main.ts';
import { jsonLines, runCli } from '../e2e/run-cli.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { esIsThere, removeTestIndices, sharedEsNode } from '../support/es-node.ts';
import { temporaryFolder } from '../support/folder.ts';
import { prepareDesk } from '../support/newsroom-desk.ts';
import { redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { startRoleProcess, untilReady } from '../support/role-process.ts';
import { newsroomEnv, serverEnv } from '../support/server-size.ts';
import { until } from '../support/until.ts';

describe.skipIf(!redisIsInstalled() || !esIsThere())('backup and restore of the server size', () => {
  afterAll(async () => removeTestIndices(await sharedEsNode()));

  it('bring back what people decided, and leave queue and corpus as they are', async () => {
    const root = temporaryFolder();
    const [folder, copy] = [join(root, 'data'), join(root, 'copy')];
    const newsroom = await startNewsroom({ startedAt: new Date() });
    onTestFinished(() => newsroom.close());
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const env = { ...newsroomEnv(folder), ...serverEnv(redis, await sharedEsNode()) };
    mkdirSync(folder);
    await prepareDesk(folder, { approved: [], proposed: newsroom.sources.slice(0, 2) });
    const [kept, undone] = newsroom.sources.map(({ id }) => id);
    const { config } = await loadConfig({ folder, env });
    const clock = systemClock();
    const corpus = await openCorpus(config, clock);
    onTestFinished(() => corpus.close());
    const queue = await openQueue(config, clock);
    onTestFinished(() => queue.close());
    const startDesk = async () => {
      const api = await startRoleProcess(['--role', 'api'], env);
      onTestFinished(() => api.send('SIGKILL'));
      await untilReady(api);
      return { api, lead: await signInAs(String(api.up.url), demoAccounts.lead) };
    };
    const approve = (lead: DeskClient, id = '') =>
      lead.call('decideSource', { params: { id }, body: { decision: 'approve' } });
    const statusAtDesk = async (lead: DeskClient) =>
      Object.fromEntries((await lead.call('sources')).items.map(({ source }) => [source.id, source.status]));
    const statusInCorpus = async (id = '') => (await corpus.get('source', [id]))[0]?.doc.status;

    const first = await startDesk();
    await approve(first.lead, kept);
    const page = join(dataPaths(folder).site, 'index.html');
    mkdirSync(dataPaths(folder).site, { recursive: true });
    writeFileSync(page, 'As published.');
    const made = await runCli(['backup', copy, '--json'], { env });
    expect(jsonLines(made.stdout)).toMatchObject([{ ok: true, bytes: { desk: expect.any(Number) } }]);
    expect(readdirSync(copy).filter((name) => name.endsWith('.db'))).toEqual(['desk.db']);

    await approve(first.lead, undone);
    await until('the copy of the decision', async () => (await statusInCorpus(undone)) === 'approved');
    await corpus.put('article', [{ doc: makeDoc('article', 'art-later') }]);
    const refused = await runCli(['restore', copy, '--json'], { env });
    expect(jsonLines(refused.stdout)).toMatchObject([{ error: { code: 'storage.locked' } }]);
    first.api.send('SIGTERM');
    expect(await first.api.ended).toBe(0);
    const before = await queue.standing();
    rmSync(folder, { recursive: true });

    const restored = await runCli(['restore', copy, '--json'], { env });
    expect(jsonLines(restored.stdout)).toEqual([{ ok: true, folder }]);
    expect(existsSync(page)).toBe(true);
    expect(await corpus.count('article')).toBe(1);
    expect(await queue.standing()).toEqual(before);

    const second = await startDesk();
    expect(await statusAtDesk(second.lead)).toEqual({ [kept ?? '']: 'approved', [undone ?? '']: 'proposed' });
    await until('the corpus to follow the desk', async () => (await statusInCorpus(undone)) === 'proposed');
  });
});
