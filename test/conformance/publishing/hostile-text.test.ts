import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { PublishedRebuttal } from '../../../core/domain/desk.ts';
import { renderCheckPage, renderTipPage } from '../../../publishing/site/asked-pages.ts';
import { readSiteAssets } from '../../../publishing/site/assets.ts';
import { renderIndexes, renderPreview } from '../../../publishing/site/published-files.ts';
import { renderRebuttalPage } from '../../../publishing/site/rebuttal-page.ts';
import { sharedPath } from '../../shared.ts';
import { openBrowser } from '../../support/browser.ts';
import { makeRebuttal, site } from '../../support/rebuttals.ts';
import { asFile, origin, serveFiles } from './pages.ts';

const folders = {
  payloads: sharedPath('suites/swisskyrepo__PayloadsAllTheThings/XSS Injection/Intruders'),
  purify: sharedPath('suites/cure53__DOMPurify/cases.json'),
  h5sc: sharedPath('suites/cure53__H5SC/vectors.json'),
  naughty: sharedPath('suites/minimaxir__big-list-of-naughty-strings/blns.json'),
};

/** Ways out of the places where this site puts text, for where the suites are not at hand. */
const own = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '<!--<script>alert(1)//-->',
  ']]><script>alert(1)</script>',
  '\u2028alert(1)',
  '\u0000<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
];

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

function payloads(): string[] {
  const lists = folders.payloads
    ? readdirSync(folders.payloads).flatMap((name) =>
        readFileSync(join(folders.payloads ?? '', name), 'utf8').split('\n'),
      )
    : [];
  const purify = folders.purify ? readJson(folders.purify).map((c: { payload: string }) => c.payload) : [];
  const h5sc = folders.h5sc ? readJson(folders.h5sc).map((v: { data: string }) => v.data) : [];
  const naughty = folders.naughty ? readJson(folders.naughty) : [];
  return [...new Set<string>([...own, ...lists, ...purify, ...h5sc, ...naughty])].filter(
    (text) => text.trim() !== '',
  );
}

/** Text that fits a field: cut where it must be, and long enough for its schema however that counts. */
const sized = (text: string, min: number, max: number) => `${text.slice(0, max - min)}${'·'.repeat(min)}`;

/** A rebuttal that carries the payload wherever it can carry text. */
function hostile(text: string, index: number): PublishedRebuttal {
  const base = makeRebuttal();
  return makeRebuttal({
    id: `reb-${index}`,
    slug: `hostile-${index}`,
    version: 2,
    content: {
      claimReviewed: sized(text, 10, 75),
      title: sized(text, 10, 160),
      summary: sized(text, 20, 600),
      body: text.slice(0, 20_000),
      unknown: text.slice(0, 2000),
      whyChosen: sized(text, 10, 1000),
    },
    evidence: base.evidence.map((piece) => ({
      ...piece,
      title: sized(text, 1, 300),
      publisher: sized(text, 1, 200),
      shows: sized(text, 1, 2000),
      url: `https://a.example/${encodeURIComponent(text.toWellFormed().slice(0, 200))}"'><b>`,
    })),
    appearances: base.appearances.map((seen) => ({ ...seen, publisher: text })),
    corrections: [{ version: 2, text: sized(text, 10, 1000), at: '2026-11-22T08:00:00.000Z' }],
  });
}

const texts = payloads();
const rebuttals = texts.map(hostile);
const pageOf = (rebuttal: PublishedRebuttal) =>
  renderRebuttalPage({ rebuttal, versions: [rebuttal], site, as: 'newest' });
const readable = (body: Uint8Array) => new TextDecoder().decode(body);

/** Every element that the site uses. */
const elements =
  'a article bdi body br button div footer form h1 h2 head header html input label li link main meta nav ol p path q script section span strong svg textarea time title ul'.split(
    ' ',
  );
const BATCH = 100;

