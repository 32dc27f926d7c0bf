import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app.ts';
import { pdfText } from '../../cli/demo/pdf-text.ts';
import { demoAccounts } from '../../cli/demo/set-up.ts';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';
import { validateClaimReview } from '../../publishing/claim-review/validate-claim-review.ts';
import { axeProblems, launchBrowser, openPerson, signIn } from '../support/browser.ts';
import { correctArticle } from '../support/correct-article.ts';
import { startNewsroomApp } from './newsroom-app.ts';

let newsroom: RunningNewsroom;
let app: App;
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-browser-'));
  newsroom = await startNewsroom({ startedAt: new Date(), silenceMs: 50, outageRequests: 0 });
  // A handful of publishers is enough here; the demo run crawls them all.
  app = await startNewsroomApp({
    folder,
    sources: newsroom.sources.slice(0, 6),
    factCheckFeeds: newsroom.factCheckFeeds,
  });
  await app.stores.queue.idle(undefined, 5_000);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await newsroom?.close();
  rmSync(folder, { recursive: true, force: true });
});

const title = 'No, the register says otherwise';

async function fillRebuttal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rebuttal', exact: true }).click();
  await page.getByLabel('Verdict').selectOption('false');
  await page.getByLabel('The claim in short').fill('A short form of the claim for this test');
  await page.getByLabel('Headline').fill(title);
  await page
    .getByLabel('What we know')
    .fill('The public register shows the opposite, and anyone can look it up.');
  await page.getByLabel('The rebuttal').fill('We looked into the register.');
  await page.getByLabel('Why we checked this').fill('Several publishers carried it within a day.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').first().waitFor();
}

async function addEvidence(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Evidence/ }).click();
  await page.getByLabel('Address of the evidence').fill('https://register.example/entry');
  await page.getByLabel('What it shows').fill('The entry of this year says the opposite.');
  await page.getByLabel('Title of the page or document').fill('Entry in the register');
  await page.getByLabel('Publisher').fill('Public register');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await page.getByText('The entry of this year says the opposite.').first().waitFor();
}

/** The words of the newest report, as its PDF shows them. */
async function reportText(): Promise<string> {
  const { reports, queue } = app.stores;
  await queue.idle();
  const name = (await reports.list('')).findLast((file) => file.endsWith('.pdf'));
  const file = name ? await reports.read(name) : null;
  return pdfText(file?.body ?? new Uint8Array());
}

describe('from an article to its public answer, by two people in the browser', () => {
  it('takes a claim from the inbox to a corrected rebuttal and into the weekly report', async () => {
    const analyst = await openPerson(browser);
    await signIn(analyst.page, app.url, demoAccounts.analyst);
    const { page } = analyst;
    await page.goto(`${app.url}/desk/inbox`);
    await page
      .getByRole('button', { name: /^Open a case/ })
      .or(page.locator('.queue-item, .item').first())
      .first()
      .waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: /^Open a case/ }).waitFor();
    await page.keyboard.press('a');
    const openedCase = () => app.stores.desk.db.prepare('SELECT id FROM desk_case').get()?.id;
    await expect.poll(openedCase).toBeTruthy();
    const caseId = openedCase();
    const address = `${app.url}/desk/cases/${caseId}`;
    await page.goto(address);
    await addEvidence(page);
    await fillRebuttal(page);
    expect(await page.frameLocator('iframe').locator('h1').innerText()).toBe(title);

    const first = await openPerson(browser);
    await signIn(first.page, app.url, demoAccounts.communicator);
    await first.page.goto(address);
    await first.page.getByRole('button', { name: 'Give first approval' }).click();
    await expect
      .poll(
        () =>
          app.stores.desk.db.prepare("SELECT count(*) AS n FROM desk_case WHERE status = 'review'").get()?.n,
      )
      .toBe(1);
    await first.page.reload();
    await first.page
      .getByRole('button', { name: /^Publish$/ })
      .first()
      .waitFor();
    expect(
      await first.page
        .getByRole('button', { name: /^Publish$/ })
        .first()
        .getAttribute('aria-disabled'),
    ).toBe('true');

    const second = await openPerson(browser);
    await signIn(second.page, app.url, demoAccounts.lead);
    await second.page.goto(address);
    await second.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await second.page.getByRole('button', { name: 'Publish now' }).click();
    await second.page.getByText('Published. There is nothing left to do.').waitFor();
    await app.stores.queue.idle();

    const reader = await openPerson(browser, { javaScriptEnabled: false });
    const publicUrl = `${app.url}/rebuttals/no-the-register-says-otherwise/`;
    await reader.page.goto(publicUrl);
    expect(await reader.page.locator('h1').innerText()).toBe(title);
    const markup = await reader.page.locator('script[type="application/ld+json"]').first().textContent();
    expect(
      validateClaimReview(JSON.parse(markup ?? ''), { pageUrl: publicUrl }).problems.filter(
        (p) => p.level === 'error',
      ),
    ).toEqual([]);

    await page.goto(address);
    await page.getByRole('link', { name: 'Rebuttal', exact: true }).click();
    await page.getByLabel('The rebuttal').fill('We looked into the register, twice.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').first().waitFor();
    await second.page.goto(address);
    await second.page.getByRole('button', { name: 'Give first approval' }).click();
    await second.page.getByText('First approval given').waitFor();
    await first.page.goto(address);
    await first.page.getByRole('button', { name: 'Publish the correction' }).first().click();
    await first.page
      .locator('dialog textarea, [role="dialog"] textarea')
      .fill('We looked a second time and say so.');
    await first.page.locator('[role="dialog"] button[type="submit"]').click();
    await expect.poll(async () => (await fetch(publicUrl)).text(), { timeout: 20_000 }).toContain('twice');

    await reader.page.goto(publicUrl);
    const text = await reader.page.locator('main').innerText();
    expect(text).toContain('twice');
    expect(text).toContain('We looked a second time and say so.');
    const versions = await reader.page.locator('a[href*="/versions/"]').count();
    expect(versions).toBeGreaterThan(0);
    const old = await (
      await fetch(`${app.url}/versions/rebuttals/no-the-register-says-otherwise/1.html`)
    ).text();
    expect(old).toContain('We looked into the register.');
    expect(old).not.toContain('twice');

    await second.page.goto(`${app.url}/desk/reports`);
    await second.page.getByRole('button', { name: /now/i }).first().click();
    await expect
      .poll(async () => (await app.stores.reports.list('')).length, { timeout: 30_000 })
      .toBeGreaterThan(0);
    expect(await reportText()).toContain(title);
    for (const person of [analyst, first, second, reader]) {
      expect(person.complaints).toEqual([]);
      await person.context.close();
    }
  });
});

