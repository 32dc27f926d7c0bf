import { errors } from '@elastic/elasticsearch';
import { AppError, defineError } from '../../core/errors.ts';
import { storageFull, storageNewer } from '../../core/storage-errors.ts';

/** The corpus was closed. */
export const corpusClosed = defineError('corpus.closed');

/** No node of Elasticsearch answers. Work waits without spending an attempt and goes on by itself. */
export const corpusUnreachable = defineError('corpus.unreachable', { retry: { afterMs: 5_000 } });

/** Elasticsearch is not ready or has too much to do, and was so for as long as was tried. Work waits. */
export const corpusBusy = defineError('corpus.busy', { retry: { afterMs: 5_000 } });

/** Elasticsearch does not accept the key, the user or their rights. Work waits until they are put right. */
export const corpusDenied = defineError('corpus.denied', { retry: { afterMs: 60_000 } });

/** Elasticsearch refuses a document or a question as such: trying again would not help. */
export const corpusRefused = defineError('corpus.refused');

/** What answers is not an Elasticsearch that this program can work with. */
export const corpusWrongServer = defineError('corpus.wrong-server');

/** An index was made with other fields and must be brought forward. Work waits for that. */
export const corpusOutdated = defineError('corpus.outdated', { retry: { afterMs: 60_000 } });

/** An index or alias of this name belongs to something else. */
export const corpusForeign = defineError('corpus.foreign');

/** An index that was there is gone. */
export const corpusMissing = defineError('corpus.missing', { retry: { afterMs: 60_000 } });

/** What one failed item of a bulk, or a failed request, says about its cause. */
export interface Failure {
  readonly status: number;
  readonly type: string;
  readonly reason: string;
}

interface Cause {
  readonly type?: string;
  readonly reason?: string;
  readonly caused_by?: Cause;
}

const unable = [errors.ConnectionError, errors.NoLivingConnectionsError, errors.TimeoutError];

/** True where the request certainly did not reach a node, so that even a write may be sent again. */
export function notSent(error: unknown): boolean {
  return error instanceof errors.ConnectionError && /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(error.message);
}

/** What a failed request says, or null where there was no answer. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof errors.ResponseError)) return null;
  const { error: body } = Object(error.body) as { error?: Cause | string };
  const { type, reason, caused_by } = typeof body === 'object' ? body : { type: undefined, reason: body };
  return {
    status: error.statusCode ?? 0,
    // Some are wrapped in one that says nothing.
    type: (type === 'exception' ? caused_by?.type : type) ?? 'unknown',
    reason: reason || caused_by?.reason || error.message,
  };
}

/** The block that Elasticsearch puts on the indices of a nearly full disk (flood stage); its number is 12. */
const isDiskBlock = ({ type, reason }: Failure) =>
  type === 'cluster_block_exception' && reason.includes('/12/');

/** Too long in coming, too many requests, not ready. */
const busyStatuses = [408, 429, 503];

/** What a shard says that is just being recovered, with the status of a fault. */
const startingShard = 'illegal_index_shard_state_exception';

/** True where waiting a moment and sending the same again is right. */
export function isTurnedAway(failure: Failure): boolean {
  return failure.type === startingShard || (busyStatuses.includes(failure.status) && !isDiskBlock(failure));
}

/** True where an index takes no writes because its documents have moved, or are just moving, to another. */
export function hasMoved({ status, type, reason }: Failure): boolean {
  if (type === 'cluster_block_exception') return reason.includes('/8/');
  return status === 404 && type === 'index_not_found_exception';
}

/** What a failure means to whoever waits for the answer, in words that say what to do. `what` was attempted. */
export function failureError(failure: Failure, what: string, cause?: unknown): AppError {
  const { status, type, reason } = failure;
  if (isDiskBlock(failure)) {
    return storageFull(
      'A disk of Elasticsearch is nearly full, so it takes no more writes. Make room there; work goes on by itself.',
      { cause },
    );
  }
  if (isTurnedAway(failure)) {
    return corpusBusy(`Elasticsearch is not ready, or has too much to do (${reason}). Work waits.`, {
      cause,
    });
  }
  if (status === 401 || status === 403) {
    return corpusDenied(
      `Elasticsearch denied ${what} (${reason}). Check elasticsearch.apiKey, or username and password, and their rights.`,
      { cause },
    );
  }
  if (type === 'media_type_header_exception') {
    return corpusWrongServer(
      'This Elasticsearch does not speak the protocol of version 9. Elasticsearch 9.3 or newer is needed.',
      {
        cause,
      },
    );
  }
  if (status === 404 || hasMoved(failure)) {
    return corpusMissing(
      `An index of the corpus is missing or closed for writing (${reason}). Start Claimwatch anew to make it, then rebuild the corpus from its articles.`,
      { cause },
    );
  }
  return corpusRefused(`Elasticsearch refused ${what}: ${type}, ${reason}`, { cause });
}

/** Turns whatever the client throws into an error that says what to do. `what` was attempted. */
export function elasticError(error: unknown, what: string): unknown {
  if (error instanceof AppError) return error;
  if (unable.some((type) => error instanceof type)) {
    return corpusUnreachable(
      `Elasticsearch does not answer (${(error as Error).message}). Check that it runs and that elasticsearch.nodes names it; work waits and goes on by itself.`,
      { cause: error },
    );
  }
  if (error instanceof errors.ProductNotSupportedError) {
    return corpusWrongServer('What answers at elasticsearch.nodes is not Elasticsearch.', { cause: error });
  }
  const failure = failureOf(error);
  return failure ? failureError(failure, what, error) : error;
}

/** An index that another version of the program has taken over. Work waits for a process of that version to take it. */
export const indexNewer = (index: string): AppError =>
  storageNewer(
    `Index ${index} was made by a newer version of Claimwatch, whose fields this one does not know. Install that version or a later one.`,
    { retry: { afterMs: 60_000 } },
  );

/** An index or alias whose name is ours and whose content is not. */
export const indexForeign = (name: string): AppError =>
  corpusForeign(
    `${name} is there in Elasticsearch and was not made by Claimwatch. Set elasticsearch.prefix to another name, or remove it.`,
  );
