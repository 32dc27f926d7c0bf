import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import { openSharedPorts } from '../../../adapters/server/open-shared.ts';
import { resolveConfig } from '../../../core/config.ts';
import { snapshotOf } from '../../../core/domain/snapshot.ts';
import { addEvidence, listCases, openCase } from '../../../desk/cases.ts';
import { transact } from '../../../desk/desk.ts';
import { keepSnapshots } from '../../../desk/snapshots.ts';
import { proposeSource } from '../../../desk/sources.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { freePort } from '../../support/redis-server.ts';
import { claim, evidence } from '../desk/desk-fixture.ts';
import { type Member, startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;
let lead: Member;
let caseId: string;

/** The ports of the server size where neither Redis nor Elasticsearch has ever answered. */
beforeAll(async () => {
  const config = resolveConfig({
    overrides: {
      'redis.nodes': `127.0.0.1:${await freePort()}`,
      'elasticsearch.nodes': `http://127.0.0.1:${await freePort()}`,
      'elasticsearch.retries': 0,
    },
  });
  api = await startTestApi(openSharedPorts(config, createSystemClock(), () => undefined));
  lead = await api.member('lead');
  transact(api.desk, () => {
    caseId = openCase({ desk: api.desk, actor: 'ann', claim }).id;
  });
});
afterAll(() => api.close());

describe('while neither Redis nor Elasticsearch answers', () => {
  it('shows the cases, and of a case what people made', async () => {
    addEvidence({ desk: api.desk, actor: 'ann', caseId, evidence });
    expect((await lead.call('cases')).body).toMatchObject({ total: 1 });
    const { status, body } = await lead.call('case', { params: { id: caseId } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ corpusAway: true, claims: [], evidence: [{ title: evidence.title }] });
  });

  it('takes decisions', async () => {
    const closed = await lead.call('closeCase', {
      params: { id: caseId },
      body: { reason: 'It was a test.' },
    });
    expect(closed).toMatchObject({ status: 200, body: { case: { status: 'closed' } } });
    expect(listCases(api.desk, { limit: 10 }).items[0]?.case.status).toBe('closed');
  });

  it('shows how an article read as far as cases keep it, and says what is away where none does', async () => {
    const snapshot = snapshotOf(makeDoc('article', 'art-kept'));
    keepSnapshots({ desk: api.desk, actor: 'ann', caseId, snapshots: [snapshot] });
    const kept = await lead.call('article', { params: { id: 'art-kept' } });
    expect(kept).toMatchObject({
      status: 200,
      body: { current: false, wordings: [{ text: snapshot.text }] },
    });
    const other = await lead.call('article', { params: { id: 'art-other' } });
    expect(other).toMatchObject({ status: 503, body: { error: { code: 'corpus.away' } } });
  });

  it('says in the status and in the system what is away, and nothing that it does not know', async () => {
    expect((await lead.call('status')).body).toMatchObject({ queue: null, corpus: null });
    expect((await lead.call('system')).body).toMatchObject({
      processes: null,
      jobs: null,
      deadLetters: null,
      sourcesDown: null,
    });
  });

  it('shows the register, saying that health is unknown', async () => {
    const { status: _status, ...source } = makeDoc('source', 'courier');
    proposeSource({ desk: api.desk, actor: 'ann', source });
    const { status, body } = await lead.call('sources');
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [{ corpusAway: true, feeds: [] }] });
  });

  it.each(['claims', 'narratives'] as const)('answers %s with what is away, in words', async (name) => {
    const { status, body } = await lead.call(name);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      error: { code: 'corpus.away', message: expect.stringContaining('What people decided is kept') },
    });
  });

  it('answers what must be handed to workers with what is away', async () => {
    const { status, body } = await lead.call('makeReport');
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { code: 'queue.away' } });
  });

  it('answers the public from its own answers, and takes tips', async () => {
    const page = await fetch(`${api.url}/check?q=salt+water&lang=en`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('cannot be searched just now');
    const tip = await fetch(`${api.url}/tip`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Is it true that salt water cures?', lang: 'en' }),
    });
    expect(tip.status).toBe(200);
  });

  it('tells no address of a server to those who ask', async () => {
    const answers = await Promise.all([lead.call('claims'), lead.call('makeReport'), lead.call('status')]);
    expect(JSON.stringify(answers)).not.toContain('127.0.0.1');
  });
});
