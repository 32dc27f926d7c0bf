import type { ClaimDetail, MatchView } from '../../core/api/views.ts';
import type { Claim } from '../../core/domain/claim.ts';
import { notFound } from '../../core/errors.ts';
import { nfc } from '../../core/fold.ts';
import type { Corpus } from '../../core/ports.ts';
import type { Desk } from '../../desk/desk.ts';
import {
  answerMatch,
  caseOfClaim,
  mergedInto,
  readAnswers,
  triageClaim,
  triageClaims,
} from '../../desk/triage.ts';
import { setWording } from '../../desk/wording.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { byId, newest, sightingsOf, viewSightings } from '../corpus-reads.ts';
import { readInbox } from '../inbox.ts';
import { claimStandings, inboxItems, wordingsOf } from '../inbox-items.ts';

const MOST_SIGHTINGS_SHOWN = 50;

/** A claim, or `input.not-found`. */
export async function getClaim(corpus: Corpus, id: string): Promise<Claim> {
  const [stored] = await corpus.get('claim', [id]);
  if (!stored) throw notFound('There is no such claim. Its article may have been changed or taken out.');
  return stored.doc;
}

/** The matches of some claims with their fact-checks and what people said of them, best first. */
export async function viewMatches(
  desk: Desk,
  corpus: Corpus,
  claimIds: readonly string[],
): Promise<MatchView[]> {
  const matches = await newest(corpus, 'match', { claimId: claimIds }, 200);
  const factChecks = await byId(
    corpus,
    'factCheck',
    matches.map((m) => m.factCheckId),
  );
  const answers = readAnswers(
    desk,
    matches.map((m) => m.id),
  );
  return matches
    .flatMap((match) => {
      const factCheck = factChecks.get(match.factCheckId);
      return factCheck ? [{ match, factCheck, answer: answers.get(match.id) ?? null }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score || (a.match.id < b.match.id ? -1 : 1));
}

async function claimDetail({ desk, corpus }: ApiDeps, id: string): Promise<ClaimDetail> {
  const claim = await getClaim(corpus, id);
  const [item] = await inboxItems({ desk, corpus }, await claimStandings({ desk, corpus }, [claim]));
  if (!item) throw notFound('There is no such claim.');
  const [narrative] = claim.narrativeId ? await corpus.get('narrative', [claim.narrativeId]) : [];
  const same = [id, ...(mergedInto(desk, [id]).get(id) ?? [])];
  const claimIds = [...new Set([...same, ...(narrative?.doc.claimIds ?? [])])];
  const own = await sightingsOf(corpus, same);
  const others = await sightingsOf(
    corpus,
    claimIds.filter((other) => !same.includes(other)),
  );
  return {
    item,
    same,
    sightings: await viewSightings(corpus, [...own, ...others].slice(0, MOST_SIGHTINGS_SHOWN)),
    matches: await viewMatches(desk, corpus, [id]),
    histogram: await corpus.histogram('sighting', { by: 'hour', filter: { claimId: claimIds } }),
    narrative: narrative?.doc ?? null,
    signals: narrative ? await newest(corpus, 'signal', { narrativeId: narrative.doc.id }, 20) : [],
    caseId: caseOfClaim(desk, id),
  };
}

/** Inbox and claims. */
export function claimHandlers(
  deps: ApiDeps,
): Pick<
  ApiHandlers,
  'claims' | 'claim' | 'examples' | 'triage' | 'triageMany' | 'setWording' | 'answerMatch'
> {
  const { desk, corpus } = deps;
  return {
    claims: async ({ query }) => readInbox(deps, query),
    claim: async ({ params }) => claimDetail(deps, params.id ?? ''),
    examples: async ({ params, query }) => {
      const { id } = await getClaim(corpus, params.id ?? '');
      const vector = (await corpus.vectors('claim', [id])).get(id);
      return { items: vector ? deps.nearestExamples(vector, query.lang) : [] };
    },
    triage: async ({ params, body, user }) => {
      const claim = await getClaim(corpus, params.id ?? '');
      if (body.mergeInto) await getClaim(corpus, body.mergeInto);
      return triageClaim({ desk, actor: user.id, claim, input: body });
    },
    triageMany: async ({ body: { claimIds, ...input }, user }) => {
      const claims = await Promise.all(claimIds.map((id) => getClaim(corpus, id)));
      triageClaims({ desk, actor: user.id, claims, input });
      return { ok: true };
    },
    setWording: async ({ params, body, user }) => {
      const claim = await getClaim(corpus, params.id ?? '');
      const before = (await wordingsOf(deps, [claim])).get(claim.id)?.text ?? claim.text;
      const text = body.text === null ? null : deps.redact(nfc(body.text));
      setWording({ desk, actor: user.id, claimId: claim.id, before, text });
      await deps.deliver();
      return claimDetail(deps, claim.id);
    },
    answerMatch: async ({ params, body, user }) => {
      const [stored] = await corpus.get('match', [params.id ?? '']);
      if (!stored) throw notFound('There is no such match. It may have been replaced; reload the claim.');
      const { id, claimId, factCheckId } = stored.doc;
      const claim = await getClaim(corpus, claimId);
      const [factCheck] = await corpus.get('factCheck', [factCheckId]);
      const match = { id, claimId, factCheckId, claim: claim.text, factCheck: factCheck?.doc.claim ?? '' };
      answerMatch({ desk, actor: user.id, match, answer: body.answer });
      return { ok: true };
    },
  };
}
