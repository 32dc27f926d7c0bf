import { seededRandom } from '../../support/corpus-docs.ts';
import { languages, paragraphsOf, sentenceOf } from './wording.ts';

const hour = 3_600_000;
/** Entries of a feed, newest first. */
const feedLength = 30;

/** One paper of a made-up press. Its articles are numbered from 0 and come out one after the other over some hours. */
export interface Paper {
  readonly id: string;
  /** Site without port. */
  readonly host: string;
  readonly lang: (typeof languages)[number];
  readonly articles: number;
  /** Over so many hours they come out. */
  readonly hours: number;
  /** What its robots.txt asks for; null where it has none. */
  readonly crawlDelayS: number | null;
  /** How long it takes to answer. */
  readonly answerMs: number;
}

/**
 * A press of so many papers with so many articles together: every tenth asks for a pause, one in twenty-five for a long one, and one in
 * twenty is slow.
 */
export function createPapers(papers: number, articles: number, hours: number): Paper[] {
  return Array.from({ length: papers }, (_, index) => ({
    id: `paper-${index}`,
    host: `paper-${index}.test`,
    lang: languages[index % languages.length] ?? 'en',
    articles: Math.floor(((index + 1) * articles) / papers) - Math.floor((index * articles) / papers),
    hours,
    crawlDelayS: index % 25 === 11 ? 120 : index % 10 === 3 ? 10 : null,
    answerMs: index % 20 === 7 ? 2_000 : 0,
  }));
}

const seedOf = (paper: Paper, article: number, wording: number): number =>
  Number(paper.id.slice('paper-'.length)) * 1_000_003 + article * 17 + wording;

/** How long after the beginning an article comes out. */
export function publishedAfterMs(paper: Paper, article: number): number {
  const jitter = seededRandom(seedOf(paper, article, 7))();
  return Math.floor(((article + jitter) * paper.hours * hour) / paper.articles);
}

/** One article in fifty gets a new wording two hours after it came out. */
export const isReworded = (article: number): boolean => article % 50 === 9;

/** One page in a hundred fails when it is first asked for. */
export const failsFirst = (article: number): boolean => article % 100 === 41;

const isOut = (paper: Paper, article: number, elapsedMs: number): boolean =>
  publishedAfterMs(paper, article) <= elapsedMs;

const hasNewWording = (paper: Paper, article: number, elapsedMs: number): boolean =>
  isReworded(article) && publishedAfterMs(paper, article) + 2 * hour <= elapsedMs;

/** The feed of a paper so long after the beginning, and a validator that changes with it. */
export function feedOf(
  paper: Paper,
  origin: string,
  start: number,
  elapsedMs: number,
): { readonly etag: string; readonly body: string } {
  const newest = Array.from({ length: paper.articles }, (_, article) => article)
    .filter((article) => isOut(paper, article, elapsedMs))
    .slice(-feedLength)
    .reverse();
  const items = newest.map((article) => {
    const published = start + publishedAfterMs(paper, article);
    const changed = hasNewWording(paper, article, elapsedMs) ? published + 2 * hour : published;
    const url = `${origin}/news/${article}`;
    return `<entry><id>${url}</id><title>${titleOf(paper, article)}</title><link href="${url}"/><published>${new Date(published).toISOString()}</published><updated>${new Date(changed).toISOString()}</updated></entry>`;
  });
  const reworded = newest.filter((article) => hasNewWording(paper, article, elapsedMs));
  return {
    etag: `"${newest[0] ?? 'none'}-${reworded.join('.')}"`,
    body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${origin}/</id><title>${paper.id}</title>${items.join('')}</feed>`,
  };
}

const titleOf = (paper: Paper, article: number): string =>
  sentenceOf(paper.lang, seededRandom(seedOf(paper, article, 0))).slice(0, -1);

/** What stands around every article: a menu, teasers with images, a script; some 30 KB. */
const menu = Array.from({ length: 60 }, (_, n) => `<li><a href="/section/${n}">Section ${n}</a></li>`).join(
  '',
);
const teasers = Array.from(
  { length: 40 },
  (_, n) =>
    `<div class="teaser related"><a href="/news/older-${n}"><img src="/images/${n}.jpg" alt=""><span>Older news ${n} from the archive</span></a></div>`,
).join('');
const script = `<script>window.settings=${JSON.stringify(Array.from({ length: 600 }, (_, n) => ({ slot: n, size: [300, 250] })))}</script>`;

/** The page of an article so long after the beginning. */
export function pageOf(paper: Paper, article: number, elapsedMs: number): string {
  const wording = hasNewWording(paper, article, elapsedMs) ? 1 : 0;
  const paragraphs = paragraphsOf(paper.lang, seededRandom(seedOf(paper, article, 2 + wording)));
  const title = titleOf(paper, article);
  return `<!doctype html><html lang="${paper.lang}"><head><meta charset="utf-8"><title>${title} | ${paper.id}</title><meta property="og:type" content="article">${script}</head><body><nav><ul>${menu}</ul></nav><main><article><h1>${title}</h1><p class="byline">By Jane Roe</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<p>020 7946 0${100 + (article % 900)}</p></article></main><aside>${teasers}</aside><footer><ul>${menu}</ul></footer></body></html>`;
}
