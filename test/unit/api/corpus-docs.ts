import { RedactedText } from '../../../core/domain/text.ts';
import type { Corpus } from '../../../core/ports.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { claim } from '../desk/desk-fixture.ts';

const text = RedactedText.parse(
  `Readers asked us about a leaflet. ${claim.text} The hospital has not answered yet.`,
);

/** One article of one source with one claim, and a fact-check that may answer it. */
export async function createLocalCorpusDocs(corpus: Corpus): Promise<void> {
  const vector = new Float32Array(384);
  vector[0] = 1;
  await corpus.put('source', [
    {
      doc: makeDoc('source', 'river-daily', {
        name: 'River Daily',
        kind: 'newspaper',
        country: 'GB',
        languages: ['en'],
        homepage: 'https://river.example/',
        feeds: [],
        reason: 'The largest paper of the region.',
        opinion: false,
        satire: false,
        status: 'approved',
      }),
    },
  ]);
  await corpus.put('article', [
    {
      doc: makeDoc('article', 'art-1', {
        sourceId: 'river-daily',
        url: 'https://river.example/leaflet',
        canonicalUrl: 'https://river.example/leaflet',
        title: RedactedText.parse('A leaflet at the market'),
        text,
        lang: 'en',
        section: null,
        articleType: 'news',
        publishedAt: claim.firstSeenAt,
        modifiedAt: null,
        fetchedAt: claim.firstSeenAt,
        contentHash: 'c',
        bytesHash: 'b',
        simhash: '0000000000000000',
        detection: { model: 'test', sentences: 3, claims: 1, abstained: { opinion: 2, offTopic: 1 } },
      }),
    },
  ]);
  await corpus.put('claim', [{ doc: claim, vector }]);
  const start = text.indexOf(claim.text);
  await corpus.put('sighting', [
    {
      doc: makeDoc('sighting', 'sgt-1', {
        claimId: claim.id,
        articleId: 'art-1',
        sourceId: 'river-daily',
        lang: 'en',
        start,
        end: start + claim.text.length,
        at: claim.firstSeenAt,
        duplicateOf: null,
      }),
    },
  ]);
  await corpus.put('factCheck', [
    {
      doc: {
        id: 'fck-1',
        url: 'https://checks.example/1',
        claim: 'Salt water cures dengue',
        title: null,
        text: null,
        lang: 'en',
        publisher: 'Check House',
        rating: { words: 'False', value: 1, best: 5, worst: 1, normalised: 0 },
        reviewedAt: claim.firstSeenAt,
      },
      vector,
    },
  ]);
  await corpus.put('match', [
    {
      doc: {
        id: 'mat-1',
        claimId: claim.id,
        factCheckId: 'fck-1',
        score: 0.9,
        level: 'suggest',
        lexical: 3,
        semantic: 0.9,
        reasons: [],
      },
    },
  ]);
}
