import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startLoopback } from './loopback.ts';

const { clock, fetcher, hits, origin, serve } = startLoopback();

const redirect =
  (to: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(302, { location: to }).end();

describe('the fetcher and robots.txt', () => {
  it('asks robots.txt first, once, and says who is asking', async () => {
    let agent = '';
    serve({
      '/a': (request, response) => {
        agent = request.headers['user-agent'] ?? '';
        response.end('a');
      },
      '/b': (_r, response) => void response.end('b'),
    });
    const http = fetcher();
    expect(Buffer.from((await http.fetch({ url: `${origin()}/a` })).body).toString()).toBe('a');
    await http.fetch({ url: `${origin()}/b` });
    expect(hits()).toEqual(['/robots.txt', '/a', '/b']);
    expect(agent).toContain('Claimwatch');
  });

  it.each([500, 503, 429])('asks nothing more of a host whose robots.txt answers %i', async (status) => {
    serve({
      '/robots.txt': (_r, response) => void response.writeHead(status).end(),
      '/a': (_r, response) => void response.end('a'),
    });
    await expect(fetcher().fetch({ url: `${origin()}/a` })).rejects.toMatchObject({
      code: 'fetch.robots-unreachable',
      retry: { afterMs: 600_000 },
    });
    expect(hits()).toEqual(['/robots.txt']);
  });

  it('asks nothing more of a host whose robots.txt does not come', async () => {
    serve({ '/robots.txt': () => {} });
    const pending = expect(fetcher().fetch({ url: `${origin()}/a` })).rejects.toMatchObject({
      code: 'fetch.robots-unreachable',
    });
    while (hits().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(60_000);
    await pending;
    expect(hits()).toEqual(['/robots.txt']);
  });

  it('obeys it, also on the host a redirect leads to', async () => {
    serve({
      '/robots.txt': (_r, response) => void response.end('User-agent: *\nDisallow: /private'),
      '/public': redirect('/private/page'),
      '/private/page': (_r, response) => void response.end('secret'),
    });
    await expect(fetcher().fetch({ url: `${origin()}/public` })).rejects.toMatchObject({
      code: 'fetch.disallowed',
    });
    expect(hits()).toEqual(['/robots.txt', '/public']);
  });

  it('asks again after a day and not before', async () => {
    serve({ '/a': (_r, response) => void response.end('a') });
    const http = fetcher();
    await http.fetch({ url: `${origin()}/a` });
    await clock.advance(23 * 3_600_000);
    await http.fetch({ url: `${origin()}/a` });
    await clock.advance(2 * 3_600_000);
    await http.fetch({ url: `${origin()}/a` });
    expect(hits().filter((path) => path === '/robots.txt')).toHaveLength(2);
  });
});

describe('the fetcher and what servers do', () => {
  it('sends validators and reports 304', async () => {
    serve({
      '/feed': (request, response) => {
        const fresh =
          request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'yesterday';
        response.writeHead(fresh ? 304 : 200, { etag: '"v1"' }).end();
      },
    });
    const result = await fetcher().fetch({
      url: `${origin()}/feed`,
      etag: '"v1"',
      lastModified: 'yesterday',
    });
    expect(result).toMatchObject({ status: 304, notModified: true });
  });

  it('refuses redirects to private addresses, circles and chains', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [`/hop${n}`, redirect(`/hop${n + 1}`)]),
    );
    serve({
      '/out': redirect('http://169.254.169.254/latest/meta-data/'),
      '/file': redirect('file:///etc/passwd'),
      '/circle': redirect('/circle'),
      ...chain,
    });
    const http = fetcher();
    await expect(http.fetch({ url: `${origin()}/out` })).rejects.toMatchObject({ code: 'egress.refused' });
    await expect(http.fetch({ url: `${origin()}/file` })).rejects.toMatchObject({ code: 'egress.refused' });
    await expect(http.fetch({ url: `${origin()}/circle` })).rejects.toMatchObject({
      code: 'fetch.redirects',
    });
    await expect(http.fetch({ url: `${origin()}/hop0` })).rejects.toMatchObject({ code: 'fetch.redirects' });
    expect(hits()).not.toContain('/hop6');
  });

  it('connects to the address it checked and asks for no other, however the name is rebound', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    serve({ '/': (_r, response) => void response.end('here') });
    const { port } = new URL(origin());
    const resolve = async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 as const }];
    const pinned = await fetcher({ resolve }).fetch({ url: `http://rebind.example:${port}/` });
    expect(Buffer.from(pinned.body).toString()).toBe('here');
    expect(answers).toEqual(['10.0.0.1']);
    const second = fetcher({ resolve }).fetch({ url: `http://rebind.example:${port}/` });
    await expect(second).rejects.toMatchObject({ code: 'egress.refused' });
    expect(hits()).toEqual(['/robots.txt', '/']);
  });

  it.each([
    [429, ['/robots.txt', '/a']],
    [503, ['/robots.txt', '/a', '/a']],
  ])(
    'turns %i into fetch.busy with the time asked for, and leaves the host alone so long',
    async (status, asked) => {
      serve({
        '/a': (_r, response) => void response.writeHead(status, { 'retry-after': '120' }).end(),
        '/b': (_r, response) => void response.end('b'),
      });
      const http = fetcher();
      const busy = { code: 'fetch.busy', retry: { afterMs: 120_000 } };
      for (let n = 0; n < 3; n += 1) {
        await expect(http.fetch({ url: `${origin()}/a` })).rejects.toMatchObject(busy);
      }
      expect(hits()).toEqual(asked);
      await clock.advance(120_000);
      await expect(http.fetch({ url: `${origin()}/b` })).resolves.toMatchObject({ status: 200 });
    },
  );

  it('gives back other answers with their status', async () => {
    serve({ '/gone': (_r, response) => void response.writeHead(410).end('gone') });
    await expect(fetcher().fetch({ url: `${origin()}/gone` })).resolves.toMatchObject({
      status: 410,
      notModified: false,
    });
  });

  it('gives up on a silent server after the time-out, and on a cancelled request at once', async () => {
    serve({ '/silent': () => {} });
    const http = fetcher();
    const silent = expect(http.fetch({ url: `${origin()}/silent`, timeoutMs: 5_000 })).rejects.toMatchObject({
      code: 'fetch.timeout',
    });
    while (!hits().includes('/silent')) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(5_000);
    await silent;
    const stop = new AbortController();
    const cancelled = expect(
      http.fetch({ url: `${origin()}/silent`, signal: stop.signal }),
    ).rejects.toMatchObject({ code: 'fetch.cancelled' });
    while (hits().filter((path) => path === '/silent').length < 2)
      await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await cancelled;
  });

  it('says in words when nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(fetcher().fetch({ url: `http://127.0.0.1:${port}/` })).rejects.toThrow(
      /refused the connection/,
    );
  });
});
