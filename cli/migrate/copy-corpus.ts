import type { Kind } from '../../core/corpus-kinds.ts';
import { defineError } from '../../core/errors.ts';
import type { Corpus } from '../../core/ports.ts';
import {
  batchSize,
  type Differences,
  differencesOf,
  inBatches,
  movedKinds,
  readEntries,
  unlike,
} from './compare-corpora.ts';

/** The corpus that is to be filled holds something else. */
const targetTaken = defineError('input.target-taken', { public: true });

/** After copying, the two corpora are not the same. */
const copyDiffers = defineError('migrate.differs', { public: true });

/** What there is to copy, by kind, and how many documents are there already. */
export interface CopyPlan {
  readonly kind: Kind;
  readonly documents: number;
  readonly differences: Differences;
}

/** Both corpora, and who is told how far it is. */
export interface CopyOptions {
  readonly from: Corpus;
  readonly to: Corpus;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** Looks at both corpora and changes nothing. */
export async function planCopy({ from, to, signal }: CopyOptions): Promise<CopyPlan[]> {
  const plans: CopyPlan[] = [];
  for (const kind of movedKinds) {
    signal.throwIfAborted();
    plans.push({
      kind,
      documents: await from.count(kind),
      differences: await differencesOf(kind, from, to),
    });
  }
  return plans;
}

/** Documents that a plan writes. */
export const toCopy = (plans: readonly CopyPlan[]): number =>
  plans.reduce((sum, { differences }) => sum + differences.missing.length + differences.changed.length, 0);

/**
 * Throws `input.target-taken` where copying would undo what the other corpus has and this one has not. What an interrupted copy left
 * there is no such thing.
 */
export function checkTarget(plans: readonly CopyPlan[]): void {
  const taken = plans.flatMap(({ kind, differences: { changed, extra } }) =>
    changed.length + extra.length > 0 ? [`${kind}: ${extra.length} more, ${changed.length} other`] : [],
  );
  if (taken.length === 0) return;
  throw targetTaken(
    `The corpus that is to be filled holds what the other does not (${taken.join('; ')}). Make sure of the direction; with --replace it becomes a copy of the other and loses that.`,
  );
}

/**
 * Makes `to` a copy of `from`, batch by batch. Broken off anywhere it leaves a part, which the next plan takes as done. Gives how
 * many documents were written.
 */
export async function copyCorpus(plans: readonly CopyPlan[], options: CopyOptions): Promise<number> {
  const { from, to, signal, onProgress } = options;
  let done = 0;
  for (const { kind, differences } of plans) {
    for (const ids of inBatches(differences.extra)) {
      signal.throwIfAborted();
      await to.remove(kind, ids);
    }
    for (const ids of inBatches([...differences.missing, ...differences.changed])) {
      signal.throwIfAborted();
      await to.put(kind, await readEntries(from, kind, ids));
      done += ids.length;
      onProgress?.(done);
    }
  }
  return done;
}

/**
 * Reads every document and every vector back from both corpora and compares them to the byte, ids first. Gives how many are the same.
 * Throws `migrate.differs` naming the first that is not.
 */
export async function verifyCopy({ from, to, signal, onProgress }: CopyOptions): Promise<number> {
  let verified = 0;
  const check = async (kind: Kind, ids: readonly string[]): Promise<void> => {
    signal.throwIfAborted();
    const [first] = await unlike(kind, from, to, ids);
    if (first !== undefined)
      throw copyDiffers(`${kind} ${first} is not the same on both sides. Run the command again.`);
    verified += ids.length;
    onProgress?.(verified);
  };
  for (const kind of movedKinds) {
    const { missing, extra } = await differencesOf(kind, from, to);
    const [first] = [...missing, ...extra];
    if (first !== undefined)
      throw copyDiffers(
        `${kind} ${first} is on one side only: something wrote meanwhile. Stop it and run the command again.`,
      );
    let ids: string[] = [];
    for await (const { id } of from.hashes(kind)) {
      ids.push(id);
      if (ids.length < batchSize) continue;
      await check(kind, ids);
      ids = [];
    }
    if (ids.length > 0) await check(kind, ids);
  }
  return verified;
}