describe('an inbox folded by narrative', () => {
  it('is worked through by keys: unfolded, dismissed as a whole, taken back as a whole', async () => {
    const { page, context, complaints } = await openPerson(browser);
    await signIn(page, app.url, demoAccounts.analyst);
    await page.goto(`${app.url}/desk/inbox`);
    await page.locator('.queue-item').first().waitFor();
    await page.keyboard.press('g');
    await page.waitForURL(/fold=narrative/);
    const toggle = page.locator('.fold-toggle').first();
    await toggle.waitFor();
    const head = page.locator('.queue-item', { has: page.locator('.fold-toggle') }).first();
    const claim = await head.locator('.queue-claim').innerText();
    await head.locator('a').click();
    await page.keyboard.press('o');
    await page.locator('.queue-item.below').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    const below = await page.locator('.queue-item.below').count();
    await page.keyboard.press('d');
    await page.keyboard.press('0');
    await page.keyboard.press('4');
    const dismissed = (): number =>
      Number(
        app.stores.desk.db.prepare("SELECT count(*) AS n FROM triage WHERE state = 'dismissed'").get()?.n,
      );
    await expect.poll(dismissed).toBe(below + 1);
    await page.locator('.queue-claim', { hasText: claim }).waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await expect.poll(dismissed).toBe(0);
    await page.locator('.queue-claim', { hasText: claim }).first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('how an article read', () => {
  it('is shown from a sighting, with the words that changed and the publisher’s correction', async () => {
    const { corpus } = app.stores;
    const [sighting] = (await corpus.list('sighting', { filter: { lang: 'vi' }, limit: 1 })).items;
    if (!sighting) throw new Error('The newsroom has no claim in Vietnamese.');
    const { articleId, claimId, start, end } = sighting.doc;
    const [article] = await corpus.get('article', [articleId]);
    const from = article?.doc.text.slice(start, end) ?? '';
    const notice = 'Đính chính: bản đăng trước của bài này nêu sai.';
    const change = { from, to: 'Cơ quan có trách nhiệm chưa quyết định điều gì.', notice };
    await correctArticle(corpus, articleId, change, new Date().toISOString());

    const { page, context, complaints } = await openPerson(browser, { interfaceLang: 'vi', locale: 'vi-VN' });
    await signIn(page, app.url, demoAccounts.analyst);
    await page.goto(`${app.url}/desk/inbox/${claimId}`);
    await page.locator(`a[href*="/articles/${articleId}"]`).first().click();
    await page.locator('.comparison').waitFor();
    expect((await page.locator('.diff-older del').allInnerTexts()).join('\n')).toContain(from);
    expect((await page.locator('.diff-newer ins').allInnerTexts()).join('\n')).toContain(notice);
    expect(await page.locator('.note q').innerText()).toContain(notice);
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Về lại tuyên bố' }).click();
    await page.waitForURL(new RegExp(claimId));
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('every screen', () => {
  const desk = [
    'inbox',
    'cases',
    'narratives',
    'publications',
    'sources',
    'sources/new',
    'sources/import',
    'sources/entry/bantin-haison',
    'reports',
    'priorities',
    'audit',
    'members',
    'system',
  ];

  it.each(desk)('of the desk passes axe: %s', async (name) => {
    const lead = await openPerson(browser, { colorScheme: name === 'inbox' ? 'dark' : 'light' });
    await signIn(lead.page, app.url, demoAccounts.lead);
    await lead.page.goto(`${app.url}/desk/${name}`);
    // Most pages are fetched when first opened.
    await lead.page.locator('main h1').first().waitFor({ state: 'attached' });
    await lead.page.waitForLoadState('networkidle');
    expect(await axeProblems(lead.page)).toEqual([]);
    await lead.context.close();
  });

  it.each([
    '/',
    '/check?q=register&lang=en',
    '/tip',
    '/rebuttals/',
    '/corrections/',
    '/about/',
    '/methodology/',
    '/contact/',
    '/nothing',
  ])('of the public site passes axe and fits a phone: %s', async (path) => {
    const reader = await openPerson(browser, { viewport: { width: 320, height: 640 } });
    await reader.page.goto(`${app.url}${path}`);
    expect(await axeProblems(reader.page)).toEqual([]);
    const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await reader.context.close();
  });
});
