import type { ArchiveView } from '../core/api/archive-routes.ts';
import { type Archiving, archiveOff, mayAskAgain } from '../core/domain/archiving.ts';
import { refusalOf } from '../core/domain/source-address.ts';
import { defineError, notFound } from '../core/errors.ts';
import { archivingId } from '../core/ids.ts';
import { noteArchiveRequest } from '../desk/archived-copies.ts';
import { listEvidence } from '../desk/cases.ts';
import { nowOf } from '../desk/desk.ts';
import { findSource } from '../desk/sources.ts';
import { unlessAway } from './away.ts';
import type { ApiDeps } from './context.ts';

/** The page is of no approved source, or one where people speak for themselves. */
const archiveRefused = defineError('archive.refused', { public: true });

type Deps = Pick<ApiDeps, 'desk' | 'corpus' | 'queue' | 'archiveSaveUrl'>;

/** What is to be kept: the page of a piece of evidence, or an article of an approved source. */
export type ArchiveSubject =
  | { readonly caseId: string; readonly evidenceId: string }
  | { readonly articleId: string };

const hostOf = (saveUrl: string): string => new URL(saveUrl).host;

/** The archive that may be asked, with what was asked about some pages; null where none is named. */
export async function viewArchive(
  { corpus, archiveSaveUrl }: Pick<Deps, 'corpus' | 'archiveSaveUrl'>,
  urls: readonly string[],
): Promise<ArchiveView | null> {
  if (!archiveSaveUrl) return null;
  const asked = await unlessAway(corpus.get('archiving', [...new Set(urls.map(archivingId))]), []);
  return { host: hostOf(archiveSaveUrl), asked: asked.map(({ doc }) => doc) };
}

async function addressOf({ desk, corpus }: Deps, subject: ArchiveSubject): Promise<string> {
  if ('evidenceId' in subject) {
    const evidence = listEvidence(desk, subject.caseId).find(({ id }) => id === subject.evidenceId);
    if (!evidence) throw notFound('There is no such evidence in this case.');
    if (refusalOf(evidence.url))
      throw archiveRefused(`${evidence.url} is a place where people speak for themselves.`);
    return evidence.url;
  }
  const [article] = await corpus.get('article', [subject.articleId]);
  if (!article) throw notFound('This article is not there any more.');
  if (findSource(desk, article.doc.sourceId)?.source.status !== 'approved') {
    throw archiveRefused('Only pages of approved sources are put before an archive.');
  }
  return article.doc.url;
}

/**
 * Has a worker ask the archive to keep a page, once however often it is asked for, and notes who wanted it. Throws `archive.off`,
 * `archive.refused`, `input.not-found`.
 */
export async function askArchive(deps: Deps, actor: string, subject: ArchiveSubject): Promise<Archiving> {
  const { desk, corpus, queue, archiveSaveUrl } = deps;
  if (!archiveSaveUrl) throw archiveOff('No web archive is named in the settings: set archive.saveUrl.');
  const url = await addressOf(deps, subject);
  const id = archivingId(url);
  const [stored] = await corpus.get('archiving', [id]);
  if (stored && !mayAskAgain(stored.doc, desk.clock.now())) return stored.doc;
  const archive = hostOf(archiveSaveUrl);
  const doc: Archiving = {
    id,
    url,
    archive,
    state: 'waiting',
    askedAt: nowOf(desk),
    endedAt: null,
    archivedUrl: null,
    problem: null,
  };
  noteArchiveRequest({
    desk,
    actor,
    subject: 'caseId' in subject ? subject.caseId : subject.articleId,
    url,
    archive,
  });
  await corpus.put('archiving', [{ doc }]);
  await queue.add('page.archive', { archivingId: id }, { key: id });
  return doc;
}
