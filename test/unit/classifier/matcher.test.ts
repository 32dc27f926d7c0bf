import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import { factCheckInput } from '../../../classifier/matching/fact-check-passage.ts';
import type { MatchIndex } from '../../../classifier/matching/match-index.ts';
import { matchClaim } from '../../../classifier/matching/matcher.ts';
import { memoryIndex } from '../../../classifier/matching/memory-index.ts';
import type { FactCheck } from '../../../core/domain/fact-check.ts';
import type { Encoder } from '../../../core/ports.ts';

const factCheck = (id: string, lang: string, claim: string, title: string): FactCheck => ({
  id,
  url: `https://checks.example/${id}`,
  claim,
  title,
  text: null,
  lang,
  publisher: 'Checks',
  rating: null,
  reviewedAt: null,
});

const pool = [
  factCheck(
    'salt-3000',
    'en',
    'Three thousand people in Cebu were cured of dengue by salt water in August',
    'Salt water does not cure dengue',
  ),
  factCheck(
    'salt-300',
    'en',
    '300 people in Cebu were cured of dengue by salt water in August',
    'Were 300 people cured by salt water?',
  ),
  factCheck(
    'salt-davao',
    'en',
    '3,000 people in Davao were cured of dengue by salt water in August',
    'Davao and the salt water story',
  ),
  factCheck(
    'salt-october',
    'en',
    '3,000 people in Cebu were cured of dengue by salt water in October',
    'No salt water cure in October',
  ),
  factCheck(
    'salt-not',
    'en',
    '3,000 people in Cebu were not cured of dengue by salt water in August',
    'Salt water: what the figures say',
  ),
  factCheck('chanh', 'vi', 'Uống nước chanh nóng chữa khỏi ung thư', 'Nước chanh không chữa được ung thư'),
  factCheck(
    'banque',
    'fr',
    'Les banques fermeront tous les comptes dormants le 1er mars',
    'Non, les comptes ne seront pas fermés',
  ),
];

let encoder: Encoder;
let index: MatchIndex;
beforeAll(async () => {
  encoder = await createOnnxEncoder({
    folder: join(import.meta.dirname, '../../../classifier/models/encoder'),
    threads: 1,
  });
  index = memoryIndex(pool, await encoder.embed(pool.map(factCheckInput)));
});
afterAll(() => encoder.close());

const best = async (text: string) => {
  const [found] = await matchClaim({ encoder, index }, [{ text }], { top: 3 });
  return found ?? [];
};

describe('matchClaim', () => {
  it('prefers the fact-check whose number, place, date and sense agree', async () => {
    const [first, ...rest] = await best('3.000 people in Cebu cured of dengue with salt water in August');
    expect(first?.factCheckId).toBe('salt-3000');
    for (const other of rest) expect(other.score).toBeLessThan(first?.score ?? 0);
  });

  it.each([
    ['300 people in Cebu were cured of dengue by salt water in August', 'salt-300'],
    ['In Davao 3,000 people were cured of dengue by salt water in August', 'salt-davao'],
    ['3,000 people in Cebu were cured of dengue by salt water in October', 'salt-october'],
  ])('follows the fact that the query names: %s', async (text, id) => {
    expect((await best(text))[0]?.factCheckId).toBe(id);
  });

  it.each([
    ['Hot lemon juice cures cancer', 'chanh'],
    ['Ngân hàng sẽ đóng mọi tài khoản không hoạt động từ ngày 1 tháng 3', 'banque'],
  ])('finds answers in other languages: %s', async (text, id) => {
    const [first] = await best(text);
    expect(first?.factCheckId).toBe(id);
    expect(first?.reasons.map(({ code }) => code)).toContain('other-language');
  });

  it('is sure of the same claim in full, and never of a few words', async () => {
    const claim = pool[6]?.claim ?? '';
    expect((await best(claim))[0]?.level).toBe('strong');
    expect((await best('Comptes dormants fermeront'))[0]?.level).not.toBe('strong');
  });

  it('is not sure where a fact speaks against it', async () => {
    const found = await best('Les banques fermeront tous les comptes dormants le 1er septembre');
    expect(found[0]?.level).not.toBe('strong');
    expect(found[0]?.reasons.map(({ code }) => code)).toContain('other-date');
  });

  it('gives a fact-check once that its publisher lists twice in the same words, and each publisher its own', async () => {
    const [, second] = pool as [FactCheck, FactCheck];
    const listed = [
      { ...second, id: 'z-first' },
      { ...second, id: 'a-again', claim: `“${second.claim}.”` },
      { ...second, id: 'm-other', publisher: 'Other checks' },
    ];
    const vectors = await encoder.embed(listed.map(factCheckInput));
    const [found = []] = await matchClaim(
      { encoder, index: memoryIndex(listed, vectors) },
      [{ text: 'Salt water cured 300 people in Cebu of dengue in August' }],
      { top: 3 },
    );
    expect(found.map(({ factCheckId }) => factCheckId).sort()).toEqual(['m-other', 'z-first']);
  });

  it('gives reasons with places in the query', async () => {
    const text = '300 people in Cebu were cured of dengue by salt water in August';
    const found = await best(text);
    const other = found.find(({ factCheckId }) => factCheckId === 'salt-3000');
    const reason = other?.reasons.find(({ code }) => code === 'other-number');
    expect(text.slice(reason?.start ?? 0, reason?.end ?? 0)).toContain('300');
  });

  it.each(['', ' \n', '🙂', '#', 'https://a.example/b'])('has no match for %j', async (text) => {
    expect(await best(text)).toEqual([]);
  });

  it('answers alike, whatever else is asked', async () => {
    const queries = pool.map(({ claim }) => ({ text: claim }));
    const together = await matchClaim({ encoder, index }, queries, { top: 5 });
    for (const [n, query] of queries.entries())
      expect(await matchClaim({ encoder, index }, [query], { top: 5 })).toEqual([together[n]]);
  });
});
