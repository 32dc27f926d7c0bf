import type { FactCheck } from '../../core/domain/fact-check.ts';
import type { Encoder } from '../../core/ports.ts';
import { factCheckInput } from '../matching/fact-check-passage.ts';
import { matchClaim } from '../matching/matcher.ts';
import { memoryIndex } from '../matching/memory-index.ts';
import { mayBeStrong, type Reranker } from '../matching/reranker.ts';
import { type Post, readPosts } from './posts.ts';

/** The best match of a query where nothing but its score keeps it from being strong. */
export interface Candidate {
  readonly p: number;
  readonly answers: boolean;
}

const toFactCheck = ({ check }: Post, n: number): FactCheck => ({
  id: `post-${n}`,
  url: `https://example.org/post-${n}`,
  claim: check.claim ?? check.title ?? '',
  title: check.title,
  text: check.opening,
  lang: check.lang,
  publisher: 'written',
  rating: null,
  reviewedAt: null,
});

/**
 * Looks the development posts up twice, with a reranker that has not seen them: among all written fact-checks, and among those of
 * the train split alone, where none answers. Most claims that a desk meets have no fact-check yet, so that staying silent counts as much as answering.
 */
export async function judgePosts(encoder: Encoder, score: Reranker['score']): Promise<Candidate[]> {
  const posts = readPosts();
  const all = posts.map((post, n) => ({ post, factCheck: toFactCheck(post, n) }));
  const vectors = await encoder.embed(all.map(({ factCheck }) => factCheckInput(factCheck)));
  const asked = all.filter(({ post }) => post.split === 'dev');
  const reranker: Reranker = { score, level: (_, given) => (mayBeStrong(given) ? 'strong' : 'weak') };
  const look = async (kept: (post: Post) => boolean): Promise<Candidate[]> => {
    const pool = all.flatMap((row, n) =>
      kept(row.post) ? [{ ...row, vector: vectors[n] as Float32Array }] : [],
    );
    const index = memoryIndex(
      pool.map(({ factCheck }) => factCheck),
      pool.map(({ vector }) => vector),
    );
    const queries = asked.map(({ post }) => ({ text: post.text, lang: post.lang }));
    const found = await matchClaim({ encoder, index, reranker }, queries, { top: 1 });
    return found.flatMap(([best], n) =>
      best?.level === 'strong'
        ? [{ p: best.score, answers: best.factCheckId === asked[n]?.factCheck.id }]
        : [],
    );
  };
  return [...(await look(() => true)), ...(await look(({ split }) => split === 'train'))];
}
