import type { Triage } from '../core/api/views.ts';
import type { Claim } from '../core/domain/claim.ts';
import type { DismissReason, TriageState } from '../core/domain/desk.ts';
import { audit } from './audit.ts';
import { openCase } from './cases.ts';
import { type Actor, type Desk, nowOf, transact } from './desk.ts';
import { claimDecided, decisionIncomplete } from './errors.ts';

const untouched: Triage = { state: 'open', reason: null, until: null, mergedInto: null, by: null, at: null };

/** What a person asks for in the inbox. */
export interface TriageInput {
  readonly state: TriageState;
  readonly reason?: DismissReason | undefined;
  readonly until?: string | undefined;
  readonly mergeInto?: string | undefined;
}

function toTriage(row: Record<string, unknown> | undefined, now: string): Triage {
  if (!row) return untouched;
  const triage = {
    state: row.state as TriageState,
    reason: row.reason as DismissReason | null,
    until: row.until as string | null,
    mergedInto: row.merged_into as string | null,
    by: row.by as string,
    at: row.at as string,
  };
  // A snooze that has run out is open again, without anybody's act.
  return triage.state === 'snoozed' && triage.until !== null && triage.until <= now
    ? { ...triage, state: 'open' }
    : triage;
}

/** What was decided about some claims; those never touched are `open`. */
export function readTriage(desk: Desk, claimIds: readonly string[]): Map<string, Triage> {
  const now = nowOf(desk);
  const statement = desk.db.prepare('SELECT * FROM triage WHERE claim_id = ?');
  return new Map(claimIds.map((id) => [id, toTriage(statement.get(id), now)]));
}

/** Ids of the claims in a state that is not `open`, latest decision first. */
export function claimsInState(desk: Desk, state: Exclude<TriageState, 'open'>): string[] {
  const now = nowOf(desk);
  return desk.db
    .prepare('SELECT * FROM triage WHERE state = ? ORDER BY at DESC')
    .all(state)
    .filter((row) => toTriage(row, now).state === state)
    .map((row) => String(row.claim_id));
}

/** For some claims, the ids of those that people merged into them, directly or through others. */
export function mergedInto(desk: Desk, claimIds: readonly string[]): Map<string, string[]> {
  const statement = desk.db.prepare(
    `WITH RECURSIVE same(id) AS (
       SELECT claim_id FROM triage WHERE merged_into = ?1
       UNION SELECT t.claim_id FROM triage t JOIN same ON t.merged_into = same.id)
     SELECT id FROM same WHERE id <> ?1 ORDER BY id`,
  );
  return new Map(claimIds.map((id) => [id, statement.all(id).map((row) => String(row.id))]));
}

/** The case that a claim was accepted or merged into, or null. */
export function caseOfClaim(desk: Desk, claimId: string): string | null {
  const row = desk.db.prepare('SELECT case_id FROM triage WHERE claim_id = ?').get(claimId);
  return row?.case_id ? String(row.case_id) : null;
}

function check(input: TriageInput, claimId: string, now: string): void {
  if (input.state === 'dismissed' && !input.reason)
    throw decisionIncomplete('Say why the claim is dismissed: choose a reason.');
  if (input.state === 'snoozed' && (!input.until || input.until <= now))
    throw decisionIncomplete('Say until when: an instant that is still to come.');
  if (input.state === 'merged' && !input.mergeInto)
    throw decisionIncomplete('Say which claim this is the same as.');
  if (input.state === 'merged' && input.mergeInto === claimId)
    throw decisionIncomplete('A claim cannot be merged into itself.');
}

/**
 * Records a decision about a claim, replacing the one before, with the text that was decided about. Accepting opens a case (the same
 * one, if asked twice); merging joins the other claim's case where it has one. Returns the case, where there is one.
 */
