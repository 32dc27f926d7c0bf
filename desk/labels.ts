import { DismissReason, TriageState } from '../core/domain/desk.ts';
import { LabelledPair, LabelledText } from '../core/domain/labels.ts';
import type { Desk } from './desk.ts';

/** What a dismissal says about the sentence. One that was already answered is a claim all the same. */
const labelOfReason: Readonly<Record<DismissReason, LabelledText['label']>> = {
  'not-checkable': 'other',
  opinion: 'opinion',
  'already-answered': 'claim',
  trivial: 'other',
  'off-topic': 'other',
  'wrong-sentence': 'other',
};

function labelOf(state: TriageState, reason: unknown): LabelledText['label'] | null {
  if (state === 'accepted' || state === 'merged') return 'claim';
  return state === 'dismissed' ? labelOfReason[DismissReason.parse(reason)] : null;
}

/**
 * What people at the desk decided about claims, as labelled sentences in the order of their ids: redacted texts and labels, nobody's
 * name and no time. Claims put off or put back have no label. Decisions from before texts were kept are left out.
 */
export function labelledTexts(desk: Desk): LabelledText[] {
  const rows = desk.db
    .prepare(
      `SELECT claim_id, state, reason, text, lang, topic FROM triage WHERE text IS NOT NULL AND state <> 'open' ORDER BY claim_id`,
    )
    .all();
  return rows.flatMap((row) => {
    const label = labelOf(TriageState.parse(row.state), row.reason);
    if (label === null) return [];
    const { claim_id: id, text, lang, topic } = row;
    return [LabelledText.parse({ id, text, lang, label, ...(label === 'claim' && { topic }) })];
  });
}

/** What people said about matches, as labelled pairs in the order of their ids, nobody's name and no time. */
export function labelledPairs(desk: Desk): LabelledPair[] {
  const rows = desk.db
    .prepare('SELECT match_id, claim, fact_check, answer FROM match_answer ORDER BY match_id')
    .all();
  return rows.flatMap(({ match_id: id, claim: query, fact_check: factCheck, answer: label }) => {
    const pair = LabelledPair.safeParse({ id, query, factCheck, label });
    return pair.success ? [pair.data] : [];
  });
}
