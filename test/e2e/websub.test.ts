import type { RequestListener } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { type App, startApp } from '../../app.ts';
import { addDemoAccounts, registerDemoSources } from '../../cli/demo/set-up.ts';
import { createSteeredClock } from '../support/clocks.ts';
import { temporaryFolder } from '../support/folder.ts';
import { createSmallHub } from '../support/small-hub.ts';
import { startWebServer } from '../support/web-server.ts';
import { article } from '../unit/crawlers/publisher.ts';
import { newsroomConfig } from './newsroom-app.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = await startWebServer({}, Date.now);
  await server.close();
  return Number(new URL(server.origin).port);
}

it('subscribes at a hub, reads what the hub tells of, and leaves it when it is told to', async () => {
  const clock = createSteeredClock();
  const hub = createSmallHub();
  const paths = ['/a'];
  const feed: RequestListener = (_request, response) => {
    const items = paths.map((path) => `<item><title>${path}</title><link>${path}</link></item>`).join('');
    const link = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="/hub"/>';
    response.end(`<rss version="2.0"><channel>${link}${items}</channel></rss>`);
  };
  const pages = { '/feed': feed, '/hub': hub.listener, '/a': article('Closed'), '/b': article('Open') };
  const web = await startWebServer(pages, clock.now);
  onTestFinished(() => web.close());
  const paper = {
    id: 'harbour-post',
    name: 'Harbour Post',
    kind: 'newspaper' as const,
    country: 'GB',
    languages: ['en'],
    homepage: `${web.origin}/`,
    feeds: [`${web.origin}/feed`],
    reason: 'The daily paper of the harbour towns.',
    opinion: false,
    satire: false,
  };

  const folder = temporaryFolder();
  const port = await freePort();
  const start = async (websub: boolean): Promise<App> => {
    const config = await newsroomConfig(folder, {
      'server.port': port,
      'server.publicUrl': `http://127.0.0.1:${port}`,
      'crawl.websub': websub,
    });
    const app = await startApp({ config, clock });
    onTestFinished(() => app.stop());
    return app;
  };
  const titles = async ({ stores: { corpus } }: App) =>
    (await corpus.list('article')).items.map(({ doc }) => doc.title).sort();

  const on = await start(true);
  registerDemoSources(on.stores.desk, [paper], await addDemoAccounts(on.stores.desk));
  await on.deliver();
  await expect.poll(() => on.stores.corpus.count('article')).toBe(1);
  await on.stores.queue.idle();
  expect(hub.asked.map((one) => one['hub.mode'])).toEqual(['subscribe']);

  clock.advance(61_000);
  paths.push('/b');
  expect(await hub.deliver('<rss/>')).toBe(202);
  await on.stores.queue.idle();
  expect(await titles(on)).toEqual(['Closed', 'Open']);
  await on.stop();

  const off = await start(false);
  await expect.poll(() => off.stores.corpus.count('subscription')).toBe(0);
  expect(hub.asked.map((one) => one['hub.mode'])).toEqual(['subscribe', 'unsubscribe']);
});