/** Runs in the browser: elements that no template holds, scripts, and attributes that could act. */
function strangeIn({ markup, known }: { markup: string[]; known: string[] }): string[] {
  const isStrange = (element: Element) =>
    !known.includes(element.localName) ||
    (element.localName === 'script' && element.getAttribute('type') !== 'application/ld+json') ||
    [...element.attributes].some(
      ({ name, value }) =>
        /^on|^style$|^srcdoc$/.test(name) ||
        (/^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    );
  return markup.flatMap((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return [...parsed.querySelectorAll('*')].filter(isStrange).map((e) => e.outerHTML.slice(0, 120));
  });
}

describe(`hostile text (${texts.length} payloads)`, () => {
  it('runs no script and adds no element on any page, seen by the real browser', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => alarms.push(message.text()));
    page.on('pageerror', (error) => alarms.push(error.message));
    const organisation = { ...site.organisation, name: own[0] ?? '' };
    const hostileSite = { ...site, organisation };
    const found = texts.map((text, index) => {
      const rebuttal = rebuttals[index] ?? makeRebuttal();
      const check = {
        id: 'f',
        url: 'https://c.example/',
        claim: text,
        title: text,
        text: null,
        lang: 'en',
        publisher: text,
        rating: { words: text, value: null, best: null, worst: null, normalised: null },
        reviewedAt: null,
      };
      return [
        asFile(`p${index}`, renderPreview(rebuttal, hostileSite)),
        asFile(
          `c${index}`,
          renderCheckPage({
            site,
            lang: 'vi',
            question: text,
            results: { rebuttals: [rebuttal], factChecks: [check] },
          }),
        ),
        asFile(`t${index}`, renderTipPage({ site, lang: 'fr', text, problem: text })),
      ];
    });
    const pages = [
      ...found.flat(),
      ...rebuttals.map((rebuttal) => asFile(`rebuttals/${rebuttal.slug}/index.html`, pageOf(rebuttal))),
      ...renderIndexes(
        rebuttals.map((r) => [r]),
        hostileSite,
      ).filter((f) => f.contentType.startsWith('text/html')),
    ];
    const { missing } = await serveFiles(page, [asFile('blank', '<!doctype html><title>blank</title>')]);
    await page.goto(`${origin}/blank`);
    // Parsed copies show every element and attribute without loading anything.
    for (let from = 0; from < pages.length; from += BATCH) {
      const markup = pages.slice(from, from + BATCH).map(({ body }) => readable(body));
      expect(await page.evaluate(strangeIn, { markup, known: elements })).toEqual([]);
    }
    // A sample is opened for real: the first of each kind, and the lists, which hold every payload.
    const { missing: missed } = await serveFiles(page, [...pages, ...(await readSiteAssets())]);
    for (const path of [
      'p0',
      'c0',
      't0',
      'p3',
      't3',
      't4',
      '',
      'rebuttals/',
      'corrections/',
      'rebuttals/hostile-0/',
      'rebuttals/hostile-5/',
      '404.html',
    ])
      await page.goto(`${origin}/${path}`);
    expect(alarms).toEqual([]);
    expect([...missing, ...missed]).toEqual([]);
  });

  it('comes through markup and feeds as the text that it is', () => {
    const files = new Map(
      renderIndexes(
        rebuttals.map((r) => [r]),
        site,
      ).map((f) => [f.path, readable(f.body)]),
    );
    const atom = parseAtomFeed(files.get('feed.xml') ?? '');
    expect(atom.entries).toHaveLength(60);
    expect(parseJsonFeed(files.get('feed.json') ?? '').items).toHaveLength(60);
    const feed = JSON.parse(files.get('claimreview.json') ?? '{}');
    const claims = feed.dataFeedElement.map(
      (e: { item: { claimReviewed: string }[] }) => e.item[0]?.claimReviewed,
    );
    expect(claims).toEqual(rebuttals.map((r) => r.content.claimReviewed));
  });

  it('says in the page’s own markup exactly what the claim was', () => {
    for (const rebuttal of rebuttals) {
      const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageOf(rebuttal)) ?? [];
      expect(JSON.parse(json ?? '').claimReviewed).toBe(rebuttal.content.claimReviewed);
    }
  });
});
