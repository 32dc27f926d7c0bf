import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BodyOf } from '../../core/api/routes.ts';
import { topics } from '../../core/domain/topic.ts';
import { useServices } from '../data/context.ts';
import { usePages, useRead } from '../data/queries.ts';
import { useTriage } from '../data/triage.ts';
import { useProblemText } from '../ui/error-words.ts';
import { oneOf, useFilters } from '../ui/use-filters.ts';
import { useWide } from '../ui/use-wide.ts';
import { queueLines } from './queue-lines.ts';

/** States of the queue that can be asked for besides `open`. */
export const triageStates = ['accepted', 'dismissed', 'snoozed', 'merged'] as const;

/** Levels of the best match that can be asked for. */
export const matchedFilters = ['strong', 'suggest', 'weak', 'none'] as const;

const REFRESH_MS = 20_000;
/** As many claims of a narrative are unfolded, and decided about at once. */
const MOST_BELOW = 200;

/** Words in the address that say how the list is shown and not what is in it. */
const views = ['fold', 'unfolded'];

/** What the address asks the inbox for. */
function queryOf({ get }: ReturnType<typeof useFilters>) {
  return {
    state: oneOf(triageStates, get('state')) ?? ('open' as const),
    lang: /^[a-z]{2,3}$/.test(get('lang')) ? get('lang') : undefined,
    topic: oneOf(topics, get('topic')),
    q: get('q').slice(0, 300) || undefined,
    matched: oneOf(matchedFilters, get('matched')),
  };
}

/** The claims of a narrative that the list holds; none while they are on their way, or for no narrative. */
function useNarrative(query: ReturnType<typeof queryOf>, narrative: string | undefined) {
  const input = { query: { ...query, narrative: narrative ?? '', limit: MOST_BELOW } };
  const { data } = useRead('claims', input, { enabled: narrative !== undefined, everyMs: REFRESH_MS });
  return narrative === undefined ? [] : (data?.items ?? []);
}

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
  const done = useRef<string[][]>([]);
  const query = queryOf(filters);
  const fold = oneOf(['narrative'] as const, filters.get('fold'));
  const narrativeId = (fold && filters.get('unfolded')) || undefined;
  const list = usePages('claims', { ...query, fold }, { everyMs: REFRESH_MS });
  const below = useNarrative(query, narrativeId);
  const lines = queueLines(list.items, narrativeId ? { narrativeId, claims: below } : null);
  const ids = lines.map(({ item }) => item.claim.id);
  const selectedId = id ?? (wide ? ids.at(0) : undefined);
  const selected = lines.find(({ item }) => item.claim.id === selectedId);
  /** The claims that a decision about the whole narrative is about, the selected one first. */
  const whole = useNarrative(query, selected?.item.fold?.narrativeId).map(({ claim }) => claim.id);
  const others = whole.filter((claimId) => claimId !== selectedId);
  const hrefOf = (claimId: string): string => `/inbox/${encodeURIComponent(claimId)}${filters.suffix}`;
  const show = (claimId: string | undefined): void =>
    navigate(claimId ? hrefOf(claimId) : `/inbox${filters.suffix}`, { replace: true });

  function move(step: 1 | -1): void {
    const at = selectedId ? ids.indexOf(selectedId) : -1;
    const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
    if (next) show(next);
  }

  /** Folds the claims of each narrative under one line, or stops doing so. */
  function toggleFold(): void {
    filters.set('unfolded', '');
    filters.set('fold', fold ? '' : 'narrative');
  }

  /** Shows the claims of a narrative below the one that speaks for it, or hides them; of the selected line where none is named. */
  function unfold(
    narrative = selected?.item.fold?.narrativeId ?? (selected?.below ? narrativeId : undefined),
  ): void {
    if (!narrative) return;
    filters.set('unfolded', narrative === narrativeId ? '' : narrative);
  }

  function undo(): void {
    const claimIds = done.current.pop();
    if (!claimIds) {
      notice.set({ tone: 'good', text: t('inbox.nothingToUndo') });
      return;
    }
    triage.mutate(
      { claimIds, body: { state: 'open' } },
      {
        onSuccess: () => notice.set({ tone: 'good', text: t('inbox.undone') }),
        onError: (error) => notice.set({ tone: 'bad', text: textOf(error) }),
      },
    );
    show(claimIds[0]);
  }

  /** Decides about the selected claim, or about all of its narrative where it speaks for one. */
  function decide(body: BodyOf<'triage'>, wholeNarrative = false): void {
    if (!selectedId) return;
    const claimIds = wholeNarrative ? [selectedId, ...others] : [selectedId];
    const left = ids.slice(ids.indexOf(selectedId) + 1).find((other) => !claimIds.includes(other));
    const before = ids.slice(0, Math.max(0, ids.indexOf(selectedId))).at(-1);
    const text =
      claimIds.length === 1
        ? t(`decided.${body.state}`)
        : t('inbox.decidedMany', { count: claimIds.length, state: t(`triage.${body.state}`) });
    done.current.push(claimIds);
    notice.set({ tone: 'good', text, undo });
    triage.mutate(
      { claimIds, body },
      {
        onSuccess: ({ caseId }) => {
          if (!caseId) return;
          notice.set({
            tone: 'good',
            text,
            undo,
            link: { href: `/cases/${caseId}`, text: t('inbox.toCase') },
          });
        },
        onError: (error) => {
          done.current = done.current.filter((other) => other !== claimIds);
          notice.set({ tone: 'bad', text: textOf(error) });
        },
      },
    );
    show(wide ? (left ?? before) : undefined);
  }

  const filtered = [...new URLSearchParams(filters.suffix).keys()].some((key) => !views.includes(key));
  return {
    list,
    lines,
    folded: fold !== undefined,
    filtered,
    filters,
    selectedId,
    /** How many other claims a decision about the whole narrative takes along; 0 for a claim alone. */
    others: others.length,
    inAddress: id !== undefined,
    hrefOf,
    move,
    toggleFold,
    unfold,
    undo,
    decide,
  };
}
