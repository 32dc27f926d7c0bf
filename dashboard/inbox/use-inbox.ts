import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BodyOf } from '../../core/api/routes.ts';
import { topics } from '../../core/domain/topic.ts';
import { useServices } from '../data/context.ts';
import { usePages } from '../data/queries.ts';
import { useTriage } from '../data/triage.ts';
import { useProblemText } from '../ui/problem.tsx';
import { oneOf, useFilters } from '../ui/use-filters.ts';
import { useWide } from '../ui/use-wide.ts';

/** States of the queue that can be asked for besides `open`. */
export const triageStates = ['accepted', 'dismissed', 'snoozed', 'merged'] as const;

/** Levels of the best match that can be asked for. */
export const matchedFilters = ['strong', 'suggest', 'weak', 'none'] as const;

const REFRESH_MS = 20_000;

/** The inbox as a whole: the filtered queue, what is selected, and the acts on it. */
export type Inbox = ReturnType<typeof useInbox>;

/** `id` is the claim in the address; without one the first of the queue is selected where there is room beside it. */
export function useInbox(id: string | undefined) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const textOf = useProblemText();
  const [, navigate] = useLocation();
  const wide = useWide();
  const filters = useFilters();
  const triage = useTriage();
  const done = useRef<string[]>([]);
  const list = usePages(
    'claims',
    {
      state: oneOf(triageStates, filters.get('state')) ?? 'open',
      lang: /^[a-z]{2,3}$/.test(filters.get('lang')) ? filters.get('lang') : undefined,
      topic: oneOf(topics, filters.get('topic')),
      q: filters.get('q').slice(0, 300) || undefined,
      matched: oneOf(matchedFilters, filters.get('matched')),
    },
    { everyMs: REFRESH_MS },
  );
  const ids = list.items.map((item) => item.claim.id);
  const selectedId = id ?? (wide ? ids.at(0) : undefined);
  const hrefOf = (claimId: string): string => `/inbox/${encodeURIComponent(claimId)}${filters.suffix}`;
  const show = (claimId: string | undefined): void =>
    navigate(claimId ? hrefOf(claimId) : `/inbox${filters.suffix}`, { replace: true });

  function move(step: 1 | -1): void {
    const at = selectedId ? ids.indexOf(selectedId) : -1;
    const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
    if (next) show(next);
  }

  function undo(): void {
    const claimId = done.current.pop();
    if (!claimId) {
      notice.set({ tone: 'good', text: t('inbox.nothingToUndo') });
      return;
    }
    triage.mutate(
      { claimId, body: { state: 'open' } },
      {
        onSuccess: () => notice.set({ tone: 'good', text: t('inbox.undone') }),
        onError: (error) => notice.set({ tone: 'bad', text: textOf(error) }),
      },
    );
    show(claimId);
  }

  function decide(body: BodyOf<'triage'>): void {
    if (!selectedId) return;
    const at = ids.indexOf(selectedId);
    const next = wide ? (ids[at + 1] ?? ids[at - 1]) : undefined;
    const claimId = selectedId;
    done.current.push(claimId);
    notice.set({ tone: 'good', text: t(`decided.${body.state}`), undo });
    triage.mutate(
      { claimId, body },
      {
        onSuccess: ({ caseId }) => {
          if (!caseId) return;
          const link = { href: `/cases/${caseId}`, text: t('inbox.toCase') };
          notice.set({ tone: 'good', text: t(`decided.${body.state}`), undo, link });
        },
        onError: (error) => {
          done.current = done.current.filter((other) => other !== claimId);
          notice.set({ tone: 'bad', text: textOf(error) });
        },
      },
    );
    show(next === claimId ? undefined : next);
  }

  return { list, filters, selectedId, inAddress: id !== undefined, hrefOf, move, undo, decide };
}
