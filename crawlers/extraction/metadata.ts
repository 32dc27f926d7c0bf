import type { ArticleType } from '../../core/domain/article.ts';
import { parseDate } from '../dates.ts';
import { htmlToText } from '../html-text.ts';
import { plainUrl, sameSite } from '../site.ts';
import { articleTypeOf } from './article-type.ts';
import { asList, asText, isNode, type JsonLdNode, jsonLdOf, typesOf } from './json-ld.ts';

/** What a page says about itself. Dates are UTC ISO 8601, the language a primary subtag; null where it does not say. */
export interface PageMetadata {
  readonly title: string | null;
  readonly lang: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly canonicalUrl: string | null;
  readonly section: string | null;
  readonly articleType: ArticleType;
  /** Corrections that the publisher states about the article (schema.org `correction`), without markup. */
  readonly corrections: readonly string[];
}

/** More than this are not of one article. */
const maxCorrections = 5;

const articleTypes = /(?:Article|BlogPosting|Posting|Report|Review)$/;

const firstOf = <T>(candidates: readonly (T | null | undefined)[]): T | null =>
  candidates.find((candidate) => candidate !== null && candidate !== undefined) ?? null;

/** Reads `<meta>` by name or property, whatever the case of the name; first of each name. */
function metaOf(document: ParentNode): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta[content]'))) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop')
    )?.toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The value of a microdata property, from `content`, `datetime` or the text. */
function microdata(document: ParentNode, property: string): string | null {
  const element = document.querySelector(`[itemprop~="${property}"]`);
  return (
    element?.getAttribute('content') ??
    element?.getAttribute('datetime') ??
    (element?.textContent?.trim() || null)
  );
}

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'pubdate',
  'publish-date',
  'publish_date',
  'publishdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
];
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
];

/** A date in the address, `/2026/11/22/`, for pages that give none in their text. */
function dateInPath(url: string): string | null {
  const [, year, month, day] = /\/(20\d{2})[/-](\d{2})[/-](\d{2})(?:\D|$)/.exec(url) ?? [];
  return year ? parseDate(`${year}-${month}-${day}`) : null;
}

/** The primary language subtag of a language tag or locale, as `vi` of `vi_VN`. */
export function primaryLang(tag: string | null | undefined): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Other forms of one page, as they end an address below the page's own. */
const variant = /^(?:amp|amp\.html|print|full|index\.\w+|\d{1,3})\/?$/i;

/** True where one path is a folder above the other, and the other is more than a form of the same page. */
function isFolderOf(folder: string, path: string): boolean {
  const above = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(above) && path.length > above.length && !variant.test(path.slice(above.length));
}

/**
 * The page's own address for itself. Believed only on the same site, so that no publisher can speak for another, and not where
 * it points every page at the front page.
 */
function canonicalOf(candidates: readonly (string | null | undefined)[], url: string): string | null {
  const own = URL.parse(url);
  for (const candidate of candidates) {
    const canonical = candidate ? URL.parse(candidate, url) : null;
    if (!canonical || !/^https?:$/.test(canonical.protocol)) continue;
    if (!sameSite(url, canonical.href)) continue;
    if (own && canonical.pathname === '/' && own.pathname !== '/') continue;
    // A page that names its own section or folder would make all articles of it one.
    if (own && isFolderOf(canonical.pathname, own.pathname)) continue;
    // Templates name the scheme of the year they were written in; where the page was read counts.
    if (own && canonical.host === own.host) canonical.protocol = own.protocol;
    return plainUrl(canonical.href);
  }
  return null;
}

/** Takes the site's name off the end of a `<title>`. */
const withoutSite = (title: string): string => title.replace(/\s+(?:[|–—•»]|-)\s+[^|–—•»]{2,40}$/, '');

function titleOf(
  document: ParentNode,
  meta: Map<string, string>,
  article: JsonLdNode | undefined,
): string | null {
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
  const page = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim();
  const candidates = [
    meta.get('og:title'),
    asText(article?.headline),
    meta.get('twitter:title'),
    heading,
    page,
  ];
  const chosen = candidates.find((candidate) => candidate && candidate.trim() !== '');
  if (!chosen) return null;
  const title = htmlToText(chosen).replaceAll('\n', ' ');
  return heading && title !== heading && title.startsWith(heading) ? heading : withoutSite(title);
}

/**
 * Reads JSON-LD, OpenGraph, microdata and plain meta tags, in this order of trust. Names of people are not looked for. Never throws.
 */
export function readMetadata(document: Document, url: string): PageMetadata {
  const meta = metaOf(document);
  const nodes = jsonLdOf(document);
  const article = nodes.find((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const sections = [
    ...asList(article?.articleSection),
    meta.get('article:section'),
    microdata(document, 'articleSection'),
  ].flatMap((section) => asText(section) ?? []);
  const dates = (names: readonly string[]) => names.map((name) => parseDate(meta.get(name)));
  const times = Array.from(
    document.querySelectorAll('article time[datetime], time[pubdate], header time[datetime]'),
  );
  return {
    title: titleOf(document, meta, article),
    lang: firstOf([
      primaryLang(asText(article?.inLanguage)),
      primaryLang(document.documentElement?.getAttribute('lang')),
      primaryLang(meta.get('og:locale')),
      primaryLang(meta.get('content-language')),
    ]),
    publishedAt: firstOf([
      parseDate(asText(article?.datePublished)),
      parseDate(asText(article?.dateCreated)),
      ...dates(publishedNames),
      parseDate(microdata(document, 'datePublished')),
      ...times.map((time) => parseDate(time.getAttribute('datetime'))),
      dateInPath(url),
    ]),
    modifiedAt: firstOf([
      parseDate(asText(article?.dateModified)),
      ...dates(modifiedNames),
      parseDate(microdata(document, 'dateModified')),
    ]),
    canonicalUrl: canonicalOf(
      [
        document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
        meta.get('og:url'),
        asText(article?.url),
      ],
      url,
    ),
    corrections: asList(article?.correction)
      .slice(0, maxCorrections)
      .flatMap((item) => asText(isNode(item) ? (item.text ?? item.headline) : item) ?? [])
      .map((text) => htmlToText(text).replaceAll('\n', ' ')),
    section: sections[0] ?? null,
    articleType: articleTypeOf({ types: nodes.flatMap(typesOf), sections, url }),
  };
}
