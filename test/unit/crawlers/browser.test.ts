import { afterAll, expect, it } from 'vitest';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import type { Fetcher } from '../../../core/ports.ts';
import { createBrowserRenderer } from '../../../crawlers/browser.ts';
import { createHttpFetcher } from '../../../crawlers/egress/http-fetcher.ts';
import { startLoopback } from './loopback.ts';

const { serve, origin, hits } = startLoopback();
const clock = createSystemClock();
const userAgent = 'Claimwatch/0 (+https://desk.example/crawler)';
const fetcher = createHttpFetcher({
  clock,
  userAgent,
  allowLoopback: true,
  politeness: { minDelayMs: 0, slowness: 0 },
});
const timeoutMs = 10_000;
const renderer = createBrowserRenderer({
  clock,
  userAgent,
  timeoutMs,
  sandbox: process.getuid?.() !== 0,
});
afterAll(async () => {
  await renderer.close();
  await fetcher.close();
});

it('gives the text that scripts write, through the fetcher alone and without images', async () => {
  serve({
    '/robots.txt': (_r, response) => void response.end('User-agent: *\nDisallow: /closed'),
    '/page': (_r, response) =>
      void response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<body><img src="/image.png"><script src="/closed/tracker.js"></script>
      <script>fetch('/data.json').then((r) => r.json()).then(({ text }) => { document.body.append(text); });
      fetch('http://10.0.0.1/secret').catch(() => document.body.append(' refused'));</script>`),
    '/data.json': (_r, response) => void response.end(JSON.stringify({ text: 'Nước mặn' })),
  });
  const { html, url } = await renderer.render({ url: `${origin()}/page`, fetcher });
  expect(html).toContain('Nước mặn');
  expect(html).toContain('refused');
  expect(url).toBe(`${origin()}/page`);
  expect(hits().sort()).toEqual(['/data.json', '/page', '/robots.txt']);
});

it('does not count the wait for the host’s turn as time of the page', async () => {
  serve({ '/late': (_r, response) => void response.setHeader('content-type', 'text/html').end('<p>Late.') });
  const patient: Pick<Fetcher, 'fetch'> = {
    fetch: async (request) => {
      await clock.sleep(timeoutMs + 500);
      return fetcher.fetch(request);
    },
  };
  const { html, status } = await renderer.render({ url: `${origin()}/late`, fetcher: patient });
  expect(html).toContain('Late.');
  expect(status).toBe(200);
  expect(hits().filter((path) => path !== '/robots.txt')).toEqual(['/late']);
});

it('says why a page was not read', async () => {
  await expect(renderer.render({ url: 'http://169.254.169.254/latest', fetcher })).rejects.toMatchObject({
    code: 'egress.refused',
  });
  await expect(renderer.render({ url: `${origin()}/closed`, fetcher })).rejects.toMatchObject({
    code: 'fetch.disallowed',
  });
});
