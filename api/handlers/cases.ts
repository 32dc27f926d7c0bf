import type { CaseDetail, CaseSummary } from '../../core/api/views.ts';
import type { Appearance, Case, PublishedRebuttal } from '../../core/domain/desk.ts';
import { type Snapshot, snapshotOf } from '../../core/domain/snapshot.ts';
import { notFound } from '../../core/errors.ts';
import { nfc } from '../../core/fold.ts';
import { archivingId } from '../../core/ids.ts';
import { enterArchivedCopy } from '../../desk/archived-copies.ts';
import { blockersOf } from '../../desk/case-rules.ts';
import {
  addEvidence,
  approveDraft,
  caseTimeline,
  claimIdsOf,
  closeCase,
  getCase,
  listCases,
  listEvidence,
  removeEvidence,
  saveDraft,
} from '../../desk/cases.ts';
import { transact } from '../../desk/desk.ts';
import { caseIncomplete } from '../../desk/errors.ts';
import { nextVersion, publishedOf, publishRebuttal, readAllVersions } from '../../desk/rebuttals.ts';
import { keepSnapshots, listSnapshots } from '../../desk/snapshots.ts';
import { userNames } from '../../desk/users.ts';
import { paths, urlOf } from '../../publishing/addresses.ts';
import { toClaimReview } from '../../publishing/claim-review/to-claim-review.ts';
import { validateClaimReview } from '../../publishing/claim-review/validate-claim-review.ts';
import { renderPreview } from '../../publishing/site/published-files.ts';
import type { SiteInfo } from '../../publishing/site-info.ts';
import { viewArchive } from '../archiving.ts';
import { unlessAway } from '../away.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { byId, sightingsOf, viewSightings } from '../corpus-reads.ts';
import { viewMatches } from './claims.ts';

const MOST_APPEARANCES = 20;

type CaseRoutes =
  | 'cases'
  | 'case'
  | 'addEvidence'
  | 'removeEvidence'
  | 'enterArchived'
  | 'saveDraft'
  | 'preview'
  | 'approve'
  | 'publish'
  | 'closeCase'
  | 'publications';

/** Where the claims of a case were seen, first sightings first: one line an article. */
async function appearancesOf({ corpus }: ApiDeps, claimIds: readonly string[]): Promise<Appearance[]> {
  const views = await viewSightings(corpus, await sightingsOf(corpus, claimIds));
  const unique = new Map(
    views.map(({ url, publisher, sighting }) => [url, { url, publisher, at: sighting.at }]),
  );
  return [...unique.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.url < b.url ? -1 : 1))
    .slice(0, MOST_APPEARANCES);
}

