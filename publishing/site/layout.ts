import { supportedLanguages } from '../../core/domain/text.ts';
import { hrefOf, urlOf } from '../addresses.ts';
import { languageIn, type PageLang, pageLang } from '../languages.ts';
import type { SiteInfo } from '../site-info.ts';
import { type Html, html } from './html.ts';
import { siteWords } from './words.ts';

/** Pages that stand in every language; the site's own language is at the root, others in a folder of their own. */
export const standingPages = ['home', 'rebuttals', 'corrections', 'methodology', 'about', 'contact'] as const;
export type StandingPage = (typeof standingPages)[number];

/** Path of a standing page in a language. */
export function standingPath(site: SiteInfo, page: StandingPage, lang: PageLang): string {
  return `${lang === pageLang(site.lang) ? '' : `${lang}/`}${page === 'home' ? '' : `${page}/`}index.html`;
}

/** Address of a standing page within the site. */
export function standingHref(site: SiteInfo, page: StandingPage, lang: PageLang): string {
  return hrefOf(site, standingPath(site, page, lang));
}

/** Address of a page that the server answers by itself, in a language. */
export function askedHref(site: SiteInfo, page: 'check' | 'tip', lang: PageLang): string {
  return `${hrefOf(site, page)}?lang=${lang}`;
}

/** What a page is, besides its text. */
export interface PageFrame {
  readonly site: SiteInfo;
  readonly lang: PageLang;
  readonly title: string;
  readonly description: string;
  /** Path of the file, for the canonical address; null for pages that have no lasting one. */
  readonly path: string | null;
  /** False where search engines should not list the page. */
  readonly listed: boolean;
  /** The standing page this is, for the marks in the navigation and the language links. */
  readonly standing?: StandingPage;
  /** Addresses of this page in each language, where they are not those of a standing page. */
  readonly inLanguages?: (lang: PageLang) => string;
  readonly head?: Html;
  /** What is in the question box. */
  readonly question?: string;
  /** False where the page itself holds the question box. */
  readonly box?: boolean;
}

/** Nothing is loaded from elsewhere and no script ever runs; a server should send the same as a header. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** The form that asks whether something has been checked; at most one stands on a page. A large one stands below a heading. */
export function questionBox(
  { site, lang, question = '' }: Pick<PageFrame, 'site' | 'lang' | 'question'>,
  size: 'small' | 'large',
): Html {
  const words = siteWords[lang];
  return html`<form class="ask ${size}" role="search" action="${hrefOf(site, 'check')}" method="get">
<label for="q" class="visually-hidden">${words.question}</label>
<div class="ask-row"><input class="input" id="q" name="q" type="search" required minlength="3" maxlength="2000" value="${question}" placeholder="${size === 'small' ? words.question : words.questionHint}" enterkeyhint="search">
<input type="hidden" name="lang" value="${lang}"><button class="button primary">${words.ask}</button></div></form>`;
}

function navigation({ site, lang, standing }: PageFrame): Html {
  const words = siteWords[lang];
  const pages = standingPages.filter((page) => page !== 'home');
  return html`<nav class="pages" aria-label="${words.nav.label}"><ul>${pages.map(
    (page) =>
      html`<li><a href="${standingHref(site, page, lang)}"${page === standing ? html` aria-current="page"` : ''}>${words.nav[page]}</a></li>`,
  )}</ul></nav>`;
}

function languageLinks({ site, lang, standing, inLanguages }: PageFrame): Html {
  const href = inLanguages ?? ((other: PageLang) => standingHref(site, standing ?? 'home', other));
  return html`<nav class="languages" aria-label="${siteWords[lang].language}"><ul>${supportedLanguages.map(
    (other) =>
      html`<li><a href="${href(other)}" lang="${other}" hreflang="${other}"${other === lang ? html` aria-current="true"` : ''}>${languageIn(other, other)}</a></li>`,
  )}</ul></nav>`;
}

function contactLink(site: SiteInfo): Html {
  const { name, contact } = site.organisation;
  return /^(?:https?|mailto):/.test(contact) ? html`<a href="${contact}">${name}</a>` : html`${name}`;
}

/** A whole page around its main text: head, navigation, question box, footer. Works without any script. */
export function layout(frame: PageFrame, main: Html): string {
  const { site, lang, title, path, listed } = frame;
  const words = siteWords[lang];
  const name = site.organisation.name;
  const asset = (file: string) => hrefOf(site, `assets/${file}`);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin-when-cross-origin">
<title>${title === name ? name : `${title} · ${name}`}</title>
<meta name="description" content="${frame.description}">
${!listed && html`<meta name="robots" content="noindex">`}
${path !== null && listed && html`<link rel="canonical" href="${urlOf(site, path)}">`}
<link rel="stylesheet" href="${asset('tokens.css')}">
<link rel="stylesheet" href="${asset('base.css')}">
<link rel="stylesheet" href="${asset('site.css')}">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="${name}" href="${hrefOf(site, 'feed.xml')}">
<link rel="alternate" type="application/feed+json" title="${name}" href="${hrefOf(site, 'feed.json')}">
${frame.head}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${site.demo && html`<aside class="demo"><strong>${words.demo}</strong></aside>`}
<header class="top"><div class="wrap top-row"><a class="brand" href="${standingHref(site, 'home', lang)}" dir="auto">${name}</a>
${frame.box !== false && questionBox(frame, 'small')}</div>
<div class="wrap">${navigation(frame)}</div></header>
<main class="wrap" id="main" tabindex="-1">
${main}
</main>
<footer class="foot"><div class="wrap"><p dir="auto">${contactLink(site)}</p>
<p><a href="${hrefOf(site, 'feed.xml')}">${words.nav.feed} (Atom)</a> · <a href="${hrefOf(site, 'feed.json')}">JSON Feed</a> · <a href="${hrefOf(site, 'claimreview.json')}">ClaimReview</a></p>
${languageLinks(frame)}</div></footer>
</body>
</html>
`.text;
}
