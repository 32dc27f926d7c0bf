import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from '../../core/ports.ts';

const design = join(import.meta.dirname, '../../design');

const css = 'text/css; charset=utf-8';
const types: Readonly<Record<string, string>> = { css, svg: 'image/svg+xml', woff2: 'font/woff2' };

async function asset(folder: string, name: string): Promise<PublishedFile> {
  const contentType = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { path: `assets/${name}`, contentType, body: new Uint8Array(await readFile(join(folder, name))) };
}

/** The site's own styles, joined so that a page asks for one file. Print comes last: it takes back what the others set. */
async function siteStyles(): Promise<PublishedFile> {
  const folder = join(import.meta.dirname, 'styles');
  const parts = ['frame.css', 'text.css', 'print.css'].map((name) => readFile(join(folder, name), 'utf8'));
  const body = new TextEncoder().encode((await Promise.all(parts)).join('\n'));
  return { path: 'assets/site.css', contentType: css, body };
}

/** The styles, faces and sign that every page of the site links to, under `assets/`. */
export async function readSiteAssets(): Promise<PublishedFile[]> {
  const faces = (await readdir(join(design, 'fonts'))).filter((name) => name.endsWith('.woff2')).sort();
  return Promise.all([
    asset(design, 'tokens.css'),
    asset(design, 'base.css'),
    siteStyles(),
    asset(import.meta.dirname, 'icon.svg'),
    ...faces.map((name) => asset(design, `fonts/${name}`)),
  ]);
}
