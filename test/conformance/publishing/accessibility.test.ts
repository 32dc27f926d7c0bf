import AxeBuilder from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { renderCheckPage, renderTipPage } from '../../../publishing/site/asked-pages.ts';
import { readSiteAssets } from '../../../publishing/site/assets.ts';
import { renderIndexes, renderPreview, renderRebuttal } from '../../../publishing/site/published-files.ts';
import { openBrowser } from '../../support/browser.ts';
import { makeCorrected, makeRebuttal, site } from '../../support/rebuttals.ts';
import { asFile, origin, serveFiles } from './pages.ts';

const demo = { ...site, demo: true };
const vi = makeRebuttal({ id: 'reb-2', slug: 'vi', content: { lang: 'vi', verdict: 'mostly-true' } });
const long = makeRebuttal({
  id: 'reb-3',
  slug: 'long',
  content: {
    verdict: 'misleading',
    claimReviewed: 'W'.repeat(75),
    title: 'W'.repeat(160),
    body: 'W'.repeat(2000),
  },
  appearances: [
    {
      url: `https://p.example/${'a'.repeat(400)}`,
      publisher: 'P'.repeat(200),
      at: '2026-11-20T22:00:00.000Z',
    },
  ],
});
const all = [makeCorrected(), [vi], [long]];
const nothing = { rebuttals: [], factChecks: [] };

/** Each kind of page once, in one or another language. */
const addresses = [
  '',
  'vi/',
  'rebuttals/',
  'fr/corrections/',
  'methodology/',
  'vi/about/',
  'contact/',
  '404.html',
  'rebuttals/papaya-leaf-tea/',
  'rebuttals/vi/',
  'rebuttals/long/',
  'versions/rebuttals/papaya-leaf-tea/1.html',
  'found',
  'nothing',
  'tip',
  'wrong',
  'preview',
];

it('has nothing for axe to find, scrolls one way at 320 px, and asks for nothing that is not there', async () => {
  const files = [
    ...all.flatMap((versions) => renderRebuttal(versions, demo)),
    ...renderIndexes(all, demo),
    ...(await readSiteAssets()),
    asFile(
      'found',
      renderCheckPage({
        site,
        lang: 'en',
        question: 'tea',
        results: { rebuttals: [vi, long], factChecks: [] },
      }),
    ),
    asFile('nothing', renderCheckPage({ site, lang: 'vi', question: 'trà', results: nothing })),
    asFile('tip', renderTipPage({ site, lang: 'fr' })),
    asFile(
      'wrong',
      renderTipPage({ site, lang: 'en', text: 'abc', problem: 'Write at least 5 characters.' }),
    ),
    asFile('preview', renderPreview(vi, site)),
  ];
  const browser = await openBrowser();
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    const { missing } = await serveFiles(page, files);
    for (const address of addresses) {
      await page.goto(`${origin}/${address}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
      );
      expect(found, `${colorScheme} /${address}`).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, `${colorScheme} /${address} scrolls sideways`).toBe(0);
    }
    expect(missing).toEqual([]);
    await context.close();
  }
});
