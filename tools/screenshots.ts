import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startApp } from '../app.ts';
import { actAtDesk } from '../cli/demo/act.ts';
import { addDemoAccounts, demoAccounts, registerDemoSources } from '../cli/demo/set-up.ts';
import { startNewsroom } from '../demo/server.ts';
import { currentConfig, systemClock } from '../main.ts';
import { launchBrowser, openPerson, signIn } from '../test/support/browser.ts';

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
await actAtDesk(app.url, new Date().toISOString());
await app.stores.queue.idle();

const browser = await launchBrowser();
const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(target, `${name}.png`) });
};

const lead = await openPerson(browser);
await signIn(lead.page, app.url, demoAccounts.lead);
const desk = async (path: string, name: string, ready = 'main'): Promise<void> => {
  await lead.page.goto(`${app.url}/desk/${path}`);
  await lead.page.locator(ready).first().waitFor();
  await shoot(lead.page, name);
};
await desk('inbox', 'inbox', 'article.claim');
const caseId = app.stores.desk.db.prepare('SELECT id FROM desk_case ORDER BY updated_at DESC').get()?.id;
await desk(`cases/${caseId}/rebuttal`, 'case');
for (const name of ['narratives', 'sources']) await desk(name, name);

const phone = await openPerson(browser, {
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
  locale: 'vi-VN',
  interfaceLang: 'vi',
  deviceScaleFactor: 2,
});
await signIn(phone.page, app.url, demoAccounts.analyst);
await phone.page.goto(`${app.url}/desk/inbox`);
await phone.page.locator('main').waitFor();
await shoot(phone.page, 'phone-dark');

const reader = await openPerson(browser);
const slug = String(
  app.stores.desk.db.prepare('SELECT slug FROM rebuttal_version ORDER BY version DESC').get()?.slug,
);
await reader.page.goto(`${app.url}/rebuttals/${slug}/`);
await shoot(reader.page, 'rebuttal');

const pdf = (await app.stores.reports.list('')).find((name) => name.endsWith('.pdf'));
const report = pdf ? await app.stores.reports.read(pdf) : null;
if (report) {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, report.body);
  // poppler draws the page where it is installed; without it the picture of the report stays as it was.
  const drawn = spawnSync('pdftoppm', [
    '-png',
    '-r',
    '80',
    '-f',
    '1',
    '-singlefile',
    path,
    join(target, 'report'),
  ]);
  if (drawn.error) process.stderr.write('pdftoppm is not installed: report.png was not taken.\n');
}

await browser.close();
await app.stop();
await newsroom.close();
rmSync(folder, { recursive: true, force: true });
