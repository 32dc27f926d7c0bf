import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';

/** A picture of a text on white, 700 by 300 pixels. */
export type DrawText = (text: string, type?: 'png' | 'jpeg') => Promise<Buffer>;

/** Draws texts with a browser that runs while the tests of this file do. */
export function startDrawing(): DrawText {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async (text, type = 'png') => {
    const page = await browser.newPage({ viewport: { width: 700, height: 300 } });
    await page.setContent(
      `<body style="margin:16px;font:20px/1.6 sans-serif;background:#fff">${text}</body>`,
    );
    const image = await page.screenshot({ type });
    await page.close();
    return image;
  };
}
