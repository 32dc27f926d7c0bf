import { describe, expect, it } from 'vitest';
import type { Corpus, Filter } from '../../core/ports.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { claims, hour, ids, replaceAll } from '../support/corpus-helpers.ts';

/** Lists, filters and aggregates. */
export function corpusListContract(corpus: () => Corpus): void {
  describe('lists', () => {
    const fill = (count: number) =>
      replaceAll(
        corpus(),
        'sighting',
        Array.from({ length: count }, (_, i) => ({ doc: makeDoc('sighting', `s${i}`, { at: hour(i) }) })),
      );

    async function allPages(limit: number, between?: () => Promise<void>): Promise<string[]> {
      const seen: string[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await corpus().list('sighting', { limit, ...(after && { after }) });
        seen.push(...ids(page.items));
        if (page.next === null) return seen;
        after = page.next;
        await between?.();
      }
    }

    it('lists newest first, or oldest', async () => {
      await fill(4);
      expect(ids((await corpus().list('sighting')).items)).toEqual(['s3', 's2', 's1', 's0']);
      expect(ids((await corpus().list('sighting', { order: 'oldest' })).items)).toEqual([
        's0',
        's1',
        's2',
        's3',
      ]);
    });

    it('lists equal times by id, and kinds without a time by id', async () => {
      await replaceAll(
        corpus(),
        'sighting',
        ['c', 'a', 'b'].map((id) => ({ doc: makeDoc('sighting', id) })),
      );
      await replaceAll(
        corpus(),
        'match',
        ['c', 'a', 'b'].map((id) => ({ doc: makeDoc('match', id) })),
      );
      for (const order of ['newest', 'oldest'] as const) {
        expect(ids((await corpus().list('sighting', { order })).items)).toEqual(['a', 'b', 'c']);
        expect(ids((await corpus().list('match', { order })).items)).toEqual(['a', 'b', 'c']);
      }
    });

    it('holds documents without a time to be the oldest', async () => {
      const times: [string, string | null][] = [
        ['a', null],
        ['b', hour(1)],
        ['c', hour(2)],
      ];
      await replaceAll(
        corpus(),
        'factCheck',
        times.map(([id, reviewedAt]) => ({ doc: makeDoc('factCheck', id, { reviewedAt }) })),
      );
      expect(ids((await corpus().list('factCheck')).items)).toEqual(['c', 'b', 'a']);
      expect(ids((await corpus().list('factCheck', { order: 'oldest' })).items)).toEqual(['a', 'b', 'c']);
      expect(await corpus().count('factCheck', { to: hour(5) })).toBe(2);
    });

    it.each([1, 3, 7, 20])('gives every document once in pages of %i', async (limit) => {
      await fill(20);
      expect(await allPages(limit)).toEqual(Array.from({ length: 20 }, (_, i) => `s${19 - i}`));
    });

    it('pages stably while documents are added', async () => {
      await fill(12);
      let added = 100;
      const seen = await allPages(5, async () => {
        const news = [0, 1].map(() => ({ doc: makeDoc('sighting', `s${++added}`, { at: hour(added) }) }));
        await corpus().put('sighting', news);
      });
      expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => `s${11 - i}`));
    });

    it('refuses a cursor and limits that cannot be', async () => {
      await expect(corpus().list('sighting', { after: 'x' })).rejects.toMatchObject({
        code: 'input.invalid',
      });
      for (const limit of [0, -1, 1.5, Number.NaN, 1e9]) {
        await expect(corpus().list('sighting', { limit })).rejects.toMatchObject({ code: 'input.invalid' });
      }
    });
  });

  describe('filters', () => {
    it('asks for null, for any of a list, and within lists', async () => {
      await replaceAll(
        corpus(),
        'claim',
        claims([['a', { matched: 'strong' }], ['b', { matched: 'none' }], ['c']]),
      );
      expect(await corpus().count('claim', { matched: null })).toBe(1);
      expect(await corpus().count('claim', { matched: ['strong', 'none'] })).toBe(2);
      expect(await corpus().count('claim', { matched: [] })).toBe(0);
      const both = [
        ['x', ['vi', 'en']],
        ['y', ['fr']],
      ] as const;
      await replaceAll(
        corpus(),
        'narrative',
        both.map(([id, languages]) => ({ doc: makeDoc('narrative', id, { languages }) })),
      );
      const named = async (languages: string | string[]) =>
        ids((await corpus().list('narrative', { filter: { languages } })).items);
      expect(await named('en')).toEqual(['x']);
      expect(await named(['fr', 'en'])).toEqual(['x', 'y']);
      expect(await named('de')).toEqual([]);
    });

    it('takes times from (inclusive) and to (exclusive), in any ISO form', async () => {
      await replaceAll(corpus(), 'claim', claims([1, 2, 3].map((n) => [`c${n}`, { firstSeenAt: hour(n) }])));
      expect(await corpus().count('claim', { from: hour(2) })).toBe(2);
      expect(await corpus().count('claim', { to: hour(2) })).toBe(1);
      expect(
        await corpus().count('claim', { from: '2026-11-01T08:00:00+07:00', to: '2026-11-01T02:00Z' }),
      ).toBe(1);
    });

    it('refuses fields and times that are not there', async () => {
      const bad = [{ model: 'x' }, { from: 'yesterday' }] as Filter<'claim'>[];
      for (const filter of bad) {
        await expect(corpus().count('claim', filter)).rejects.toMatchObject({ code: 'input.invalid' });
      }
      await expect(corpus().count('match', { from: hour(1) })).rejects.toMatchObject({
        code: 'input.invalid',
      });
    });
  });

  describe('aggregates', () => {
    it('counts by hour and by day, oldest first, without empty buckets', async () => {
      const times = [
        '2026-11-01T00:00:00Z',
        '2026-11-01T00:59:59.999Z',
        '2026-11-01T23:00:00Z',
        '2026-11-03T05:30:00Z',
      ];
      await replaceAll(
        corpus(),
        'sighting',
        times.map((at, i) => ({ doc: makeDoc('sighting', `s${i}`, { at, lang: i ? 'vi' : 'en' }) })),
      );
      expect(await corpus().histogram('sighting', { by: 'hour' })).toEqual([
        { at: '2026-11-01T00:00:00.000Z', count: 2 },
        { at: '2026-11-01T23:00:00.000Z', count: 1 },
        { at: '2026-11-03T05:00:00.000Z', count: 1 },
      ]);
      expect(await corpus().histogram('sighting', { by: 'day', filter: { lang: 'vi' } })).toEqual([
        { at: '2026-11-01T00:00:00.000Z', count: 2 },
        { at: '2026-11-03T00:00:00.000Z', count: 1 },
      ]);
    });

    it('counts the values of a field, most first, then by value', async () => {
      const langs = ['vi', 'fr', 'en', 'vi', 'en', 'de'];
      await replaceAll(corpus(), 'claim', claims(langs.map((lang, i) => [`c${i}`, { lang }])));
      const terms = await corpus().terms('claim', { field: 'lang', limit: 3 });
      expect(terms).toEqual([
        { value: 'en', count: 2 },
        { value: 'vi', count: 2 },
        { value: 'de', count: 1 },
      ]);
      expect(await corpus().terms('claim', { field: 'lang', filter: { lang: 'vi' } })).toEqual([
        { value: 'vi', count: 2 },
      ]);
      expect(await corpus().terms('claim', { field: 'matched' })).toEqual([]);
    });

    it('counts each value of a list', async () => {
      const lists = [['vi', 'en'], ['en'], ['fr', 'en']];
      await replaceAll(
        corpus(),
        'narrative',
        lists.map((languages, i) => ({ doc: makeDoc('narrative', `n${i}`, { languages }) })),
      );
      expect(await corpus().terms('narrative', { field: 'languages' })).toEqual([
        { value: 'en', count: 3 },
        { value: 'fr', count: 1 },
        { value: 'vi', count: 1 },
      ]);
    });
  });
}