/** The articles in which the claims of a case were seen, as they are now, as many as appearances are shown. */
async function snapshotsOf({ corpus }: ApiDeps, claimIds: readonly string[]): Promise<Snapshot[]> {
  const sightings = (await sightingsOf(corpus, claimIds)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const ids = [...new Set(sightings.map(({ articleId }) => articleId))].slice(0, MOST_APPEARANCES);
  return [...(await byId(corpus, 'article', ids)).values()].map(snapshotOf);
}

/** The article at this address, where the crawler has read it. */
async function snapshotsAt({ corpus }: ApiDeps, url: string): Promise<Snapshot[]> {
  const [byUrl, byCanonical] = await Promise.all([
    corpus.list('article', { filter: { url }, limit: 1 }),
    corpus.list('article', { filter: { canonicalUrl: url }, limit: 1 }),
  ]);
  return [...byUrl.items, ...byCanonical.items].slice(0, 1).map(({ doc }) => snapshotOf(doc));
}

const rebuttalUrl = ({ slug }: { slug: string }, site: SiteInfo): string => urlOf(site, paths.rebuttal(slug));

/** What is wrong with the markup of a version, in words; empty when it may go out. */
function problemsOf({ siteInfo }: ApiDeps): (version: PublishedRebuttal) => string[] {
  return (version) =>
    validateClaimReview(toClaimReview(version, siteInfo), { pageUrl: rebuttalUrl(version, siteInfo) })
      .problems.filter((problem) => problem.level === 'error')
      .map((problem) => `${problem.path}: ${problem.message}`);
}

/** Who must act next: the code of the first thing missing, turned into an act. */
function nextStep(
  blockers: CaseDetail['blockers'],
  state: Case,
  settled: boolean,
  approver: string | null,
): CaseDetail['next'] {
  if (state.status === 'closed' || settled) return { action: 'nothing', by: '' };
  const codes = new Set(blockers.map((blocker) => blocker.code));
  if (codes.has('no-draft') || codes.has('invalid-markup')) return { action: 'draft', by: 'anyone' };
  if (codes.has('no-evidence')) return { action: 'evidence', by: 'anyone' };
  if (codes.has('no-first-approval')) return { action: 'approve', by: 'communicator or lead' };
  return { action: 'publish', by: approver ? `someone other than ${approver}` : 'communicator or lead' };
}

/** What the crawl knows of a case's claims. */
async function readOfCase({ desk, corpus }: ApiDeps, claimIds: readonly string[]) {
  return {
    claims: [...(await byId(corpus, 'claim', claimIds)).values()],
    sightings: await viewSightings(corpus, await sightingsOf(corpus, claimIds)),
    matches: await viewMatches(desk, corpus, claimIds),
    corpusAway: false,
  };
}

/** What a case keeps, with the addresses under which evidence may name it. */
const keptOf = ({ desk }: ApiDeps, caseId: string): CaseDetail['kept'] =>
  listSnapshots(desk, caseId).map(({ snapshot, ...kept }) => ({
    ...kept,
    articleId: snapshot.articleId,
    urls: [snapshot.url, snapshot.canonicalUrl],
  }));

/** The same while the search index is away: the case itself goes on. */
const unread = { claims: [], sightings: [], matches: [], corpusAway: true };

async function caseDetail(
  deps: ApiDeps,
  id: string,
  actor: { id: string; role: string },
): Promise<CaseDetail> {
  const { desk, siteInfo } = deps;
  const state = getCase(desk, id);
  const claimIds = claimIdsOf(desk, state);
  const published = publishedOf(desk, id);
  const evidence = listEvidence(desk, id);
  const next = nextVersion({ desk, state, appearances: await unlessAway(appearancesOf(deps, claimIds), []) });
  const problems = next ? problemsOf(deps)(next) : [];
  const blockers = blockersOf(state, { actor: actor.id, evidence: evidence.length, published, problems });
  const settled = published !== null && JSON.stringify(published.content) === JSON.stringify(state.draft);
  const approver = state.approvedBy ? (userNames(desk).get(state.approvedBy) ?? null) : null;
  const step = nextStep(blockers, state, settled, approver);
  const mayApprove = actor.role !== 'analyst';
  return {
    case: state,
    ...(await unlessAway(readOfCase(deps, claimIds), unread)),
    evidence,
    kept: keptOf(deps, id),
    archive: await viewArchive(
      deps,
      evidence.map(({ url }) => url),
    ),
    timeline: caseTimeline(desk, id),
    blockers,
    next: step,
    mine:
      step.action === 'draft' ||
      step.action === 'evidence' ||
      (step.action === 'approve' && mayApprove) ||
      (step.action === 'publish' && mayApprove && state.approvedBy !== actor.id),
    publicUrl: published ? rebuttalUrl(published, siteInfo) : null,
  };
}

function summarise(
  { desk }: ApiDeps,
  actor: string,
  { case: state, updatedAt }: { case: Case; updatedAt: string },
): CaseSummary {
  const evidence = listEvidence(desk, state.id).length;
  const published = publishedOf(desk, state.id);
  return {
    case: state,
    evidence,
    updatedAt,
    blockers: blockersOf(state, { actor, evidence, published, problems: [] }),
  };
}

/** Cases, their evidence, drafts, approvals and publication. */
export function caseHandlers(deps: ApiDeps): Pick<ApiHandlers, CaseRoutes> {
  const { desk, siteInfo } = deps;
  return {
    cases: async ({ query, user }) => {
      const { items, ...page } = listCases(desk, query);
      return { ...page, items: items.map((item) => summarise(deps, user.id, item)) };
    },
    case: async ({ params, user }) => caseDetail(deps, params.id ?? '', user),
    addEvidence: async ({ params, body, user }) => {
      const caseId = params.id ?? '';
      const snapshots = await snapshotsAt(deps, body.url);
      transact(desk, () => {
        addEvidence({ desk, actor: user.id, caseId, evidence: body });
        keepSnapshots({ desk, actor: user.id, caseId, snapshots });
      });
      return caseDetail(deps, caseId, user);
    },
    removeEvidence: async ({ params, user }) => {
      removeEvidence({ desk, actor: user.id, caseId: params.id ?? '', evidenceId: params.evidenceId ?? '' });
      return caseDetail(deps, params.id ?? '', user);
    },
    enterArchived: async ({ params, user }) => {
      const [caseId, evidenceId] = [params.id ?? '', params.evidenceId ?? ''];
      const evidence = listEvidence(desk, caseId).find(({ id }) => id === evidenceId);
      const [asked] = evidence ? await deps.corpus.get('archiving', [archivingId(evidence.url)]) : [];
      const archivedUrl = asked?.doc.archivedUrl;
      if (!archivedUrl) throw notFound('No archive has said that it keeps this page.');
      enterArchivedCopy({ desk, actor: user.id, caseId, evidenceId, archivedUrl });
      return caseDetail(deps, caseId, user);
    },
    saveDraft: async ({ params, body, user }) => {
      const content = {
        ...body.content,
        title: nfc(body.content.title),
        claimReviewed: nfc(body.content.claimReviewed),
      };
      saveDraft({ desk, actor: user.id, caseId: params.id ?? '', content, basedOn: body.basedOn });
      return caseDetail(deps, params.id ?? '', user);
    },
    preview: async ({ params }) => {
      const state = getCase(desk, params.id ?? '');
      const next = nextVersion({
        desk,
        state,
        appearances: await appearancesOf(deps, claimIdsOf(desk, state)),
      });
      if (!next)
        throw caseIncomplete('Write the rebuttal and add one piece of evidence; then the page can be shown.');
      return { html: renderPreview(next, siteInfo) };
    },
    approve: async ({ params, body, user }) => {
      approveDraft({ desk, actor: user.id, caseId: params.id ?? '', draftVersion: body.draftVersion });
      return caseDetail(deps, params.id ?? '', user);
    },
    publish: async ({ params, body, user }) => {
      const caseId = params.id ?? '';
      const appearances = await appearancesOf(deps, claimIdsOf(desk, getCase(desk, caseId)));
      const snapshots = await snapshotsOf(deps, claimIdsOf(desk, getCase(desk, caseId)));
      transact(desk, () => {
        publishRebuttal({ desk, actor: user.id, caseId, ...body, appearances, problemsOf: problemsOf(deps) });
        keepSnapshots({ desk, actor: user.id, caseId, snapshots });
      });
      await deps.deliver();
      return caseDetail(deps, caseId, user);
    },
    closeCase: async ({ params, body, user }) => {
      closeCase({ desk, actor: user.id, caseId: params.id ?? '', reason: body.reason });
      return caseDetail(deps, params.id ?? '', user);
    },
    publications: async () => {
      const items = readAllVersions(desk).flatMap((versions) => {
        const last = versions.at(-1);
        if (!last) return [];
        const { id, caseId, slug, version, topic, corrections, firstPublishedAt, publishedAt, content } =
          last;
        const { title, lang, verdict } = content;
        const url = rebuttalUrl(last, siteInfo);
        return [
          {
            id,
            caseId,
            slug,
            version,
            topic,
            corrections,
            firstPublishedAt,
            publishedAt,
            title,
            lang,
            verdict,
            url,
          },
        ];
      });
      return { items, next: null, total: items.length };
    },
  };
}
