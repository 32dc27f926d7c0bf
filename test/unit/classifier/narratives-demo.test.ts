import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import { type Mention, type Watched, watch } from '../../../classifier/narratives/watch.ts';
import type { Encoder } from '../../../core/ports.ts';
import { createSimhash } from '../../../crawlers/simhash.ts';
import { createNewsroom } from '../../../demo/newsroom.ts';

const startedAt = new Date('2026-03-16T08:00:00Z');
const { manifest } = createNewsroom({ startedAt, originOf: (id) => `https://${id}.example` });

const planted = manifest.claims.flatMap((claim) => claim.mentions.map((mention) => ({ claim, mention })));

let encoder: Encoder;
let watched: Watched;
/** Variants of one claim are one story. */
const story = ({ id, variantOf }: { id: string; variantOf: string | null }): string => variantOf ?? id;
const idOf = (claimId: string, url: string): string => `${claimId} ${url}`;
const storyOf = new Map(planted.map(({ claim, mention }) => [idOf(claim.id, mention.url), story(claim)]));

beforeAll(async () => {
  encoder = await createOnnxEncoder({
    folder: join(import.meta.dirname, '../../../classifier/models/encoder'),
    threads: 1,
  });
  const simhash = await createSimhash();
  const vectors = await encoder.embed(
    planted.map(({ mention }) => ({ text: mention.sentence, lang: mention.lang, role: 'query' as const })),
  );
  const copyOf = new Map(manifest.articles.map(({ url, copyOf: original }) => [url, original ?? url]));
  const mentions = planted.map(
    ({ claim, mention }, n): Mention => ({
      id: idOf(claim.id, mention.url),
      at: mention.publishedAt,
      publisher: mention.publisher,
      lang: mention.lang,
      text: mention.sentence,
      vector: vectors[n] ?? new Float32Array(encoder.dimensions),
      simhash: simhash(copyOf.get(mention.url) ?? mention.url),
    }),
  );
  watched = watch(mentions);
}, 300_000);
afterAll(() => encoder.close());

describe('the claims that travel through the demo newsroom', () => {
  it('come together across languages and rewordings, and no two of them in one', () => {
    const stories = Map.groupBy(watched.assignments, ({ narrative }) => narrative);
    expect([...stories].filter(([narrative]) => narrative === null)).toEqual([]);
    for (const members of stories.values())
      expect(new Set(members.map(({ id }) => storyOf.get(id))).size).toBe(1);
    const parted = manifest.claims
      .map((claim) => {
        const ids = new Set(claim.mentions.map(({ url }) => idOf(claim.id, url)));
        const found = watched.assignments.filter(({ id }) => ids.has(id));
        return { id: claim.id, narratives: new Set(found.map(({ narrative }) => narrative)).size };
      })
      .filter(({ narratives }) => narratives > 1);
    // Ten days lie between its Vietnamese and its other reports.
    expect(parted).toEqual([{ id: 'note-withdrawn', narratives: 2 }]);
  });

  it('are copies where the wire story was copied, and nowhere else', () => {
    const copies = watched.assignments.filter(({ duplicateOf }) => duplicateOf !== null).map(({ id }) => id);
    const expected = planted
      .filter(({ mention }) => !mention.independent)
      .map(({ claim, mention }) => idOf(claim.id, mention.url));
    expect(copies.sort()).toEqual(expected.sort());
  });

  it('are raised where they spread within days, once, never the copied one, and the slow one only when it gathers pace', () => {
    const claimOf = new Map(watched.assignments.map(({ id, narrative }) => [narrative, storyOf.get(id)]));
    const raised = watched.signals
      .filter(({ kind }) => kind === 'emerging')
      .map(({ narrative }) => claimOf.get(narrative));
    expect(raised.toSorted()).toEqual(
      [
        'ambulance-fee',
        'dam-burst',
        'dengue-salt',
        'fire-goats',
        'lead-water',
        'lumipay-refund',
        'meals-cut',
        'norvax-fertility',
        'sea-radiation',
        'vote-text',
      ].toSorted(),
    );
    expect(
      watched.signals.filter(({ kind }) => kind === 'surge').map(({ narrative }) => claimOf.get(narrative)),
    ).toEqual(['dam-burst', 'note-withdrawn']);
  });
});
