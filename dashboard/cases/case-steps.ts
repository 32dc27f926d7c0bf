import type { CaseDetail } from '../../core/api/views.ts';
import type { User } from '../../core/domain/desk.ts';

/** The steps from a claim to a public answer, in their order. */
export const caseSteps = ['draft', 'evidence', 'approve', 'publish'] as const;

/** One of the steps. */
export type CaseStep = (typeof caseSteps)[number];

/** Why a button of a case cannot be used now; a key of `reason.*` in the locales. */
export type StepReason =
  | 'closed'
  | 'settled'
  | 'role'
  | 'unsaved'
  | 'no-draft'
  | 'no-evidence'
  | 'invalid-markup'
  | 'approved'
  | 'no-first-approval'
  | 'needs-second-person';

/** A case as seen by one member, with whether their editor holds words that are not saved. */
export interface CaseView {
  readonly detail: CaseDetail;
  readonly user: Pick<User, 'id' | 'role'>;
  readonly unsaved: boolean;
}

function blocked(detail: CaseDetail, code: CaseDetail['blockers'][number]['code']): boolean {
  return detail.blockers.some((blocker) => blocker.code === code);
}

/** True where what is published and the draft are the same: nothing is to be done. */
export function isSettled({ next, case: state }: CaseDetail): boolean {
  return state.status === 'published' && next.action === 'nothing';
}

function commonReason({ detail, user, unsaved }: CaseView): StepReason | null {
  if (detail.case.status === 'closed') return 'closed';
  if (isSettled(detail)) return unsaved ? 'unsaved' : 'settled';
  if (user.role === 'analyst') return 'role';
  if (blocked(detail, 'no-draft')) return 'no-draft';
  if (unsaved) return 'unsaved';
  if (blocked(detail, 'no-evidence')) return 'no-evidence';
  return blocked(detail, 'invalid-markup') ? 'invalid-markup' : null;
}

/** Why the first approval cannot be given now, or null. */
export function approveReason(view: CaseView): StepReason | null {
  const common = commonReason(view);
  if (common) return common;
  return view.detail.case.approvedBy === null ? null : 'approved';
}

/** Why the case cannot be published now by this member, or null. */
export function publishReason(view: CaseView): StepReason | null {
  const common = commonReason(view);
  if (common) return common;
  const { approvedBy } = view.detail.case;
  if (approvedBy === null) return 'no-first-approval';
  return approvedBy === view.user.id ? 'needs-second-person' : null;
}

/** Which steps are behind this case's next version. */
export function stepsDone(detail: CaseDetail): Readonly<Record<CaseStep, boolean>> {
  const settled = isSettled(detail);
  return {
    draft: detail.case.draft !== null && !blocked(detail, 'invalid-markup'),
    evidence: detail.evidence.length > 0,
    approve: settled || detail.case.approvedBy !== null,
    publish: settled,
  };
}

/** The name of who gave the first approval for the current draft, from the timeline. */
export function approverName(detail: CaseDetail): string | null {
  if (detail.case.approvedBy === null) return null;
  return detail.timeline.findLast((entry) => entry.action === 'draft.approve')?.actor ?? null;
}
