import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceDetail, SourceView } from '../../../core/api/source-views.ts';
import type { Discovery } from '../../../core/domain/discovery.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

const proposal = {
  id: 'coast-news',
  name: 'Coast News',
  kind: 'newspaper',
  country: 'GB',
  languages: ['en'],
  homepage: 'https://coast.example/',
  feeds: ['https://coast.example/feed'],
  reason: 'The paper of the coast towns.',
  terms: 'All rights reserved; reading is free.',
  opinion: false,
  satire: false,
};
const params = { id: proposal.id };
const decide = async (role: 'analyst' | 'lead', decision: string, reason?: string) =>
  (await api.member(role)).call('decideSource', { params, body: { decision, reason } });

async function propose(): Promise<void> {
  expect((await (await api.member('analyst')).call('proposeSource', { body: proposal })).status).toBe(200);
}

describe('a look at a site', () => {
  const ask = async (body: unknown) => (await api.member('analyst')).call('discoverSource', { body });

  it('is queued once however often it is asked for, and can be followed', async () => {
    const first = (await ask({ address: 'https://coast.example' })).body as Discovery;
    const second = (await ask({ address: 'https://coast.example/' })).body as Discovery;
    expect(first).toMatchObject({ state: 'waiting', address: 'https://coast.example/', channels: [] });
    expect(second).toEqual(first);
    expect(await api.queue.counts('source.discover')).toMatchObject({ waiting: 1 });
    const followed = await (await api.member('lead')).call('discovery', { params: { id: first.id } });
    expect(followed.body).toEqual(first);
    expect((await (await api.member('lead')).call('discovery', { params: { id: 'dsc-none' } })).status).toBe(
      404,
    );
  });

  it('of the same site at named channels is another look', async () => {
    const channels = [{ kind: 'feed', url: 'https://coast.example/feed' }];
    const whole = (await ask({ address: 'https://coast.example/' })).body as Discovery;
    const given = (await ask({ address: 'https://coast.example/', channels })).body as Discovery;
    expect(given.id).not.toBe(whole.id);
    expect(given.given).toMatchObject(channels);
  });

  it('is refused for what is never read, with the reason, and nothing is queued', async () => {
    const refused = await ask({ address: 'https://www.facebook.com/somebody' });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'source.profile' } } });
    const channel = { kind: 'feed', url: 'https://coast.example/comments/feed' };
    expect(await ask({ address: 'https://coast.example/', channels: [channel] })).toMatchObject({
      body: { error: { code: 'source.comments' } },
    });
    expect(await api.queue.counts('source.discover')).toMatchObject({ waiting: 0 });
  });
});

describe('a source', () => {
  it('shows its health, its log and how much came from it', async () => {
    await propose();
    await api.corpus.put('feedState', [
      {
        doc: makeDoc('feedState', 'f', {
          sourceId: proposal.id,
          problem: 'No.',
          problemCode: 'fetch.status',
          failures: 5,
        }),
      },
    ]);
    await api.corpus.put('sourceState', [
      {
        doc: makeDoc('sourceState', proposal.id, {
          pages: [false, false, false, false, false],
          log: [{ at: '2026-11-02T08:00:00.000Z', code: 'failed', text: 'No.' }],
        }),
      },
    ]);
    await api.corpus.put('article', [{ doc: makeDoc('article', 'a', { sourceId: proposal.id }) }]);
    const { body } = await (await api.member('lead')).call('source', { params });
    const { view, log, collected } = body as SourceDetail;
    expect(view).toMatchObject({
      proposedBy: 'The analyst',
      source: { terms: proposal.terms },
      mayApprove: true,
      health: {
        problem: { code: 'fetch.status' },
        alerts: [
          { code: 'feed-dead', failures: 5 },
          { code: 'empty-extraction', empty: 5, read: 5 },
        ],
      },
    });
    expect(view.health.days.at(-1)).toEqual({ at: '2026-11-02T00:00:00.000Z', count: 1 });
    expect(log).toHaveLength(1);
    expect(collected).toEqual({ articles: 1, sightings: 0 });
  });

  it('is removed by two people, and slowed down by one', async () => {
    await propose();
    expect((await decide('analyst', 'approve')).status).toBe(403);
    expect((await decide('lead', 'approve')).status).toBe(200);
    const pace = { minDelaySeconds: 20, dailyBudget: 100 };
    const slowed = await (await api.member('analyst')).call('setPace', { params, body: pace });
    expect((slowed.body as SourceView).source).toMatchObject(pace);
    const tooSlow = { minDelaySeconds: 61, dailyBudget: 100 };
    expect((await (await api.member('analyst')).call('setPace', { params, body: tooSlow })).status).toBe(400);
    await decide('lead', 'pause');
    expect((await decide('lead', 'ask-removal')).status).toBe(400);
    const asked = await decide('lead', 'ask-removal', 'It was sold to a casino.');
    expect(asked.body).toMatchObject({
      removal: { by: 'The lead', reason: 'It was sold to a casino.' },
      mayRemove: false,
    });
    expect(await decide('lead', 'remove')).toMatchObject({
      status: 403,
      body: { error: { code: 'desk.second-person' } },
    });
    expect((await decide('analyst', 'remove')).body).toMatchObject({
      source: { status: 'removed' },
      removal: null,
    });
    expect((await decide('analyst', 'resume')).status).toBe(409);
  });
});

describe('lists of sources', () => {
  const opml = (outlines: string, head = '') => `${head}<opml version="2.0"><body>${outlines}</body></opml>`;
  const bring = async (list: string) =>
    (await api.member('analyst')).call('importSources', {
      body: {
        opml: list,
        kind: 'newspaper',
        country: 'GB',
        language: 'en',
        reason: 'On the list of our union.',
      },
    });

  it('become proposals, and come out again once approved', async () => {
    const list = opml(
      '<outline text="Coast News" xmlUrl="https://coast.example/feed"/><outline text="X" xmlUrl="https://x.com/somebody"/>',
    );
    expect((await bring(list)).body).toMatchObject({
      entries: [
        { id: 'coast-news', code: null },
        { id: null, code: 'source.profile', reason: expect.stringContaining('x.com') },
      ],
    });
    const out = async () => (await (await api.member('communicator')).call('exportSources')).body;
    expect(await out()).toMatchObject({ error: { code: 'opml.empty' } });
    await decide('lead', 'approve');
    expect(await out()).toMatchObject({
      opml: expect.stringContaining('xmlUrl="https://coast.example/feed"'),
    });
  });

  it('that are made to harm are refused whole', async () => {
    const bomb = opml('<outline text="&x;"/>', '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(await bring(bomb)).toMatchObject({ status: 400, body: { error: { code: 'feed.refused' } } });
    expect(await bring('no list')).toMatchObject({
      status: 400,
      body: { error: { code: 'opml.unreadable' } },
    });
    const { body } = await (await api.member('lead')).call('sources');
    expect((body as { items: SourceView[] }).items.map(({ source }) => source.id)).not.toContain(
      'coast-news',
    );
  });
});
