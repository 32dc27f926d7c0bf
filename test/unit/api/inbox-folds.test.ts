import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxItem } from '../../../core/api/views.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { claim } from '../desk/desk-fixture.ts';
import { type Member, startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;
let analyst: Member;

/** Three claims of a narrative, of which the one that is most check-worthy is not the most urgent, beside one that stands alone. */
beforeAll(async () => {
  api = await startTestApi();
  analyst = await api.member('analyst');
  const at = claim.firstSeenAt;
  const told = { mentions: 9, independentReports: 7, publishers: 5, firstAt: at, lastAt: at };
  const claimIds = ['clm-a', 'clm-b', 'clm-c'];
  await api.corpus.put('narrative', [{ doc: makeDoc('narrative', 'nar-1', { ...told, claimIds }) }]);
  const vector = new Float32Array(384);
  vector[2] = 1;
  const spread = { narrativeId: 'nar-1', firstSeenAt: at, lang: 'en' };
  const claims = [
    makeDoc('claim', 'clm-a', {
      ...spread,
      text: 'Note a is withdrawn.',
      checkworthy: 0.7,
      matched: 'strong',
    }),
    makeDoc('claim', 'clm-b', { ...spread, text: 'Note b is withdrawn.', checkworthy: 0.95 }),
    makeDoc('claim', 'clm-c', { ...spread, text: 'Note c is withdrawn.', checkworthy: 0.6, lang: 'fr' }),
  ];
  await api.corpus.put(
    'claim',
    claims.map((doc) => ({ doc, vector })),
  );
});
afterAll(() => api.close());

async function list(query: Readonly<Record<string, string>>): Promise<{ items: InboxItem[]; total: number }> {
  return (await analyst.call('claims', { query })).body as { items: InboxItem[]; total: number };
}
const idsOf = (items: readonly InboxItem[]): string[] => items.map((item) => item.claim.id);

describe('an inbox folded by narrative', () => {
  it('has one line a narrative, for which the most check-worthy claim speaks, where its most urgent one stood', async () => {
    const flat = await list({});
    expect(flat.total).toBe(4);
    expect(flat.items.every((item) => item.fold === null)).toBe(true);
    const folded = await list({ fold: 'narrative' });
    expect(folded.total).toBe(2);
    const places = flat.items.map((item) => item.claim.narrativeId ?? item.claim.id);
    expect(folded.items.map((item) => item.claim.narrativeId ?? item.claim.id)).toEqual([...new Set(places)]);
    const head = folded.items.find((item) => item.fold);
    expect(head).toMatchObject({
      claim: { id: 'clm-b' },
      publishers: 5,
      fold: { narrativeId: 'nar-1', claims: 3 },
    });
  });

  it('counts only what the filters let through, and pages by lines', async () => {
    const english = await list({ fold: 'narrative', lang: 'en' });
    expect(english.items.find((item) => item.fold)?.fold?.claims).toBe(2);
    const first = await list({ fold: 'narrative', limit: '1' });
    const second = await list({ fold: 'narrative', limit: '1', after: idsOf(first.items)[0] ?? '' });
    expect(new Set([...idsOf(first.items), ...idsOf(second.items)])).toEqual(new Set(['clm-b', claim.id]));
  });

  it('shows the claims of one narrative, most urgent first', async () => {
    const { items } = await list({ narrative: 'nar-1' });
    expect(idsOf(items).toSorted()).toEqual(['clm-a', 'clm-b', 'clm-c']);
    expect(items.map((item) => item.priority)).toEqual(
      items
        .map((item) => item.priority)
        .toSorted()
        .reverse(),
    );
  });

  it('lets several claims be decided at once, each in the log, and be taken back at once', async () => {
    const claimIds = ['clm-b', 'clm-c'];
    const body = { claimIds, state: 'dismissed', reason: 'trivial' };
    expect((await analyst.call('triageMany', { body })).status).toBe(200);
    expect(idsOf((await list({ narrative: 'nar-1' })).items)).toEqual(['clm-a']);
    const log = api.desk.db.prepare("SELECT subject FROM audit WHERE action = 'claim.dismissed'").all();
    expect(log.map((row) => row.subject)).toEqual(claimIds);
    await analyst.call('triageMany', { body: { claimIds, state: 'open' } });
    expect((await list({ narrative: 'nar-1' })).total).toBe(3);
  });

  it('overrules nobody who decided about one of them meanwhile', async () => {
    await analyst.call('triage', { params: { id: 'clm-c' }, body: { state: 'accepted' } });
    const body = { claimIds: ['clm-b', 'clm-c'], state: 'dismissed', reason: 'trivial' };
    const refused = await analyst.call('triageMany', { body });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'claim.decided' } } });
    expect(idsOf((await list({ narrative: 'nar-1' })).items)).toContain('clm-b');
    await analyst.call('triage', { params: { id: 'clm-c' }, body: { state: 'open' } });
  });

  it('decides about all or none: a reason is needed, the claims must be there, and cases are opened one by one', async () => {
    const claimIds = ['clm-b', 'clm-c'];
    const status = async (body: unknown): Promise<number> =>
      (await analyst.call('triageMany', { body })).status;
    expect(await status({ claimIds, state: 'dismissed' })).toBe(400);
    expect(await status({ claimIds: [...claimIds, 'clm-z'], state: 'dismissed', reason: 'trivial' })).toBe(
      404,
    );
    expect(await status({ claimIds, state: 'accepted' })).toBe(400);
    expect((await list({ narrative: 'nar-1' })).total).toBe(3);
  });
});
