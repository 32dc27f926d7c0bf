import { defineError } from '../core/errors.ts';

/** The act needs a second person: whoever did the first part cannot also do the second. */
export const secondPersonNeeded = defineError('desk.second-person', { public: true });

/** The case was ended without a publication. */
export const caseClosed = defineError('case.closed', { public: true });

/** The case was published, so it cannot be ended without. */
export const casePublished = defineError('case.published', { public: true });

/** There is no draft yet. */
export const draftMissing = defineError('case.no-draft', { public: true });

/** A rebuttal needs at least one piece of evidence. */
export const evidenceMissing = defineError('case.no-evidence', { public: true });

/** Draft or evidence is missing, so there is no page yet. */
export const caseIncomplete = defineError('case.incomplete', { public: true });

/** The draft has its first approval already. */
export const approvedOnce = defineError('case.approved-once', { public: true });

/** The draft needs its first approval. */
export const approvalMissing = defineError('case.no-first-approval', { public: true });

/** The markup of the page would not be valid. */
export const markupInvalid = defineError('case.invalid-markup', { public: true });

/** A later version needs the words of its correction. */
export const correctionMissing = defineError('case.no-correction-text', { public: true });

/** What is published says the same already. */
export const nothingToPublish = defineError('case.settled', { public: true });

/** The same link with the same words is evidence of the case already. */
export const evidenceKnown = defineError('evidence.known', { public: true });

/** The decision about the claim lacks its reason, its instant or the other claim. */
export const decisionIncomplete = defineError('claim.incomplete', { public: true });

/** One of several claims was decided about by somebody else meanwhile. */
export const claimDecided = defineError('claim.decided', { public: true });

/** The decision does not fit how the source stands now. */
export const sourceState = defineError('source.wrong-state', { public: true });

/** A removal is asked for with a reason. */
export const removalUnreasoned = defineError('source.no-reason', { public: true });

/** Another member has this login. */
export const loginTaken = defineError('member.login-taken', { public: true });

/** The register has it already, under this short name or this site. */
export const sourceKnown = defineError('source.known', { public: true });

/** An entry of a list names no address on the web. */
export const noAddress = defineError('source.no-address', { public: true });
