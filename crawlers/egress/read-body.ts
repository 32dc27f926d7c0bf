import type { Readable } from 'node:stream';
import { type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { AppError, messageOf } from '../../core/errors.ts';
import { fetchEncoding, fetchTooLarge } from './errors.ts';

/** More layers than this are only ever sent by somebody who builds a bomb. */
const maxEncodings = 2;

/** Largest window that zstd may ask for, as a power of two: 8 MiB, the size every decoder must support (RFC 8878). */
const zstdWindowLog = 23;

/** `deflate` means zlib by the standard and raw deflate by habit; the first byte tells. */
function createAnyInflate(firstByte: number): Transform {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  return (firstByte & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
}

function createDecoder(name: string, firstByte: number): Transform {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    case 'deflate':
      return createAnyInflate(firstByte);
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog } });
    default:
      throw fetchEncoding(`The page is encoded as ${name}, which is not supported.`);
  }
}

/** The names in a Content-Encoding header, in the order they were applied; `identity` left out. Throws past two. */
export function parseEncodings(header: string | undefined): string[] {
  const names = (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name && name !== 'identity');
  if (names.length > maxEncodings) {
    throw fetchEncoding(
      `The page is compressed ${names.length} times over; at most ${maxEncodings} are read.`,
    );
  }
  return names;
}

/** How much of a body is read, and what happens to one that is longer. */
export interface BodyLimit {
  readonly maxBytes: number;
  readonly overflow: 'refuse' | 'truncate';
}

/** Passes bytes on and breaks off as soon as there are too many. */
async function* capped(source: AsyncIterable<Buffer>, limit: BodyLimit): AsyncGenerator<Buffer> {
  let left = limit.maxBytes;
  for await (const chunk of source) {
    if (chunk.length > left) {
      if (limit.overflow === 'refuse') {
        throw fetchTooLarge(`The answer is larger than ${limit.maxBytes} bytes.`);
      }
      yield chunk.subarray(0, left);
      return;
    }
    left -= chunk.length;
    yield chunk;
  }
}

/** Removes one layer of compression, capped on both sides. */
async function* decoded(
  source: AsyncIterable<Buffer>,
  name: string,
  limit: BodyLimit,
): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const decoder = createDecoder(name, first.value[0] ?? 0);
  async function* whole() {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  const fed = pipeline(whole, decoder).catch((error: unknown) => decoder.destroy(error as Error));
  try {
    yield* capped(decoder, limit);
  } finally {
    decoder.destroy();
    await fed;
  }
}

/**
 * Reads a body to its end and decompresses it as it comes, so that memory stays near `maxBytes` whatever is sent: each layer is cut
 * off at that size. Throws `fetch.too-large` or `fetch.encoding`; a body cut short by the sender is kept as far as it came.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  limit: BodyLimit,
): Promise<Uint8Array> {
  const names = parseEncodings(contentEncoding);
  const layers = names
    .reverse()
    .map((name) => (source: AsyncIterable<Buffer>) => decoded(source, name, limit));
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  try {
    const source = capped(body, limit);
    await pipeline(
      layers.reduce<AsyncIterable<Buffer>>((inner, layer) => layer(inner), source),
      sink,
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const broken =
      !(error instanceof AppError) && /^(Z_|ERR_BROTLI|ERR__ERROR|ZSTD|ERR_ZSTD|ERR_PADDING|ERR_)/.test(code);
    if (broken && names.length > 0) {
      throw fetchEncoding(`The page's compression is broken: ${messageOf(error)}`, { cause: error });
    }
    throw error;
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks);
}
