import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolderPublisher } from '../../../adapters/embedded/folder-publisher.ts';
import type { PublishedRebuttal } from '../../../core/domain/desk.ts';
import type { PublishedFile } from '../../../core/ports.ts';
import { renderCheckPage, renderTipPage } from '../../../publishing/site/asked-pages.ts';
import { escapeText, html, jsonScript, outLink } from '../../../publishing/site/html.ts';
import { publishSite } from '../../../publishing/site/publish-site.ts';
import { renderIndexes, renderPreview, renderRebuttal } from '../../../publishing/site/published-files.ts';
import { wrapText } from '../../../publishing/site/share-card.ts';
import { createRebuttalPublish } from '../../../workers/rebuttal-publish.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { makeCorrected, makeRebuttal, site } from '../../support/rebuttals.ts';

const textOf = (files: readonly PublishedFile[], path: string) =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.body);
const page = 'rebuttals/papaya-leaf-tea/index.html';

/** A chain of versions, each an hour after the one before, with the notices given. */
function chain(notices: readonly string[]): PublishedRebuttal[] {
  const at = (version: number) => new Date(Date.UTC(2026, 10, 1, version)).toISOString();
  return [null, ...notices].map((_, index) =>
    makeRebuttal({
      version: index + 1,
      firstPublishedAt: at(1),
      publishedAt: at(index + 1),
      corrections: notices
        .slice(0, index)
        .map((text, n) => ({ version: n + 2, text, at: at(n + 2) }))
        .reverse(),
    }),
  );
}

describe('the template tag', () => {
  it('escapes whatever is put into it and keeps what it made itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = html`<p title="${text}">${[html`<b>${text}</b>`, null, false, 3]}</p>`.text;
        expect(made.replace(/^<p title="|">|<\/?b>|<\/p>$/g, '')).not.toMatch(/[<>"']/);
        expect(made.isWellFormed()).toBe(true);
      }),
    );
    expect(escapeText('a & b <c> "d" \'e\' \u0000')).toBe('a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39; ');
  });

  it('lets no text end a block of data', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [, json] =
          /^<script type="application\/ld\+json">([^<>&]*)<\/script>$/.exec(jsonScript({ text }).text) ?? [];
        expect(JSON.parse(json ?? '')).toEqual({ text });
      }),
    );
  });

  it('links to the web alone', () => {
    expect(outLink('javascript:alert(1)', 'x').text).toBe('x');
    expect(outLink('https://a.example/"', 'x').text).toContain('href="https://a.example/&quot;"');
  });
});

describe('the pages of a rebuttal', () => {
  const files = renderRebuttal(makeCorrected(), site);

  it('has the verdict in words before the claim, then the correction, the fact, the evidence', () => {
    const text = textOf(files, page);
    const order = [
      '>False</span>',
      'Papaya leaf tea cures',
      'Correction, 22 November 2026.',
      '<h1',
      'Three reviews',
      'What the evidence shows',
      'What is not known',
      'Why we checked this',
      'Where it was seen',
      'History of this page',
    ];
    const places = order.map((part) => text.indexOf(part, text.indexOf('<main')));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('speaks the language of the rebuttal, and English where it has no words', () => {
    const made = (lang: string) => textOf(renderRebuttal([makeRebuttal({ content: { lang } })], site), page);
    expect(made('vi')).toMatch(/<html lang="vi">[\s\S]*Sai sự thật[\s\S]*Bằng chứng cho thấy gì/);
    expect(made('fr')).toMatch(/<html lang="fr">[\s\S]*Faux[\s\S]*publié le 21 novembre 2026/);
    expect(made('de')).toMatch(/<html lang="en">[\s\S]*<h1 dir="auto" lang="de">/);
  });

  it('keeps each version under an address of its own that search engines leave alone', () => {
    const kept = textOf(files, 'versions/rebuttals/papaya-leaf-tea/1.html');
    expect(kept).toContain('This is version 1, as it was published on 21 November 2026');
    expect(kept).toContain('href="/rebuttals/papaya-leaf-tea/"');
    expect(kept).toContain('content="noindex"');
    expect(kept).not.toContain('ld+json');
  });

  it('shows a preview as such', () => {
    const preview = renderPreview(makeRebuttal(), site);
    expect(preview).toContain('Preview. Only the desk sees this page.');
    expect(preview).toContain('noindex');
  });

  it('never changes a kept version, and its history is every version, whatever corrections come', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 10, maxLength: 200 }), { maxLength: 4 }), (notices) => {
        const versions = chain(notices);
        const kept = (upTo: number) =>
          renderRebuttal(versions.slice(0, upTo), site).filter((file) => file.path.startsWith('versions/'));
        const all = kept(versions.length);
        for (const n of versions.keys()) expect(kept(n + 1)).toEqual(all.slice(0, n + 1));
        const text = textOf(renderRebuttal(versions, site), page);
        for (const { version } of versions)
          expect(text).toContain(`Version ${version} of ${versions.length}</a>`);
        for (const notice of notices) expect(text).toContain(`${escapeText(notice)}</span>`);
      }),
      { numRuns: 5 },
    );
  });

  it('works below a folder of a host', () => {
    const below = renderRebuttal(makeCorrected(), { ...site, url: 'https://org.example/facts' });
    expect(textOf(below, page)).toContain('href="/facts/assets/site.css"');
    expect(textOf(below, page)).toContain('"url":"https://org.example/facts/rebuttals/papaya-leaf-tea/"');
  });
});

