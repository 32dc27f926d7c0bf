import { audit } from './audit.ts';
import type { Actor, Desk } from './desk.ts';

/** Notes that a person put a job that was given up back into the queue, or dropped it. Call it before the act: the log knows of every try. */
export function noteJobDecision({
  desk,
  actor,
  decision,
  job,
}: {
  desk: Desk;
  actor: Actor;
  decision: 'retry' | 'drop';
  job: { readonly id: string; readonly name: string; readonly error: { readonly code: string } };
}): void {
  audit(desk, {
    actor,
    action: `job.${decision}`,
    subject: job.id,
    details: { job: job.name, error: job.error.code },
  });
}
