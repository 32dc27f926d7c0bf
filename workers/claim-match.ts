import { corpusIndex } from '../classifier/matching/corpus-index.ts';
import { matchClaim } from '../classifier/matching/matcher.ts';
import type { Match } from '../core/domain/fact-check.ts';
import { matchId } from '../core/ids.ts';
import type { Handler } from '../core/ports.ts';
import type { WorkerDeps } from './deps.ts';
import { requestWatch } from './narrative-watch.ts';

type Deps = Pick<WorkerDeps, 'corpus' | 'queue' | 'encoder'>;

const MATCHES_KEPT = 10;

/** `claim.match`: keeps the ten likeliest fact-checks for a claim with scores and reasons. What no longer matches goes. */
export function createClaimMatch({ corpus, queue, encoder }: Deps): Handler<'claim.match'> {
  return async ({ data: { claimId } }, signal) => {
    const [stored] = await corpus.get('claim', [claimId]);
    if (!stored) return;
    const claim = stored.doc;
    const [found] = await matchClaim(
      { encoder, index: corpusIndex(corpus) },
      [{ text: claim.text, lang: claim.lang }],
      { top: MATCHES_KEPT, signal },
    );
    const matches = (found ?? []).map((m): Match => ({ ...m, id: matchId(claimId, m.factCheckId), claimId }));
    const before = await corpus.list('match', { filter: { claimId }, limit: 100 });
    const current = new Set(matches.map((m) => m.id));
    await corpus.remove(
      'match',
      before.items.map((s) => s.doc.id).filter((id) => !current.has(id)),
    );
    await corpus.put(
      'match',
      matches.map((doc) => ({ doc })),
    );
    await requestWatch(queue);
    const matched = matches[0]?.level ?? 'none';
    await corpus.put('claim', [{ doc: { ...claim, matched }, expectedVersion: stored.version }]);
  };
}
