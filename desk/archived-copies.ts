import { Evidence } from '../core/domain/desk.ts';
import { notFound } from '../core/errors.ts';
import { audit } from './audit.ts';
import { withoutApproval } from './case-rules.ts';
import { getCase, listEvidence, saveCase } from './cases.ts';
import { type Actor, type Desk, transact } from './desk.ts';

/** Notes that a member had a web archive asked about a page. `subject` is the case or the article that it was asked from. */
export function noteArchiveRequest({
  desk,
  actor,
  subject,
  url,
  archive,
}: {
  desk: Desk;
  actor: Actor;
  subject: string;
  url: string;
  archive: string;
}): void {
  audit(desk, { actor, action: 'archive.ask', subject, details: { url, archive } });
}

/** Enters where an archive keeps a piece of evidence; it will stand on the public page, so any approval lapses. */
export function enterArchivedCopy({
  desk,
  actor,
  caseId,
  evidenceId,
  archivedUrl,
}: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  evidenceId: string;
  archivedUrl: string;
}): void {
  transact(desk, () => {
    const state = withoutApproval(getCase(desk, caseId));
    const evidence = listEvidence(desk, caseId).find(({ id }) => id === evidenceId);
    if (!evidence) throw notFound('There is no such evidence in this case.');
    const doc = Evidence.parse({ ...evidence, archivedUrl });
    desk.db.prepare('UPDATE evidence SET doc = ? WHERE id = ?').run(JSON.stringify(doc), evidenceId);
    saveCase(desk, state);
    audit(desk, {
      actor,
      action: 'evidence.archive',
      subject: caseId,
      details: { evidence: evidenceId, archivedUrl },
    });
  });
}
