import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BodyOf, ResponseOf } from '../../core/api/routes.ts';
import { useServices } from './context.ts';

/** A decision about a claim, on its way. */
export interface Decision {
  readonly claimId: string;
  readonly body: BodyOf<'triage'>;
}

type Pages = InfiniteData<ResponseOf<'claims'>>;

/** A list of claims without one of them. */
export function withoutClaim(list: Pages, claimId: string): Pages {
  return {
    ...list,
    pages: list.pages.map((page) => {
      const items = page.items.filter((item) => item.claim.id !== claimId);
      const gone = list.pages.some((other) => other.items.some((item) => item.claim.id === claimId));
      return { ...page, items, total: page.total - (gone ? 1 : 0) };
    }),
  };
}

/**
 * Decides about claims. The claim leaves the queue at once, before the server has answered; if the server refuses, the queue is read
 * again and shows it where it was.
 */
export function useTriage() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      api.call('triage', { params: { id: decision.claimId }, body: decision.body }),
    onMutate: async (decision) => {
      await client.cancelQueries({ queryKey: ['claims'] });
      client.setQueriesData<Pages>({ queryKey: ['claims'] }, (list) =>
        list?.pages ? withoutClaim(list, decision.claimId) : list,
      );
    },
    onSettled: (_answer, _error, decision) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['claims'] }),
        client.invalidateQueries({ queryKey: ['claim', { params: { id: decision.claimId } }] }),
        client.invalidateQueries({ queryKey: ['cases'] }),
        client.invalidateQueries({ queryKey: ['status'] }),
      ]),
  });
}
