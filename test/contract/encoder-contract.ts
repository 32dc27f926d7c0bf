import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EncodeInput, Encoder } from '../../core/ports.ts';

const passage = (text: string): EncodeInput => ({ text, role: 'passage' });

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

const sentences = [
  'Nước muối sinh lý chữa khỏi cảm lạnh.',
  'Salt water cures the common cold.',
  "L'eau salée guérit le rhume.",
  'Ngân hàng Nhà nước sẽ khóa mọi tài khoản từ tháng sau.',
  'The bridge is closed.',
  'Five hundred thousand people were vaccinated last week, and none of them reported any problem at all.',
  'Gió',
];

/** What every `Encoder` does. Making one may be slow: it is made twice, the second time to compare with an empty cache. */
export function encoderContract(name: string, makeEncoder: () => Promise<Encoder>): void {
  describe(`Encoder: ${name}`, () => {
    let encoder: Encoder;
    beforeAll(async () => {
      encoder = await makeEncoder();
    });
    afterAll(() => encoder.close());

    it('names its weights', () => {
      expect(encoder.id).toMatch(/\S/);
    });

    it('gives a vector of its dimensions and of unit length for each text, in order', async () => {
      const vectors = await encoder.embed(sentences.map(passage));
      expect(vectors).toHaveLength(sentences.length);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(encoder.dimensions);
        expect(cosine(vector, vector)).toBeCloseTo(1, 4);
      }
    });

    it('gives the same vector whatever else is in the call, in whatever order, with or without a cache', async () => {
      const together = await encoder.embed(sentences.map(passage));
      const other = await makeEncoder();
      try {
        const backwards = await other.embed(sentences.toReversed().map(passage));
        expect(backwards.toReversed()).toEqual(together);
        for (const [i, text] of sentences.entries())
          expect(await encoder.embed([passage(text)])).toEqual([together[i]]);
      } finally {
        await other.close();
      }
    });

    it('gives equal texts of one call equal vectors', async () => {
      const [first, , third] = await encoder.embed(
        [sentences[1], sentences[4], sentences[1]].map((t) => passage(t ?? '')),
      );
      expect(third).toEqual(first);
    });

    it('gives its caller vectors of their own: changing one changes no later answer', async () => {
      const [before] = await encoder.embed([passage('The moon is red.')]);
      const copy = before?.slice();
      before?.fill(0);
      expect(await encoder.embed([passage('The moon is red.')])).toEqual([copy]);
    });

    it('brings like meanings together, over languages', async () => {
      const ask: EncodeInput = { text: 'Does salt water heal a cold?', role: 'query' };
      const [query, ...answers] = await encoder.embed([ask, ...sentences.slice(0, 5).map(passage)]);
      const scores = answers.map((answer) => cosine(query ?? new Float32Array(), answer));
      const lowestLike = Math.min(...scores.slice(0, 3));
      expect(lowestLike).toBeGreaterThan(Math.max(...scores.slice(3)));
    });

    it('sees composed and decomposed letters as the same text', async () => {
      const text = 'Nước muối ở Đà Nẵng';
      const [nfc, nfd] = await encoder.embed([passage(text), passage(text.normalize('NFD'))]);
      expect(nfd).toEqual(nfc);
    });

    it('answers an empty list with an empty list', async () => {
      expect(await encoder.embed([])).toEqual([]);
    });

    it.each([
      ['nothing', ''],
      ['white space', ' \n\t\u00a0'],
      ['a lone surrogate', 'a\ud800b'],
      ['control characters', '\u0000\u0007\u001b[31m'],
      ['emoji and bidi controls', '🧂🏽‍⚕️ \u202eabc\u202c'],
      ['a long line', 'muối '.repeat(200_000)],
      ['a long word', 'x'.repeat(1_000_000)],
      ['special tokens', '<s></s><pad><unk><mask> query: passage:'],
    ])('gives a unit vector for %s', async (_what, text) => {
      const [vector, ...more] = await encoder.embed([passage(text)]);
      expect(more).toEqual([]);
      expect(vector).toHaveLength(encoder.dimensions);
      expect(cosine(vector ?? new Float32Array(), vector ?? new Float32Array())).toBeCloseTo(1, 4);
    });

    it('answers calls that come at the same time', async () => {
      const calls = sentences.map((text) => encoder.embed([passage(`${text} Again.`)]));
      for (const [i, [vector]] of (await Promise.all(calls)).entries()) {
        expect([vector]).toEqual(await encoder.embed([passage(`${sentences[i]} Again.`)]));
      }
    });

    it('rejects at once when its signal has aborted, and goes on afterwards', async () => {
      await expect(encoder.embed([passage('Never seen one.')], AbortSignal.abort())).rejects.toThrow();
      expect(await encoder.embed([passage('Seen two.')])).toHaveLength(1);
    });

    it('rejects when its signal aborts in the middle, and goes on afterwards', async () => {
      const stop = new AbortController();
      const many = Array.from({ length: 300 }, (_, i) =>
        passage(`Sentence number ${i} is about the weather.`),
      );
      const call = encoder.embed(many, stop.signal);
      stop.abort();
      await expect(call).rejects.toThrow();
      expect(await encoder.embed([passage('Seen three.')])).toHaveLength(1);
    });

    it('says clearly that it is closed', async () => {
      const closed = await makeEncoder();
      await closed.close();
      await expect(closed.embed([passage('Never seen four.')])).rejects.toThrow(/closed/i);
      await closed.close();
    });
  });
}
