import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../classifier/matching/candidates.ts';
import { memoryIndex } from '../../../classifier/matching/memory-index.ts';
import { makeDoc, vectorAtAngle } from '../../support/corpus-docs.ts';

const query = { text: 'salt water cures dengue', vector: vectorAtAngle(0) };

/** More than either search gives: many that say the words more often, and one that means it and says two of them among others. */
const wordy = Array.from({ length: 400 }, (_, n) =>
  makeDoc('factCheck', `wordy-${n}`, { claim: `salt water, salt water, dengue ${n}`, title: 'Salt' }),
);
const meant = makeDoc('factCheck', 'meant', {
  claim: 'In this town and the next one, as the paper has it, people who drank sea water are free of dengue',
  title: 'A story',
});
const index = memoryIndex(
  [...wordy, meant],
  [...wordy.map((_, n) => vectorAtAngle(1.2 + n / 10_000)), vectorAtAngle(0.1)],
);

describe('findCandidates', () => {
  it('counts the words of what only its meaning found', async () => {
    expect((await index.lexical(query.text, 150)).map(({ factCheck }) => factCheck.id)).not.toContain(
      'meant',
    );
    const [best, next] = await findCandidates(index, query, 30);
    expect(best).toMatchObject({ factCheck: { id: 'meant' }, semantic: expect.closeTo(Math.cos(0.1), 5) });
    expect(best?.lexical).toBeGreaterThan(0);
    expect(best?.lexical).toBeLessThan(next?.lexical ?? 0);
  });

  it('gives each once, best first, and no more than asked for', async () => {
    const found = await findCandidates(index, query, 30);
    expect(found).toHaveLength(30);
    expect(new Set(found.map(({ factCheck }) => factCheck.id)).size).toBe(30);
  });
});
