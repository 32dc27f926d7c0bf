import { readArticleHistory } from '../article-history.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';

/** How articles read over time. */
export function articleHandlers(deps: ApiDeps): Pick<ApiHandlers, 'article'> {
  return {
    article: async ({ params }) => readArticleHistory(deps, params.id ?? ''),
  };
}
