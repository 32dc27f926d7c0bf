import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleHistory } from '../../../core/api/article-routes.ts';
import type { CaseDetail } from '../../../core/api/views.ts';
import type { Archiving } from '../../../core/domain/archiving.ts';
import { archivingId } from '../../../core/ids.ts';
import { decideSource } from '../../../desk/source-decisions.ts';
import { proposeSource } from '../../../desk/sources.ts';
import { claim, evidence } from '../desk/desk-fixture.ts';
import { type Member, startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;
let analyst: Member;
let subject: { caseId: string; evidenceId: string };
const id = archivingId(evidence.url);

const detail = async (): Promise<CaseDetail> =>
  (await analyst.call('case', { params: { id: subject.caseId } })).body as CaseDetail;
const article = async (): Promise<ArticleHistory> =>
  (await analyst.call('article', { params: { id: 'art-1' } })).body as ArticleHistory;
const waiting = async (): Promise<number> => (await api.queue.counts('page.archive')).waiting;

async function start(saveUrl: string): Promise<void> {
  api = await startTestApi(undefined, saveUrl);
  analyst = await api.member('analyst');
  const accepted = await analyst.call('triage', { params: { id: claim.id }, body: { state: 'accepted' } });
  const { caseId } = accepted.body as { caseId: string };
  const added = await analyst.call('addEvidence', { params: { id: caseId }, body: evidence });
  subject = { caseId, evidenceId: (added.body as CaseDetail).evidence[0]?.id ?? '' };
}

describe('a desk that names no web archive', () => {
  beforeAll(() => start(''));
  afterAll(() => api.close());

  it('offers none and asks none', async () => {
    expect((await detail()).archive).toBeNull();
    const { status, body } = await analyst.call('askArchive', { body: subject });
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { code: 'archive.off' } });
    expect(await waiting()).toBe(0);
  });
});

describe('a desk that names a web archive', () => {
  beforeAll(() => start('https://archive.example/save/'));
  afterAll(() => api.close());

  it('has a worker ask about a piece of evidence, once, and notes who wanted it', async () => {
    expect((await detail()).archive).toEqual({ host: 'archive.example', asked: [] });
    const first = await analyst.call('askArchive', { body: subject });
    expect(first.body).toMatchObject({ id, url: evidence.url, state: 'waiting' });
    expect((await analyst.call('askArchive', { body: subject })).body).toEqual(first.body);
    expect(await waiting()).toBe(1);
    expect((await analyst.call('archiving', { params: { id } })).body).toEqual(first.body);
    const log = api.desk.db.prepare("SELECT details FROM audit WHERE action = 'archive.ask'").all();
    expect(log.map((row) => JSON.parse(String(row.details)))).toEqual([
      { url: evidence.url, archive: 'archive.example' },
    ]);
  });

  it('takes nothing but evidence and articles of approved sources', async () => {
    const status = async (body: unknown): Promise<number> =>
      (await analyst.call('askArchive', { body })).status;
    expect(await status({ ...subject, evidenceId: 'evd-none' })).toBe(404);
    expect(await status({ url: 'https://elsewhere.example/' })).toBe(400);
    expect(await status({ articleId: 'art-1' })).toBe(403);
    expect((await article()).archive).toBeNull();
    const [stored] = await api.corpus.get('source', ['river-daily']);
    if (!stored) throw new Error('The fixture has no source.');
    const { status: _status, ...source } = stored.doc;
    proposeSource({ desk: api.desk, actor: 'one', source });
    decideSource({ desk: api.desk, actor: 'two', id: source.id, decision: 'approve' });
    expect(await status({ articleId: 'art-1' })).toBe(200);
    expect((await article()).archive?.asked).toMatchObject([{ url: 'https://river.example/leaflet' }]);
  });

  it('puts no place before an archive where people speak for themselves', async () => {
    const { caseId } = subject;
    const body = { ...evidence, url: 'https://www.facebook.com/someone' };
    const added = await analyst.call('addEvidence', { params: { id: caseId }, body });
    const evidenceId = (added.body as CaseDetail).evidence.at(-1)?.id ?? '';
    const refused = await analyst.call('askArchive', { body: { caseId, evidenceId } });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'archive.refused' } } });
    await analyst.call('removeEvidence', { params: { id: caseId, evidenceId } });
  });

  it('enters the copy with the evidence only when an archive has it, and any approval lapses', async () => {
    const params = { id: subject.caseId, evidenceId: subject.evidenceId };
    expect((await analyst.call('enterArchived', { params })).status).toBe(404);
    const [stored] = await api.corpus.get('archiving', [id]);
    if (!stored) throw new Error('Nothing was asked.');
    const archivedUrl = 'https://archive.example/web/1';
    const doc: Archiving = { ...stored.doc, state: 'kept', archivedUrl, endedAt: stored.doc.askedAt };
    await api.corpus.put('archiving', [{ doc }]);
    expect((await analyst.call('enterArchived', { params })).status).toBe(200);
    const { evidence: entered, case: state } = await detail();
    expect(entered).toMatchObject([{ archivedUrl }]);
    expect(state.approvedBy).toBeNull();
    expect((await analyst.call('askArchive', { body: subject })).body).toEqual(doc);
  });
});
