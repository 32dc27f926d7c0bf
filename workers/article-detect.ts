import { suppressAsWhole } from '../classifier/detection/article-gate.ts';
import type { Article } from '../core/domain/article.ts';
import type { Claim, DetectedSentence, Reason, Sighting } from '../core/domain/claim.ts';
import { RedactedText } from '../core/domain/text.ts';
import { claimId, sightingId } from '../core/ids.ts';
import type { Corpus, Handler } from '../core/ports.ts';
import type { WorkerDeps } from './deps.ts';
import { requestWatch } from './narrative-watch.ts';
import { withdrawnFrom } from './withdrawn-sightings.ts';

type Deps = Pick<WorkerDeps, 'corpus' | 'queue' | 'detector' | 'encoder'>;

/** A reason that points into the article, as one that points into the claim's own words. */
function withinSentence(reason: Reason, from: number): Reason {
  const { start, end } = reason;
  return start === null || end === null ? reason : { ...reason, start: start - from, end: end - from };
}

/** The claim that a sentence makes, as this article alone would record it. */
function toClaim(article: Article, sentence: DetectedSentence, lang: string, model: string): Claim | null {
  if (sentence.topic === null) return null;
  // A slice of redacted text is redacted: parsing gives it its brand back.
  const text = RedactedText.parse(article.text.slice(sentence.start, sentence.end));
  return {
    id: claimId(lang, text),
    text,
    lang,
    topic: sentence.topic,
    checkworthy: sentence.checkworthy,
    reasons: sentence.reasons.map((reason) => withinSentence(reason, sentence.start)),
    firstSeenAt: article.publishedAt,
    model,
    narrativeId: null,
    matched: null,
  };
}

/**
 * Of two records of one claim the earlier, so that the order in which articles are read does not matter. Of two from one article it is
 * the new one: a detector that came since has looked again.
 */
function earlier(known: Claim, fresh: Claim): Claim {
  const rank = (claim: Claim): string => `${claim.firstSeenAt} ${claim.text}`;
  const [first, other] = rank(known) < rank(fresh) ? [known, fresh] : [fresh, known];
  const canonical = first.canonical ?? other.canonical;
  return {
    ...first,
    narrativeId: first.narrativeId ?? other.narrativeId,
    matched: first.matched ?? other.matched,
    ...(canonical !== undefined && { canonical }),
  };
}

async function saveClaims(
  claims: readonly Claim[],
  { corpus, encoder }: Deps,
  signal: AbortSignal,
): Promise<void> {
  const ids = claims.map((claim) => claim.id);
  const stored = new Map((await corpus.get('claim', ids)).map((one) => [one.doc.id, one]));
  const records = claims.map((claim) => {
    const known = stored.get(claim.id);
    return known ? earlier(known.doc, claim) : claim;
  });
  // A vector belongs to the words of its record and to the models of its time.
  const fresh = records.filter(({ id, text, model }) => {
    const before = stored.get(id)?.doc;
    return before?.text !== text || before.model !== model;
  });
  const vectors = await encoder.embed(
    fresh.map(({ text, lang }) => ({ text, lang, role: 'query' as const })),
    signal,
  );
  const vectorOf = new Map(fresh.map((claim, index) => [claim.id, vectors[index]]));
  await corpus.put(
    'claim',
    records.map((doc) => ({
      doc,
      expectedVersion: stored.get(doc.id)?.version ?? 0,
      vector: vectorOf.get(doc.id),
    })),
  );
}

/** Sightings of an article are what its text now says, and what its publisher has withdrawn. All others go. */
async function saveSightings(
  sightings: readonly Sighting[],
  withdrawn: (earlier: readonly Sighting[]) => Sighting[],
  { articleId, corpus }: { articleId: string; corpus: Corpus },
): Promise<void> {
  const before = await corpus.list('sighting', { filter: { articleId }, limit: 1000 });
  const known = new Map(before.items.map((s) => [s.doc.id, s.doc]));
  const current = new Set(sightings.map((s) => s.id));
  const all = [
    ...sightings.map((s) => ({ ...s, duplicateOf: known.get(s.id)?.duplicateOf ?? null })),
    ...withdrawn([...known.values()].filter(({ id }) => !current.has(id))),
  ];
  const kept = new Set(all.map(({ id }) => id));
  await corpus.remove(
    'sighting',
    [...known.keys()].filter((id) => !kept.has(id)),
  );
  await corpus.put(
    'sighting',
    all.map((doc) => ({ doc })),
  );
}

/**
 * `article.detect`: keeps the claims of one article with where they stand, and of everything it held back on only a count. The
 * article is marked as done last, after the jobs that follow are queued, so that a crash anywhere repeats the whole.
 */
export function createArticleDetect(deps: Deps): Handler<'article.detect'> {
  const { corpus, queue, detector } = deps;
  return async ({ data: { articleId } }, signal) => {
    const [stored] = await corpus.get('article', [articleId]);
    if (!stored) return;
    const article = stored.doc;
    const [source] = await corpus.get('source', [article.sourceId]);
    const [found] = await detector.detect([{ text: article.text, lang: article.lang }], signal);
    if (!found) return;
    const judged = suppressAsWhole(found, article, source?.doc ?? null);
    const { sentences, abstained } = judged;
    const pairs = sentences.flatMap((sentence) => {
      const claim = sentence.outcome === 'claim' ? toClaim(article, sentence, found.lang, detector.id) : null;
      return claim ? [{ claim, sentence }] : [];
    });
    const claims = [...new Map(pairs.map(({ claim }) => [claim.id, claim])).values()];
    const sightings = pairs.map(
      ({ claim, sentence }): Sighting => ({
        id: sightingId(claim.id, articleId),
        claimId: claim.id,
        articleId,
        sourceId: article.sourceId,
        lang: found.lang,
        start: sentence.start,
        end: sentence.end,
        at: article.publishedAt,
        duplicateOf: null,
        withdrawn: null,
      }),
    );
    const unique = [...new Map(sightings.toReversed().map((s) => [s.id, s])).values()];
    await saveClaims(claims, deps, signal);
    // Of what is opinion as a whole nothing stays.
    const withdrawn = (earlier: readonly Sighting[]) =>
      judged === found ? withdrawnFrom(article, earlier) : [];
    await saveSightings(unique, withdrawn, { articleId, corpus });
    for (const claim of claims) await queue.add('claim.match', { claimId: claim.id }, { key: claim.id });
    if (claims.length > 0) await requestWatch(queue);
    const detection = { model: detector.id, sentences: sentences.length, claims: claims.length, abstained };
    await corpus.put('article', [{ doc: { ...article, detection }, expectedVersion: stored.version }]);
  };
}
