import type { Page } from 'playwright-core';
import type { PublishedFile } from '../../../core/ports.ts';

/** Where the pages under test seem to be; nothing leaves the machine. */
export const origin = 'https://facts.example';

/** Answers every request of a browser page from these files, as a plain web server would; anything else is 404 and noted. */
export async function serveFiles(
  page: Page,
  files: readonly PublishedFile[],
): Promise<{ missing: string[] }> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const missing: string[] = [];
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const file = url.origin === origin ? byPath.get(path) : undefined;
    if (file) return route.fulfill({ body: Buffer.from(file.body), contentType: file.contentType });
    missing.push(url.href);
    return route.fulfill({ status: 404, body: '' });
  });
  return { missing };
}

/** A page that is not a file, as the server would answer with it. */
export const asFile = (path: string, text: string): PublishedFile => ({
  path,
  contentType: 'text/html; charset=utf-8',
  body: new TextEncoder().encode(text),
});
