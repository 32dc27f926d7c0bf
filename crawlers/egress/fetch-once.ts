import { type Dispatcher, request } from 'undici';
import { AppError, messageOf } from '../../core/errors.ts';
import type { Clock } from '../../core/ports.ts';
import { fetchCancelled, fetchFailed, fetchInsecure, fetchTimeout, fetchTooLarge } from './errors.ts';
import { type BodyLimit, readBody } from './read-body.ts';

export interface HopRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: BodyLimit;
  /** Sent by POST; a GET without one. */
  readonly body?: string | undefined;
  /** For the whole exchange, from connecting to the last byte. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HopResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const insecure = /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY))/;

/** The error that tells most: ours if one is in the chain of causes, else the last with a code. */
function rootOf(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof AggregateError) return rootOf(error.errors[0]);
  const cause = error instanceof Error ? error.cause : undefined;
  return cause ? rootOf(cause) : error;
}

/** Puts what the network threw into words of ours. */
function inWords(error: unknown, host: string): AppError {
  const root = rootOf(error);
  if (root instanceof AppError) return root;
  const code = (root as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (/TIMEOUT|ETIMEDOUT/.test(code)) {
    return fetchTimeout(`${host} did not answer in time.`, { cause: error });
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return fetchTooLarge(`${host} sent more headers than are read.`, { cause: error });
  }
  if (insecure.test(code)) {
    return fetchInsecure(`The certificate of ${host} cannot be trusted (${messageOf(root)}).`, {
      cause: error,
    });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return fetchFailed(`${host} was not found. Is the address right, and is there a network?`, {
      cause: error,
    });
  }
  if (code === 'ECONNREFUSED') return fetchFailed(`${host} refused the connection.`, { cause: error });
  return fetchFailed(`${host} broke off: ${messageOf(root)}.`, { cause: error });
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

const hasBody = (status: number): boolean => status !== 304 && !(status >= 300 && status < 400);

/**
 * One request to one address: no redirect is followed and nothing is retried. The body is read and decompressed within the limit.
 * Throws the `fetch.*` and `egress.*` errors.
 */
export async function fetchOnce(agent: Dispatcher, clock: Clock, hop: HopRequest): Promise<HopResult> {
  const { url, timeoutMs, limit, signal } = hop;
  const stop = new AbortController();
  const finished = new AbortController();
  const onAbort = () => stop.abort(fetchCancelled(`The request to ${url.host} was cancelled.`));
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  void clock.sleep(timeoutMs, finished.signal).then(() => {
    if (finished.signal.aborted) return;
    stop.abort(fetchTimeout(`${url.host} took longer than ${timeoutMs / 1_000} s.`));
  });
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: hop.body === undefined ? 'GET' : 'POST',
      body: hop.body ?? null,
      headers: hop.headers,
      signal: stop.signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const headers = flatten(response.headers);
    if (!hasBody(response.statusCode)) {
      response.body.on('error', () => {}).destroy();
      return { status: response.statusCode, headers, body: new Uint8Array() };
    }
    const body = await readBody(response.body, headers['content-encoding'], limit);
    return { status: response.statusCode, headers, body };
  } catch (error) {
    throw stop.signal.aborted ? (stop.signal.reason as AppError) : inWords(error, url.host);
  } finally {
    finished.abort();
    signal?.removeEventListener('abort', onAbort);
  }
}
