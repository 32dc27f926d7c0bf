import { describe, expect, it } from 'vitest';
import type { Corpus, Filter } from '../../core/ports.ts';
import { makeDoc, unitVector, vectorAtAngle } from '../support/corpus-docs.ts';
import { claims, hashesOf, ids, replaceAll } from '../support/corpus-helpers.ts';

/** Search by words and by vectors. */
export function corpusSearchContract(corpus: () => Corpus): void {
  describe('search', () => {
    const texts = {
      salt: 'Nước muối chữa khỏi cảm lạnh ở Đà Nẵng',
      garlic: 'Garlic and salt heal a cold',
      eau: "L'eau de mer guérit-elle les œdèmes ?",
      vote: 'Polling stations close early',
      bank: 'Banks freeze all accounts',
      moon: 'The moon was painted red',
    };
    const fill = () =>
      replaceAll(corpus(), 'claim', claims(Object.entries(texts).map(([id, text]) => [id, { text }])));

    it.each([
      ['nước muối', 'salt'],
      ['nuoc muoi', 'salt'],
      ['NƯỚC', 'salt'],
      ['đà nẵng', 'salt'],
      ['da nang', 'salt'],
      ['Đà Nẵng'.normalize('NFD'), 'salt'],
      ['guerit', 'eau'],
      ['oedemes', 'eau'],
      ['œdèmes', 'eau'],
      ['garlíc', 'garlic'],
    ])('finds %s', async (text, id) => {
      await fill();
      expect(ids(await corpus().search('claim', { text }))).toEqual([id]);
    });

    it('sees what has just been put, and what it was changed to', async () => {
      await fill();
      await corpus().put('claim', claims([['new', { text: 'Quicksilver rain' }]]));
      expect(ids(await corpus().search('claim', { text: 'quicksilver' }))).toEqual(['new']);
      await corpus().put('claim', claims([['new', { text: 'Golden rain' }]]));
      expect(await corpus().search('claim', { text: 'quicksilver' })).toEqual([]);
      expect(ids(await corpus().search('claim', { text: 'golden' }))).toEqual(['new']);
    });

    it('finds by any of the words, best first', async () => {
      await fill();
      const hits = await corpus().search('claim', { text: 'garlic salt moon' });
      expect(ids(hits)).toEqual(['garlic', 'moon']);
      expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Number.POSITIVE_INFINITY);
      expect(hits[0]).toMatchObject({ version: 1, doc: { text: texts.garlic } });
    });

    it('puts the same spelling before another that folds alike', async () => {
      const others = Array.from({ length: 8 }, (_, i): [string, object] => [
        `o${i}`,
        { text: `filler number ${i}` },
      ]);
      await replaceAll(
        corpus(),
        'claim',
        claims([['ma', { text: 'ma' }], ['mạ', { text: 'mạ' }], ['má', { text: 'má' }], ...others]),
      );
      for (const text of ['mạ', 'má']) expect(ids(await corpus().search('claim', { text }))[0]).toBe(text);
      expect(await corpus().search('claim', { text: 'ma' })).toHaveLength(3);
    });

    it('orders equal scores by id and cuts them at the limit', async () => {
      await replaceAll(
        corpus(),
        'claim',
        claims(['d', 'b', 'e', 'a', 'c'].map((id) => [id, { text: 'same words' }])),
      );
      expect(ids(await corpus().search('claim', { text: 'words', limit: 3 }))).toEqual(['a', 'b', 'c']);
    });

    it('searches every text field of a kind', async () => {
      const fields = { claim: 'alpha', title: 'beta', text: 'gamma' };
      await replaceAll(corpus(), 'factCheck', [{ doc: makeDoc('factCheck', 'f1', fields) }]);
      for (const text of ['alpha', 'beta', 'gamma']) {
        expect(ids(await corpus().search('factCheck', { text }))).toEqual(['f1']);
      }
    });

    it('filters', async () => {
      await replaceAll(
        corpus(),
        'claim',
        claims([
          ['a', { lang: 'vi' }],
          ['b', { lang: 'en' }],
          ['c', { lang: 'fr' }],
        ]),
      );
      const search = async (filter: Filter<'claim'>) =>
        ids(await corpus().search('claim', { text: 'salt', filter }));
      expect(await search({ lang: 'vi' })).toEqual(['a']);
      expect(await search({ lang: ['vi', 'fr'] })).toEqual(['a', 'c']);
      expect(await search({ lang: 'vi', topic: 'voting' })).toEqual([]);
    });

    it('looks at named documents alone where ids are given, with the same scores', async () => {
      await fill();
      const all = await corpus().search('claim', { text: 'garlic salt moon early' });
      const some = await corpus().search('claim', {
        text: 'garlic salt moon early',
        ids: ['moon', 'vote', 'bank', 'not there'],
      });
      expect(some).toEqual(all.filter(({ doc }) => ['moon', 'vote'].includes(doc.id)));
      expect(await corpus().search('claim', { text: 'salt', ids: [] })).toEqual([]);
    });

    it.each([
      '',
      '  ',
      '?!',
      '"',
      'AND',
      'a* OR (b',
      'text:salt NEAR/2',
      '\ud800',
      '\u0000',
      'x'.repeat(100_000),
    ])('answers %j without an error', async (text) => {
      await fill();
      expect(Array.isArray(await corpus().search('claim', { text }))).toBe(true);
    });

    it('answers a text of a thousand different words', async () => {
      await fill();
      const text = `moon ${Array.from({ length: 1_000 }, (_, i) => `w${i}`).join(' ')}`;
      expect(ids(await corpus().search('claim', { text }))).toEqual(['moon']);
    });

    it('finds nothing in a kind without text', async () => {
      await replaceAll(corpus(), 'signal', [{ doc: makeDoc('signal', 's1') }]);
      expect(await corpus().search('signal', { text: 'surge' })).toEqual([]);
    });
  });

  describe('vectors', () => {
    const angles = [0.9, 0.1, 0.5, 3.1, 1.6];
    const fill = () =>
      replaceAll(
        corpus(),
        'claim',
        claims(angles.map((angle, i) => [`v${i}`, { lang: i % 2 ? 'en' : 'vi' }, vectorAtAngle(angle)])),
      );

    it('gives them back, for those that have one', async () => {
      await replaceAll(corpus(), 'claim', claims([['a', {}, unitVector(7)], ['b']]));
      const found = await corpus().vectors('claim', ['a', 'b', 'x']);
      expect([...found.keys()]).toEqual(['a']);
      expect(found.get('a')).toEqual(unitVector(7));
      expect((await corpus().vectors('match', ['a'])).size).toBe(0);
    });

    it('orders by cosine, nearest first, and says it', async () => {
      await fill();
      const hits = await corpus().nearest('claim', { vector: vectorAtAngle(0) });
      expect(ids(hits)).toEqual(['v1', 'v2', 'v0', 'v4', 'v3']);
      for (const { doc, score } of hits)
        expect(score).toBeCloseTo(Math.cos(angles[Number(doc.id[1])] ?? 0), 3);
    });

    it('keeps to limit and filter', async () => {
      await fill();
      expect(ids(await corpus().nearest('claim', { vector: vectorAtAngle(0), limit: 2 }))).toEqual([
        'v1',
        'v2',
      ]);
      const filter = { lang: 'vi' };
      expect(ids(await corpus().nearest('claim', { vector: vectorAtAngle(0), limit: 2, filter }))).toEqual([
        'v2',
        'v0',
      ]);
    });

    it('keeps the stored vector when an update brings none, and takes a new one', async () => {
      await replaceAll(corpus(), 'claim', claims([['a', {}, vectorAtAngle(0)]]));
      await corpus().put('claim', claims([['a', { narrativeId: 'nar-1' }]]));
      expect((await corpus().vectors('claim', ['a'])).get('a')).toEqual(vectorAtAngle(0));
      await corpus().put('claim', claims([['a', { narrativeId: 'nar-1' }, vectorAtAngle(1)]]));
      expect((await corpus().vectors('claim', ['a'])).get('a')).toEqual(vectorAtAngle(1));
      expect((await corpus().get('claim', ['a']))[0]?.version).toBe(3);
      expect((await corpus().nearest('claim', { vector: vectorAtAngle(1) }))[0]?.score).toBeCloseTo(1, 3);
    });

    it('tells a changed vector by the hash', async () => {
      await replaceAll(corpus(), 'claim', claims([['a', {}, unitVector(1)]]));
      const before = await hashesOf(corpus(), 'claim');
      await corpus().put('claim', claims([['a', {}, unitVector(2)]]));
      expect(await hashesOf(corpus(), 'claim')).not.toEqual(before);
    });

    it('refuses a vector of another size, of another length than 1, not of numbers, or where none belongs', async () => {
      const scaled = unitVector(1).map((x) => x * 2);
      const broken = unitVector(1).fill(Number.NaN, 3, 4);
      const refusal = { code: 'input.invalid' };
      for (const vector of [new Float32Array(3), new Float32Array(384), scaled, broken]) {
        await expect(corpus().put('claim', claims([['bad', {}, vector]]))).rejects.toMatchObject(refusal);
        await expect(corpus().nearest('claim', { vector })).rejects.toMatchObject(refusal);
      }
      const entry = { doc: makeDoc('match', 'm1'), vector: unitVector(1) };
      await expect(corpus().put('match', [entry])).rejects.toMatchObject(refusal);
    });
  });
}
