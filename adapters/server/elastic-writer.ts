import type { Client } from '@elastic/elasticsearch';
import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import { checkedDoc, checkedVector, contentHash, keywordOf, vectorBytes } from '../../core/corpus-rules.ts';
import { conflict, hasCode, invalidInput } from '../../core/errors.ts';
import { canonicalJson } from '../../core/ids.ts';
import type { Clock, Entry } from '../../core/ports.ts';
import { type Bulk, newest, type Outcome, type Write } from './elastic-bulk.ts';
import { corpusBusy, failureError, hasMoved } from './elastic-errors.ts';
import { getMany } from './elastic-get.ts';
import { type ElasticContext, type Targets, writableTargets } from './elastic-indices.ts';
import type { Content } from './elastic-layout.ts';

/** A document as it stands, with what a conditional write needs to know of it. */
interface Standing {
  readonly version: number;
  readonly hash: string;
  readonly vector: Float32Array | undefined;
  readonly seqNo: number;
  readonly primaryTerm: number;
}

/** What is to become of one document: its new content, and how many of the entries changed it. */
interface Plan<K extends Kind> {
  readonly id: string;
  readonly content: Content<K> | null;
  readonly changed: number;
  readonly before: Standing | undefined;
}

/** Times that a document is looked at again because another writer was quicker, and the wait before each. */
const maxRounds = 20;
const roundWaitMs = 50;

/** Elasticsearch's own limits for an id and for an exact value, in bytes. */
const maxIdBytes = 512;
const maxKeywordBytes = 32_766;

function checkedEntry<K extends Kind>(kind: K, entry: Entry<K>): Entry<K> {
  const vector = entry.vector && checkedVector(kind, entry.vector);
  const doc = checkedDoc(kind, entry.doc);
  const bytes = Buffer.byteLength(doc.id);
  if (bytes === 0 || bytes > maxIdBytes)
    throw invalidInput(`The id of a ${kind} has 1 to ${maxIdBytes} bytes, not ${bytes}.`);
  for (const field of corpusKinds[kind].keywords) {
    const values = [keywordOf(kind, doc, field as never)].flat();
    if (values.some((value) => value !== null && Buffer.byteLength(value) > maxKeywordBytes))
      throw invalidInput(`${kind} ${doc.id}: ${field} has more than ${maxKeywordBytes} bytes.`);
  }
  const { expectedVersion } = entry;
  return { doc, ...(vector && { vector }), ...(expectedVersion !== undefined && { expectedVersion }) };
}

/** Applies the entries of one document in order, as if each were written alone. Throws `corpus.conflict`. */
function planOf<K extends Kind>(
  kind: K,
  id: string,
  entries: readonly Entry<K>[],
  before: Standing | undefined,
): Plan<K> {
  let content: Content<K> | null = null;
  let [version, hash, vector, changed] = [before?.version ?? 0, before?.hash, before?.vector, 0];
  for (const { doc, expectedVersion, ...given } of entries) {
    if (expectedVersion !== undefined && expectedVersion !== version) {
      throw conflict(`${kind} ${id} is at version ${version}, not ${expectedVersion}.`);
    }
    const whole = given.vector ?? vector;
    const json = canonicalJson(doc);
    const newHash = contentHash(json, whole ? vectorBytes(whole) : null);
    if (newHash === hash) continue;
    [version, hash, vector, changed] = [version + 1, newHash, whole, changed + 1];
    content = { doc, json, version, hash, vector };
  }
  return { id, content, changed, before };
}

/** The documents that are there, by id. */
async function standing(
  client: Client,
  index: string,
  ids: readonly string[],
  withVectors: boolean,
): Promise<Map<string, Standing>> {
  const fields = ['version', 'hash', ...(withVectors ? ['vector'] : [])];
  const found = await getMany<{ version: number; hash: string; vector?: number[] }>(
    client,
    index,
    ids,
    fields,
  );
  return new Map(
    found.flatMap(({ id, source, seqNo, primaryTerm }): [string, Standing][] => {
      if (!source) return [];
      const { version, hash, vector } = source;
      return [[id, { version, hash, vector: vector && Float32Array.from(vector), seqNo, primaryTerm }]];
    }),
  );
}

const unchanged = ({ seqNo, primaryTerm }: Standing) => ({ if_seq_no: seqNo, if_primary_term: primaryTerm });

/** True where another was quicker, or the index is being changed for another: look again. */
function mustLookAgain({ failure }: Outcome): boolean {
  return failure !== null && (failure.status === 409 || hasMoved(failure));
}

/**
 * True where an index may have been put aside for another between asking for its name and reading it: look again. Its shards are
 * away a moment before its name is.
 */
function mayHaveGone(error: unknown): boolean {
  return hasCode(error, 'corpus.missing') || hasCode(error, 'corpus.busy');
}

