import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/domain/article.ts';
import type { Sighting } from '../../../core/domain/claim.ts';
import { claimId, sightingId } from '../../../core/ids.ts';
import { withdrawnFrom } from '../../../workers/withdrawn-sightings.ts';
import { makeDoc } from '../../support/corpus-docs.ts';

const claim = 'Salt water cures a cold.';
const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((day) => `${day}T08:00:00.000Z`);

/** An article whose wordings were read a day apart; the last is the current one. */
function article(...texts: string[]): Article {
  const wordings = texts.map((text, n) => ({ text, contentHash: `hash-${n}`, fetchedAt: days[n] }));
  const rest = { title: 'Salt', bytesHash: 'b', modifiedAt: null, receipt: null };
  return makeDoc('article', 'art-1', {
    ...wordings.at(-1),
    versions: wordings.slice(0, -1).map((wording) => ({ ...rest, ...wording })),
  });
}

function sighting(text: string): Sighting {
  const id = claimId('en', claim);
  const start = text.indexOf(claim);
  return makeDoc('sighting', sightingId(id, 'art-1'), {
    claimId: id,
    articleId: 'art-1',
    lang: 'en',
    start,
    end: start + claim.length,
  });
}

describe('a sighting that the text no longer has', () => {
  const first = `Doctors disagree. ${claim}`;

  it('is withdrawn since the wording in which its sentence went, and counts in the one before', () => {
    const story = article(first, first, 'Doctors disagree.', 'Nothing is known.');
    expect(withdrawnFrom(story, [sighting(first)])).toEqual([
      { ...sighting(first), withdrawn: { at: days[2], contentHash: 'hash-1' } },
    ]);
  });

  it('is no withdrawal where the sentence is still there, however it is written', () => {
    expect(withdrawnFrom(article(first, 'SALT WATER cures a cold, doctors say.'), [sighting(first)])).toEqual(
      [],
    );
    expect(withdrawnFrom(article(first), [sighting(first)])).toEqual([]);
  });

  it('stays as it was marked the first time', () => {
    const marked = { ...sighting(first), withdrawn: { at: days[0] ?? '', contentHash: 'long-gone' } };
    expect(withdrawnFrom(article(first, 'Nothing.'), [marked])).toEqual([marked]);
  });

  it('always points at its own words', () => {
    const sentence = fc.constantFrom('It rained. ', `${claim} `, 'Stay home. ', '');
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), sentence, (before, after) => {
        const old = `${before.join('')}${claim}`;
        const story = article(old, after);
        for (const { start, end, withdrawn } of withdrawnFrom(story, [sighting(old)])) {
          const wording = story.versions.find((version) => version.contentHash === withdrawn?.contentHash);
          expect(wording?.text.slice(start, end)).toBe(claim);
          expect(after).not.toContain(claim);
        }
      }),
      { numRuns: 50 },
    );
  });
});
