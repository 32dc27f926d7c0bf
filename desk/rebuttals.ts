import { type Appearance, type Case, type Evidence, PublishedRebuttal } from '../core/domain/desk.ts';
import { byRebuttal } from '../core/rebuttal-order.ts';
import { audit } from './audit.ts';
import { checkPublication, correctionsOf, rebuttalIdOf, slugOf } from './case-rules.ts';
import { getCase, listEvidence, saveCase } from './cases.ts';
import { type Actor, type Desk, nowOf, readDoc, readDocs, transact } from './desk.ts';
import { caseIncomplete } from './errors.ts';
import { enqueueOutbox } from './outbox.ts';

/** All versions of one rebuttal, first to last; empty where there is none. */
export function readVersions(desk: Desk, rebuttalId: string): PublishedRebuttal[] {
  const rows = desk.db
    .prepare('SELECT doc FROM rebuttal_version WHERE rebuttal_id = ? ORDER BY version')
    .all(rebuttalId);
  return readDocs(PublishedRebuttal, rows);
}

/** The newest version of the rebuttal that answers a case, or null. */
export function publishedOf(desk: Desk, caseId: string): PublishedRebuttal | null {
  const row = desk.db
    .prepare('SELECT doc FROM rebuttal_version WHERE rebuttal_id = ? ORDER BY version DESC LIMIT 1')
    .get(rebuttalIdOf(caseId));
  return readDoc(PublishedRebuttal, row);
}

/** All rebuttals with all their versions (first to last), the newest rebuttal first. */
export function readAllVersions(desk: Desk): PublishedRebuttal[][] {
  const rows = desk.db.prepare('SELECT doc FROM rebuttal_version ORDER BY rebuttal_id, version').all();
  return byRebuttal(readDocs(PublishedRebuttal, rows));
}

/** An address that no other rebuttal has. */
function freeSlug(desk: Desk, rebuttalId: string, title: string): string {
  const wanted = slugOf(title);
  const taken = desk.db.prepare('SELECT 1 FROM rebuttal_version WHERE slug = ? AND rebuttal_id <> ?');
  let slug = wanted;
  for (let n = 2; taken.get(slug, rebuttalId); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

/** The version that publishing now would bring, for preview and validation; null while there is no draft or no evidence. */
export function nextVersion(input: {
  desk: Desk;
  state: Case;
  appearances: readonly Appearance[];
  correction?: string | undefined;
}): PublishedRebuttal | null {
  const { desk, state, appearances, correction } = input;
  const evidence = listEvidence(desk, state.id).map(({ addedBy: _, ...shown }: Evidence) => shown);
  if (!state.draft || evidence.length === 0) return null;
  const published = publishedOf(desk, state.id);
  const at = nowOf(desk);
  const id = rebuttalIdOf(state.id);
  return PublishedRebuttal.parse({
    id,
    caseId: state.id,
    slug: published?.slug ?? freeSlug(desk, id, state.draft.title),
    version: (published?.version ?? 0) + 1,
    topic: state.topic,
    content: state.draft,
    evidence,
    appearances,
    corrections: correctionsOf(published, correction, at),
    firstPublishedAt: published?.firstPublishedAt ?? at,
    publishedAt: at,
  });
}

/**
 * Publishes the approved draft as the next version, as a second person. `problemsOf` says what is wrong with its markup: nothing
 * invalid goes out. The version, the case, the audit entry and the outbox line are written together or not at all.
 */
export function publishRebuttal(input: {
  desk: Desk;
  actor: Actor;
  caseId: string;
  draftVersion: number;
  correction?: string | undefined;
  appearances: readonly Appearance[];
  problemsOf: (version: PublishedRebuttal) => string[];
}): PublishedRebuttal {
  const { desk, actor, caseId, draftVersion, correction, appearances, problemsOf } = input;
  return transact(desk, () => {
    const state = getCase(desk, caseId);
    const published = publishedOf(desk, caseId);
    const next = nextVersion({ desk, state, appearances, correction });
    const problems = next ? problemsOf(next) : [];
    const evidence = listEvidence(desk, caseId).length;
    checkPublication(state, { actor, draftVersion, evidence, published, problems, correction });
    if (!next) throw caseIncomplete('Write the rebuttal and add evidence first.');
    desk.db
      .prepare(
        'INSERT INTO rebuttal_version (rebuttal_id, version, slug, published_at, doc) VALUES (?,?,?,?,?)',
      )
      .run(next.id, next.version, next.slug, next.publishedAt, JSON.stringify(next));
    saveCase(desk, { ...state, status: 'published', rebuttalId: next.id });
    const action = next.version === 1 ? 'rebuttal.publish' : 'rebuttal.correct';
    audit(desk, {
      actor,
      action,
      subject: caseId,
      details: {
        rebuttal: next.id,
        version: next.version,
        firstApproval: state.approvedBy,
        ...(correction ? { correction } : {}),
      },
    });
    enqueueOutbox(desk, 'rebuttal', { rebuttalId: next.id, version: next.version });
    return next;
  });
}
