import { AppError, defineError, messageOf } from '../../core/errors.ts';
import { storageFull, storageReadOnly } from '../../core/storage-errors.ts';

/** Redis is set so that it could lose jobs. The message says how to set it. */
export const redisUnsafe = defineError('redis.unsafe');

/** Redis does not let this user in, or not do what the queue needs. */
export const redisRefused = defineError('redis.refused');

/** Redis does not answer. Work waits and goes on when it is back. */
export const redisUnreachable = defineError('redis.unreachable', { retry: { afterMs: 5_000 } });

/** What Node and ioredis say where there is no connection, or it broke and did not come back in time. */
const disconnected =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|Connection is closed|max retries per request|All sentinels are unreachable|Failed to refresh slots cache|Connection is in|None of startup nodes/;

/**
 * Turns what Redis or the way to it reports into an error that says what to do; error prefixes as in
 * https://redis.io/docs/latest/develop/reference/protocol-spec/. Anything else comes back as it was. `where` is the address.
 */
export function redisError(error: unknown, where: string): unknown {
  if (error instanceof AppError) return error;
  const message = messageOf(error);
  const code = String((Object(error) as { code?: unknown }).code ?? '');
  if (/^(WRONGPASS|NOAUTH|NOPERM)\b/.test(message)) {
    return redisRefused(
      `Redis at ${where} refuses the user of redis.username: ${message}. It needs the password, its keys (~{claimwatch}*) and the commands +@all -@dangerous +info.`,
      { cause: error },
    );
  }
  if (/^(OOM|MISCONF)\b/.test(message) || message.includes('OOM command not allowed')) {
    return storageFull(
      `Redis at ${where} can hold no more: ${message}. Raise maxmemory or make room on its disk; work goes on by itself.`,
      { cause: error },
    );
  }
  if (/^READONLY\b/.test(message)) {
    return storageReadOnly(
      `Redis at ${where} is a replica and takes no jobs. Name its primary in redis.nodes.`,
      {
        cause: error,
      },
    );
  }
  if (disconnected.test(`${code} ${message}`)) return unreachable(error, where);
  return error;
}

/** `redis.unreachable`, whatever the reason was. */
export function unreachable(cause: unknown, where: string): AppError {
  return redisUnreachable(
    `Redis at ${where} does not answer: ${messageOf(cause)}. Is it running, and do redis.nodes and redis.tls say how to reach it?`,
    { cause },
  );
}