/** The writing half of the corpus over Elasticsearch. */
export function createElasticWriter(context: ElasticContext, bulk: Bulk, clock: Clock) {
  const { client, layout } = context;

  /**
   * Repeats writes in the index that is to take the place of this one. Their place in the history of this one is their version
   * there, so that whatever the order of arrival the newest stays; who comes late gets a 409 and is right to be ignored.
   */
  async function repeatIn(next: string, done: readonly { write: Write; seqNo: number }[]): Promise<void> {
    const writes = done.map(
      ({ write: { id, source }, seqNo }): Write => ({
        op: source ? 'index' : 'delete',
        index: next,
        id,
        only: newest(seqNo),
        ...(source && { source }),
      }),
    );
    for (const outcome of await bulk(writes)) {
      if (outcome.failure && !mustLookAgain(outcome)) throw failureError(outcome.failure, 'to write');
    }
  }

  /** Writes, and says which were not done because another was quicker. Any other failure is thrown when all are through. */
  async function write(targets: Targets, writes: readonly Write[], what: string): Promise<Outcome[]> {
    const outcomes = await bulk(writes);
    const done = writes.flatMap((write, i) => {
      const outcome = outcomes[i];
      return outcome?.failure === null ? [{ write, seqNo: outcome.seqNo }] : [];
    });
    if (targets.next !== null && done.length > 0) await repeatIn(targets.next, done);
    const failed = outcomes.find((outcome) => outcome.failure && !mustLookAgain(outcome));
    if (failed?.failure) throw failureError(failed.failure, what);
    return outcomes;
  }

  /**
   * One look and one write for each document; gives back those for which another was quicker, and all of them where they could not
   * be looked at, unless this is the last round.
   */
  async function putRound<K extends Kind>(
    kind: K,
    pending: ReadonlyMap<string, readonly Entry<K>[]>,
    last: boolean,
  ) {
    const targets = await writableTargets(context, kind);
    const ids = [...pending.keys()];
    const lacking = [...pending.values()].flat().some(({ vector }) => vector === undefined);
    const withVectors = corpusKinds[kind].vector && lacking;
    const before = await standing(client, targets.index, ids, withVectors).catch((error: unknown) => {
      if (last || !mayHaveGone(error)) throw error;
      return null;
    });
    if (before === null) return { changed: 0, again: ids };
    const plans = [...pending].map(([id, entries]) => planOf(kind, id, entries, before.get(id)));
    const news = plans.filter(({ content }) => content !== null);
    const outcomes = await write(
      targets,
      news.map(
        ({ id, content, before }): Write => ({
          ...(before ? { op: 'index', only: unchanged(before) } : { op: 'create' }),
          index: targets.index,
          id,
          source: layout.source(kind, content as Content<K>),
        }),
      ),
      `to write a ${kind}`,
    );
    const again = news.filter((_, i) => mustLookAgain(outcomes[i] as Outcome)).map(({ id }) => id);
    const late = new Set(again);
    const changed = news.reduce((sum, plan) => sum + (late.has(plan.id) ? 0 : plan.changed), 0);
    return { changed, again };
  }

  async function rounds(work: (last: boolean) => Promise<boolean>, what: string): Promise<void> {
    for (let round = 1; round <= maxRounds; round++) {
      if (await work(round === maxRounds)) return;
      await clock.sleep(roundWaitMs * round);
    }
    throw corpusBusy(`Others kept writing the same ${what}, ${maxRounds} times over.`);
  }

  return {
    /**
     * Every entry is checked, and every expected version compared, before anything is written. What is then written is written
     * document by document: after a crash a part may be there, and the same call again does the rest.
     */
    async put<K extends Kind>(
      kind: K,
      entries: readonly Entry<K>[],
    ): Promise<{ changed: number; unchanged: number }> {
      let pending = Map.groupBy(
        entries.map((entry) => checkedEntry(kind, entry)),
        ({ doc }) => doc.id,
      );
      let changed = 0;
      await rounds(async (last) => {
        const round = await putRound(kind, pending, last);
        changed += round.changed;
        pending = new Map(round.again.map((id) => [id, pending.get(id) ?? []]));
        return pending.size === 0;
      }, kind);
      return { changed, unchanged: entries.length - changed };
    },

    async remove(kind: Kind, ids: readonly string[]): Promise<number> {
      let pending = [...new Set(ids)];
      let removed = 0;
      await rounds(async () => {
        const targets = await writableTargets(context, kind);
        const deletes = pending.map((id): Write => ({ op: 'delete', index: targets.index, id }));
        const outcomes = await write(targets, deletes, `to remove a ${kind}`);
        removed += outcomes.filter(({ result, failure }) => !failure && result === 'deleted').length;
        pending = pending.filter((_, i) => mustLookAgain(outcomes[i] as Outcome));
        return pending.length === 0;
      }, kind);
      return removed;
    },
  };
}
