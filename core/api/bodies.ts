import { z } from 'zod';
import { DismissReason, Evidence, TriageState } from '../domain/desk.ts';
import { Weights } from '../domain/priority.ts';
import { Source } from '../domain/source.ts';
import { Instant } from '../domain/text.ts';

/** Body of a sign-in. */
export const SignIn = z.strictObject({
  login: z.string().min(1).max(80),
  password: z.string().min(1).max(200),
});

/** A decision in the inbox: dismissing needs a reason, snoozing an instant, merging the other claim. `open` undoes. */
export const TriageBody = z.strictObject({
  state: TriageState,
  reason: DismissReason.optional(),
  until: Instant.optional(),
  mergeInto: z.string().optional(),
});

/** One decision about several claims, as about those of a narrative. Cases are opened and claims joined one by one. */
export const TriageManyBody = TriageBody.omit({ mergeInto: true }).extend({
  claimIds: z.array(z.string()).min(1).max(200),
  state: TriageState.extract(['open', 'dismissed', 'snoozed']),
});

/** Evidence as entered; the rest is filled in. */
export const EvidenceBody = Evidence.omit({ id: true, caseId: true, addedBy: true });

/** What a person proposes as a source; it is read only after a second person approved it. */
export const SourceBody = Source.omit({ status: true });

/** A claim's wording as typed, or null to take it back. Personal data is taken out before it is kept. */
export const WordingBody = z.strictObject({ text: z.string().trim().min(10).max(400).nullable() });

/** Weights to be saved, and the version that they were changed from. */
export const PrioritiesBody = z.strictObject({ weights: Weights, basedOn: z.number().int().min(0) });
