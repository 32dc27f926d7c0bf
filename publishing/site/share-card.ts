import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import { dayIn, pageLang } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import type { SiteInfo } from '../site-info.ts';
import { type Html, html } from './html.ts';
import { verdictStroke, verdictTone } from './icons.ts';
import { siteWords } from './words.ts';

const require = createRequire(import.meta.url);
const fonts = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`),
);

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 72;
/** The light colours of design/tokens.css: a picture cannot follow the reader's theme. */
const colours = {
  bad: ['#a8271c', '#fae6e2'],
  warn: ['#7d5100', '#fbefd5'],
  good: ['#1a6b36', '#e3f2e6'],
} as const;

/** Rough width of a text in ems of Be Vietnam Pro, on the wide side so that no line runs out of the picture. */
function emsOf(text: string): number {
  return [...text.normalize('NFC')].reduce((sum, c) => {
    if (/[iljtfrI.,:;'!|()[\] ]/.test(c)) return sum + 0.36;
    if (/[MW@%—…]/.test(c)) return sum + 1.08;
    if (/[mw]/.test(c)) return sum + 0.93;
    if (/[\u2e80-\uffff\u{10000}-\u{10ffff}]/u.test(c)) return sum + 1.05;
    return sum + (/\p{Lu}/u.test(c) ? 0.74 : 0.61);
  }, 0);
}

/** As much of a word as fits into `ems`, with an ellipsis where it was cut. */
function cutWord(word: string, ems: number): string {
  if (emsOf(word) <= ems) return word;
  const letters = [...word];
  while (letters.length > 0 && emsOf(`${letters.join('')}…`) > ems) letters.pop();
  return `${letters.join('')}…`;
}

function fill(words: readonly string[], ems: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && emsOf(`${last} ${word}`) <= ems) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutWord(word, ems));
  }
  return lines;
}

/** A text in at most `most` lines of at most `ems` each, about equally long. What does not fit is cut, with an ellipsis. */
export function wrapText(text: string, ems: number, most: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines = fill(words, ems);
  if (lines.length > most) {
    const last = (lines[most - 1] ?? '').replace(/…$/, '');
    return [...lines.slice(0, most - 1), cutWord(`${last}…`, ems)];
  }
  if (lines.length < 2) return lines;
  const widest = Math.max(...words.map(emsOf));
  let best = lines;
  for (let narrower = ems * 0.95; narrower > widest; narrower *= 0.95) {
    const balanced = fill(words, narrower);
    if (balanced.length > lines.length) break;
    best = balanced;
  }
  return best;
}

const line = (text: string, y: number, size: number, colour: string, bold = false): Html =>
  html`<text x="${EDGE}" y="${y}" font-size="${size}" fill="${colour}" font-weight="${bold ? 700 : 400}">${text}</text>`;

/** The card as SVG, in the rebuttal's language: verdict beside the claim, the fact, who publishes and when. */
export function shareCardSvg({ content, publishedAt }: PublishedRebuttal, site: SiteInfo): string {
  const lang = pageLang(content.lang);
  const verdict = sharedWords[lang].verdict[content.verdict];
  const [ink, soft] = colours[verdictTone[content.verdict]];
  const inner = WIDTH - 2 * EDGE;
  const claim = wrapText(`“${content.claimReviewed}”`, inner / 34, 2);
  const size = content.title.length > 90 ? 46 : 56;
  const title = wrapText(content.title, inner / size, size === 46 ? 4 : 3);
  const titleTop = 232 + claim.length * 46;
  const publisher = wrapText(site.organisation.name, 24, 1)[0] ?? '';
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Be Vietnam Pro">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf7"/><rect width="16" height="${HEIGHT}" fill="${ink}"/>
<rect x="${EDGE}" y="64" width="${emsOf(verdict) * 36 + 116}" height="72" rx="12" fill="${soft}"/>
<path transform="translate(${EDGE + 22} 82) scale(2.25)" d="${verdictStroke[content.verdict]}" fill="none" stroke="${ink}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>
<text x="${EDGE + 76}" y="113" font-size="36" font-weight="700" fill="${ink}">${verdict}</text>
${claim.map((text, n) => line(text, 196 + n * 46, 34, '#4d565f'))}
${title.map((text, n) => line(text, titleTop + 34 + n * size * 1.32, size, '#1b2127', true))}
${line(`${publisher} · ${dayIn(lang, publishedAt)}`, HEIGHT - 52, 28, '#4d565f')}
${site.demo && html`<text x="${WIDTH - EDGE}" y="112" font-size="28" text-anchor="end" font-weight="700" fill="#7d5100">${siteWords[lang].demo.split(/[.]/)[0]}</text>`}
</svg>`.text;
}

/** The card as PNG of 1200 × 630, which is what social sites and messengers read. Same text, same bytes. */
export function shareCard(rebuttal: PublishedRebuttal, site: SiteInfo): Uint8Array {
  const drawing = new Resvg(shareCardSvg(rebuttal, site), {
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  });
  return new Uint8Array(drawing.render().asPng());
}