export function triageClaim(given: { desk: Desk; actor: Actor; claim: Claim; input: TriageInput }): {
  triage: Triage;
  caseId: string | null;
} {
  const { desk, actor, claim, input } = given;
  const now = nowOf(desk);
  check(input, claim.id, now);
  return transact(desk, () => {
    const caseId =
      input.state === 'accepted'
        ? openCase({ desk, actor, claim }).id
        : input.state === 'merged' && input.mergeInto
          ? caseOfClaim(desk, input.mergeInto)
          : null;
    const triage: Triage = {
      state: input.state,
      reason: input.state === 'dismissed' ? (input.reason ?? null) : null,
      until: input.state === 'snoozed' ? (input.until ?? null) : null,
      mergedInto: input.state === 'merged' ? (input.mergeInto ?? null) : null,
      by: actor,
      at: now,
    };
    desk.db
      .prepare(
        `INSERT INTO triage (claim_id, state, reason, until, merged_into, case_id, by, at, text, lang, topic)
         VALUES (?,?,?,?,?,?,?,?,?,?,?)
         ON CONFLICT (claim_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, until = excluded.until,
           merged_into = excluded.merged_into, case_id = excluded.case_id, by = excluded.by, at = excluded.at,
           text = excluded.text, lang = excluded.lang, topic = excluded.topic`,
      )
      .run(
        claim.id,
        triage.state,
        triage.reason,
        triage.until,
        triage.mergedInto,
        caseId,
        actor,
        now,
        claim.text,
        claim.lang,
        claim.topic,
      );
    const { reason, until, mergedInto } = triage;
    audit(desk, {
      actor,
      action: `claim.${input.state}`,
      subject: claim.id,
      details: { reason, until, mergedInto },
    });
    return { triage, caseId };
  });
}

/**
 * Records one decision about several claims, all or none. Throws `claim.decided` where somebody else has decided about one of them
 * meanwhile: nobody looked at each of them. Taking back (`open`) asks for nothing.
 */
export function triageClaims(given: {
  desk: Desk;
  actor: Actor;
  claims: readonly Claim[];
  input: TriageInput;
}): void {
  const { desk, actor, claims, input } = given;
  transact(desk, () => {
    const now = readTriage(
      desk,
      claims.map(({ id }) => id),
    );
    const decided = [...now.values()].filter(({ state }) => state !== 'open').length;
    if (input.state !== 'open' && decided > 0)
      throw claimDecided(`Somebody has decided about ${decided} of these claims meanwhile. Look again.`);
    for (const claim of claims) triageClaim({ desk, actor, claim, input });
  });
}

/** Keeps what a person said about a match, with both texts: the desk's own evaluation set. Null takes the answer back. */
export function answerMatch(given: {
  desk: Desk;
  actor: Actor;
  match: { id: string; claimId: string; factCheckId: string; claim: string; factCheck: string };
  answer: 'confirmed' | 'rejected' | null;
}): void {
  const { desk, actor, match, answer } = given;
  transact(desk, () => {
    desk.db.prepare('DELETE FROM match_answer WHERE match_id = ?').run(match.id);
    if (answer) {
      desk.db
        .prepare(
          'INSERT INTO match_answer (match_id, claim_id, fact_check_id, claim, fact_check, answer, by, at) VALUES (?,?,?,?,?,?,?,?)',
        )
        .run(
          match.id,
          match.claimId,
          match.factCheckId,
          match.claim,
          match.factCheck,
          answer,
          actor,
          nowOf(desk),
        );
    }
    audit(desk, { actor, action: 'match.answer', subject: match.id, details: { answer } });
  });
}

/** The answers to some matches, by match id. */
export function readAnswers(desk: Desk, matchIds: readonly string[]): Map<string, 'confirmed' | 'rejected'> {
  const statement = desk.db.prepare('SELECT answer FROM match_answer WHERE match_id = ?');
  return new Map(
    matchIds.flatMap((id) => {
      const answer = statement.get(id)?.answer;
      return answer === 'confirmed' || answer === 'rejected' ? [[id, answer] as const] : [];
    }),
  );
}
