import { writeFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import { site as base, makeCorrected, makeRebuttal } from '../test/support/rebuttals.ts';
import { renderCheckPage, renderTipPage } from './site/asked-pages.ts';
import { readSiteAssets } from './site/assets.ts';
import { renderIndexes, renderPreview, renderRebuttal } from './site/published-files.ts';

const site = { ...base, demo: true };
const vi = makeRebuttal({
  id: 'reb-2',
  slug: 'la-du-du',
  content: {
    lang: 'vi',
    verdict: 'misleading',
    claimReviewed: 'Uống nước lá đu đủ mỗi sáng chữa khỏi ung thư phổi',
    title: 'Nước lá đu đủ không chữa khỏi ung thư phổi; chưa có thử nghiệm nào trên người chứng minh điều đó',
    summary:
      'Ba bài tổng quan chỉ tìm thấy kết quả trong phòng thí nghiệm. Bỏ điều trị để uống nước lá có thể rút ngắn sự sống.',
    body: 'Tuyên bố bắt nguồn từ một tờ rơi dẫn một nghiên cứu trên tế bào trong ống nghiệm.\n\nVới liều lượng trong nghiên cứu ấy, mỗi người phải uống vài trăm lít mỗi ngày. Ễ ặ ữ ỗ Ậ.',
    unknown: 'Liệu lá có làm thay đổi tác dụng của thuốc hay không.',
    whyChosen: 'Lan truyền nhanh và có thể khiến người bệnh bỏ điều trị.',
  },
});
const long = makeRebuttal({
  id: 'reb-3',
  slug: 'long',
  topic: 'scams',
  content: {
    verdict: 'missing-context',
    claimReviewed: 'W'.repeat(75),
    title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller '.repeat(3).slice(0, 160),
    body: ('A very long paragraph that goes on. '.repeat(60) + '\n\n').repeat(4),
  },
  appearances: Array.from({ length: 14 }, (_, i) => ({
    url: 'https://publisher.example/' + 'a'.repeat(150) + i,
    publisher: 'Publisher with a long name ' + i,
    at: '2026-11-20T22:00:00.000Z',
  })),
});
const fr = makeRebuttal({
  id: 'reb-4',
  slug: 'vaccin',
  topic: 'science',
  content: {
    lang: 'fr',
    verdict: 'mostly-true',
    claimReviewed: 'Le niveau de la mer a monté de 20 cm depuis 1900',
    title: 'La mer a monté d’environ 20 cm depuis 1900, selon les marégraphes et les satellites',
  },
});
const all = [makeCorrected(), [vi], [long], [fr]];
const files = new Map(
  [
    ...all.flatMap((v) => renderRebuttal(v, site)),
    ...renderIndexes(all, site),
    ...(await readSiteAssets()),
  ].map((f) => [f.path, f]),
);
const dyn: Record<string, string> = {
  check: renderCheckPage({
    site,
    lang: 'en',
    question: 'does papaya tea cure cancer',
    results: {
      rebuttals: [makeCorrected()[1]!, vi],
      factChecks: [
        {
          id: 'f',
          url: 'https://checks.example/1',
          claim: 'Papaya tea heals',
          title: 'No, papaya tea does not heal cancer',
          text: null,
          lang: 'en',
          publisher: 'Demo Checks',
          rating: { words: 'Mostly false', value: null, best: null, worst: null, normalised: null },
          reviewedAt: '2026-10-01T00:00:00.000Z',
        },
      ],
    },
  }),
  none: renderCheckPage({
    site,
    lang: 'vi',
    question: 'nước muối',
    results: { rebuttals: [], factChecks: [] },
  }),
  tip: renderTipPage({ site, lang: 'en' }),
  tiperr: renderTipPage({ site, lang: 'fr', text: 'abc', problem: 'Écrivez au moins 5 caractères.' }),
  sent: renderTipPage({ site, lang: 'vi', sent: true }),
  preview: renderPreview(vi, site),
};
for (const f of files.values())
  if (f.path.endsWith('.png')) writeFileSync('/tmp/pubshots/card-' + f.path.split('/')[1] + '.png', f.body);
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const shots: [string, string, number, 'light' | 'dark', boolean?][] = [
  ['rebuttal-desktop', 'rebuttals/papaya-leaf-tea/', 1100, 'light'],
  ['rebuttal-phone-dark', 'rebuttals/papaya-leaf-tea/', 320, 'dark'],
  ['vi-phone', 'rebuttals/la-du-du/', 390, 'light'],
  ['long-320', 'rebuttals/long/', 320, 'light'],
  ['home', '', 1100, 'light'],
  ['home-vi-dark', 'vi/', 390, 'dark'],
  ['list', 'rebuttals/', 1100, 'light'],
  ['corrections', 'corrections/', 800, 'light'],
  ['kept', 'versions/rebuttals/papaya-leaf-tea/1.html', 800, 'light'],
  ['method-fr', 'fr/methodology/', 800, 'light'],
  ['about', 'about/', 800, 'dark'],
  ['contact', 'vi/contact/', 800, 'light'],
  ['404', '404.html', 800, 'light'],
  ...Object.keys(dyn).map((k): [string, string, number, 'light'] => [k, k, k === 'tip' ? 390 : 800, 'light']),
  ['print', 'rebuttals/papaya-leaf-tea/', 800, 'light', true],
];
const only = process.argv.slice(2);
for (const [name, path, width, scheme, print] of shots) {
  if (only.length && !only.includes(name)) continue;
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  await page.route('**/*', (route) => {
    const p = decodeURI(new URL(route.request().url()).pathname.slice(1));
    const key = p === '' || p.endsWith('/') ? p + 'index.html' : p;
    const f = files.get(key);
    return f
      ? route.fulfill({ body: Buffer.from(f.body), contentType: f.contentType })
      : dyn[p]
        ? route.fulfill({ body: dyn[p], contentType: 'text/html' })
        : (console.log('missing', p), route.fulfill({ status: 404, body: 'x' }));
  });
  page.on('console', (m) => console.log(name, m.text()));
  await page.goto('https://facts.example/' + path);
  if (print) await page.emulateMedia({ media: 'print' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log(name, 'scrolls sideways', over);
  await page.screenshot({ path: `/tmp/pubshots/${name}.png`, fullPage: true });
  await page.close();
}
await browser.close();
