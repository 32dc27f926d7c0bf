import {
  keepPreviousData,
  type Query,
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ResponseOf, RouteName } from '../../core/api/routes.ts';
import type { ClaimDetail, MatchView } from '../../core/api/views.ts';
import { AppError } from '../../core/errors.ts';
import type { CallInput } from '../api-client.ts';
import { useServices } from './context.ts';

/** Key under which an answer is kept: the route's name first, so that all answers of a route can be found. */
export function keyOf<N extends RouteName>(name: N, input?: CallInput<N>): QueryKey {
  return input === undefined ? [name] : [name, input];
}

interface ReadOptions<T> {
  /** Asks again after so many milliseconds. */
  readonly everyMs?: number;
  /** No more once this holds of an answer. */
  readonly until?: (answer: T) => boolean;
  readonly enabled?: boolean;
  /** Shows the answer to what was asked before until the new one is there. */
  readonly keep?: boolean;
}

/** Reads a route and keeps the answer fresh. */
export function useRead<N extends RouteName>(
  name: N,
  input: CallInput<N>,
  options: ReadOptions<ResponseOf<N>> = {},
) {
  const { api } = useServices();
  const { everyMs, until } = options;
  return useQuery({
    queryKey: keyOf(name, input),
    queryFn: () => api.call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep && { placeholderData: keepPreviousData }),
    ...(everyMs !== undefined && {
      refetchInterval: ({ state: { data } }: Query<ResponseOf<N>>) =>
        data !== undefined && until?.(data) ? false : everyMs,
    }),
  });
}

type PagedName = 'claims' | 'cases' | 'narratives' | 'audit';

/** Reads a long list page by page; `items` holds all that was read so far, `first` is the first page with what else it says. */
export function usePages<N extends PagedName>(
  name: N,
  query: CallInput<N>['query'],
  options: { readonly everyMs?: number } = {},
) {
  const { api } = useServices();
  const result = useInfiniteQuery({
    queryKey: [name, 'pages', query],
    queryFn: ({ pageParam }) =>
      api.call(name, { query: { ...Object(query), ...(pageParam && { after: pageParam }) } } as CallInput<N>),
    initialPageParam: '',
    getNextPageParam: (last: ResponseOf<N>) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    ...(options.everyMs !== undefined && { refetchInterval: options.everyMs }),
  });
  const pages = result.data?.pages ?? [];
  const items = pages.flatMap((page): ResponseOf<N>['items'][number][] => page.items);
  return { ...result, first: pages.at(0), items, total: pages.at(0)?.total ?? 0 };
}

/** Writes through a route. Lists and details named in `stale` are read again afterwards. */
export function useWrite<N extends RouteName>(name: N, stale: readonly RouteName[]) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<N>) => api.call(name, input),
    onSettled: () => Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: [route] }))),
  });
}

/** Writes to a case: the answer is the case as it is now and takes the place of what was shown. */
export function useCaseWrite<
  N extends
    | 'addEvidence'
    | 'removeEvidence'
    | 'enterArchived'
    | 'saveDraft'
    | 'approve'
    | 'publish'
    | 'closeCase',
>(name: N, caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<N>) => api.call(name, input),
    onSuccess: async (answer) => {
      client.setQueryData(keyOf('case', { params: { id: caseId } }), answer);
      const stale = ['preview', 'cases', 'publications', 'status', 'audit'] as const;
      await Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: [route] })));
    },
    onError: async (error) => {
      // Somebody else was faster: show what is there now; the words typed here are kept as a draft.
      if (error instanceof AppError && /^(case\.|corpus\.conflict$)/.test(error.code)) {
        await client.invalidateQueries({ queryKey: keyOf('case', { params: { id: caseId } }) });
      }
    },
  });
}

/** What holds matches: a claim, or a case. */
type WithMatches = Pick<ClaimDetail, 'matches'>;

/** Says whether a fact-check answers a claim; shown at once wherever the match is shown, taken back if the server refuses. */
export function useAnswerMatch() {
  const { api } = useServices();
  const client = useQueryClient();
  const holders: readonly QueryKey[] = [['claim'], ['case']];
  return useMutation({
    mutationFn: (given: { id: string; answer: MatchView['answer'] }) =>
      api.call('answerMatch', { params: { id: given.id }, body: { answer: given.answer } }),
    onMutate: ({ id, answer }) => {
      for (const queryKey of holders) {
        client.setQueriesData<WithMatches>(
          { queryKey },
          (before) =>
            before && {
              ...before,
              matches: before.matches.map((view) => (view.match.id === id ? { ...view, answer } : view)),
            },
        );
      }
    },
    onSettled: () => Promise.all(holders.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
