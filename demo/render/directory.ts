import type { Newsroom } from '../newsroom.ts';
import type { Resources } from '../site.ts';
import { markup } from './html.ts';
import { demoNote } from './view.ts';

/** The newsroom's own page for people: every site with its link, and the manifest. */
export function renderDirectory(newsroom: Newsroom): Resources {
  const items = newsroom.sites.map((site) => markup`<li><a href="${site.origin}/">${site.name}</a></li>`);
  const page = markup`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The Three Shores: demo newsroom</title></head>
<body>${demoNote('en')}<h1>The press of the Three Shores</h1><ul>${items}</ul>
<p><a href="/manifest.json">What should come out of a run</a></p></body></html>
`.markup;
  const modifiedAt = new Date(newsroom.manifest.startedAt);
  const document = (contentType: string, text: string) =>
    ({ kind: 'document', contentType, body: Buffer.from(text), modifiedAt, silent: false }) as const;
  return new Map([
    ['/', document('text/html; charset=utf-8', page)],
    [
      '/manifest.json',
      document('application/json; charset=utf-8', JSON.stringify(newsroom.manifest, null, 1)),
    ],
  ]);
}
