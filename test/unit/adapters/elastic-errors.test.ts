import { errors } from '@elastic/elasticsearch';
import { describe, expect, it } from 'vitest';
import { elasticError } from '../../../adapters/server/elastic-errors.ts';

/** An answer of Elasticsearch with this status and body. */
const answer = (statusCode: number, error: object) =>
  new errors.ResponseError({
    statusCode,
    body: { error, status: statusCode },
    headers: {},
    warnings: null,
    meta: {} as never,
  });

describe('what Elasticsearch answers', () => {
  it('while it recovers a shard, with the status of a fault, makes work wait', () => {
    // As 9.x answers a request for term vectors at that moment.
    const recovering = answer(500, {
      type: 'exception',
      reason: 'failed to execute term vector request',
      caused_by: {
        type: 'illegal_index_shard_state_exception',
        reason:
          'CurrentState[RECOVERING] operations only allowed when shard state is one of [POST_RECOVERY, STARTED]',
      },
    });
    expect(elasticError(recovering, 'to search a claim')).toMatchObject({
      code: 'corpus.busy',
      retry: { afterMs: expect.any(Number) },
    });
  });

  it('where it finds a fault of its own or of ours, is given on', () => {
    const fault = answer(500, {
      type: 'exception',
      reason: 'failed',
      caused_by: { type: 'io_exception', reason: 'disk' },
    });
    expect(elasticError(fault, 'to search a claim')).toMatchObject({
      code: 'corpus.refused',
      message: expect.stringContaining('io_exception, failed'),
    });
  });
});
