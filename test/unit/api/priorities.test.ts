import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultWeights, questions, Weights } from '../../../core/domain/priority.ts';
import { RedactedText } from '../../../core/domain/text.ts';
import { claim } from '../desk/desk-fixture.ts';
import { startTestApi, type TestApi } from './api-fixture.ts';

let api: TestApi;

/** Three claims beside the one of the fixture, each with words that one question asks for. */
const texts = {
  'clm-pay': 'Residents must pay a processing fee of 40 euros to keep their card.',
  'clm-plain': 'The tap water of the lower town is unfit for babies.',
  'clm-vote': 'Two of the polling stations close at noon.',
};

beforeAll(async () => {
  api = await startTestApi();
  const vector = new Float32Array(384).fill(Math.sqrt(1 / 384));
  await api.corpus.put(
    'claim',
    Object.entries(texts).map(([id, text], n) => ({
      doc: { ...claim, id, text: RedactedText.parse(text), checkworthy: 0.5 + n / 100 },
      vector,
    })),
  );
});
afterAll(() => api.close());

interface Line {
  readonly claim: { readonly id: string };
  readonly counted: { question: string; share: number }[];
  readonly priority: number;
}

const inbox = async (): Promise<Line[]> => {
  const { body } = await (await api.member('analyst')).call('claims');
  return (body as { items: Line[] }).items;
};
const only = (question: string): Weights =>
  Weights.parse(Object.fromEntries(questions.map((other) => [other, other === question ? 5 : 0])));

describe('what orders the inbox', () => {
  it('is read by everyone and begins with the default', async () => {
    const { body } = await (await api.member('communicator')).call('priorities');
    expect(body).toMatchObject({
      current: { version: 0, weights: defaultWeights, by: null },
      history: [{ version: 0 }],
    });
  });

  it('shows the effect before saving, and saves nothing by showing', async () => {
    const analyst = await api.member('analyst');
    const { body } = await analyst.call('previewPriorities', { body: { weights: only('asks-to-pay') } });
    const preview = body as {
      total: number;
      moved: number;
      before: { id: string }[];
      after: { id: string }[];
    };
    expect(preview.total).toBe(4);
    expect(preview.moved).toBeGreaterThan(0);
    expect(preview.after[0]).toMatchObject({ id: 'clm-pay', placeAfter: 1, text: texts['clm-pay'] });
    expect(preview.before.map(({ id }) => id)).toEqual((await inbox()).map((line) => line.claim.id));
    expect((await analyst.call('priorities')).body).toMatchObject({ current: { version: 0 } });
    const same = await analyst.call('previewPriorities', { body: { weights: defaultWeights } });
    expect(same.body).toMatchObject({ moved: 0 });
  });

  it('is saved by a lead alone, with its entry in the log, and says why a claim stands where it stands', async () => {
    const lead = await api.member('lead');
    const saved = await lead.call('savePriorities', { body: { weights: only('asks-to-pay'), basedOn: 0 } });
    expect(saved.body).toMatchObject({ current: { version: 1, by: 'The lead' } });
    const [first, ...others] = await inbox();
    expect(first).toMatchObject({
      claim: { id: 'clm-pay' },
      priority: 1,
      counted: [{ question: 'asks-to-pay', share: 1 }],
    });
    expect(others.every((line) => line.priority === 0 && line.counted.length === 0)).toBe(true);
    const late = await lead.call('savePriorities', { body: { weights: defaultWeights, basedOn: 0 } });
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'corpus.conflict' } } });
    const audit = await lead.call('audit', { query: { limit: '1' } });
    expect(audit.body).toMatchObject({ chain: { intact: true }, items: [{ action: 'priorities.save' }] });
  });

  it('can only change the order: whatever the weights, the same claims and nothing else', async () => {
    const lead = await api.member('lead');
    const before = await lead.call('status');
    const ids = new Set((await inbox()).map((line) => line.claim.id));
    for (const [version, weights] of [
      defaultWeights,
      only('rising'),
      only('topic-health'),
      only('none'),
    ].entries()) {
      await lead.call('savePriorities', { body: { weights, basedOn: version + 1 } });
      expect(new Set((await inbox()).map((line) => line.claim.id))).toEqual(ids);
    }
    // Nothing became a claim and nothing that was held back is counted otherwise.
    const after = await lead.call('status');
    expect(after.body).toEqual(before.body);
  });

  it('takes no question that is not in the list', async () => {
    const lead = await api.member('lead');
    const weights = { ...defaultWeights, 'criticises-the-mayor': 5 };
    const { status } = await lead.call('savePriorities', { body: { weights, basedOn: 5 } });
    expect(status).toBe(400);
  });
});
