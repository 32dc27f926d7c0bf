import { useMemo } from 'react';
import type { CaseDetail } from '../../core/api/views.ts';
import type { RebuttalContent } from '../../core/domain/desk.ts';
import { useDraft } from '../data/context.ts';

const MOST_CLAIM = 75;

/** The editor's fields. No verdict is chosen before a person chooses one. `basedOn`: the saved draft the typing began from. */
export type RebuttalFields = Omit<RebuttalContent, 'verdict'> & {
  readonly verdict: RebuttalContent['verdict'] | '';
  readonly basedOn: number;
};

/** The rebuttal as typed: the saved draft with what was changed since on this device. */
export type RebuttalDraft = ReturnType<typeof useRebuttalDraft>;

/** What the editor starts from: the saved draft, or the claim's own words where they are short enough. */
export function startingFields({ case: state }: CaseDetail): RebuttalFields {
  const { draft, draftVersion: basedOn, lang, title } = state;
  if (draft) return { ...draft, basedOn };
  const claimReviewed = title.length <= MOST_CLAIM ? title : '';
  return {
    lang,
    claimReviewed,
    title: '',
    verdict: '',
    summary: '',
    body: '',
    unknown: '',
    whyChosen: '',
    basedOn,
  };
}

/** The editor's state for a case. */
export function useRebuttalDraft(detail: CaseDetail) {
  const initial = useMemo(() => startingFields(detail), [detail]);
  return useDraft<RebuttalFields>(`rebuttal.${detail.case.id}`, initial);
}
