import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleHistory } from '../../../core/api/article-routes.ts';
import type { CaseDetail, ClaimDetail } from '../../../core/api/views.ts';
import type { Article } from '../../../core/domain/article.ts';
import { sha256 } from '../../../core/ids.ts';
import { withHistory } from '../../../crawlers/article-versions.ts';
import { claim, evidence } from '../desk/desk-fixture.ts';
import { type Member, startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;
let analyst: Member;
let caseId: string;
const notice = 'Correction: an earlier version of this article said that salt water cures dengue.';
const params = { id: 'art-1' };

const history = async (): Promise<ArticleHistory> =>
  (await analyst.call('article', { params })).body as ArticleHistory;

async function publisherCorrects(): Promise<void> {
  const [stored] = await api.corpus.get('article', ['art-1']);
  if (!stored) throw new Error('The fixture has no article.');
  const text = `Salt water does not cure dengue.\n${notice}` as Article['text'];
  const read: Article = {
    ...stored.doc,
    text,
    contentHash: 'c2',
    bytesHash: 'b2',
    fetchedAt: '2026-11-02T09:00:00.000Z',
    corrections: [
      { text: notice as Article['text'], noticedAt: '2026-11-02T09:00:00.000Z', contentHash: 'c2' },
    ],
  };
  await api.corpus.put('article', [{ doc: withHistory(stored.doc, read) }]);
}

beforeAll(async () => {
  api = await startTestApi();
  analyst = await api.member('analyst');
  const accepted = await analyst.call('triage', { params: { id: claim.id }, body: { state: 'accepted' } });
  caseId = (accepted.body as { caseId: string }).caseId;
  const body = { ...evidence, url: 'https://river.example/leaflet' };
  await analyst.call('addEvidence', { params: { id: caseId }, body });
  await publisherCorrects();
});
afterAll(() => api.close());

describe('how an article read', () => {
  it('shows every wording in order, the correction, and which copies cases keep', async () => {
    const { wordings, corrections, current } = await history();
    expect(wordings.map(({ contentHash, bytesHash }) => [contentHash, bytesHash])).toEqual([
      ['c', 'b'],
      ['c2', 'b2'],
    ]);
    expect(wordings[0]?.kept).toMatchObject([{ caseId }]);
    expect(wordings[1]?.kept).toEqual([]);
    expect(corrections).toMatchObject([{ text: notice }]);
    expect(current).toBe(true);
  });

  it('is told of with a sighting and with the evidence of a case', async () => {
    const { body } = await analyst.call('claim', { params: { id: claim.id } });
    expect((body as ClaimDetail).sightings).toMatchObject([{ wordings: 2, corrected: true }]);
    const detail = (await analyst.call('case', { params: { id: caseId } })).body as CaseDetail;
    const urls = expect.arrayContaining(['https://river.example/leaflet']);
    expect(detail.kept).toMatchObject([{ articleId: 'art-1', urls }]);
  });

  it('gives members the copy as a file whose hash is the one in the audit log, and nobody else', async () => {
    const hash = (await history()).wordings[0]?.kept[0]?.hash ?? '';
    const address = `${api.url}/api/snapshots/${hash}`;
    expect((await fetch(address)).status).toBe(401);
    const { status, body, headers } = await analyst.file(`/api/snapshots/${hash}`);
    expect(status).toBe(200);
    expect(sha256(body)).toBe(hash);
    expect(headers.get('content-disposition')).toContain('attachment');
    const log = api.desk.db.prepare("SELECT details FROM audit WHERE action = 'snapshot.keep'").get();
    expect(String(log?.details)).toContain(hash);
    expect((await analyst.file('/api/snapshots/none')).status).toBe(404);
  });

  it('shows a wording that the publisher went back to as the newest, and not only where it first stood', async () => {
    const [stored] = await api.corpus.get('article', ['art-1']);
    const [first] = stored?.doc.versions ?? [];
    if (!stored || !first) throw new Error('The article was not changed.');
    const read: Article = { ...stored.doc, ...first, fetchedAt: '2026-11-03T09:00:00.000Z' };
    await api.corpus.put('article', [{ doc: withHistory(stored.doc, read) }]);
    const { wordings } = await history();
    expect(wordings.map(({ contentHash }) => contentHash)).toEqual(['c', 'c2', 'c']);
  });

  it('can be shown from what cases keep once the article is gone, and not where nobody keeps it', async () => {
    await api.corpus.remove('article', ['art-1']);
    const { wordings, current } = await history();
    expect(current).toBe(false);
    expect(wordings.map(({ contentHash }) => contentHash)).toEqual(['c']);
    expect((await analyst.call('article', { params: { id: 'art-9' } })).status).toBe(404);
  });
});
