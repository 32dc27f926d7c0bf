import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SystemView } from '../../../core/api/system-routes.ts';
import { defineError } from '../../../core/errors.ts';
import { readAudit } from '../../../desk/audit.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { until } from '../../support/until.ts';
import { type Member, startTestApi, type TestApi } from './api-fixture.ts';

const broken = defineError('test.broken');

let api: TestApi;
let lead: Member;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.member('lead');
});
afterAll(() => api.close());

const system = async () => (await lead.call('system')).body as SystemView;

/** Lets a job die, and gives its id. */
async function deadJob(sourceId: string): Promise<string> {
  const { id } = await api.queue.add('source.crawl', { sourceId });
  const worker = api.queue.work({
    'source.crawl': async () => {
      throw broken('It does not work.');
    },
  });
  await until('the job to die', async () => (await api.queue.deadLetters()).some((job) => job.id === id));
  await worker.stop();
  return id;
}

describe('the system page', () => {
  it('shows living processes, and how jobs stand and go', async () => {
    const at = new Date(api.desk.clock.now()).toISOString();
    const pace = { name: 'source.crawl', done: 4, failed: 1, p50Ms: 100, p95Ms: 900 };
    await api.corpus.put('process', [
      { doc: makeDoc('process', 'crawl-1', { seenAt: at, jobs: [pace] }) },
      { doc: makeDoc('process', 'crawl-2', { seenAt: at, jobs: [{ ...pace, p95Ms: 2_000 }] }) },
      { doc: makeDoc('process', 'gone', { seenAt: '2026-11-01T00:00:00.000Z' }) },
    ]);
    await api.queue.add('source.crawl', { sourceId: 'waits' });
    const { processes, jobs, version } = await system();
    expect(version).toBe('0.1.0');
    expect(processes?.map(({ id }) => id)).toEqual(['crawl-1', 'crawl-2']);
    const crawl = jobs?.find(({ name }) => name === 'source.crawl');
    expect(crawl).toMatchObject({ waiting: 1, pace: { done: 8, failed: 2, p50Ms: 100, p95Ms: 2_000 } });
    expect(crawl?.oldestAt).not.toBeNull();
    expect(jobs?.find(({ name }) => name === 'report.weekly')).toMatchObject({ pace: null, oldestAt: null });
  });

  it('lists a job that was given up with its reason; putting it back is in the audit log', async () => {
    const id = await deadJob('courier');
    const letter = (await system()).deadLetters?.find((each) => each.id === id);
    expect(letter).toMatchObject({ data: { sourceId: 'courier' }, error: { code: 'test.broken' } });
    expect((await lead.call('retryJob', { params: { id } })).status).toBe(200);
    expect((await api.queue.deadLetters()).map((job) => job.id)).not.toContain(id);
    const [entry] = readAudit(api.desk, 1);
    expect(entry).toMatchObject({
      action: 'job.retry',
      subject: id,
      details: { job: 'source.crawl', error: 'test.broken' },
    });
  });

  it('drops one for good, once, with an audit entry', async () => {
    const id = await deadJob('herald');
    expect((await lead.call('dropJob', { params: { id } })).status).toBe(200);
    expect(readAudit(api.desk, 1)[0]).toMatchObject({ action: 'job.drop', subject: id });
    expect(await lead.call('dropJob', { params: { id } })).toMatchObject({
      status: 404,
      body: { error: { code: 'input.not-found' } },
    });
  });
});
