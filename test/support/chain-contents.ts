import { readAll } from '../../cli/demo/compare.ts';
import type { Kind } from '../../core/corpus-kinds.ts';
import type { Article } from '../../core/domain/article.ts';
import { canonicalJson, sha256 } from '../../core/ids.ts';
import type { Corpus } from '../../core/ports.ts';
import { hashesOf } from './corpus-helpers.ts';

/** What the chain makes of articles. */
const made = ['claim', 'sighting', 'factCheck', 'match', 'narrative', 'signal'] as const satisfies Kind[];

/** Ids with hashes of what the chain keeps, by kind. */
export type ChainContents = Record<string, { id: string; hash: string }[]>;

/** An article but for when it was read: two runs ask the publisher twice. */
const asPublished = ({ fetchedAt, checkedAt, receipt, ...rest }: Article) => ({
  ...rest,
  receipt: receipt && { ...receipt, date: null },
});

/** All that the chain has found, so that two runs over the same publishers can be compared, hash by hash. */
export async function chainContents(corpus: Corpus): Promise<ChainContents> {
  const articles = (await readAll(corpus, 'article'))
    .map((article) => ({ id: article.id, hash: sha256(canonicalJson(asPublished(article))) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rest = await Promise.all(made.map(async (kind) => [kind, await hashesOf(corpus, kind)] as const));
  return { article: articles, ...Object.fromEntries(rest) };
}
