import type { RedactedText } from '../core/domain/text.ts';
import { conflict, hasCode } from '../core/errors.ts';
import type { Corpus } from '../core/ports.ts';
import type { Desk } from '../desk/desk.ts';
import { readWording, wordedClaims } from '../desk/wording.ts';

/** A worker may write the same claim meanwhile; so often is tried. */
const TRIES = 5;

async function putCanonical(corpus: Corpus, id: string, text: RedactedText | null): Promise<void> {
  const [stored] = await corpus.get('claim', [id]);
  if (!stored) return;
  const { canonical: _before, ...claim } = stored.doc;
  const doc = text === null ? claim : { ...claim, canonical: text };
  await corpus.put('claim', [{ doc, expectedVersion: stored.version }]);
}

/**
 * Brings the corpus copy of a claim to what the desk says of its wording. A claim that is not there (yet) is passed over: the desk
 * shows its own wording in any case, and the copy follows at the next start. Idempotent; throws `corpus.conflict` only after five tries.
 */
export async function carryWording({ desk, corpus }: { desk: Desk; corpus: Corpus }, claimId: string) {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      await putCanonical(corpus, claimId, readWording(desk, claimId)?.text ?? null);
      return;
    } catch (error) {
      if (!hasCode(error, 'corpus.conflict')) throw error;
    }
  }
  throw conflict(`The claim ${claimId} is being written by somebody else; its wording follows later.`);
}

/** Does so for every claim that a person worded: after the corpus was built again, its copies are there again. */
export async function carryAllWordings(deps: { desk: Desk; corpus: Corpus }): Promise<void> {
  for (const id of wordedClaims(deps.desk)) await carryWording(deps, id);
}
