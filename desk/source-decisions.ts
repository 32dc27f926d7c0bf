import { Source, type SourceStatus } from '../core/domain/source.ts';
import { type AuditAction, audit } from './audit.ts';
import { type Actor, type Desk, nowOf, transact } from './desk.ts';
import { removalUnreasoned, secondPersonNeeded, sourceState } from './errors.ts';
import { enqueueOutbox } from './outbox.ts';
import { getSource, type RegisteredSource } from './sources.ts';

interface Step {
  readonly from: readonly SourceStatus[];
  /** The state it leads to; the same where left out. */
  readonly to?: SourceStatus;
  /** Whether a removal must have been asked for. */
  readonly asked?: boolean;
}

/** What may be decided about a source in each state. */
const steps = {
  approve: { from: ['proposed'], to: 'approved' },
  refuse: { from: ['proposed'], to: 'refused' },
  pause: { from: ['approved'], to: 'paused' },
  resume: { from: ['paused'], to: 'approved', asked: false },
  'ask-removal': { from: ['paused', 'refused'], asked: false },
  keep: { from: ['paused', 'refused'], asked: true },
  remove: { from: ['paused', 'refused'], to: 'removed', asked: true },
} as const satisfies Record<string, Step>;

/** A decision about a source. */
export type SourceDecision = keyof typeof steps;

/** All decisions about a source, in the order of its life. */
export const sourceDecisions = Object.keys(steps) as SourceDecision[];

function checkStep(decision: SourceDecision, { source, removal }: RegisteredSource): Step {
  const step: Step = steps[decision];
  if (!step.from.includes(source.status)) {
    throw sourceState(`This source is ${source.status}; it cannot be changed by "${decision}" now.`);
  }
  if (step.asked !== undefined && step.asked !== (removal !== null)) {
    throw sourceState(
      removal
        ? 'Somebody asked for this source to be removed. Decide about that first.'
        : 'Nobody asked for this source to be removed, or it was decided meanwhile.',
    );
  }
  return step;
}

/** Approval and removal are a second person's: not of whoever proposed it, not of whoever asked for the removal. */
function checkPerson(
  decision: SourceDecision,
  actor: Actor,
  { proposedBy, removal }: RegisteredSource,
): void {
  if (decision === 'approve' && proposedBy === actor) {
    throw secondPersonNeeded('You proposed this source. Another member of the desk must approve it.');
  }
  if (decision === 'remove' && removal?.by === actor) {
    throw secondPersonNeeded('You asked for this removal. Another member of the desk must confirm it.');
  }
}

function write(
  desk: Desk,
  after: RegisteredSource,
  act: { actor: Actor; action: AuditAction; details: Record<string, unknown> },
): RegisteredSource {
  const { source, approvedBy, removal } = after;
  desk.db
    .prepare(
      'UPDATE source SET doc = ?, approved_by = ?, removal_by = ?, removal_at = ?, removal_reason = ? WHERE id = ?',
    )
    .run(
      JSON.stringify(source),
      approvedBy,
      removal?.by ?? null,
      removal?.at ?? null,
      removal?.reason ?? null,
      source.id,
    );
  audit(desk, { ...act, subject: source.id });
  enqueueOutbox(desk, 'source', { sourceId: source.id });
  return after;
}

/**
 * Decides about a source. Approving is a second person's, and so is removing it with all that came from it: whoever did the first
 * part gets `desk.second-person`. Asking for a removal needs a reason. Throws `source.wrong-state` where the decision does not fit.
 */
export function decideSource(input: {
  desk: Desk;
  actor: Actor;
  id: string;
  decision: SourceDecision;
  reason?: string;
}): RegisteredSource {
  const { desk, actor, id, decision, reason } = input;
  return transact(desk, () => {
    const before = getSource(desk, id);
    const { to } = checkStep(decision, before);
    checkPerson(decision, actor, before);
    if (decision === 'ask-removal' && !reason)
      throw removalUnreasoned('Say why this source should be removed.');
    const asked = decision === 'ask-removal' ? { by: actor, at: nowOf(desk), reason: reason ?? '' } : null;
    const after = {
      ...before,
      source: { ...before.source, status: to ?? before.source.status },
      approvedBy: decision === 'approve' ? actor : before.approvedBy,
      removal: asked,
    };
    return write(desk, after, { actor, action: `source.${decision}`, details: reason ? { reason } : {} });
  });
}

/** How gently a source is read: pause between requests in seconds (null: politeness alone) and requests a day. */
export type Pace = Pick<Source, 'minDelaySeconds' | 'dailyBudget'>;

/** Slows a source down, or lets it go at its own pace again. It holds from the next request on. */
export function setPace(input: { desk: Desk; actor: Actor; id: string; pace: Pace }): RegisteredSource {
  const { desk, actor, id, pace } = input;
  return transact(desk, () => {
    const before = getSource(desk, id);
    if (before.source.status === 'removed') throw sourceState('This source is removed.');
    const source = Source.parse({ ...before.source, ...pace });
    return write(desk, { ...before, source }, { actor, action: 'source.pace', details: { ...pace } });
  });
}
