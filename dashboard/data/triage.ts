import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { TriageManyBody } from '../../core/api/bodies.ts';
import type { BodyOf, ResponseOf } from '../../core/api/routes.ts';
import type { ApiClient } from '../api-client.ts';
import { useServices } from './context.ts';

/** A decision about one claim or, where it is one that may be made about many, about several. */
export interface Decision {
  readonly claimIds: readonly string[];
  readonly body: BodyOf<'triage'>;
}

type Page = ResponseOf<'claims'>;
type Pages = InfiniteData<Page>;

/** The pages of a list of claims without some of them, on whatever page they stood. */
export function withoutClaims(pages: readonly Page[], claimIds: readonly string[]): Page[] {
  const left = pages.map(({ items }) => items.filter(({ claim }) => !claimIds.includes(claim.id)));
  const gone = pages.flatMap(({ items }) => items).length - left.flat().length;
  return pages.map((page, index) => ({ ...page, items: left[index] ?? [], total: page.total - gone }));
}

/** Sends a decision: about one claim by its own route, about several by the one that takes all or none. */
async function send(api: ApiClient, { claimIds, body }: Decision): Promise<{ caseId: string | null }> {
  const [only, ...others] = claimIds;
  if (only !== undefined && others.length === 0) return api.call('triage', { params: { id: only }, body });
  await api.call('triageMany', { body: TriageManyBody.parse({ ...body, claimIds }) });
  return { caseId: null };
}

/**
 * Decides about claims. They leave the queue at once, before the server has answered; if the server refuses, the queue is read
 * again and shows them where they were.
 */
export function useTriage() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => send(api, decision),
    onMutate: async ({ claimIds }) => {
      await client.cancelQueries({ queryKey: ['claims'] });
      // The queue is read page by page, the claims of a narrative at once.
      client.setQueriesData<Pages | Page>({ queryKey: ['claims'] }, (list) => {
        if (!list) return list;
        if ('pages' in list) return { ...list, pages: withoutClaims(list.pages, claimIds) };
        return withoutClaims([list], claimIds)[0];
      });
    },
    onSettled: () => {
      const stale = ['claims', 'claim', 'cases', 'status'] as const;
      return Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: [route] })));
    },
  });
}
