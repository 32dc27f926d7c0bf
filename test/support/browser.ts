import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** The real browser of the tests, closed when the test ends. That package's own arguments would switch its safety off. */
export async function openBrowser(): Promise<Browser> {
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  onTestFinished(() => browser.close());
  return browser;
}
