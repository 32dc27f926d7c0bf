import type { TimelineEntry } from '../core/api/views.ts';
import type { Claim } from '../core/domain/claim.ts';
import { Case, type CaseStatus, Evidence, type RebuttalContent } from '../core/domain/desk.ts';
import { notFound } from '../core/errors.ts';
import { deterministicId } from '../core/ids.ts';
import { audit, readAuditOf } from './audit.ts';
import { withApproval, withDraft, withoutApproval } from './case-rules.ts';
import { type Actor, type Desk, nowOf, readDoc, readDocs, transact } from './desk.ts';
import { caseClosed, casePublished, evidenceKnown } from './errors.ts';
import { userNames } from './users.ts';
import { readWording } from './wording.ts';

/** One case; throws `input.not-found`. */
export function getCase(desk: Desk, id: string): Case {
  const found = readDoc(Case, desk.db.prepare('SELECT doc FROM desk_case WHERE id = ?').get(id));
  if (!found) throw notFound(`There is no case "${id}".`);
  return found;
}

/** Cases, the one last changed first. `after` is the id that ended the page before. */
export function listCases(
  desk: Desk,
  query: { status?: CaseStatus | undefined; after?: string | undefined; limit: number },
): { items: { case: Case; updatedAt: string }[]; next: string | null; total: number } {
  const rows = desk.db
    .prepare(
      'SELECT doc, updated_at FROM desk_case WHERE ?1 IS NULL OR status = ?1 ORDER BY updated_at DESC, id',
    )
    .all(query.status ?? null);
  const all = rows.map((row) => ({
    case: Case.parse(JSON.parse(String(row.doc))),
    updatedAt: String(row.updated_at),
  }));
  const start = query.after ? all.findIndex((item) => item.case.id === query.after) + 1 : 0;
  const items = all.slice(start, start + query.limit);
  return {
    items,
    next: start + query.limit < all.length ? (items.at(-1)?.case.id ?? null) : null,
    total: all.length,
  };
}

/** Writes a case as it now is. Part of a transaction with the act that changed it. */
export function saveCase(desk: Desk, state: Case): Case {
  desk.db
    .prepare(
      `INSERT INTO desk_case (id, status, doc, updated_at) VALUES (?,?,?,?)
       ON CONFLICT (id) DO UPDATE SET status = excluded.status, doc = excluded.doc, updated_at = excluded.updated_at`,
    )
    .run(state.id, state.status, JSON.stringify(Case.parse(state)), nowOf(desk));
  return state;
}

/** Opens the case of a claim, or gives the one that is there. A closed one is opened again. */
export function openCase({ desk, actor, claim }: { desk: Desk; actor: Actor; claim: Claim }): Case {
  const id = deterministicId('cas', claim.id);
  return transact(desk, () => {
    const known = readDoc(Case, desk.db.prepare('SELECT doc FROM desk_case WHERE id = ?').get(id));
    if (known && known.status !== 'closed') return known;
    audit(desk, { actor, action: 'case.open', subject: id, details: { claim: claim.id } });
    if (known) return saveCase(desk, { ...known, status: 'open' });
    return saveCase(desk, {
      id,
      title: readWording(desk, claim.id)?.text ?? claim.text,
      topic: claim.topic,
      lang: claim.lang,
      claimIds: [claim.id],
      status: 'open',
      openedAt: nowOf(desk),
      openedBy: actor,
      draft: null,
      draftVersion: 0,
      approvedBy: null,
      rebuttalId: null,
    });
  });
}

/** Claims that belong to a case: the one it was opened for and those merged into it. */
export function claimIdsOf(desk: Desk, state: Case): string[] {
  const merged = desk.db.prepare('SELECT claim_id FROM triage WHERE case_id = ? ORDER BY at').all(state.id);
  return [...new Set([...state.claimIds, ...merged.map((row) => String(row.claim_id))])];
}

