import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { App } from '../app.ts';
import { demoAccounts } from '../cli/demo/set-up.ts';
import { launchBrowser, openPerson, signIn } from '../test/support/browser.ts';
import { correctArticle } from '../test/support/correct-article.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

/** The first value that a query of the desk database gives. */
const ask = ({ stores }: App, sql: string): string =>
  String(Object.values(stores.desk.db.prepare(sql).get() ?? {})[0]);

/** An article on which the demo's desk decided, in English, corrected by its publisher afterwards. */
async function correctOne(app: App): Promise<string> {
  const { corpus } = app.stores;
  const id = ask(
    app,
    "SELECT doc ->> '$.articleId' FROM snapshot WHERE doc ->> '$.lang' = 'en' ORDER BY rowid",
  );
  const { items } = await corpus.list('sighting', { filter: { articleId: id }, limit: 1 });
  const [sighting] = items;
  const [article] = await corpus.get('article', [id]);
  if (!sighting || !article) throw new Error('The demo has no English article that a case rests on.');
  const change = {
    from: article.doc.text.slice(sighting.doc.start, sighting.doc.end),
    to: 'The authority says that nothing of the kind has been decided.',
    notice: 'Correction: an earlier version of this article stated a rumour as a fact.',
  };
  await correctArticle(corpus, id, change, new Date().toISOString());
  return id;
}

async function shootDesk(app: App, browser: Browser, shoot: Shoot): Promise<void> {
  const { page, context } = await openPerson(browser);
  await signIn(page, app.url, demoAccounts.lead);
  const desk = async (path: string, name: string, ready = 'main'): Promise<void> => {
    await page.goto(`${app.url}/desk/${path}`);
    await page.locator(ready).first().waitFor();
    await shoot(page, name);
  };
  await desk('inbox', 'inbox', 'article.claim');
  await page.goto(`${app.url}/desk/inbox?fold=narrative`);
  await page.locator('.fold-toggle').first().click();
  await page.locator('.queue-item.below').first().waitFor();
  await shoot(page, 'inbox-narratives');
  const caseId = ask(app, 'SELECT id FROM desk_case ORDER BY updated_at DESC');
  await desk(`cases/${caseId}/rebuttal`, 'case');
  for (const name of ['narratives', 'sources']) await desk(name, name);
  await desk(`articles/${await correctOne(app)}`, 'article', '.comparison');
  await context.close();
}

async function shootPhone(app: App, browser: Browser, shoot: Shoot): Promise<void> {
  const { page } = await openPerson(browser, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    locale: 'vi-VN',
    interfaceLang: 'vi',
    deviceScaleFactor: 2,
  });
  await signIn(page, app.url, demoAccounts.analyst);
  await page.goto(`${app.url}/desk/inbox`);
  await page.locator('.queue-item').first().waitFor();
  await shoot(page, 'phone-dark');
}

async function shootRebuttal(app: App, browser: Browser, shoot: Shoot): Promise<void> {
  const { page } = await openPerson(browser);
  const slug = ask(app, 'SELECT slug FROM rebuttal_version ORDER BY version DESC, published_at DESC');
  await page.goto(`${app.url}/rebuttals/${slug}/`);
  await shoot(page, 'rebuttal');
}

/** The first page of the newest report. poppler draws it where it is installed; without it the picture stays as it was. */
async function drawReport({ stores }: App, target: string): Promise<void> {
  const name = (await stores.reports.list('')).find((file) => file.endsWith('.pdf'));
  const report = name ? await stores.reports.read(name) : null;
  if (!report) return;
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-report-'));
  const path = join(folder, 'report.pdf');
  writeFileSync(path, report.body);
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
  rmSync(folder, { recursive: true, force: true });
}

/** Takes the pictures of the documentation from a demo that has been crawled and worked on, into the folder `target`. */
export async function takePictures(app: App, target: string): Promise<void> {
  const browser = await launchBrowser();
  const shoot: Shoot = async (page, name) => {
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(target, `${name}.png`) });
  };
  await shootDesk(app, browser, shoot);
  await shootPhone(app, browser, shoot);
  await shootRebuttal(app, browser, shoot);
  await drawReport(app, target);
  await browser.close();
}
