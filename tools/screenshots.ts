import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../app.ts';
import { actAtDesk } from '../cli/demo/act.ts';
import { addDemoAccounts, registerDemoSources } from '../cli/demo/set-up.ts';
import { startNewsroom } from '../demo/server.ts';
import { currentConfig, systemClock } from '../main.ts';
import { takePictures } from './pictures.ts';

/**
 * Takes the pictures of README.md from a demo that has been crawled and worked on: `npm run screenshots [folder]`. Without a folder
 * they go to docs/screenshots.
 */
const target = process.argv[2] ?? join(import.meta.dirname, '../docs/screenshots');
mkdirSync(target, { recursive: true });

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-shots-'));
const newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
const { config } = await currentConfig({
  'data.folder': folder,
  'server.port': 0,
  'crawl.allowLoopback': true,
  'crawl.minDelaySeconds': 0,
  'organisation.name': 'Claimwatch demo desk',
  'log.level': 'error',
});
const app = await startApp({ config, clock: systemClock(), demo: true });
for (const url of newsroom.factCheckFeeds)
  await app.stores.queue.add('factchecks.refresh', { url }, { key: url });
registerDemoSources(app.stores.desk, newsroom.sources, await addDemoAccounts(app.stores.desk));
await app.deliver();
await app.stores.queue.idle(undefined, 5_000);
await actAtDesk(app.url, new Date().toISOString(), newsroom.manifest);
await app.stores.queue.idle();

await takePictures(app, target);
await app.stop();
await newsroom.close();
rmSync(folder, { recursive: true, force: true });
