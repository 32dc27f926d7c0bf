import type { Blocker } from '../core/api/views.ts';
import type { Case, Correction, PublishedRebuttal, RebuttalContent } from '../core/domain/desk.ts';
import { conflict } from '../core/errors.ts';
import { foldText } from '../core/fold.ts';
import { deterministicId } from '../core/ids.ts';
import {
  approvalMissing,
  approvedOnce,
  caseClosed,
  correctionMissing,
  draftMissing,
  evidenceMissing,
  markupInvalid,
  nothingToPublish,
  secondPersonNeeded,
} from './errors.ts';

// The rules of a case, pure: a state and an act in, the next state out. Storage and the log are in cases.ts.

const ended = (state: Case): boolean => state.status === 'closed';

function refuseEnded(state: Case): void {
  if (ended(state)) throw caseClosed('This case is closed. Open the claim again to go on.');
}

/** True where a published case has a draft that differs from what is published, i.e. a correction is under way. */
export function correctionUnderWay(state: Case, published: PublishedRebuttal | null): boolean {
  return (
    published !== null &&
    state.draft !== null &&
    JSON.stringify(state.draft) !== JSON.stringify(published.content)
  );
}

/** A new draft: any approval lapses, since it held for other words. `basedOn` guards against writing over somebody else's save. */
export function withDraft(state: Case, content: RebuttalContent, basedOn: number): Case {
  refuseEnded(state);
  if (basedOn !== state.draftVersion) {
    throw conflict(
      'Somebody saved this draft meanwhile. Your words are still in the editor: compare, then save again.',
    );
  }
  const status = state.status === 'published' ? 'published' : 'open';
  return { ...state, draft: content, draftVersion: state.draftVersion + 1, approvedBy: null, status };
}

/** Takes any approval back, because what it was given for has changed (evidence came or went). */
export function withoutApproval(state: Case): Case {
  refuseEnded(state);
  return { ...state, approvedBy: null, status: state.status === 'review' ? 'open' : state.status };
}

function refuseStale(state: Case, draftVersion: number): void {
  if (draftVersion !== state.draftVersion)
    throw conflict('The draft has changed since you read it. Read it again first.');
}

/** The first approval, for exactly this draft. Needs a draft and evidence. */
export function withApproval(
  state: Case,
  given: { actor: string; draftVersion: number; evidence: number },
): Case {
  refuseEnded(state);
  refuseStale(state, given.draftVersion);
  if (!state.draft) throw draftMissing('There is no draft to approve yet.');
  if (given.evidence === 0) throw evidenceMissing('Add at least one piece of evidence first.');
  if (state.approvedBy !== null)
    throw approvedOnce('This draft has its first approval. A second person may publish it.');
  return { ...state, approvedBy: given.actor, status: state.status === 'published' ? 'published' : 'review' };
}

/** All that stands between a case and its next publication, in the order in which it is best dealt with. */
export function blockersOf(
  state: Case,
  given: {
    actor: string;
    evidence: number;
    published: PublishedRebuttal | null;
    problems: readonly string[];
  },
): Blocker[] {
  if (ended(state)) return [];
  if (given.published && !correctionUnderWay(state, given.published)) return [];
  const blockers: (Blocker | false)[] = [
    state.draft === null && { code: 'no-draft', detail: 'Write the rebuttal.' },
    given.evidence === 0 && { code: 'no-evidence', detail: 'Add at least one piece of evidence.' },
    ...given.problems.map((detail): Blocker => ({ code: 'invalid-markup', detail })),
    state.approvedBy === null && {
      code: 'no-first-approval',
      detail: 'A communicator or lead must approve this draft.',
    },
    state.approvedBy === given.actor && {
      code: 'needs-second-person',
      detail: 'You gave the first approval; another person must publish.',
    },
  ];
  return blockers.filter((blocker) => blocker !== false);
}

/** The error of each thing that stands between a case and its publication. */
const blocked = {
  'no-draft': draftMissing,
  'no-evidence': evidenceMissing,
  'no-first-approval': approvalMissing,
  'needs-second-person': secondPersonNeeded,
  'invalid-markup': markupInvalid,
  'no-correction-text': correctionMissing,
} as const satisfies Record<Blocker['code'], unknown>;

/**
 * Publication by a second person. Throws while anything is missing; the first approver gets `desk.second-person`. A later version
 * needs the words of its correction.
 */
export function checkPublication(
  state: Case,
  given: {
    actor: string;
    draftVersion: number;
    evidence: number;
    published: PublishedRebuttal | null;
    problems: readonly string[];
    correction?: string | undefined;
  },
): void {
  refuseEnded(state);
  refuseStale(state, given.draftVersion);
  if (given.published && !correctionUnderWay(state, given.published))
    throw nothingToPublish('What is published says the same already.');
  const [first] = blockersOf(state, given);
  if (first?.code === 'needs-second-person')
    throw secondPersonNeeded('You gave the first approval. Another person must publish.');
  if (first) throw blocked[first.code](first.detail);
  if (given.published && !given.correction)
    throw correctionMissing('Say in a sentence what is corrected and why; it is shown to the public.');
}

/** Id of the rebuttal that answers a case. */
export const rebuttalIdOf = (caseId: string): string => deterministicId('reb', caseId);

/** A title as part of an address: folded, words joined by hyphens, at most 60 characters, never empty. */
export function slugOf(title: string): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut =
    words.length <= 60
      ? words
      : words
          .slice(0, 61)
          .replace(/-[^-]*$/, '')
          .slice(0, 60);
  return cut === '' ? 'rebuttal' : cut;
}

/** The corrections of a new version: all before it and, from version 2 on, the one that brought it; newest first. */
export function correctionsOf(
  published: PublishedRebuttal | null,
  text: string | undefined,
  at: string,
): Correction[] {
  if (!published || !text) return [];
  return [{ version: published.version + 1, text, at }, ...published.corrections];
}
