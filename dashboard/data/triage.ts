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

type Pages = InfiniteData<ResponseOf<'claims'>>;

/** A list of claims without some of them. */
export function withoutClaims(list: Pages, claimIds: readonly string[]): Pages {
  const gone = list.pages
    .flatMap(({ items }) => items)
    .filter(({ claim }) => claimIds.includes(claim.id)).length;
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: page.items.filter(({ claim }) => !claimIds.includes(claim.id)),
      total: page.total - gone,
    })),
  };
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
      client.setQueriesData<Pages>({ queryKey: ['claims'] }, (list) =>
        list?.pages ? withoutClaims(list, claimIds) : list,
      );
    },
    onSettled: () => {
      const stale = ['claims', 'claim', 'cases', 'status'] as const;
      return Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: [route] })));
    },
  });
}
