import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryAllWordings, carryWording } from '../../../api/carry-wording.ts';
import type { ClaimDetail } from '../../../core/api/views.ts';
import { drainOutbox } from '../../../desk/outbox.ts';
import { claim } from '../desk/desk-fixture.ts';
import { type Member, startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;
let analyst: Member;
const params = { id: claim.id };

beforeAll(async () => {
  api = await startTestApi();
  analyst = await api.member('analyst');
});
afterAll(() => api.close());

const detail = async (): Promise<ClaimDetail> =>
  (await analyst.call('claim', { params })).body as ClaimDetail;
const stored = async () => (await api.corpus.get('claim', [claim.id]))[0]?.doc;
const carry = () =>
  drainOutbox(api.desk, async (message) => {
    if (message.kind === 'wording') await carryWording(api, message.data.claimId);
  });

describe('the wording of a claim', () => {
  it('is the sentence seen until somebody words it', async () => {
    expect((await detail()).item.wording).toEqual({ text: claim.text, by: null, at: null });
  });

  it('is for analysts and leads', async () => {
    const communicator = await api.member('communicator');
    const body = { text: 'Salt water cures dengue.' };
    expect((await communicator.call('setWording', { params, body })).status).toBe(403);
  });

  it('is kept without personal data, logged, and carried to the corpus, where it is searched by', async () => {
    const text = 'Brine heals dengue, says a leaflet: call +44 7700 900123';
    const { status } = await analyst.call('setWording', { params, body: { text } });
    expect(status).toBe(200);
    const { wording } = (await detail()).item;
    expect(wording.text).toContain('Brine heals dengue');
    expect(wording.text).not.toContain('7700');
    expect(wording.by).toBe('The analyst');
    const rows = JSON.stringify(api.desk.db.prepare('SELECT details FROM audit').all());
    expect(rows).toContain('Brine heals dengue');
    expect(rows).not.toContain('7700');
    await carry();
    expect(await stored()).toMatchObject({ text: claim.text, canonical: wording.text });
    const hits = await api.corpus.search('claim', { text: 'brine' });
    expect(hits.map((hit) => hit.doc.id)).toEqual([claim.id]);
  });

  it('stands when the corpus is built again, at once on the desk and in the copy after the next start', async () => {
    await api.corpus.remove('claim', [claim.id]);
    await carryAllWordings(api);
    const vector = new Float32Array(384);
    vector[0] = 1;
    await api.corpus.put('claim', [{ doc: claim, vector }]);
    expect((await detail()).item.wording.text).toContain('Brine heals dengue');
    await carryAllWordings(api);
    expect((await stored())?.canonical).toContain('Brine heals dengue');
  });

  it('stands when the same claim is seen in fewer words, and gives way to them once taken back', async () => {
    const shorter = {
      ...claim,
      id: 'clm-short',
      text: 'Salt water cures dengue within days.' as typeof claim.text,
    };
    const vector = new Float32Array(384);
    vector[1] = 1;
    await api.corpus.put('claim', [{ doc: shorter, vector }]);
    const merge = { state: 'merged', mergeInto: claim.id };
    await analyst.call('triage', { params: { id: shorter.id }, body: merge });
    expect((await detail()).item.wording.text).toContain('Brine heals dengue');
    await analyst.call('setWording', { params, body: { text: null } });
    expect((await detail()).item.wording).toMatchObject({ text: shorter.text, by: null });
    await carry();
    expect(await stored()).not.toHaveProperty('canonical');
  });

  it('is refused where it says too little', async () => {
    expect((await analyst.call('setWording', { params, body: { text: 'Salt.' } })).status).toBe(400);
  });
});
