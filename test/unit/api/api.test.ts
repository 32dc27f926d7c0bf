import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../../core/api/route.ts';
import { type RouteName, routes } from '../../../core/api/routes.ts';
import type { AuditView } from '../../../core/api/views.ts';
import { Role } from '../../../core/domain/desk.ts';
import { listSnapshots } from '../../../desk/snapshots.ts';
import { claim, content, evidence } from '../desk/desk-fixture.ts';
import { startTestApi, type TestApi } from './api-fixture.ts';

const names = Object.keys(routes) as RouteName[];
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('who may call what, for every route of the contract', () => {
  it.each(names.filter((name) => routes[name].roles !== null))('%s needs a sign-in', async (name) => {
    expect((await api.anonymous.call(name)).status).toBe(401);
  });

  it.each(names.filter((name) => routes[name].method !== 'get' && routes[name].roles !== null))(
    '%s needs the CSRF token',
    async (name) => {
      const { roles }: Route = routes[name];
      const member = await api.member(roles?.[0] ?? 'lead');
      const { status, body } = await member.call(name, { csrf: 'wrong' });
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { code: 'session.csrf' } });
    },
  );

  const restricted = names.flatMap((name) => {
    const { roles }: Route = routes[name];
    return roles && roles.length > 0
      ? Role.options.filter((role) => !roles.includes(role)).map((role) => [name, role] as const)
      : [];
  });
  it.each(restricted)('%s is not for a %s', async (name, role) => {
    const { status, body } = await (await api.member(role)).call(name);
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: 'session.role' } });
  });
});

describe('from the inbox to the public', () => {
  it('shows the claim in its context, with match and publisher', async () => {
    const analyst = await api.member('analyst');
    expect((await analyst.call('claims')).body).toMatchObject({
      total: 1,
      items: [{ claim: { id: claim.id }, publishers: 1 }],
    });
    const { body } = await analyst.call('claim', { params: { id: claim.id } });
    expect(body).toMatchObject({
      sightings: [
        { publisher: 'River Daily', text: claim.text, before: 'Readers asked us about a leaflet. ' },
      ],
      matches: [{ factCheck: { publisher: 'Check House' }, answer: null }],
      caseId: null,
    });
  });

  it('opens a case, takes evidence and a draft, needs two people, publishes, corrects', async () => {
    const [analyst, first, second] = [
      await api.member('analyst'),
      await api.member('communicator'),
      await api.member('lead'),
    ];
    const accepted = await analyst.call('triage', { params: { id: claim.id }, body: { state: 'accepted' } });
    const id = String((accepted.body as { caseId: string }).caseId);
    const params = { id };
    expect((await analyst.call('preview', { params })).status).toBe(409);
    await analyst.call('addEvidence', { params, body: evidence });
    const drafted = await analyst.call('saveDraft', { params, body: { content, basedOn: 0 } });
    expect(drafted.body).toMatchObject({
      next: { action: 'approve' },
      mine: false,
      blockers: [{ code: 'no-first-approval' }],
    });
    expect((await analyst.call('preview', { params })).body).toMatchObject({
      html: expect.stringContaining(content.title),
    });
    await first.call('approve', { params, body: { draftVersion: 1 } });
    const refused = await first.call('publish', { params, body: { draftVersion: 1 } });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'desk.second-person' } } });
    const published = await second.call('publish', { params, body: { draftVersion: 1 } });
    expect(published.body).toMatchObject({ case: { status: 'published' }, next: { action: 'nothing' } });
    expect(listSnapshots(api.desk, id)).toMatchObject([{ snapshot: { articleId: 'art-1', bytesHash: 'b' } }]);
    await analyst.call('saveDraft', {
      params,
      body: { content: { ...content, body: 'Better words.' }, basedOn: 1 },
    });
    await second.call('approve', { params, body: { draftVersion: 2 } });
    const corrected = await first.call('publish', {
      params,
      body: { draftVersion: 2, correction: 'We mended the wording.' },
    });
    expect(corrected.status).toBe(200);
    expect((await analyst.call('publications')).body).toMatchObject({
      items: [{ version: 2, corrections: [{ version: 2 }] }],
    });
    expect((await second.call('audit', { query: { limit: '100' } })).body).toMatchObject({
      chain: { intact: true },
    });
    expect(api.errors).toEqual([]);
  });

  it('gives the audit log page by page, to its first entry, each entry once; the chain is checked with the first page', async () => {
    const lead = await api.member('lead');
    const seqs: number[] = [];
    let after: string | null = null;
    do {
      const query: Record<string, string> = { limit: '3', ...(after === null ? {} : { after }) };
      const { body } = await lead.call('audit', { query });
      const page = body as AuditView;
      expect(page.chain === null).toBe(after !== null);
      seqs.push(...page.items.map(({ seq }) => seq));
      after = page.next;
      expect(page.total).toBeGreaterThan(6);
      if (after === null) expect(seqs).toHaveLength(page.total);
    } while (after !== null);
    expect(seqs).toEqual(seqs.map((_, index) => seqs.length - index));
  });

  it('keeps answers to matches', async () => {
    const analyst = await api.member('analyst');
    await analyst.call('answerMatch', { params: { id: 'mat-1' }, body: { answer: 'confirmed' } });
    expect((await analyst.call('claim', { params: { id: claim.id } })).body).toMatchObject({
      matches: [{ answer: 'confirmed' }],
    });
  });

  it('shows the labelled sentences most like the claim, in the reader’s language', async () => {
    const analyst = await api.member('analyst');
    const ask = async () => {
      const { body } = await analyst.call('examples', { params: { id: claim.id }, query: { lang: 'fr' } });
      return (body as { items: { lang: string; label: string; closeness: number }[] }).items;
    };
    const found = await ask();
    expect(found.map(({ lang }) => lang)).toEqual(['fr', 'fr', 'fr']);
    expect(found.map(({ closeness }) => closeness)).toEqual(
      found.map((e) => e.closeness).toSorted((a, b) => b - a),
    );
    expect(await ask()).toEqual(found);
  });

  it('counts what was held back and shows no text of it', async () => {
    const { body } = await (await api.member('lead')).call('status');
    expect(body).toMatchObject({
      corpus: { abstained: { opinion: 2, offTopic: 1 }, articles: 1, claims: 1 },
    });
  });
});