/** Evidence of a case in the order in which it came. */
export function listEvidence(desk: Desk, caseId: string): Evidence[] {
  return readDocs(
    Evidence,
    desk.db.prepare('SELECT doc FROM evidence WHERE case_id = ? ORDER BY rowid').all(caseId),
  );
}

/** Adds evidence; any approval lapses. The same link with the same words is there once. */
export function addEvidence(input: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  evidence: Omit<Evidence, 'id' | 'caseId' | 'addedBy'>;
}): Evidence {
  const { desk, actor, caseId, evidence } = input;
  return transact(desk, () => {
    const state = withoutApproval(getCase(desk, caseId));
    const id = deterministicId('evd', caseId, evidence.url, evidence.shows);
    if (desk.db.prepare('SELECT 1 FROM evidence WHERE id = ?').get(id))
      throw evidenceKnown('This evidence is there already.');
    const doc = Evidence.parse({ ...evidence, id, caseId, addedBy: actor });
    desk.db
      .prepare('INSERT INTO evidence (id, case_id, doc) VALUES (?,?,?)')
      .run(id, caseId, JSON.stringify(doc));
    saveCase(desk, state);
    audit(desk, {
      actor,
      action: 'evidence.add',
      subject: caseId,
      details: { evidence: id, url: doc.url, title: doc.title },
    });
    return doc;
  });
}

/** Takes evidence out of the draft; any approval lapses. What was published with it keeps it. */
export function removeEvidence(input: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  evidenceId: string;
}): void {
  const { desk, actor, caseId, evidenceId } = input;
  transact(desk, () => {
    const state = withoutApproval(getCase(desk, caseId));
    const gone = desk.db.prepare('DELETE FROM evidence WHERE id = ? AND case_id = ?').run(evidenceId, caseId);
    if (gone.changes === 0) throw notFound('There is no such evidence in this case.');
    saveCase(desk, state);
    audit(desk, { actor, action: 'evidence.remove', subject: caseId, details: { evidence: evidenceId } });
  });
}

/** Saves a draft on top of the one it was written from; throws `corpus.conflict` where another came between. */
export function saveDraft(input: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  content: RebuttalContent;
  basedOn: number;
}): Case {
  const { desk, actor, caseId, content, basedOn } = input;
  return transact(desk, () => {
    const state = saveCase(desk, withDraft(getCase(desk, caseId), content, basedOn));
    audit(desk, {
      actor,
      action: 'draft.save',
      subject: caseId,
      details: { draftVersion: state.draftVersion },
    });
    return state;
  });
}

/** The first of the two approvals. */
export function approveDraft(input: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  draftVersion: number;
}): Case {
  const { desk, actor, caseId, draftVersion } = input;
  return transact(desk, () => {
    const evidence = listEvidence(desk, caseId).length;
    const state = saveCase(desk, withApproval(getCase(desk, caseId), { actor, draftVersion, evidence }));
    audit(desk, { actor, action: 'draft.approve', subject: caseId, details: { draftVersion } });
    return state;
  });
}

/** Ends a case without publishing. One that was published stays published and cannot be closed. */
export function closeCase(input: { desk: Desk; actor: Actor; caseId: string; reason: string }): Case {
  const { desk, actor, caseId, reason } = input;
  return transact(desk, () => {
    const state = getCase(desk, caseId);
    if (state.rebuttalId) throw casePublished('This case was published. Correct the rebuttal instead.');
    if (state.status === 'closed') throw caseClosed('This case is closed already.');
    audit(desk, { actor, action: 'case.close', subject: caseId, details: { reason } });
    return saveCase(desk, { ...state, status: 'closed', approvedBy: null });
  });
}

/** What happened in a case, oldest first, with the names of those who did it. */
export function caseTimeline(desk: Desk, caseId: string): TimelineEntry[] {
  const names = userNames(desk);
  return readAuditOf(desk, caseId).map(({ at, actor, action, details }) => ({
    at,
    actor: names.get(actor) ?? actor,
    action,
    details,
  }));
}
