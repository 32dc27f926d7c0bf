import { describe, expect, it } from 'vitest';
import { kindNames } from '../../core/corpus-kinds.ts';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { claims, hashesOf, ids, replaceAll } from '../support/corpus-helpers.ts';

/** Putting, getting, versions and removing. */
export function corpusWriteContract(corpus: () => Corpus): void {
  describe('put and get', () => {
    it.each(kindNames)('round-trips a %s', async (kind) => {
      const doc = makeDoc(kind, 'one-1');
      await replaceAll(corpus(), kind, [{ doc }]);
      const [stored, ...rest] = await corpus().get(kind, ['one-1']);
      expect(rest).toEqual([]);
      expect(stored?.doc).toEqual(doc);
      expect(stored?.version).toBe(1);
      expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('round-trips text of every kind', async () => {
      const text = '\u0000 \ud800 "\\ \u202e 🧂 nước mu\u0323\u0301ối <script> \u2028';
      await replaceAll(corpus(), 'claim', claims([['c1', { text }]]));
      expect((await corpus().get('claim', ['c1']))[0]?.doc.text).toBe(text);
    });

    it('round-trips an article as long as a book', async () => {
      const text = 'Nước muối sinh lý. '.repeat(20_000);
      await replaceAll(corpus(), 'article', [{ doc: makeDoc('article', 'a1', { text }) }]);
      expect((await corpus().get('article', ['a1']))[0]?.doc.text).toBe(text);
    });

    it('gets in the order asked for, without those that are not there', async () => {
      await replaceAll(corpus(), 'claim', claims([['a'], ['b'], ['c']]));
      expect(ids(await corpus().get('claim', ['c', 'x', 'a']))).toEqual(['c', 'a']);
      expect(await corpus().get('claim', [])).toEqual([]);
    });

    it('changes nothing when equal content is put again', async () => {
      const entries = claims([['a', {}, unitVector(1)], ['b']]);
      await replaceAll(corpus(), 'claim', entries);
      const before = await hashesOf(corpus(), 'claim');
      expect(await corpus().put('claim', entries)).toEqual({ changed: 0, unchanged: 2 });
      expect((await corpus().get('claim', ['a', 'b'])).map((s) => s.version)).toEqual([1, 1]);
      expect(await hashesOf(corpus(), 'claim')).toEqual(before);
    });

    it('counts a version for each change', async () => {
      await replaceAll(corpus(), 'claim', claims([['a']]));
      expect(await corpus().put('claim', claims([['a', { topic: 'science' }], ['b']]))).toEqual({
        changed: 2,
        unchanged: 0,
      });
      expect((await corpus().get('claim', ['a']))[0]).toMatchObject({
        version: 2,
        doc: { topic: 'science' },
      });
    });

    it('refuses what does not fit the kind', async () => {
      const bad = { ...makeDoc('claim', 'bad'), topic: 'politics' } as never;
      const extra = { ...makeDoc('claim', 'bad'), more: 1 } as never;
      for (const doc of [bad, extra, null as never]) {
        await expect(corpus().put('claim', [{ doc }])).rejects.toMatchObject({ code: 'input.invalid' });
      }
      expect(await corpus().get('claim', ['bad'])).toEqual([]);
    });

    it('writes nothing of a call in which one document is refused', async () => {
      await replaceAll(corpus(), 'claim', claims([['a']]));
      const bad = { doc: { ...makeDoc('claim', 'bad'), lang: '?' } as never };
      await expect(corpus().put('claim', [...claims([['b']]), bad])).rejects.toThrow();
      expect(ids((await corpus().list('claim')).items)).toEqual(['a']);
    });
  });

  describe('versions', () => {
    it('writes when the version is the one expected, 0 for not there', async () => {
      await replaceAll(corpus(), 'claim', []);
      await corpus().put('claim', [{ doc: makeDoc('claim', 'a'), expectedVersion: 0 }]);
      await corpus().put('claim', [{ doc: makeDoc('claim', 'a', { lang: 'fr' }), expectedVersion: 1 }]);
      expect((await corpus().get('claim', ['a']))[0]).toMatchObject({ version: 2, doc: { lang: 'fr' } });
    });

    it.each([0, 2, 99])('refuses to write over version 1 what expected %i', async (expectedVersion) => {
      await replaceAll(corpus(), 'claim', claims([['a']]));
      const entry = { doc: makeDoc('claim', 'a', { lang: 'fr' }), expectedVersion };
      await expect(corpus().put('claim', [entry])).rejects.toMatchObject({ code: 'corpus.conflict' });
      expect((await corpus().get('claim', ['a']))[0]).toMatchObject({ version: 1, doc: { lang: 'en' } });
    });

    it('lets one of many win who write from the same version', async () => {
      await replaceAll(corpus(), 'claim', claims([['a']]));
      const topics = ['health', 'science', 'economy', 'voting', 'scams'];
      const writes = topics.map((topic) =>
        corpus().put('claim', [{ doc: makeDoc('claim', 'a', { topic, model: topic }), expectedVersion: 1 }]),
      );
      const results = await Promise.allSettled(writes);
      expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
      expect((await corpus().get('claim', ['a']))[0]?.version).toBe(2);
    });
  });

  describe('remove', () => {
    it('takes a document out of everything and counts it', async () => {
      await replaceAll(corpus(), 'claim', claims([['a', { text: 'Garlic heals.' }, unitVector(1)], ['b']]));
      expect(await corpus().remove('claim', ['a', 'x'])).toBe(1);
      expect(await corpus().get('claim', ['a'])).toEqual([]);
      expect(await corpus().search('claim', { text: 'garlic' })).toEqual([]);
      expect(await corpus().nearest('claim', { vector: unitVector(1) })).toEqual([]);
      expect((await corpus().vectors('claim', ['a'])).size).toBe(0);
      expect(await corpus().count('claim')).toBe(1);
      expect(await corpus().remove('claim', ['a'])).toBe(0);
    });
  });
}