describe('bad requests', () => {
  it('are answered with what is wrong, and change nothing', async () => {
    const analyst = await api.member('analyst');
    const bad = await analyst.call('triage', { params: { id: claim.id }, body: { state: 'hostile' } });
    expect(bad).toMatchObject({
      status: 400,
      body: { error: { code: 'input.invalid', message: expect.stringContaining('state') } },
    });
    expect((await analyst.call('claim', { params: { id: 'nope' } })).status).toBe(404);
    const notJson = await fetch(`${api.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(notJson.status).toBe(400);
    const long = await fetch(`${api.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'x'.repeat(300_000) }),
    });
    expect(long.status).toBe(413);
  });
});

describe('the public site', () => {
  it('answers without cookie or script, also before anything is published', async () => {
    for (const path of [
      '/',
      '/check?q=salt+water+dengue&lang=en',
      '/tip',
      '/corrections/',
      '/nothing-here',
      '/rebuttals/',
      '/%2e%2e/desk.db',
      '/check?q=%00&lang=zz',
    ]) {
      const response = await fetch(`${api.url}${path}`);
      const html = await response.text();
      expect([200, 404], path).toContain(response.status);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    }
    expect(await (await fetch(`${api.url}/check?q=salt+water+dengue&lang=en`)).text()).toContain(
      'Check House',
    );
  });

  it('takes a question and keeps it without personal data', async () => {
    const response = await fetch(`${api.url}/tip`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        text: 'Is this true? Call me at +44 7700 900123 or ann@example.org',
        lang: 'en',
      }),
    });
    expect(response.status).toBe(200);
    const stored = JSON.stringify(api.desk.db.prepare('SELECT * FROM tip').all());
    expect(stored).toContain('Is this true?');
    expect(stored).not.toMatch(/7700|ann@example/);
  });

  it('has an OpenAPI document for every route', async () => {
    const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(names.length);
  });
});