describe('the pages about the whole', () => {
  it('stand in every language, the site’s own at the root', () => {
    const paths = renderIndexes([], { ...site, lang: 'vi' }).map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining(['index.html', 'en/index.html', 'fr/about/index.html', 'feed.xml']),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('lists answers by topic, and those in other languages apart', () => {
    const files = renderIndexes(
      [[makeRebuttal()], [makeRebuttal({ slug: 'fr', topic: 'voting', content: { lang: 'fr' } })]],
      site,
    );
    const list = textOf(files, 'rebuttals/index.html');
    expect(list).toMatch(
      /id="health"[\s\S]*papaya-leaf-tea[\s\S]*In other languages[\s\S]*href="\/rebuttals\/fr\/"/,
    );
    expect(list).not.toContain('id="voting"');
  });

  it('carries corrections in the feeds, as entries of their own', () => {
    const feed = JSON.parse(textOf(renderIndexes([makeCorrected()], site), 'feed.json'));
    expect(feed.items.map((item: { id: string }) => item.id).sort()).toEqual([
      'https://facts.example/rebuttals/papaya-leaf-tea/',
      'https://facts.example/rebuttals/papaya-leaf-tea/#correction-2',
    ]);
  });

  it('says on every page that a demonstration is one', () => {
    const demo = { ...site, demo: true };
    const pages = [
      ...renderIndexes([[makeRebuttal()]], demo),
      ...renderRebuttal([makeRebuttal()], demo),
    ].filter((file) => file.path.endsWith('.html'));
    for (const { path, body } of pages)
      expect(new TextDecoder().decode(body), path).toContain('class="demo"');
  });
});

describe('the pages that answer', () => {
  it('says that nothing was found without calling it true or false, and keeps the words for the tip line', () => {
    const text = renderCheckPage({
      site,
      lang: 'en',
      question: 'a & b',
      results: { rebuttals: [], factChecks: [] },
    });
    expect(text).toContain('That says nothing about whether it is true.');
    expect(text).toContain('/tip?lang=en&amp;text=a%20%26%20b');
  });

  it('keeps what was typed into the tip line when something is wrong', () => {
    const text = renderTipPage({ site, lang: 'en', text: '\nabc', problem: 'Write at least 5 characters.' });
    expect(text).toMatch(
      /role="alert"[\s\S]*Write at least 5 characters[\s\S]*aria-invalid="true">\n\nabc<\/textarea>/,
    );
  });
});

describe('lines of the share card', () => {
  it('are at most as many as asked and lose nothing unless they end in an ellipsis', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (text, most) => {
        const lines = wrapText(text, 20, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        const whole = text
          .split(/\s+/)
          .filter((word) => word !== '')
          .join(' ');
        if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ')).toBe(whole);
      }),
    );
  });
});

describe('publishing', () => {
  it('puts a whole site into a folder, and changes nothing the second time', async () => {
    const publisher = createFolderPublisher({ root: temporaryFolder() });
    const handler = createRebuttalPublish({
      site: publisher,
      siteInfo: site,
      readRebuttals: async () => [makeCorrected()],
    });
    const job = {
      id: 'j',
      name: 'rebuttal.publish' as const,
      data: { rebuttalId: 'reb-1', version: 2 },
      attempt: 1,
    };
    const { signal } = new AbortController();
    await handler(job, signal);
    const first = await publisher.list('');
    expect(first).toEqual(
      expect.arrayContaining([page, 'assets/site.css', 'assets/fonts/be-vietnam-pro-400.woff2', '404.html']),
    );
    await handler(job, signal);
    expect(await publisher.list('')).toEqual(first);
  });

  it('leaves a kept version as it is, also when its page would now be drawn in another way', async () => {
    const publisher = createFolderPublisher({ root: temporaryFolder() });
    const path = 'versions/rebuttals/papaya-leaf-tea/1.html';
    const old = {
      path,
      contentType: 'text/html; charset=utf-8',
      body: new TextEncoder().encode('as it was'),
    };
    await publisher.publish([old]);
    await publishSite({ publisher, site, rebuttals: [makeCorrected()] });
    expect(new TextDecoder().decode((await publisher.read(path))?.body)).toBe('as it was');
    expect(await publisher.read(page)).not.toBeNull();
  });

  it('refuses a version that the desk does not have', async () => {
    const publisher = createFolderPublisher({ root: temporaryFolder() });
    const handler = createRebuttalPublish({ site: publisher, siteInfo: site, readRebuttals: async () => [] });
    const job = {
      id: 'j',
      name: 'rebuttal.publish' as const,
      data: { rebuttalId: 'reb-1', version: 1 },
      attempt: 1,
    };
    await expect(handler(job, new AbortController().signal)).rejects.toMatchObject({
      code: 'input.not-found',
    });
  });
});
