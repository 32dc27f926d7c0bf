import type { RequestListener } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Clock, Fetcher } from '../../core/ports.ts';
import { createFastClock } from '../support/clocks.ts';
import { startWebServer } from '../support/web-server.ts';

export interface FetcherSettings {
  readonly clock: Clock;
  /** Loopback is let through: the suite's own server is there. All other rules hold. */
  readonly allowLoopback: boolean;
}

/** The polite delay between requests to one host, milliseconds. */
const politeMs = 3_000;

/** Waits of the contract pass this many times faster than the real ones. */
const speed = 50;

const answer =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

const redirect = (location: string, status = 302) => answer('', { location }, status);

const text = (body: Uint8Array) => Buffer.from(body).toString();

/** What every `Fetcher` does. */
export function fetcherContract(name: string, makeFetcher: (settings: FetcherSettings) => Fetcher): void {
  async function start(pages: Record<string, RequestListener>, allowLoopback = true) {
    const clock = createFastClock(speed);
    const server = await startWebServer(pages, clock.now);
    const fetcher = makeFetcher({ clock, allowLoopback });
    onTestFinished(async () => {
      await fetcher.close();
      await server.close();
    });
    const paths = () => server.seen.map(({ path }) => path);
    const fetch = (path: string, more: object = {}) => fetcher.fetch({ url: server.origin + path, ...more });
    return { clock, server, fetcher, fetch, paths };
  }

  describe(`Fetcher: ${name}`, () => {
    describe('answers', () => {
      it('gives back address, status, headers and bytes', async () => {
        const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
        const { fetch, server } = await start({ '/a?b=c': answer(bytes, { 'X-Own': 'yes', etag: '"1"' }) });
        const result = await fetch('/a?b=c');
        expect(result).toMatchObject({ url: `${server.origin}/a?b=c`, status: 200, notModified: false });
        expect(result.headers).toMatchObject({ 'x-own': 'yes', etag: '"1"' });
        expect(new Uint8Array(result.body)).toEqual(bytes);
      });

      it.each([404, 410, 500])('gives back status %i as an answer', async (status) => {
        const { fetch } = await start({ '/a': answer('gone', {}, status) });
        expect((await fetch('/a')).status).toBe(status);
      });

      it('sends a form by POST, and to no other address', async () => {
        const forms: string[] = [];
        const { fetch, paths } = await start({
          '/form': async (request, response) => {
            forms.push(`${request.method} ${request.headers['content-type']} ${await readText(request)}`);
            response.writeHead(308, { location: '/elsewhere' }).end();
          },
        });
        const { status } = await fetch('/form', { form: { 'a.b': 'c d', e: 'é&=' } });
        expect(status).toBe(308);
        expect(forms).toEqual(['POST application/x-www-form-urlencoded a.b=c+d&e=%C3%A9%26%3D']);
        expect(paths()).toEqual(['/robots.txt', '/form']);
      });

      it('says who it is, and sends no cookie that a page set', async () => {
        const { fetch, server } = await start({
          '/a': answer('a', { 'set-cookie': 'id=1' }),
          '/b': answer('b'),
        });
        await fetch('/a');
        await fetch('/b');
        const last = server.seen.at(-1);
        expect(last?.headers['user-agent']).toMatch(/\S/);
        expect(last?.headers.cookie).toBeUndefined();
      });
    });

    describe('conditional requests', () => {
      it('sends validators and says when nothing has changed', async () => {
        const { fetch, server } = await start({
          '/feed': (request, response) => {
            const known = request.headers['if-none-match'] === '"v1"';
            response.writeHead(known ? 304 : 200, { etag: '"v1"' }).end(known ? '' : 'news');
          },
        });
        const first = await fetch('/feed');
        expect(first.notModified).toBe(false);
        const lastModified = 'Sun, 01 Nov 2026 08:00:00 GMT';
        const again = await fetch('/feed', { etag: first.headers.etag, lastModified });
        expect(again).toMatchObject({ status: 304, notModified: true });
        expect(again.body).toHaveLength(0);
        expect(server.seen.at(-1)?.headers['if-modified-since']).toBe(lastModified);
      });
    });

    describe('redirects', () => {
      it.each([301, 302, 303, 307, 308])('follows a %i and says where it ended', async (status) => {
        const { fetch, server } = await start({
          '/old': redirect('/new?x=1', status),
          '/new?x=1': answer('here'),
        });
        const result = await fetch('/old');
        expect(result.url).toBe(`${server.origin}/new?x=1`);
        expect(text(result.body)).toBe('here');
      });

      it('gives up on circles and on endless chains', async () => {
        const chain = Object.fromEntries(
          Array.from({ length: 30 }, (_, i) => [`/${i}`, redirect(`/${i + 1}`)]),
        );
        const { fetch } = await start({ ...chain, '/a': redirect('/b'), '/b': redirect('/a') });
        await expect(fetch('/a')).rejects.toMatchObject({ code: 'fetch.redirects' });
        await expect(fetch('/0')).rejects.toMatchObject({ code: 'fetch.redirects' });
      });

      it.each([
        'http://10.0.0.1/',
        'http://169.254.169.254/latest/',
        'http://[::ffff:192.168.0.1]/',
        'file:///etc/passwd',
      ])('does not follow one to %s', async (target) => {
        const { fetch } = await start({ '/a': redirect(target) });
        await expect(fetch('/a')).rejects.toMatchObject({ code: 'egress.refused' });
      });
    });

    describe('robots.txt', () => {
      it('is asked first and obeyed, also where a redirect leads', async () => {
        const { fetch, paths } = await start({
          '/robots.txt': answer('User-agent: *\nDisallow: /private', { 'content-type': 'text/plain' }),
          '/open': redirect('/private/page'),
          '/private/page': answer('secret'),
        });
        await expect(fetch('/private/page')).rejects.toMatchObject({
          code: 'fetch.disallowed',
          retry: 'never',
        });
        await expect(fetch('/open')).rejects.toMatchObject({ code: 'fetch.disallowed' });
        expect(paths()).toEqual(['/robots.txt', '/open']);
      });

      it('is asked once for many pages', async () => {
        const { fetch, paths } = await start({ '/a': answer('a'), '/b': answer('b') });
        await fetch('/a');
        await fetch('/b');
        expect(paths()).toEqual(['/robots.txt', '/a', '/b']);
      });

      it.each([500, 503])('keeps everything closed while it answers %i', async (status) => {
        const { fetch, paths } = await start({ '/robots.txt': answer('', {}, status), '/a': answer('a') });
        await expect(fetch('/a')).rejects.toThrow();
        expect(paths()).toEqual(['/robots.txt']);
      });
    });

    describe('limits', () => {
      it('takes a page up to the size allowed, and not one byte more', async () => {
        const { fetch } = await start({
          '/just': answer('x'.repeat(1_000)),
          '/more': answer('x'.repeat(1_001)),
        });
        expect((await fetch('/just', { maxBytes: 1_000 })).body).toHaveLength(1_000);
        await expect(fetch('/more', { maxBytes: 1_000 })).rejects.toMatchObject({ code: 'fetch.too-large' });
      });

      it.each([
        ['gzip', gzipSync],
        ['br', brotliCompressSync],
      ] as const)('unpacks %s, and counts the size unpacked', async (encoding, compress) => {
        const encoded = { 'content-encoding': encoding };
        const { fetch } = await start({
          '/page': answer(compress('Nước muối'), encoded),
          '/bomb': answer(compress(Buffer.alloc(64 * 1024 * 1024)), encoded),
        });
        expect(text((await fetch('/page')).body)).toBe('Nước muối');
        const before = process.memoryUsage().arrayBuffers;
        await expect(fetch('/bomb', { maxBytes: 1_000_000 })).rejects.toMatchObject({
          code: 'fetch.too-large',
        });
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
      });

      it('gives up on a page that does not come, and on one that does not end', async () => {
        const { fetch } = await start({
          '/never': () => undefined,
          '/endless': (_request, response) => void response.writeHead(200).write('and then '),
        });
        const refusal = { code: 'fetch.timeout', retry: 'backoff' };
        await expect(fetch('/never', { timeoutMs: 5_000 })).rejects.toMatchObject(refusal);
        await expect(fetch('/endless', { timeoutMs: 5_000 })).rejects.toMatchObject(refusal);
      });

      it('stops when its signal aborts', async () => {
        const stop = new AbortController();
        const { fetch } = await start({ '/never': () => stop.abort() });
        await expect(fetch('/never', { signal: stop.signal })).rejects.toThrow();
        await expect(fetch('/never', { signal: AbortSignal.abort() })).rejects.toThrow();
      });
    });

    describe('politeness', () => {
      it('keeps to one request at a time and the polite delay between them', async () => {
        const pages = ['/a', '/b', '/c'];
        const { fetch, server } = await start(Object.fromEntries(pages.map((path) => [path, answer(path)])));
        await Promise.all(pages.map((path) => fetch(path)));
        const { seen } = server;
        expect(seen.map(({ path }) => path).toSorted()).toEqual([...pages, '/robots.txt'].toSorted());
        const gaps = seen.slice(2).map(({ at }, i) => at - (seen[i + 1]?.at ?? 0));
        // A timer may fire a real millisecond early.
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(politeMs - 2 * speed);
      });

      it('does not make one host wait for another', async () => {
        const slow = await start({ '/never': () => undefined });
        const quick = await startWebServer({ '/a': answer('a') }, slow.clock.now);
        onTestFinished(quick.close);
        const stop = new AbortController();
        const waiting = slow.fetch('/never', { signal: stop.signal }).catch(() => 'aborted');
        expect((await slow.fetcher.fetch({ url: `${quick.origin}/a` })).status).toBe(200);
        stop.abort();
        expect(await waiting).toBe('aborted');
      });

      it.each([429, 503])('says how long to wait when a host answers %i', async (status) => {
        const { fetch } = await start({ '/a': answer('', { 'retry-after': '120' }, status) });
        await expect(fetch('/a')).rejects.toMatchObject({ code: 'fetch.busy', retry: { afterMs: 120_000 } });
      });
    });

    describe('the way out', () => {
      it.each([
        'http://127.0.0.1/',
        'http://localhost/',
        'http://[::1]/',
        'http://0.0.0.0/',
        'http://0x7f.1/',
        'http://2130706433/',
        'http://10.1.2.3/',
        'http://172.16.0.1/',
        'http://192.168.1.1/',
        'http://100.64.0.1/',
        'http://169.254.169.254/',
        'http://[fe80::1]/',
        'http://[fc00::1]/',
        'http://[::ffff:127.0.0.1]/',
        'http://[64:ff9b::7f00:1]/',
        'http://[::]/',
        'http://224.0.0.1/',
        'ftp://example.org/',
        'file:///etc/passwd',
        'data:text/html,x',
        'http://user:secret@example.org/',
        'not an address',
      ])('refuses %s before it connects', async (url) => {
        const { fetcher } = await start({}, false);
        await expect(fetcher.fetch({ url })).rejects.toMatchObject({
          code: 'egress.refused',
          retry: 'never',
        });
      });

      it('refuses loopback with a server behind it, and sends nothing', async () => {
        const { fetch, paths } = await start({ '/a': answer('a') }, false);
        await expect(fetch('/a')).rejects.toMatchObject({ code: 'egress.refused' });
        expect(paths()).toEqual([]);
      });
    });
  });
}
