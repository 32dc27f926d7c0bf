import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from '../../core/ports.ts';

const design = join(import.meta.dirname, '../../design');

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

async function asset(folder: string, name: string): Promise<PublishedFile> {
  const contentType = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { path: `assets/${name}`, contentType, body: new Uint8Array(await readFile(join(folder, name))) };
}

/** The styles, faces and sign that every page of the site links to, under `assets/`. */
export async function readSiteAssets(): Promise<PublishedFile[]> {
  const faces = (await readdir(join(design, 'fonts'))).filter((name) => name.endsWith('.woff2')).sort();
  return Promise.all([
    asset(design, 'tokens.css'),
    asset(design, 'base.css'),
    asset(import.meta.dirname, 'site.css'),
    asset(import.meta.dirname, 'icon.svg'),
    ...faces.map((name) => asset(design, `fonts/${name}`)),
  ]);
}
