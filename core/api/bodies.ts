import { z } from 'zod';
import { DismissReason, Evidence, TriageState } from '../domain/desk.ts';
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

/** Evidence as entered; the rest is filled in. */
export const EvidenceBody = Evidence.omit({ id: true, caseId: true, addedBy: true });

/** What a person proposes as a source; it is read only after a second person approved it. */
export const SourceBody = Source.omit({ status: true });
