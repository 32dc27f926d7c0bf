import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentedWords, foldedWords, searchWords } from '../../core/corpus-rules.ts';
import { foldText, nfc } from '../../core/fold.ts';
import { canonicalJson, claimId, deterministicId, sha256 } from '../../core/ids.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('folding', () => {
  it.each([
    ['Đà Nẵng', 'da nang'],
    ['ĐƯỜNG', 'duong'],
    ['œuvre', 'oeuvre'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['crème brûlée', 'creme brulee'],
    ['smørrebrød', 'smorrebrod'],
    ['123 + 4%', '123 + 4%'],
  ])('makes %s into %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('does not care how letters are composed, and folds a folded text to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(nfc(text)));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('folds every letter there is once and for all, the capital ẞ too', () => {
    const unstable = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code);
      const folded = foldText(letter);
      if (foldText(folded) !== folded || foldText(nfc(letter)) !== folded) unstable.push(letter);
    }
    expect(unstable).toEqual([]);
    expect(foldText('STRAẞE')).toBe('strasse');
  });

  it('keeps apart what differs in letters', () => {
    expect(foldText('ma')).not.toBe(foldText('mo'));
  });
});

describe('search words', () => {
  it('gives folded words, and those with accents as they are', () => {
    expect(searchWords('Nước muối, nước SALT!')).toEqual({
      folded: ['nuoc', 'muoi', 'salt'],
      accented: ['nước', 'muối'],
    });
  });

  it('gives one and many the same word, and leaves short words and other endings alone', () => {
    expect(foldedWords('Vaccines vaccins élections tests')).toEqual([
      'vaccine',
      'vaccin',
      'election',
      'test',
    ]);
    expect(foldedWords('bus virus crisis loss gas is')).toEqual([
      'bus',
      'virus',
      'crisis',
      'loss',
      'gas',
      'is',
    ]);
  });

  it('never gives anything but letters and digits, nor too much', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        const { folded, accented } = searchWords(text);
        for (const word of [...folded, ...accented]) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(Math.max(folded.length, accented.length)).toBeLessThanOrEqual(64);
        expect(
          accentedWords(text)
            .map((word) => foldText(word))
            .every((word) => !/ /.test(word)),
        ).toBe(true);
      }),
    );
  });

  it('finds a text by each of its own words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Nước', 'muối', 'Đà', 'salt'), { minLength: 1 }), (words) => {
        const indexed = new Set(foldedWords(words.join(' ')));
        for (const word of words)
          expect(searchWords(word).folded.every((folded) => indexed.has(folded))).toBe(true);
      }),
    );
  });
});

describe('ids and hashes', () => {
  it('hashes as SHA-256 does', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256(new TextEncoder().encode('muối'))).toBe(sha256('muối'));
  });

  it('gives equal values equal JSON, whatever the order of their fields', () => {
    const anyValue = fc.jsonValue();
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== 'object') return value;
      const entries = Object.entries(value).toReversed();
      return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
    };
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps parts apart', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), fc.array(anyText, { minLength: 1 }), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(deterministicId('x', ...a) === deterministicId('x', ...b)).toBe(same);
      }),
    );
    expect(deterministicId('x', 'ab', 'c')).not.toBe(deterministicId('x', 'a', 'bc'));
    expect(deterministicId('art', 'a')).toMatch(/^art-[0-9a-f]{20}$/);
  });

  it('gives a claim one id for its wording, whatever its case, accents and punctuation', () => {
    const id = claimId('vi', 'Nước muối chữa bệnh.');
    expect(claimId('vi', '  NUOC MUOI, chữa bệnh!')).toBe(id);
    expect(claimId('en', 'Nước muối chữa bệnh.')).not.toBe(id);
    expect(claimId('vi', 'Nước muối không chữa bệnh.')).not.toBe(id);
  });
});
