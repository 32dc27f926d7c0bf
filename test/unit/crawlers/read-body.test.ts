import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startLoopback } from './loopback.ts';

const { fetcher, origin, serve } = startLoopback();

describe('compressed bodies', () => {
  const text = Buffer.from('Nước mặn. '.repeat(500));
  it.each([
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', text],
  ])('reads %s', async (encoding, body) => {
    serve({
      '/a': (_r, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body),
    });
    const result = await fetcher().fetch({ url: `${origin()}/a` });
    expect(Buffer.from(result.body).equals(text)).toBe(true);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['gzip, gzip', (data: Buffer) => gzipSync(gzipSync(data))],
  ])('stops a bomb of %s near the cap', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(64 * 1024 * 1024));
    serve({
      '/bomb': (_r, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    });
    const before = process.memoryUsage().arrayBuffers;
    const cap = 1024 * 1024;
    await expect(fetcher().fetch({ url: `${origin()}/bomb`, maxBytes: cap })).rejects.toMatchObject({
      code: 'fetch.too-large',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(cap + 16 * 1024 * 1024);
  });

  it('refuses nests, unknown encodings and rubbish', async () => {
    serve({
      '/nest': (_r, response) =>
        void response
          .writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' })
          .end(gzipSync(gzipSync(gzipSync('x')))),
      '/unknown': (_r, response) => void response.writeHead(200, { 'content-encoding': 'rot13' }).end('k'),
      '/rubbish': (_r, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip at all'),
    });
    const http = fetcher();
    for (const path of ['/nest', '/unknown', '/rubbish']) {
      await expect(http.fetch({ url: origin() + path })).rejects.toMatchObject({ code: 'fetch.encoding' });
    }
  });

  it('refuses more headers than it reads', async () => {
    serve({
      '/headers': (_r, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(64 * 1024) }).end(''),
    });
    await expect(fetcher().fetch({ url: `${origin()}/headers` })).rejects.toMatchObject({
      code: 'fetch.too-large',
    });
  });
});
