import type { Client, estypes } from '@elastic/elasticsearch';
import type { Clock } from '../../core/ports.ts';
import { type Failure, failureError, failureOf, isTurnedAway, notSent } from './elastic-errors.ts';

/** One write of a bulk. */
export interface Write {
  readonly op: 'index' | 'create' | 'delete';
  readonly index: string;
  readonly id: string;
  /** Only while the document is in this state, or only unless a newer version is there. */
  readonly only?:
    | { readonly if_seq_no: number; readonly if_primary_term: number }
    | { readonly version: number; readonly version_type: 'external_gte' };
  /** Its fields, unless it is deleted. */
  readonly source?: Record<string, unknown>;
}

/** The condition of a write that is repeated in another index: what stands there must not come later in the history of this one. */
export const newest = (seqNo: number) => ({ version: seqNo + 1, version_type: 'external_gte' }) as const;

/** What became of one write, in the order given. `failure` is null where it was done. */
export interface Outcome {
  readonly failure: Failure | null;
  /** `created`, `updated`, `deleted`, `not_found` or `noop`. */
  readonly result: string;
  /** Its place in the history of its shard; grows with every write and delete of a document. */
  readonly seqNo: number;
}

interface Line {
  readonly text: readonly string[];
  readonly bytes: number;
  readonly place: number;
}

/** Bytes and writes of one request. Elastic advises 5 to 15 MB; a single larger document goes alone. */
const maxBytes = 5 * 1024 * 1024;
const maxWrites = 1_000;

/** The first wait after being turned away; each further one is twice as long, up to the longest. */
const firstWaitMs = 100;
const longestWaitMs = 5_000;

function* batches(lines: readonly Line[]): Iterable<Line[]> {
  let batch: Line[] = [];
  let bytes = 0;
  for (const line of lines) {
    if (batch.length === maxWrites || (batch.length > 0 && bytes + line.bytes > maxBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(line);
    bytes += line.bytes;
  }
  if (batch.length > 0) yield batch;
}

function lineOf({ op, index, id, only, source }: Write, place: number): Line {
  const action = { [op]: { _index: index, _id: id, ...only } };
  const text = [JSON.stringify(action), ...(source ? [JSON.stringify(source)] : [])];
  return { text, place, bytes: text.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0) };
}

function outcomeOf(item: estypes.BulkResponseItem | undefined): Outcome {
  const { type, reason } = item?.error ?? {};
  const failure =
    item === undefined || item.error
      ? { status: item?.status ?? 0, type: type ?? 'unknown', reason: reason ?? 'no answer for this item' }
      : null;
  return { failure, result: item?.result ?? 'noop', seqNo: item?._seq_no ?? -1 };
}

const turnedAway = (failure: Failure | null | undefined): boolean =>
  failure !== null && failure !== undefined && isTurnedAway(failure);

/** True where a whole request was not done for certain. */
const mayRepeat = (error: unknown): boolean => notSent(error) || turnedAway(failureOf(error));

/**
 * Sends writes in requests of bounded size, one after the other. What Elasticsearch turns away as too much (429, 503) is sent again,
 * later and later, `retries` times; every other item has its outcome, failed or not. A request whose answer was lost is not sent
 * again, since it may have been done: the error comes out, and the caller looks anew. Throws `corpus.busy`, `storage.full` and what
 * the client throws.
 */
export function createBulk(client: Client, clock: Clock, retries: number) {
  async function send(lines: readonly Line[], refresh: boolean): Promise<Outcome[]> {
    const { items } = await client.bulk<string>(
      { operations: lines.flatMap(({ text }) => text), refresh: refresh ? 'wait_for' : false },
      { maxRetries: 0 },
    );
    return lines.map((_, i) => outcomeOf(Object.values(items[i] ?? {})[0]));
  }

  async function sendAll(
    batch: readonly Line[],
    outcomes: Map<number, Outcome>,
    refresh: boolean,
  ): Promise<void> {
    let rest = batch;
    for (let attempt = 0; ; attempt++) {
      const last = attempt >= retries;
      try {
        const answers = await send(rest, refresh);
        for (const [i, { place }] of rest.entries()) outcomes.set(place, answers[i] as Outcome);
        rest = rest.filter((_, i) => turnedAway(answers[i]?.failure));
        const failure = outcomes.get(rest[0]?.place ?? -1)?.failure;
        if (!failure) return;
        if (last) throw failureError(failure, 'to write');
      } catch (error) {
        if (last || !mayRepeat(error)) throw error;
      }
      await clock.sleep(Math.min(longestWaitMs, firstWaitMs * 2 ** attempt));
    }
  }

  /** Resolves when searches see the writes, unless `refresh` is false. */
  return async (writes: readonly Write[], { refresh = true } = {}): Promise<Outcome[]> => {
    const outcomes = new Map<number, Outcome>();
    for (const batch of batches(writes.map(lineOf))) await sendAll(batch, outcomes, refresh);
    return writes.map((_, place) => outcomes.get(place) as Outcome);
  };
}

/** Sends writes and says what became of each. */
export type Bulk = ReturnType<typeof createBulk>;
