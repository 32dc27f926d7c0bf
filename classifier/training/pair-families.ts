import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import type { Encoder } from '../../core/ports.ts';
import { type Candidate, findCandidates, fused, lexicalPart, nearest } from '../matching/candidates.ts';
import { factCheckInput } from '../matching/fact-check-passage.ts';
import { comparedFacts, type Features, factsOf, featuresOf, inConflict } from '../matching/features.ts';
import { dot } from '../matching/match-index.ts';
import { memoryIndex } from '../matching/memory-index.ts';
import { queryText } from '../matching/query-text.ts';

const Side = z.object({ claim: z.string(), title: z.string(), lang: z.string() });

/** A written claim, the fact-check that answers it, and fact-checks in which one fact is another. */
export const PairFamily = z.object({
  id: z.string(),
  lang: z.string(),
  claim: z.string(),
  match: Side,
  distractors: z.array(Side.extend({ kind: z.string() })),
  split: z.enum(['train', 'test']),
});
export type PairFamily = z.infer<typeof PairFamily>;

/** A fact-check beside a written claim: is it the answer, or what was changed in it (null for those of other families)? */
export interface PairCandidate {
  readonly answers: boolean;
  readonly changed: string | null;
  readonly features: Features;
  /** A fact speaks against it: it can be no strong match. */
  readonly conflict: boolean;
}

export interface JudgedFamily {
  readonly family: PairFamily;
  readonly candidates: readonly PairCandidate[];
}

/** The written families of a split, all languages. */
export function readFamilies(split: PairFamily['split']): PairFamily[] {
  return ['vi', 'en', 'fr']
    .flatMap((lang) =>
      readFileSync(new URL(`./data/pairs.${lang}.jsonl`, import.meta.url), 'utf8').split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => PairFamily.parse(JSON.parse(line)))
    .filter((family) => family.split === split);
}

interface Sheet {
  readonly factCheck: FactCheck;
  readonly family: string;
  readonly changed: string | null;
  readonly answers: boolean;
}

function sheetsOf(family: PairFamily): Sheet[] {
  const sheet = (side: z.infer<typeof Side>, name: string, changed: string | null): Sheet => ({
    factCheck: {
      id: `${family.id}-${name}`,
      url: `https://example.org/${family.id}-${name}`,
      claim: side.claim,
      title: side.title,
      text: null,
      lang: side.lang,
      publisher: 'written',
      rating: null,
      reviewedAt: null,
    },
    family: family.id,
    changed,
    answers: changed === null,
  });
  return [
    sheet(family.match, 'match', null),
    ...family.distractors.map((d, n) => sheet(d, `other${n}`, d.kind)),
  ];
}

/** Fact-checks of other families looked at beside a family's own. */
const STRANGERS = 15;

/**
 * Each family with its own fact-checks and those that are found for its claim among all of these families, with the features that the
 * reranker sees.
 */
export async function judgeFamilies(
  encoder: Encoder,
  families: readonly PairFamily[],
): Promise<JudgedFamily[]> {
  const sheets = families.flatMap(sheetsOf);
  const vectors = await encoder.embed(sheets.map(({ factCheck }) => factCheckInput(factCheck)));
  const byId = new Map(
    sheets.map((sheet, n) => [sheet.factCheck.id, { ...sheet, vector: vectors[n] as Float32Array }]),
  );
  const index = memoryIndex(
    sheets.map(({ factCheck }) => factCheck),
    vectors,
  );
  const judged: JudgedFamily[] = [];
  for (const family of families) {
    const text = queryText(family.claim);
    const [vector] = await encoder.embed([{ text, lang: family.lang, role: 'query' }]);
    if (!vector) continue;
    const found = await findCandidates(index, { text, vector }, STRANGERS);
    const seen = new Set(found.map(({ factCheck }) => factCheck.id));
    const byWords = await index.lexical(text, sheets.length);
    const lexical = new Map(byWords.map(({ factCheck, score }) => [factCheck.id, lexicalPart(score)]));
    const missed = sheetsOf(family).filter(({ factCheck }) => !seen.has(factCheck.id));
    const own = missed.map(
      ({ factCheck }): Candidate => ({
        factCheck,
        lexical: lexical.get(factCheck.id) ?? 0,
        semantic: dot(vector, byId.get(factCheck.id)?.vector ?? vector),
        rival: nearest(
          byId.get(factCheck.id)?.vector,
          found.flatMap((other) => byId.get(other.factCheck.id)?.vector ?? []),
        ),
      }),
    );
    const query = factsOf(text);
    judged.push({
      family,
      candidates: [...found, ...own].map((candidate) => {
        const sheet = byId.get(candidate.factCheck.id);
        const facts = factsOf(candidate.factCheck.claim);
        const compared = comparedFacts(query, facts);
        const mine = sheet?.family === family.id;
        return {
          answers: mine && sheet.answers,
          changed: mine ? sheet.changed : null,
          conflict: inConflict(compared),
          features: featuresOf(query, facts, compared, {
            fused: fused(candidate),
            rival: candidate.rival,
          }),
        };
      }),
    });
  }
  return judged;
}
