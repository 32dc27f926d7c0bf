import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findChromium } from '../../crawlers/browser.ts';

/** The real browser, without a window. The package's own arguments are never used: they switch web security off. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** The real browser for one test, closed when that test ends. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  return browser;
}

/** A person's browser of their own: cookies and storage are shared with nobody. Console errors and failed requests are collected. */
export async function openPerson(
  browser: Browser,
  options: BrowserContextOptions & { interfaceLang?: 'vi' | 'en' | 'fr' } = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const { interfaceLang = 'en', ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...rest,
  });
  const preferences = JSON.stringify({ lang: interfaceLang });
  await context.addInitScript((value) => localStorage.setItem('claimwatch.preferences', value), preferences);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refused sign-in or a missing session is an answer and not a fault.
    if (message.type() === 'error' && !/status of 40[13]/.test(message.text()))
      complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Signs in at the desk with a member's login. */
export async function signIn(
  page: Page,
  url: string,
  { login, password }: { login: string; password: string },
): Promise<void> {
  await page.goto(`${url}/desk/`);
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.locator('main.sign-in').waitFor({ state: 'detached' });
}

/** What axe finds on a page, as short lines; WCAG 2.2 A and AA. */
export async function axeProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    (v) =>
      `${v.id}: ${v.help} (${v.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join('; ')})`,
  );
}
